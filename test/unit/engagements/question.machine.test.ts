import { DomainError } from '../../../src/kernel/errors.ts';
import { startClock } from '../../../src/kernel/clocks.ts';
import { decide } from '../../../src/kernel/machine.ts';
import {
  answerRule,
  questionMachine,
  type QuestionAction,
  type QuestionParty,
} from '../../../src/engagements/questions/question.machine.ts';
import {
  knowsAsker,
  questionParties,
  questionScope,
  questionsOfNeed,
} from '../../../src/engagements/questions/question.policy.ts';
import {
  questionStatuses,
  type QuestionRecord,
  type QuestionStatus,
} from '../../../src/engagements/questions/question.schema.ts';
import { engagementStatuses, type EngagementStatus } from '../../../src/engagements/engagement.schema.ts';
import { actorAs, someNeed, someNow } from '../../support/need.factory.ts';
import { someEngagement } from '../../support/factories.ts';

const company = 'c'.repeat(24);

function someQuestion(status: QuestionStatus): QuestionRecord {
  return {
    _id: '1'.repeat(24),
    status,
    version: 2,
    createdAt: someNow,
    updatedAt: someNow,
    since: someNow,
    clocks: status === 'asked' ? [startClock(answerRule, 'DE-NW', someNow)] : [],
    breaches: [],
    applying: null,
    history: [],
    outbox: [],
    needId: '2'.repeat(24),
    needReference: 'N-2026-00001',
    careOrganisationId: 'a'.repeat(24),
    holidayRegion: 'DE-NW',
    fastTrack: false,
    round: 1,
    engagementId: '3'.repeat(24),
    companyId: company,
    companyName: 'Sturzwacht GmbH',
    askedBy: '4'.repeat(24),
    language: 'de',
    text: 'Wie viele Betten?',
    answer: null,
    addenda: [],
    dismissal: null,
  };
}

/** Written out: who may do what in which status, and where it leads. */
const table: Record<QuestionStatus, Record<QuestionParty, string>> = {
  asked: {
    care: 'answer>answered',
    manager: 'answer>answered dismiss>dismissed',
    system: 'dismiss>dismissed pause>asked resume>asked',
  },
  answered: { care: 'addendum>answered', manager: 'addendum>answered', system: '' },
  dismissed: { care: '', manager: '', system: '' },
};
const input: Record<QuestionAction, unknown> = {
  answer: { text: 'Vierentwintig.' },
  addendum: { text: 'Nu dertig.' },
  dismiss: { reason: 'Staat er al.' },
  pause: {},
  resume: {},
};
const actions = Object.keys(input) as QuestionAction[];
const roleOf = { care: 'care-submitter', manager: 'manager', system: 'system' } as const;
const parties: QuestionParty[] = ['care', 'manager', 'system'];

describe('the question’s table', () => {
  it.each(questionStatuses.flatMap((status) => parties.map((party) => [status, party] as const)))(
    'in %s lets %s do what is written, and nothing else',
    (status, party) => {
      const outcomes = actions.flatMap((action) => {
        const context = { actor: actorAs(roleOf[party]), now: someNow, facts: {} };
        try {
          return [
            `${action}>${decide(questionMachine, action, someQuestion(status), input[action], [party], context).to}`,
          ];
        } catch (error) {
          if (error instanceof DomainError && ['forbidden', 'illegal-transition'].includes(error.code)) return [];
          throw error;
        }
      });
      expect(outcomes.join(' ')).toBe(table[status][party]);
    },
  );

  it('knows no action beside these', () => {
    expect(Object.keys(questionMachine.actions).toSorted()).toEqual(actions.toSorted());
  });
});

const read = (status: EngagementStatus) =>
  questionsOfNeed(actorAs('company-member'), someNeed('published'), someEngagement(status));

describe('who meets a question', () => {
  it.each([
    ['care-submitter', ['care'], 'care'],
    ['care-lead', ['care'], 'care'],
    ['manager', ['manager'], 'all'],
    ['company-lead', [], 'none'],
    ['assessor', [], 'none'],
    ['system', ['system'], 'all'],
  ] as const)('%s is %j and finds %s', (role, expected, scope) => {
    expect(questionParties(actorAs(role), someNeed('published'))).toEqual(expected);
    expect(questionScope(actorAs(role)).kind).toBe(scope);
  });

  it('only the manager and the asking company know who asked', () => {
    expect(knowsAsker(actorAs('manager'), someQuestion('asked'))).toBe(true);
    expect(knowsAsker(actorAs('company-member', { organisationId: company }), someQuestion('asked'))).toBe(true);
    expect(knowsAsker(actorAs('company-member', { organisationId: 'd'.repeat(24) }), someQuestion('asked'))).toBe(
      false,
    );
    for (const role of ['care-lead', 'care-submitter', 'assessor'] as const)
      expect(knowsAsker(actorAs(role, { organisationId: 'e'.repeat(24) }), someQuestion('asked'))).toBe(false);
  });

  const readers: EngagementStatus[] = [
    'invited',
    'waiting',
    'accepted',
    'responding',
    'submitted',
    'under-review',
    'shortlisted',
    'reserve',
    'selected',
  ];
  it.each(readers)('a company whose engagement is %s reads, its own round', (status) => {
    expect(read(status)).toEqual({ kind: 'round', round: 1, companyId: company });
  });
  it.each(engagementStatuses.filter((status) => !readers.includes(status)))(
    'a company whose engagement is %s doesn’t read',
    (status) => {
      expect(() => read(status)).toThrow(expect.objectContaining({ code: 'forbidden' }));
    },
  );

  it('not by an engagement of an earlier round, and not without one', () => {
    const need = someNeed('published', { round: 2 });
    for (const engagement of [someEngagement('accepted'), null])
      expect(() => questionsOfNeed(actorAs('company-member'), need, engagement)).toThrow(
        expect.objectContaining({ code: 'forbidden' }),
      );
  });
});
