import type { Role } from '../../../src/kernel/actor.ts';
import {
  engagementParties,
  engagementScope,
  engagementViewOf,
  hidesReason,
  mayReadResponse,
} from '../../../src/engagements/engagement.policy.ts';
import { engagementStatuses, type EngagementStatus } from '../../../src/engagements/engagement.schema.ts';
import { actorAs, someNow } from '../../support/need.factory.ts';
import { someEngagement } from '../../support/factories.ts';

const own = 'c'.repeat(24);
const other = 'd'.repeat(24);
const hospital = 'a'.repeat(24);

describe('who meets an engagement', () => {
  it.each([
    ['care-submitter', { kind: 'care', organisationId: hospital }, [], 'hospital'],
    ['care-lead', { kind: 'care', organisationId: hospital }, [], 'hospital'],
    ['company-member', { kind: 'company', organisationId: own }, ['company'], 'company'],
    ['company-lead', { kind: 'company', organisationId: own }, ['company'], 'company'],
    ['manager', { kind: 'all' }, ['manager'], 'manager'],
    ['assessor', { kind: 'opened' }, [], 'hospital'],
    ['admin', { kind: 'none' }, [], 'hospital'],
    ['facility-host', { kind: 'none' }, [], 'hospital'],
    ['funder', { kind: 'none' }, [], 'hospital'],
    ['system', { kind: 'all' }, ['system'], 'manager'],
  ] as const)('%s: scope %j, parties %j, view %s', (role, scope, parties, view) => {
    const actor = actorAs(role);
    expect(engagementScope(actor)).toEqual(scope);
    expect(engagementParties(actor, someEngagement('invited'))).toEqual(parties);
    expect(engagementViewOf(actor)).toBe(view);
  });

  it('is no party as a company of another engagement', () => {
    expect(engagementParties(actorAs('company-lead', { organisationId: other }), someEngagement('invited'))).toEqual(
      [],
    );
  });
});

describe('who reads a response', () => {
  const closed: Record<EngagementStatus, boolean> = {
    suggested: false,
    invited: false,
    waiting: false,
    accepted: false,
    responding: false,
    submitted: false,
    'under-review': true,
    shortlisted: true,
    reserve: true,
    selected: true,
    'not-selected': false,
    declined: false,
    withdrawn: false,
    lapsed: false,
  };
  const roles: Role[] = ['care-submitter', 'care-lead', 'manager', 'assessor'];
  it.each(engagementStatuses.flatMap((status) => roles.map((role) => [status, role] as const)))(
    'in %s, %s reads it only when it was opened',
    (status, role) => {
      expect(mayReadResponse(actorAs(role), someEngagement(status))).toBe(closed[status]);
    },
  );

  it.each(engagementStatuses)('in %s its company reads it, and no other company', (status) => {
    expect(mayReadResponse(actorAs('company-member'), someEngagement(status))).toBe(true);
    const opened = someEngagement(status, { openedAt: someNow });
    expect(mayReadResponse(actorAs('company-lead', { organisationId: other }), opened)).toBe(false);
  });

  it('stays closed to the hospital when the company left before responses were closed', () => {
    const left = someEngagement('withdrawn', { responses: someEngagement('submitted').responses });
    expect(mayReadResponse(actorAs('care-lead'), left)).toBe(false);
    expect(mayReadResponse(actorAs('care-lead'), { ...left, openedAt: someNow })).toBe(true);
  });
});

describe('whose reasons stay between others', () => {
  const answer = { result: 'not-selected', reason: 'too late', at: someNow } as const;
  it.each([
    ['hospital', 'decline', null, true],
    ['hospital', 'create', null, true],
    ['hospital', 'withdraw', null, false],
    ['company', 'set-consensus', null, true],
    ['company', 'set-consensus', answer, false],
    ['company', 'decline', null, false],
    ['manager', 'set-consensus', null, false],
    ['manager', 'decline', null, false],
  ] as const)('%s, %s, answer %j: hidden %s', (view, action, given, hidden) => {
    expect(hidesReason(view, action, someEngagement('under-review', { answer: given }))).toBe(hidden);
  });
});
