import {
  engagementMachine,
  type EngagementAction,
  type EngagementParty,
} from '../../../src/engagements/engagement.machine.ts';
import type { EngagementFacts } from '../../../src/engagements/engagement.rules.ts';
import {
  engagementStatuses,
  type EngagementRecord,
  type EngagementStatus,
} from '../../../src/engagements/engagement.schema.ts';
import { currentTerms } from '../../../src/engagements/terms.ts';
import { defaultCriteria } from '../../../src/engagements/assessment/criteria.schema.ts';
import { DomainError } from '../../../src/kernel/errors.ts';
import { abilities, decide } from '../../../src/kernel/machine.ts';
import { actorAs, someNow } from '../../support/need.factory.ts';
import { inDays, someEngagement, someResponse } from '../../support/factories.ts';

/** DESIGN’s table, written out by status and party: `action>where it leads`. Nothing here is computed from the machine. */
const table: Record<EngagementStatus, Record<EngagementParty, string>> = {
  suggested: {
    company: 'express-interest>suggested',
    manager: 'invite>invited',
    system: 'invite>invited lapse>lapsed end>not-selected reschedule>suggested',
  },
  invited: {
    company: 'accept>accepted wait>waiting decline>declined',
    manager: '',
    system: 'lapse>lapsed end>not-selected reschedule>invited',
  },
  waiting: {
    company: 'accept>accepted decline>declined',
    manager: '',
    system: 'lapse>lapsed end>not-selected reschedule>waiting',
  },
  accepted: {
    company: 'decline>declined start-response>responding draft-response>responding withdraw>withdrawn',
    manager: 'revoke>withdrawn',
    system: 'lapse>lapsed end>not-selected reschedule>accepted',
  },
  responding: {
    company: 'decline>declined draft-response>responding submit-response>submitted withdraw>withdrawn',
    manager: 'revoke>withdrawn',
    system: 'lapse>lapsed end>not-selected reschedule>responding',
  },
  submitted: {
    company: 'draft-response>submitted submit-response>submitted withdraw>withdrawn',
    manager: 'revoke>withdrawn',
    system: 'open>under-review end>not-selected reschedule>submitted',
  },
  'under-review': {
    company: 'withdraw>withdrawn',
    manager: 'revoke>withdrawn shortlist>shortlisted open-consensus>under-review set-consensus>under-review',
    system: 'return>submitted decide>selected end>not-selected reschedule>under-review',
  },
  shortlisted: {
    company: 'withdraw>withdrawn',
    manager: 'revoke>withdrawn shortlist>under-review open-consensus>shortlisted set-consensus>shortlisted',
    system: 'return>submitted decide>selected end>not-selected reschedule>shortlisted',
  },
  reserve: {
    company: 'withdraw>withdrawn',
    manager: 'revoke>withdrawn open-consensus>reserve set-consensus>reserve',
    system: 'decide>selected release>not-selected end>not-selected reschedule>reserve',
  },
  selected: { company: '', manager: 'reconsider>under-review', system: 'reconsider>under-review' },
  'not-selected': { company: '', manager: 'reconsider>under-review', system: 'reconsider>under-review' },
  declined: { company: 'accept>accepted', manager: 'invite>invited', system: 'invite>invited reschedule>declined' },
  withdrawn: { company: '', manager: '', system: '' },
  lapsed: {
    company: 'express-interest>suggested accept>accepted',
    manager: 'invite>invited',
    system: 'invite>invited reschedule>lapsed',
  },
};

const parties: EngagementParty[] = ['company', 'manager', 'system'];
const reason = 'a reason for it';
const points = { fit: 8, evidence: 6, feasibility: 7, cost: 5, 'time-to-use': 9 };
const facts: EngagementFacts = {
  needPublished: true,
  needInSelection: true,
  companyActive: true,
  criteria: defaultCriteria,
  scores: 2,
  conflicted: false,
};

/** Valid input of every action. */
const input: Record<EngagementAction, unknown> = {
  'express-interest': { reason },
  invite: {},
  accept: { termsVersion: currentTerms.version, accepted: true },
  wait: { until: inDays(3, someNow) },
  decline: { code: 'no-capacity', reason },
  'start-response': {},
  'draft-response': someResponse,
  'submit-response': {},
  withdraw: { reason },
  revoke: { reason },
  lapse: { reason },
  open: {},
  return: {},
  shortlist: {},
  'open-consensus': {},
  'set-consensus': { points, reason },
  decide: { result: 'selected', reason },
  release: { reason },
  reconsider: { reason },
  end: { reason },
  reschedule: { responseDeadline: inDays(20, someNow), heldSince: null },
};
const actions = Object.keys(input) as EngagementAction[];
const roleOf = { company: 'company-member', manager: 'manager', system: 'system' } as const;
const context = (party: EngagementParty, more: EngagementFacts = {}) => ({
  actor: actorAs(roleOf[party]),
  now: someNow,
  facts: { ...facts, ...more },
});

/** Interest is shown by companies that weren’t invited; whoever may accept was. */
const recordFor = (status: EngagementStatus, action: EngagementAction): EngagementRecord =>
  someEngagement(status, {
    ...(action === 'express-interest' ? { invitedAt: null } : {}),
    ...(status === 'not-selected' ? { responses: someEngagement('selected').responses } : {}),
  });

const outcomeOf = (status: EngagementStatus, party: EngagementParty, action: EngagementAction): string => {
  try {
    return decide(engagementMachine, action, recordFor(status, action), input[action], [party], context(party)).to;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};

const ever = (party: EngagementParty, action: string): boolean =>
  Object.values(table).some((row) => row[party].split(' ').some((step) => step.startsWith(`${action}>`)));

describe('the engagement’s table', () => {
  it('has a row for every status and an input for every action of the machine', () => {
    expect(Object.keys(table).toSorted()).toEqual([...engagementStatuses].toSorted());
    expect(Object.keys(engagementMachine.actions).toSorted()).toEqual(actions.toSorted());
  });

  const cases = engagementStatuses.flatMap((status) => parties.map((party) => [status, party] as const));
  it.each(cases)('in %s lets the %s do what is written, and nothing else', (status, party) => {
    const steps = new Map(
      table[status][party]
        .split(' ')
        .filter(Boolean)
        .map((step) => step.split('>') as [string, string]),
    );
    const expected = Object.fromEntries(
      actions.map((action) => [
        action,
        steps.get(action) ?? (ever(party, action) ? 'illegal-transition' : 'forbidden'),
      ]),
    );
    expect(Object.fromEntries(actions.map((action) => [action, outcomeOf(status, party, action)]))).toEqual(expected);
  });

  it.each(['selected', 'reserve', 'not-selected'] as const)('decides for %s as the need’s decision says', (result) => {
    const decided = decide(
      engagementMachine,
      'decide',
      someEngagement('shortlisted'),
      { result, reason },
      ['system'],
      context('system'),
    );
    expect(decided).toMatchObject({ to: result, set: { answer: { result, reason, at: someNow } } });
  });
});

const refusal = (
  status: EngagementStatus,
  action: EngagementAction,
  given: {
    record?: Partial<EngagementRecord>;
    input?: unknown;
    facts?: EngagementFacts;
    party?: EngagementParty;
  },
): string[] => {
  const party = given.party ?? 'company';
  try {
    decide(
      engagementMachine,
      action,
      someEngagement(status, given.record),
      given.input ?? input[action],
      [party],
      context(party, given.facts),
    );
    return [];
  } catch (error) {
    if (error instanceof DomainError) return error.issues.map((one) => one.code);
    throw error;
  }
};

const offered = (record: EngagementRecord) => abilities(engagementMachine, record, ['company'], context('company'));

describe('the engagement’s rules', () => {
  const held = { heldSince: someNow };
  const past = { responseDeadline: new Date(someNow.getTime() - 1) };
  it.each([
    ['express-interest', 'suggested', held, {}, ['on-hold']],
    ['express-interest', 'suggested', past, {}, ['deadline-passed']],
    ['express-interest', 'suggested', {}, { needPublished: false }, ['not-published']],
    ['express-interest', 'suggested', {}, { companyActive: false }, ['company-suspended']],
    ['express-interest', 'lapsed', { invitedAt: someNow }, {}, ['invited-before']],
    ['express-interest', 'suggested', { origin: { kind: 'interest', reason, by: 'x' } }, {}, ['interested-before']],
    ['accept', 'invited', held, {}, ['on-hold']],
    ['accept', 'invited', past, {}, ['deadline-passed']],
    ['accept', 'invited', {}, { needPublished: false }, ['not-published']],
    ['accept', 'invited', {}, { companyActive: false }, ['company-suspended']],
    ['accept', 'lapsed', { invitedAt: null }, {}, ['not-invited']],
    ['accept', 'lapsed', {}, { hasPlace: false }, ['company-full']],
    ['wait', 'invited', held, {}, ['on-hold']],
    ['wait', 'invited', { waitUntil: someNow }, {}, ['waited-before']],
    ['submit-response', 'responding', held, {}, ['on-hold']],
    ['submit-response', 'responding', past, {}, ['deadline-passed']],
    ['submit-response', 'responding', { draft: null }, {}, ['no-response']],
    // What is the company's own, and leaving, goes on while the need rests.
    ['decline', 'invited', held, {}, []],
    ['start-response', 'accepted', held, {}, []],
    ['draft-response', 'responding', held, {}, []],
    ['withdraw', 'responding', held, {}, []],
  ] as [EngagementAction, EngagementStatus, Partial<EngagementRecord>, EngagementFacts, string[]][])(
    '%s from %s with %j and %j: %j',
    (action, status, record, more, codes) => {
      expect(refusal(status, action, { record, facts: more })).toEqual(codes);
    },
  );

  it.each([
    ['invite', 'suggested', {}, { needPublished: false }, ['not-published']],
    ['invite', 'suggested', {}, { companyActive: false }, ['company-suspended']],
    ['invite', 'suggested', {}, { hasPlace: false }, ['company-full']],
    ['reconsider', 'selected', {}, { hasPlace: false }, ['company-full']],
    ['reconsider', 'selected', {}, { companyActive: false }, ['company-suspended']],
    ['reconsider', 'selected', {}, { needInSelection: false }, ['not-in-selection']],
    ['reconsider', 'not-selected', { responses: [] }, {}, ['never-responded']],
    ['open-consensus', 'under-review', {}, { scores: 0 }, ['no-scores']],
    [
      'open-consensus',
      'under-review',
      { consensus: { opened: { at: someNow, by: 'm' }, result: null } },
      {},
      ['scores-opened-before'],
    ],
    ['set-consensus', 'under-review', {}, { scores: 0 }, ['no-scores']],
    ['set-consensus', 'under-review', {}, { conflicted: true }, ['conflict-of-interest']],
  ] as [EngagementAction, EngagementStatus, Partial<EngagementRecord>, EngagementFacts, string[]][])(
    'keeps the manager from %s in %s with %j and %j: %j',
    (action, status, record, more, codes) => {
      expect(refusal(status, action, { record, facts: more, party: 'manager' })).toEqual(codes);
    },
  );

  it('takes the terms in force only, and a date for waiting before the deadline only', () => {
    expect(refusal('invited', 'accept', { input: { termsVersion: 'old', accepted: true } })).toEqual([
      'terms-outdated',
    ]);
    expect(refusal('invited', 'wait', { input: { until: inDays(60, someNow) } })).toEqual(['wait-out-of-range']);
    expect(refusal('invited', 'wait', { input: { until: inDays(-1, someNow) } })).toEqual(['wait-out-of-range']);
  });

  it('names each thing that a response lacks', () => {
    const draft = { ...someResponse, summary: null, cost: null };
    expect(() =>
      decide(
        engagementMachine,
        'submit-response',
        someEngagement('responding', { draft }),
        {},
        ['company'],
        context('company'),
      ),
    ).toThrow(
      expect.objectContaining({
        issues: [expect.objectContaining({ path: 'summary' }), expect.objectContaining({ path: 'cost' })],
      }),
    );
  });

  it('computes the consensus from the weights and keeps when it was opened', () => {
    const opened = { at: inDays(-1, someNow), by: 'm' };
    const { set } = decide(
      engagementMachine,
      'set-consensus',
      someEngagement('under-review', { consensus: { opened, result: null } }),
      { points, reason },
      ['manager'],
      context('manager'),
    );
    // (30·8 + 20·6 + 20·7 + 15·5 + 15·9) / 100
    expect(set.consensus).toMatchObject({ opened, result: { total: 7.1, reason } });
  });

  it('opens a response for others at an instant that stays known', () => {
    const { set } = decide(engagementMachine, 'open', someEngagement('submitted'), {}, ['system'], context('system'));
    expect(set).toMatchObject({ status: 'under-review', openedAt: someNow });
  });

  it('gives a revised response back to its company alone', () => {
    const { set } = decide(
      engagementMachine,
      'return',
      someEngagement('under-review'),
      {},
      ['system'],
      context('system'),
    );
    expect(set).toMatchObject({ status: 'submitted', openedAt: null, consensus: null });
  });

  it('offers an action only where its rules allow it', () => {
    expect(offered(someEngagement('invited'))).toEqual(['accept', 'wait', 'decline']);
    expect(offered(someEngagement('invited', held))).toEqual(['decline']);
    expect(offered(someEngagement('invited', { waitUntil: someNow }))).toEqual(['accept', 'decline']);
  });

  it('starts the answer clock with an invitation, never beyond the response deadline', () => {
    const invited = decide(engagementMachine, 'invite', someEngagement('suggested'), {}, ['system'], context('system'));
    expect(invited.set.clocks).toMatchObject([
      { name: 'answer', owner: 'company', region: 'DE-NW', dueAt: new Date('2026-12-01T16:00:00Z') },
    ]);
    const short = someEngagement('suggested', { responseDeadline: inDays(2, someNow) });
    expect(decide(engagementMachine, 'invite', short, {}, ['system'], context('system')).set.clocks).toMatchObject([
      { dueAt: inDays(2, someNow) },
    ]);
  });
});
