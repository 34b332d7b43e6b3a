import { z } from 'zod';
import { languageSchema } from '../kernel/actor.ts';
import { instant } from '../kernel/shapes.ts';
import type { OrganisationRecord } from './organisation.schema.ts';
import { membershipSchema, type Membership, type UserRecord } from './user.schema.ts';

const namedMembership = membershipSchema.extend({ organisationName: z.string() });

/** Whoever names organisations in an answer. */
export type OrganisationNames = Pick<OrganisationRecord, '_id' | 'name'>;

export const sessionAnswer = z
  .object({
    user: z.object({ id: z.string(), name: z.string(), email: z.string(), language: languageSchema }),
    acting: namedMembership,
    memberships: z.array(namedMembership),
  })
  .meta({ id: 'Session' });
export type SessionAnswer = z.infer<typeof sessionAnswer>;

export const myselfAnswer = z
  .object({
    id: z.string(),
    version: z.int(),
    name: z.string(),
    email: z.string(),
    language: languageSchema,
    memberships: z.array(namedMembership),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'Myself' });

function named(organisations: readonly OrganisationNames[]) {
  const names = new Map(organisations.map((one) => [one._id, one.name]));
  return ({ organisationId, organisationKind, role }: Membership) => ({
    organisationId,
    organisationKind,
    role,
    organisationName: names.get(organisationId) ?? '',
  });
}

export function presentSession(user: UserRecord, acting: Membership, organisations: readonly OrganisationNames[]) {
  const name = named(organisations);
  return {
    user: { id: user._id, name: user.name, email: user.email, language: user.language },
    acting: name(acting),
    memberships: user.memberships.map((one) => name(one)),
  };
}

export function presentMyself(user: UserRecord, organisations: readonly OrganisationNames[]) {
  const { _id, version, name, email, language, createdAt, updatedAt } = user;
  const memberships = user.memberships.map((one) => named(organisations)(one));
  return { id: _id, version, name, email, language, memberships, createdAt, updatedAt };
}
