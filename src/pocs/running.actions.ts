import { issue } from '../kernel/errors.ts';
import { deriveId } from '../kernel/ids.ts';
import { moveDueDates, notDone } from './checklist.ts';
import { partnersUnclear } from './partners.ts';
import { notInTheFuture } from './past.shape.ts';
import * as inputs from './poc.inputs.ts';
import type { PocRecord } from './poc.schema.ts';
import { action, underway, upToAdopting } from './poc.table.ts';
import { patientDataIn } from '../needs/patient-data.ts';

/** From the start to the end of the run, and what interrupts it. */
export const runningActions = {
  start: action({
    from: ['preparing'],
    to: ['running'],
    who: ['manager'],
    input: inputs.nothing,
    event: 'poc.started',
    applies: true,
    when: (poc) => [
      ...notDone(poc.checklist).map((code) =>
        issue(`checklist.${code}`, 'item-not-accepted', `The item “${code}” isn’t accepted yet.`, { code }),
      ),
      ...partnersUnclear(poc),
    ],
  }),
  'report-incident': action({
    // A serious one; a lesser one changes no status. What happened may come to light while it rests or is being judged.
    from: [...underway, 'on-hold'],
    to: ['on-hold'],
    who: ['member', 'manager'],
    input: inputs.incidentInput,
    event: 'poc.incident-reported',
    guard: (_poc, { description, happenedAt }, { now }) => [
      ...notInTheFuture(happenedAt, now, 'happenedAt'),
      ...patientDataIn({ description }),
    ],
    next: (poc, { serious }) => (serious ? 'on-hold' : poc.status),
    effect: (poc, { serious, description, happenedAt }, { actor, now }) => ({
      incidents: [
        ...poc.incidents,
        {
          id: deriveId(poc._id, 'incident', String(poc.version)),
          at: now,
          by: actor.userId,
          organisationId: actor.organisationId,
          serious,
          description,
          happenedAt,
        },
      ],
      ...(serious ? { hold: heldByIncident(poc, description, now) } : {}),
    }),
  }),
  'request-change': action({
    from: ['running'],
    to: [],
    who: ['member', 'manager'],
    input: inputs.requestChangeInput,
    event: 'poc.change-requested',
    guard: (_poc, { request }) => patientDataIn({ request }),
    effect: (poc, { request }, { actor, now }) => ({
      changeRequests: [
        ...poc.changeRequests,
        {
          id: deriveId(poc._id, 'change', String(poc.version)),
          at: now,
          by: actor.userId,
          organisationId: actor.organisationId,
          request,
          answer: null,
        },
      ],
    }),
  }),
  'answer-change': action({
    from: ['running', 'evaluating'],
    to: [],
    who: ['manager'],
    input: inputs.answerChangeInput,
    event: 'poc.change-answered',
    when: (poc) =>
      poc.changeRequests.some((one) => one.answer === null)
        ? []
        : [issue('', 'no-change-waits', 'No change request waits for an answer.')],
    guard: (poc, { id }) =>
      poc.changeRequests.some((one) => one.id === id && one.answer === null)
        ? []
        : [issue('id', 'unknown-change-request', 'There is no such open change request.')],
    effect: (poc, { id, result, reason }, { actor, now }) => ({
      changeRequests: poc.changeRequests.map((one) =>
        one.id === id ? { ...one, answer: { result, reason, by: actor.userId, at: now } } : one,
      ),
    }),
  }),
  finish: action({
    from: ['running'],
    to: ['evaluating'],
    who: ['manager', 'care-lead'],
    input: inputs.nothing,
    event: 'poc.finished',
  }),
  hold: action({
    from: upToAdopting,
    to: ['on-hold'],
    who: ['manager'],
    input: inputs.holdInput,
    event: 'poc.held',
    guard: (_poc, { until }, { now }) =>
      until > now ? [] : [issue('until', 'not-in-the-future', 'The date must lie in the future.')],
    effect: (poc, { reason, until }, { now }) => ({
      hold: { since: now, until, reason, from: poc.status, incident: false },
    }),
  }),
  resume: action({
    from: ['on-hold'],
    to: upToAdopting,
    who: ['manager'],
    input: inputs.resumeInput,
    event: 'poc.resumed',
    guard: (poc, { reason }) =>
      poc.hold?.incident && reason === null
        ? [issue('reason', 'reason-after-incident', 'Say why it may go on after the serious incident.')]
        : [],
    next: (poc) => poc.hold?.from ?? 'chartering',
    effect: (poc, _input, { now }) => ({
      hold: null,
      checklist: poc.hold
        ? moveDueDates(poc.checklist, now.getTime() - poc.hold.since.getTime(), poc.holidayRegion)
        : poc.checklist,
    }),
  }),
  'exempt-clock': action({
    from: [...upToAdopting, 'stopped'],
    to: [],
    who: ['manager'],
    input: inputs.exemptClockInput,
    event: 'poc.clock-exempted',
    when: (poc) => (poc.clocks.length > 0 ? [] : [issue('', 'no-clock-runs', 'No clock is running.')]),
    guard: (poc, { clock, until }, { now }) => [
      ...(poc.clocks.some((one) => one.name === clock)
        ? []
        : [issue('clock', 'unknown-clock', 'No such clock is running.')]),
      ...(until > now ? [] : [issue('until', 'not-in-the-future', 'The date must lie in the future.')]),
    ],
    effect: (poc, { clock, until, reason }, { actor }) => ({
      clocks: poc.clocks.map((one) =>
        one.name === clock ? { ...one, exemption: { reason, until, by: actor.userId } } : one,
      ),
    }),
  }),
};

/** A hold by an incident has no date; where it rested already, the incident is added to why. */
const heldByIncident = (poc: PocRecord, reason: string, now: Date): PocRecord['hold'] =>
  poc.hold ? { ...poc.hold, incident: true } : { since: now, until: null, reason, from: poc.status, incident: true };
