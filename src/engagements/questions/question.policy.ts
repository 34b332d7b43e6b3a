import type { Actor } from '../../kernel/actor.ts';
import { forbidden } from '../../kernel/errors.ts';
import { partiesOf } from '../../needs/need.policy.ts';
import type { NeedRecord } from '../../needs/need.schema.ts';
import type { EngagementRecord, EngagementStatus } from '../engagement.schema.ts';
import type { QuestionParty } from './question.machine.ts';
import type { QuestionRecord } from './question.schema.ts';

/** Which questions an actor's queries can see. */
export type QuestionScope =
  | { kind: 'all' }
  | { kind: 'care'; organisationId: string }
  /** A company that takes part in a round: what isn't dismissed, and all of its own. */
  | { kind: 'round'; round: number; companyId: string }
  | { kind: 'none' };

const mayAskIn: EngagementStatus[] = ['invited', 'waiting', 'accepted', 'responding', 'submitted'];
const mayReadIn: EngagementStatus[] = [...mayAskIn, 'under-review', 'shortlisted', 'reserve', 'selected'];

const takesPart = (engagement: EngagementRecord | null, need: NeedRecord, statuses: readonly EngagementStatus[]) =>
  engagement !== null && engagement.round === need.round && statuses.includes(engagement.status);

/** Who answers, dismisses or corrects finds a question by its id. */
export function questionScope(actor: Actor): QuestionScope {
  if (actor.role === 'manager' || actor.role === 'system') return { kind: 'all' };
  if (actor.organisationKind === 'care') return { kind: 'care', organisationId: actor.organisationId };
  return { kind: 'none' };
}

/**
 * The questions of one need that the actor may read; the need itself was within the actor's scope.
 * @throws DomainError forbidden for a company that doesn't take part
 */
export function questionsOfNeed(actor: Actor, need: NeedRecord, engagement: EngagementRecord | null): QuestionScope {
  // The need's own scope has let in its hospital and the co-signers only.
  if (actor.role === 'manager' || actor.role === 'system' || actor.organisationKind === 'care') return { kind: 'all' };
  if (!takesPart(engagement, need, mayReadIn))
    throw forbidden('Questions and answers are for companies that were invited and take part.');
  return { kind: 'round', round: need.round, companyId: actor.organisationId };
}

/** @throws DomainError forbidden for a company that isn't invited, or no longer takes part */
export function authoriseAsking(
  need: NeedRecord,
  engagement: EngagementRecord | null,
): asserts engagement is EngagementRecord {
  if (!takesPart(engagement, need, mayAskIn))
    throw forbidden('Questions are asked by companies that are invited or take part, until responses are closed.');
}

export function questionParties(actor: Actor, need: NeedRecord): QuestionParty[] {
  if (actor.role === 'system') return ['system'];
  if (actor.role === 'manager') return ['manager'];
  return partiesOf(actor, need).includes('care') ? ['care'] : [];
}

/** Who asked is known to the manager and to the asking company. */
export const knowsAsker = (actor: Actor, question: Pick<QuestionRecord, 'companyId'>): boolean =>
  actor.role === 'manager' || actor.organisationId === question.companyId;
