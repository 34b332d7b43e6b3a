import {
  assessmentMachine,
  type AssessmentAction,
  type AssessmentFacts,
} from '../../../src/engagements/assessment/assessment.machine.ts';
import { mayJudge, seesAllScores } from '../../../src/engagements/assessment/assessment.policy.ts';
import {
  assessmentStatuses,
  type AssessmentRecord,
  type AssessmentStatus,
} from '../../../src/engagements/assessment/assessment.schema.ts';
import { criteriaMachine } from '../../../src/engagements/assessment/criteria.machine.ts';
import { defaultCriteria, type CriteriaRecord } from '../../../src/engagements/assessment/criteria.schema.ts';
import { engagementStatuses } from '../../../src/engagements/engagement.schema.ts';
import { unwritten } from '../../../src/engagements/first.write.ts';
import { DomainError } from '../../../src/kernel/errors.ts';
import { decide } from '../../../src/kernel/machine.ts';
import { actorAs, someNeed, someNow } from '../../support/need.factory.ts';

const points = { fit: 8, evidence: 6, feasibility: 7, cost: 5, 'time-to-use': 9 };
const facts: AssessmentFacts = {
  criteria: defaultCriteria,
  engagementStatus: 'under-review',
  consensusOpened: false,
  responseNumber: 2,
};
const reason = 'a former employer';

function some(status: AssessmentStatus, assessorId = 'b'.repeat(24)): AssessmentRecord {
  return {
    ...unwritten(someNow),
    _id: '1'.repeat(24),
    status,
    engagementId: '2'.repeat(24),
    needId: '3'.repeat(24),
    assessorId,
    assessorRole: 'assessor',
    points: null,
    total: null,
    remark: null,
    responseNumber: null,
    conflict: null,
  };
}

const outcome = (status: AssessmentStatus, action: AssessmentAction, more: Partial<AssessmentFacts> = {}): string => {
  const input = action === 'score' ? { points, remark: null } : { reason };
  const context = { actor: actorAs('assessor'), now: someNow, facts: { ...facts, ...more } };
  try {
    return decide(assessmentMachine, action, some(status), input, ['assessor'], context).to;
  } catch (error) {
    if (error instanceof DomainError) return error.issues[0]?.code ?? error.code;
    throw error;
  }
};

describe('the assessment’s table', () => {
  const table: Record<AssessmentStatus, [string, string]> = {
    open: ['scored', 'conflict'],
    scored: ['scored', 'conflict'],
    conflict: ['illegal-transition', 'illegal-transition'],
  };
  it.each(assessmentStatuses)('from %s', (status) => {
    expect([outcome(status, 'score'), outcome(status, 'declare-conflict')]).toEqual(table[status]);
  });

  it.each(engagementStatuses)('scores an engagement that is %s only under review', (engagementStatus) => {
    const judged = ['under-review', 'shortlisted', 'reserve'].includes(engagementStatus);
    expect(outcome('open', 'score', { engagementStatus })).toBe(judged ? 'scored' : 'not-under-review');
    expect(outcome('open', 'declare-conflict', { engagementStatus })).toBe('conflict');
  });

  it('freezes what each thought alone once the scores are open', () => {
    expect(outcome('scored', 'score', { consensusOpened: true })).toBe('consensus-opened');
  });
});

const criteria = (status: CriteriaRecord['status']): CriteriaRecord => ({
  ...unwritten(someNow),
  _id: '1'.repeat(24),
  status,
  needId: '2'.repeat(24),
  round: 1,
  criteria: [...defaultCriteria],
});

const take = (status: CriteriaRecord['status'], action: 'set' | 'lock', party: 'manager' | 'system'): string => {
  try {
    const context = { actor: actorAs(party), now: someNow, facts: {} };
    return decide(criteriaMachine, action, criteria(status), { criteria: [...defaultCriteria] }, [party], context).to;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};

describe('the criteria’s table', () => {
  it.each([
    ['open', 'set', 'manager', 'open'],
    ['open', 'set', 'system', 'forbidden'],
    ['open', 'lock', 'system', 'locked'],
    ['open', 'lock', 'manager', 'forbidden'],
    ['locked', 'set', 'manager', 'illegal-transition'],
    ['locked', 'lock', 'system', 'illegal-transition'],
  ] as const)('%s, %s by the %s: %s', (status, action, party, expected) => {
    expect(take(status, action, party)).toBe(expected);
  });
});

describe('who judges', () => {
  it.each([
    ['care-submitter', true],
    ['care-lead', true],
    ['manager', true],
    ['assessor', true],
    ['company-member', false],
    ['company-lead', false],
    ['admin', false],
    ['funder', false],
  ] as const)('%s: %s', (role, expected) => {
    expect(mayJudge(actorAs(role), someNeed('in-selection'))).toBe(expected);
  });

  it('not a colleague, nor another hospital', () => {
    const need = someNeed('in-selection');
    expect(mayJudge(actorAs('care-submitter', { userId: 'f'.repeat(24) }), need)).toBe(false);
    expect(mayJudge(actorAs('care-lead', { organisationId: 'e'.repeat(24) }), need)).toBe(false);
  });

  it('sees the others’ scores once they are open, unless there is a conflict of interest', () => {
    const opened = { consensus: { opened: { at: someNow, by: 'm' }, result: null } };
    const own = actorAs('assessor');
    expect(seesAllScores(own, { consensus: null }, [some('scored')])).toBe(false);
    expect(seesAllScores(own, opened, [some('scored')])).toBe(true);
    expect(seesAllScores(own, opened, [])).toBe(true);
    expect(seesAllScores(own, opened, [some('conflict')])).toBe(false);
    expect(seesAllScores(own, opened, [some('conflict', 'f'.repeat(24))])).toBe(true);
  });
});
