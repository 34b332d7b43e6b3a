import type { Actor } from '../kernel/actor.ts';
import type { CompanyParty } from './company.machine.ts';
import type { CompanyRecord, ProfileField } from './company.schema.ts';

/** Which companies an actor's queries can see. */
export type CompanyScope =
  | { kind: 'all' }
  /** Those that take part in the programme, and one's own in any case. */
  | { kind: 'active'; organisationId: string }
  | { kind: 'own'; organisationId: string }
  | { kind: 'none' };

const isManager = (actor: Actor): boolean => actor.role === 'manager' || actor.role === 'system';

/** Of what everybody signed in may know of companies. */
export function companyScope(actor: Actor): CompanyScope {
  return isManager(actor) || actor.role === 'admin'
    ? { kind: 'all' }
    : { kind: 'active', organisationId: actor.organisationId };
}

/** Of whole profiles, with contacts and capacity. */
export function profileScope(actor: Actor): CompanyScope {
  if (isManager(actor)) return { kind: 'all' };
  return actor.organisationKind === 'company'
    ? { kind: 'own', organisationId: actor.organisationId }
    : { kind: 'none' };
}

/** `editor` is whoever keeps the profile: the company's people, or the manager for them. */
export function companyParties(actor: Actor, company: Pick<CompanyRecord, '_id'>): CompanyParty[] {
  if (actor.role === 'system') return ['system'];
  if (actor.role === 'manager') return ['manager', 'editor'];
  if (actor.organisationKind !== 'company' || actor.organisationId !== company._id) return [];
  return ['company', 'editor'];
}

/** Legal facts and limits: the company lead answers for them. */
const leadOnly: readonly ProfileField[] = ['capacity', 'certificates', 'excludedOrganisationIds', 'deviceClasses'];

export const mayChangeField = (actor: Actor, field: ProfileField): boolean =>
  actor.role !== 'company-member' || !leadOnly.includes(field);
