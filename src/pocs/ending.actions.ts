import { DateTime } from 'luxon';
import { issue } from '../kernel/errors.ts';
import { closingHour, moveByHold, zone } from '../kernel/working-days.ts';
import { askAnew } from './checklist.ts';
import { conclusionsOf } from './evaluation.ts';
import * as inputs from './poc.inputs.ts';
import type { FollowUp, PocRecord } from './poc.schema.ts';
import { action, upToAdopting } from './poc.table.ts';
import { patientDataIn } from '../needs/patient-data.ts';

/** Months after its close at which a PoC is looked at again. */
const followUpMonths = [6, 12, 24];

/** Due at 17:00 local time of that day, or of the next working day. */
function followUpsFrom(now: Date): FollowUp[] {
  const closed = DateTime.fromJSDate(now, { zone }).startOf('day').set({ hour: closingHour });
  return followUpMonths.map((months) => ({
    months,
    dueAt: moveByHold(closed.plus({ months }).toJSDate(), 0, 'NL'),
    doneAt: null,
    note: null,
    by: null,
  }));
}

function closeWith(outcome: NonNullable<PocRecord['outcome']>, reason: string, now: Date): Partial<PocRecord> {
  return {
    outcome,
    outcomeReason: reason,
    closedAt: now,
    followUps: outcome === 'stopped' ? [] : followUpsFrom(now),
  };
}

const decidedTo = (result: 'adopt' | 'iterate') => (poc: PocRecord) =>
  poc.decision?.result === result ? [] : [issue('', 'not-decided-so', `The decision wasn’t to ${result}.`, { result })];

/** The decision and what follows from it: adoption, another round, or an end that others can learn from. */
export const endingActions = {
  decide: action({
    from: ['evaluating'],
    to: ['decided'],
    who: ['decider'],
    input: inputs.decideInput,
    event: 'poc.decided',
    guard: (poc, { notMeasured }, { facts }) =>
      conclusionsOf(poc.charter.criteria, facts.measured ?? [], notMeasured).issues,
    effect: (poc, { result, reason, notMeasured }, { actor, now, facts }) => ({
      decision: {
        result,
        reason,
        conclusions: conclusionsOf(poc.charter.criteria, facts.measured ?? [], notMeasured).conclusions,
        by: actor.userId,
        at: now,
      },
    }),
  }),
  adopt: action({
    from: ['decided'],
    to: ['adopting'],
    who: ['manager'],
    input: inputs.nothing,
    event: 'poc.adopting',
    when: decidedTo('adopt'),
  }),
  iterate: action({
    // The next version starts from the present charter; approvals, money and measurements are asked anew.
    from: ['decided'],
    to: ['chartering'],
    who: ['manager'],
    input: inputs.nothing,
    event: 'poc.iterated',
    when: decidedTo('iterate'),
    effect: (poc, _input, { now }) => ({
      iterations: [
        ...poc.iterations,
        {
          charterVersion: poc.charterVersion,
          charter: poc.charter,
          approvals: poc.approvals,
          funding: poc.funding,
          decision: poc.decision,
          endedAt: now,
        },
      ],
      charterVersion: poc.charterVersion + 1,
      approvals: [],
      funding: [],
      decision: null,
      checklist: askAnew(poc.checklist),
    }),
  }),
  'confirm-adoption': action({
    from: ['adopting'],
    to: ['closed'],
    who: ['adoption-owner'],
    input: inputs.withReason,
    event: 'poc.adopted',
    applies: true,
    effect: (_poc, { reason }, { now }) => closeWith('adopted', reason, now),
  }),
  'give-up': action({
    from: ['adopting'],
    to: ['closed'],
    who: ['adoption-owner'],
    input: inputs.withReason,
    event: 'poc.given-up',
    applies: true,
    effect: (_poc, { reason }, { now }) => closeWith('not-adopted', reason, now),
  }),
  stop: action({
    from: [...upToAdopting, 'on-hold'],
    to: ['stopped'],
    who: ['manager', 'care-lead'],
    input: inputs.stopInput,
    event: 'poc.stopped',
    effect: (_poc, { reason, evidence }, { actor, now }) => ({
      stop: { reason, evidence, by: actor.userId, at: now },
      hold: null,
    }),
  }),
  'save-learning-card': action({
    from: ['stopped', 'closed'],
    to: [],
    who: ['manager', 'care-lead'],
    input: inputs.learningCardInput,
    event: 'poc.learning-card-changed',
    guard: (_poc, card) => patientDataIn(card),
    effect: (_poc, learningCard) => ({ learningCard }),
  }),
  close: action({
    from: ['stopped'],
    to: ['closed'],
    who: ['manager'],
    input: inputs.closeInput,
    event: 'poc.closed',
    applies: true,
    when: (poc) =>
      poc.learningCard
        ? []
        : [issue('learningCard', 'learning-card-missing', 'A stopped proof of concept leaves a learning card.')],
    effect: (_poc, { afterwards, reason }, { now }) => ({ ...closeWith('stopped', reason, now), afterwards }),
  }),
  'complete-follow-up': action({
    from: ['closed'],
    to: [],
    who: ['manager', 'care-lead', 'adoption-owner'],
    input: inputs.followUpInput,
    event: 'poc.follow-up-done',
    when: (poc) =>
      poc.followUps.some((one) => one.doneAt === null) ? [] : [issue('', 'no-follow-up-open', 'No follow-up is open.')],
    guard: (poc, { months }) =>
      poc.followUps.some((one) => one.months === months && one.doneAt === null)
        ? []
        : [issue('months', 'follow-up-not-open', 'There is no such open follow-up.')],
    effect: (poc, { months, note }, { actor, now }) => ({
      followUps: poc.followUps.map((one) =>
        one.months === months ? { ...one, doneAt: now, note, by: actor.userId } : one,
      ),
    }),
  }),
};
