import { z } from 'zod';

export const organisationKinds = ['care', 'company', 'programme', 'facility', 'fund'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const roles = [
  'care-submitter',
  'care-lead',
  'company-member',
  'company-lead',
  'manager',
  'assessor',
  'facility-host',
  'funder',
  'admin',
] as const;
export type Role = (typeof roles)[number];

/** Which roles an organisation of a kind can give. An assessor may be invited by any organisation's consent, but acts for the programme. */
export const rolesOfKind: Record<OrganisationKind, readonly Role[]> = {
  care: ['care-submitter', 'care-lead'],
  company: ['company-member', 'company-lead'],
  programme: ['manager', 'assessor', 'admin'],
  facility: ['facility-host'],
  fund: ['funder'],
};

export const languages = ['nl', 'de', 'en'] as const;
export type Language = (typeof languages)[number];
export const languageSchema = z.enum(languages);

/** Who acts: one person (or key) in one role of one organisation. It is part of every history entry. */
export interface Actor {
  userId: string;
  role: Role | 'system' | 'anonymous';
  organisationId: string;
  organisationKind: OrganisationKind | 'system' | 'anonymous';
  language: Language;
}

/** The platform itself: its clocks and its follow-up writes. */
export const systemActor: Actor = {
  userId: 'system',
  role: 'system',
  organisationId: 'system',
  organisationKind: 'system',
  language: 'en',
};

export const isProgramme = (actor: Actor): boolean => actor.role === 'manager' || actor.role === 'system';

/** Whoever hasn't signed in: belongs to nothing and may do nothing but what is public. */
export const anonymousActor: Actor = {
  userId: 'anonymous',
  role: 'anonymous',
  organisationId: 'anonymous',
  organisationKind: 'anonymous',
  language: 'en',
};
