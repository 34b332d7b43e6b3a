import type { Actor } from '../kernel/actor.ts';
import type { EngagementParty } from './engagement.machine.ts';
import type { EngagementRecord } from './engagement.schema.ts';

/** Which engagements an actor's queries can see at all. */
export type EngagementScope =
  | { kind: 'all' }
  /** The hospital: once its need was published, never what is only suggested. */
  | { kind: 'care'; organisationId: string }
  /** The company: its own, never what is only suggested to the manager. */
  | { kind: 'company'; organisationId: string }
  /** Assessors: what was opened after its responses were closed. */
  | { kind: 'opened' }
  | { kind: 'none' };

export function engagementScope(actor: Actor): EngagementScope {
  switch (actor.role) {
    case 'manager':
    case 'system':
      return { kind: 'all' };
    case 'assessor':
      return { kind: 'opened' };
    case 'care-submitter':
    case 'care-lead':
      return { kind: 'care', organisationId: actor.organisationId };
    case 'company-member':
    case 'company-lead':
      return { kind: 'company', organisationId: actor.organisationId };
    default:
      return { kind: 'none' };
  }
}

export function engagementParties(actor: Actor, engagement: EngagementRecord): EngagementParty[] {
  if (actor.role === 'system') return ['system'];
  if (actor.role === 'manager') return ['manager'];
  return actor.organisationKind === 'company' && actor.organisationId === engagement.companyId ? ['company'] : [];
}

/** Before its responses are closed only the company reads its response; afterwards the manager, the hospital and assessors do too. */
export function mayReadResponse(actor: Actor, engagement: Pick<EngagementRecord, 'companyId' | 'openedAt'>): boolean {
  if (actor.organisationKind === 'company') return actor.organisationId === engagement.companyId;
  return engagement.openedAt !== null;
}

/** As whom a reader sees an engagement within the scope. */
export type EngagementView = 'manager' | 'company' | 'hospital';

export function engagementViewOf(actor: Actor): EngagementView {
  if (actor.role === 'manager' || actor.role === 'system') return 'manager';
  return actor.organisationKind === 'company' ? 'company' : 'hospital';
}

/** Actions whose reasons stay between others: what the manager weighs is no company's, what a company tells her no hospital's. */
const apart: Record<EngagementView, readonly string[]> = {
  manager: [],
  company: ['set-consensus'],
  hospital: ['create', 'express-interest', 'invite', 'decline'],
};

/** Whether the reason of an entry in the history is left out for a reader. A decided company may read how it was judged. */
export function hidesReason(
  view: EngagementView,
  action: string,
  engagement: Pick<EngagementRecord, 'answer'>,
): boolean {
  return apart[view].includes(action) && !(view === 'company' && engagement.answer !== null);
}
