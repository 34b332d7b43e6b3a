import type { Actor } from '../kernel/actor.ts';
import { forbidden } from '../kernel/errors.ts';
import type { NeedParty } from './need.machine.ts';
import type { NeedRecord } from './need.schema.ts';

/**
 * Which needs an actor's queries can see at all. Beyond it a need doesn't exist (404); within it policies decide (403).
 * Only this file makes a scope, so no query goes without one.
 */
export type NeedScope =
  | { kind: 'all' }
  | { kind: 'care'; organisationId: string; userId: string; lead: boolean }
  | { kind: 'public'; organisationId: string }
  /** What care organisations see of one another's needs: that they exist and what they are about, to join them. */
  | { kind: 'joinable' }
  | { kind: 'none' };

export function needScope(actor: Actor): NeedScope {
  switch (actor.role) {
    case 'manager':
    case 'system':
      return { kind: 'all' };
    case 'care-submitter':
    case 'care-lead':
      return {
        kind: 'care',
        organisationId: actor.organisationId,
        userId: actor.userId,
        lead: actor.role === 'care-lead',
      };
    case 'company-member':
    case 'company-lead':
    case 'assessor':
      return { kind: 'public', organisationId: actor.organisationId };
    default:
      return { kind: 'none' };
  }
}

/** As what the actor meets this need. Acting for the hospital is the submitter's and its lead's; colleagues may read. */
export function partiesOf(actor: Actor, need: NeedRecord): NeedParty[] {
  if (actor.role === 'system') return ['system'];
  if (actor.role === 'manager') return need.status === 'draft' && !need.onBehalf ? [] : ['manager'];
  if (actor.organisationId !== need.organisationId) return actor.organisationKind === 'care' ? ['other-care'] : [];
  return actor.role === 'care-lead' || (actor.role === 'care-submitter' && actor.userId === need.submitterId)
    ? ['care']
    : [];
}

/** How much of a need a reader sees: `internal` (manager), `care` (owner and co-signers), or a step of the disclosure ladder. */
export type NeedView = 'internal' | 'care' | 'teaser' | 'summary' | 'full';

/** @throws DomainError forbidden for a colleague's draft */
export function viewOf(actor: Actor, need: NeedRecord): NeedView {
  if (actor.role === 'manager' || actor.role === 'system') return 'internal';
  if (actor.organisationKind === 'care') {
    if (need.status === 'draft' && partiesOf(actor, need).length === 0)
      throw forbidden('A draft is read by its author and the care lead only.');
    return 'care';
  }
  if (actor.role === 'assessor') return 'full';
  return 'teaser';
}

/** The needs of any care organisation that an actor may join by co-signing. */
export const joinableScope = (actor: Actor): NeedScope =>
  actor.organisationKind === 'care' ? { kind: 'joinable' } : needScope(actor);
