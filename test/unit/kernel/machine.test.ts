import { consumersOf } from '../../../src/kernel/events.ts';
import { DomainError } from '../../../src/kernel/errors.ts';
import { abilities, decide } from '../../../src/kernel/machine.ts';
import { needMachine } from '../../../src/needs/need.machine.ts';
import { organisationMachine } from '../../../src/identity/organisation.machine.ts';
import { pocMachine } from '../../../src/pocs/poc.machine.ts';
import { engagementMachine } from '../../../src/engagements/engagement.machine.ts';
import { actorAs, someNeed, someNow } from '../../support/need.factory.ts';

const context = { actor: actorAs('manager'), now: someNow, facts: {} };
const byNurse = { ...context, actor: actorAs('care-submitter') };

function refusal(act: () => unknown): DomainError {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

describe('decide', () => {
  it('refuses those who may never, before it says anything of the record', () => {
    const error = refusal(() =>
      decide(needMachine, 'classify', someNeed('closed'), { spearhead: 'ai-ehealth' }, ['care'], context),
    );
    expect(error.code).toBe('forbidden');
  });

  it('refuses what the status doesn’t allow and says what it allows', () => {
    const error = refusal(() => decide(needMachine, 'start-triage', someNeed('closed'), {}, ['manager'], context));
    expect(error).toMatchObject({
      code: 'illegal-transition',
      details: { recordStatus: 'closed', action: 'start-triage' },
    });
    expect(error.details?.['allowed']).toEqual(abilities(needMachine, someNeed('closed'), ['manager'], context));
  });

  it('lets nothing else happen while a decision is being applied', () => {
    const applying = { eventId: 'e', action: 'publish', since: someNow };
    const need = someNeed('submitted', { applying });
    expect(refusal(() => decide(needMachine, 'start-triage', need, {}, ['manager'], context))).toMatchObject({
      code: 'being-applied',
      details: { applying: 'publish' },
    });
    expect(abilities(needMachine, need, ['manager', 'care'], context)).toEqual([]);
  });

  it('names every rule that is broken at once', () => {
    const empty = someNeed('draft', { problem: null, desiredOutcome: null, careSetting: null });
    const error = refusal(() => decide(needMachine, 'submit', empty, {}, ['care'], byNurse));
    expect(error.code).toBe('rule-violated');
    expect(error.issues?.map((one) => one.path).toSorted()).toEqual(['careSetting', 'desiredOutcome', 'problem']);
  });

  it('enters a status with its moment and its clock, and leaves the record itself alone', () => {
    const need = someNeed('draft', { clocks: [] });
    const before = structuredClone(need);
    const change = decide(needMachine, 'submit', need, {}, ['care'], byNurse);
    expect(change).toMatchObject({
      from: 'draft',
      to: 'submitted',
      event: 'need.submitted',
      set: { status: 'submitted', since: someNow },
    });
    expect(change.set.clocks).toMatchObject([{ owner: 'manager', startedAt: someNow }]);
    expect(need).toEqual(before);
  });

  it('lets a clock of the same name run on from status to status', () => {
    const submitted = decide(needMachine, 'submit', someNeed('draft', { clocks: [] }), {}, ['care'], byNurse);
    const need = someNeed('submitted', { clocks: submitted.set.clocks ?? [] });
    const later = { ...context, now: new Date(someNow.getTime() + 86_400_000) };
    expect(decide(needMachine, 'start-triage', need, {}, ['manager'], later).set.clocks).toEqual(need.clocks);
  });
});

describe('abilities', () => {
  it('are what the parties could do, in the order of the table', () => {
    const offered = abilities(needMachine, someNeed('submitted'), ['manager'], context);
    expect(offered).toContain('start-triage');
    const order = Object.keys(needMachine.actions);
    expect(offered).toEqual(offered.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(abilities(needMachine, someNeed('submitted'), [], context)).toEqual([]);
  });
});

describe.each([
  ['need', needMachine],
  ['engagement', engagementMachine],
  ['poc', pocMachine],
  ['organisation', organisationMachine],
] as const)('the table of a %s', (_name, machine) => {
  it('applies decisions by exactly one consumer, which frees the record again', () => {
    const rules = Object.entries(
      machine.actions as Record<string, { applies?: boolean; event: Parameters<typeof consumersOf>[0] }>,
    );
    const wrong = rules.filter(
      ([, rule]) =>
        rule.applies && consumersOf(rule.event).filter((one) => one === 'apply' || one === 'invite').length !== 1,
    );
    expect(wrong.map(([action]) => action)).toEqual([]);
  });
});
