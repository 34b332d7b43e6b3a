import type { Actor } from '../../kernel/actor.ts';
import { partiesOf } from '../../needs/need.policy.ts';
import type { NeedRecord } from '../../needs/need.schema.ts';
import type { EngagementRecord } from '../engagement.schema.ts';
import type { AssessmentRecord } from './assessment.schema.ts';

/** Who judges responses: assessors, the manager, and the hospital's submitter and lead. */
export function mayJudge(actor: Actor, need: NeedRecord): boolean {
  return actor.role === 'assessor' || actor.role === 'manager' || partiesOf(actor, need).includes('care');
}

/** Until the manager opens the scores each sees the own one only; whoever declared a conflict never sees the others'. */
export function seesAllScores(
  actor: Actor,
  engagement: Pick<EngagementRecord, 'consensus'>,
  all: readonly AssessmentRecord[],
): boolean {
  const apart = all.some((one) => one.status === 'conflict' && one.assessorId === actor.userId);
  return engagement.consensus !== null && !apart;
}
