import { issue } from '../../kernel/errors.ts';
import { machineOf } from '../../kernel/machine.ts';
import type { EngagementStatus } from '../engagement.schema.ts';
import {
  assessmentStatuses,
  conflictInput,
  scoresInput,
  type AssessmentRecord,
  type AssessmentStatus,
} from './assessment.schema.ts';
import { pointsFit, weightedTotal, type Criterion } from './criteria.schema.ts';

export type AssessmentParty = 'assessor';

export interface AssessmentFacts {
  criteria: readonly Criterion[];
  engagementStatus: EngagementStatus;
  consensusOpened: boolean;
  /** The version of the response that counts. */
  responseNumber: number | null;
}

const { action, machine } = machineOf<AssessmentRecord, AssessmentStatus, AssessmentParty, AssessmentFacts>();

const judged: EngagementStatus[] = ['under-review', 'shortlisted', 'reserve'];

/** One person's judgement: scored alone until the scores are opened, or given up for a conflict of interest. */
export const assessmentMachine = machine({
  name: 'assessment',
  statuses: assessmentStatuses,
  initial: 'open',
  clocks: {},
  regionOf: () => 'NL',
  fastTrack: () => false,
  actions: {
    score: action({
      from: ['open', 'scored'],
      to: ['scored'],
      who: ['assessor'],
      input: scoresInput,
      event: 'assessment.scored',
      when: (_record, { facts }) => [
        ...(judged.includes(facts.engagementStatus)
          ? []
          : [issue('', 'not-under-review', 'Responses are scored once they are closed and until they are decided.')]),
        ...(facts.consensusOpened
          ? [issue('', 'consensus-opened', 'The scores are open; what each thought alone no longer changes.')]
          : []),
      ],
      guard: (_record, { points }, { facts }) => pointsFit(facts.criteria, points),
      effect: (_record, { points, remark }, { facts }) => ({
        points,
        remark,
        total: weightedTotal(facts.criteria, points),
        responseNumber: facts.responseNumber,
      }),
    }),
    'declare-conflict': action({
      from: ['open', 'scored'],
      to: ['conflict'],
      who: ['assessor'],
      input: conflictInput,
      event: 'assessment.conflict-declared',
      // What was scored before no longer counts, so it isn't kept either.
      effect: (_record, { reason }, { now }) => ({
        points: null,
        total: null,
        remark: null,
        responseNumber: null,
        conflict: { reason, at: now },
      }),
    }),
  },
});

export type AssessmentAction = keyof typeof assessmentMachine.actions;
