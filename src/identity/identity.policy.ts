import { rolesOfKind, type Actor, type OrganisationKind, type Role } from '../kernel/actor.ts';
import type { OrganisationParty } from './organisation.machine.ts';
import type { OrganisationPatch, OrganisationRecord } from './organisation.schema.ts';

/** Which organisations an actor's queries can see: all, or those that take part and one's own. */
export type OrganisationScope = { kind: 'all' } | { kind: 'active'; organisationId: string };
/** Whose people, invitations and settings an actor's queries can reach. */
export type OwnScope = { kind: 'all' } | { kind: 'own'; organisationId: string };

const office = new Set<string>(['manager', 'admin', 'system']);
/** Managers and administrators look after all organisations. */
export const isOffice = (actor: Actor): boolean => office.has(actor.role);

export const organisationScope = (actor: Actor): OrganisationScope =>
  isOffice(actor) ? { kind: 'all' } : { kind: 'active', organisationId: actor.organisationId };

export const ownScope = (actor: Actor): OwnScope =>
  isOffice(actor) ? { kind: 'all' } : { kind: 'own', organisationId: actor.organisationId };

export function organisationParties(actor: Actor): OrganisationParty[] {
  return actor.role === 'manager' || actor.role === 'admin' ? [actor.role] : [];
}

/** The role that answers for an organisation; it is never left without one. Sites and funds are led by the programme. */
export const leadRoleOf: Record<OrganisationKind, Role | null> = {
  care: 'care-lead',
  company: 'company-lead',
  programme: 'admin',
  facility: null,
  fund: null,
};

/** The role of the first person of an organisation that was admitted. */
export const firstRoleOf: Record<OrganisationKind, Role> = {
  care: 'care-lead',
  company: 'company-lead',
  programme: 'admin',
  facility: 'facility-host',
  fund: 'funder',
};

/** Who invites to a role, gives it or takes it: leads in their own organisation, managers all but their own kind, admins all. */
export function mayManageRole(
  actor: Actor,
  organisation: Pick<OrganisationRecord, '_id' | 'kind'>,
  role: Role,
): boolean {
  if (!rolesOfKind[organisation.kind].includes(role)) return false;
  switch (actor.role) {
    case 'admin':
    case 'system':
      return true;
    case 'manager':
      return role !== 'manager' && role !== 'admin';
    default:
      return actor.role === leadRoleOf[organisation.kind] && actor.organisationId === organisation._id;
  }
}

/** Whether an organisation is the actor's to change at all. */
export const mayEdit = (actor: Actor, organisationId: string): boolean =>
  isOffice(actor) ||
  ((actor.role === 'care-lead' || actor.role === 'company-lead') && actor.organisationId === organisationId);

/** What identifies an organisation is the office's to change: it was admitted under it. */
export function changeableFields(actor: Actor): readonly (keyof OrganisationPatch)[] {
  return isOffice(actor) ? ['name', 'country', 'region', 'holidayRegion'] : ['region', 'holidayRegion'];
}
