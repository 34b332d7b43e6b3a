import { pauseClock, resumeClock } from '../kernel/clocks.ts';
import { issue } from '../kernel/errors.ts';
import { machineOf } from '../kernel/machine.ts';
import { pointsFit, weightedTotal } from './assessment/criteria.schema.ts';
import * as inputs from './engagement.inputs.ts';
import {
  active,
  answerClock,
  answerRule,
  inTime,
  missingInResponse,
  notHeld,
  published,
  roomy,
  type EngagementFacts,
} from './engagement.rules.ts';
import type { EngagementRecord, EngagementStatus } from './engagement.schema.ts';
import { currentTerms } from './terms.ts';

export type EngagementParty = 'company' | 'manager' | 'system';

const { action, machine } = machineOf<EngagementRecord, EngagementStatus, EngagementParty, EngagementFacts>();

const beforeResponse: EngagementStatus[] = ['suggested', 'invited', 'waiting', 'accepted', 'responding'];
const inReview: EngagementStatus[] = ['under-review', 'shortlisted', 'reserve'];
const leaving: EngagementStatus[] = ['accepted', 'responding', 'submitted', 'under-review', 'shortlisted', 'reserve'];
/** Statuses in which a company still takes part. */
export const openEngagement: EngagementStatus[] = [...beforeResponse, 'submitted', ...inReview];

const gone = (reason: string): Partial<EngagementRecord> => ({ endReason: reason });

/** The engagement's table: one need, one company, one round. */
export const engagementMachine = machine({
  name: 'engagement',
  statuses: [
    ...beforeResponse,
    'submitted',
    ...inReview,
    'selected',
    'not-selected',
    'declined',
    'withdrawn',
    'lapsed',
  ],
  initial: 'suggested',
  clocks: { invited: answerRule, waiting: answerRule },
  regionOf: (engagement) => engagement.holidayRegion,
  fastTrack: (engagement) => engagement.fastTrack,
  actions: {
    'express-interest': action({
      // For a company that the manager only thinks of, or whose interest lapsed; without either an engagement is made for it.
      from: ['suggested', 'lapsed'],
      to: ['suggested'],
      who: ['company'],
      input: inputs.withReason,
      event: 'engagement.interest-expressed',
      when: (engagement, { facts, now }) => [
        ...published(facts),
        ...active(facts),
        ...notHeld(engagement),
        ...inTime(engagement, now),
        ...(engagement.status === 'suggested' && engagement.origin.kind === 'interest'
          ? [issue('', 'interested-before', 'You have shown interest already; the manager decides.')]
          : []),
        ...(engagement.invitedAt ? [issue('', 'invited-before', 'You were invited: accept instead.')] : []),
      ],
      effect: (_engagement, { reason }, { actor }) => ({
        origin: { kind: 'interest', reason, by: actor.userId },
        endReason: null,
      }),
    }),
    invite: action({
      // Who let an invitation lapse or declined it may be asked again by the manager while the need is open.
      from: ['suggested', 'lapsed', 'declined'],
      to: ['invited'],
      who: ['manager', 'system'],
      input: inputs.inviteInput,
      event: 'engagement.invited',
      when: (_engagement, { facts }) => [...published(facts), ...active(facts), ...roomy(facts)],
      effect: (engagement, _input, { now }) => ({
        invitedAt: now,
        endReason: null,
        decline: null,
        clocks: [answerClock(engagement, now)],
      }),
    }),
    accept: action({
      from: ['invited', 'waiting', 'declined', 'lapsed'],
      to: ['accepted'],
      who: ['company'],
      input: inputs.acceptInput,
      event: 'engagement.accepted',
      when: (engagement, { facts, now }) => [
        ...published(facts),
        ...active(facts),
        ...notHeld(engagement),
        ...inTime(engagement, now),
        ...(engagement.invitedAt ? [] : [issue('', 'not-invited', 'You weren’t invited to this need.')]),
        ...roomy(facts),
      ],
      guard: (_engagement, { termsVersion }) =>
        termsVersion === currentTerms.version
          ? []
          : [
              issue('termsVersion', 'terms-outdated', `The terms in force are version ${currentTerms.version}.`, {
                version: currentTerms.version,
              }),
            ],
      effect: (_engagement, { termsVersion }, { actor, now }) => ({
        terms: { version: termsVersion, at: now, by: actor.userId },
        decline: null,
        endReason: null,
      }),
    }),
    wait: action({
      from: ['invited'],
      to: ['waiting'],
      who: ['company'],
      input: inputs.waitInput,
      event: 'engagement.waiting',
      when: (engagement) => [
        ...notHeld(engagement),
        ...(engagement.waitUntil ? [issue('', 'waited-before', 'You have asked for more time once already.')] : []),
      ],
      guard: (engagement, { until }, { now }) =>
        until > now && until < engagement.responseDeadline
          ? []
          : [issue('until', 'wait-out-of-range', 'Name a date after now and before the response deadline.')],
      effect: (engagement, { until }, { now }) => ({
        waitUntil: until,
        clocks: [{ ...answerClock(engagement, now), dueAt: until, remindAt: null }],
      }),
    }),
    decline: action({
      from: ['invited', 'waiting', 'accepted', 'responding'],
      to: ['declined'],
      who: ['company'],
      input: inputs.declineInput,
      event: 'engagement.declined',
      effect: (_engagement, { code, reason }, { now }) => ({ decline: { code, reason, at: now } }),
    }),
    'start-response': action({
      from: ['accepted'],
      to: ['responding'],
      who: ['company'],
      input: inputs.nothing,
      event: 'engagement.response-started',
    }),
    'draft-response': action({
      from: ['accepted', 'responding', 'submitted'],
      to: ['responding', 'submitted'],
      who: ['company'],
      input: inputs.draftInput,
      event: 'engagement.response-drafted',
      // What was submitted last counts while a new version is drafted.
      next: (engagement) => (engagement.status === 'submitted' ? 'submitted' : 'responding'),
      effect: (_engagement, draft) => ({ draft }),
    }),
    'submit-response': action({
      from: ['responding', 'submitted'],
      to: ['submitted'],
      who: ['company'],
      input: inputs.nothing,
      event: 'engagement.response-submitted',
      when: (engagement, { now }) => [...inTime(engagement, now), ...notHeld(engagement)],
      guard: (engagement) => missingInResponse(engagement),
      effect: (engagement, _input, { actor, now }) =>
        engagement.draft
          ? {
              responses: [
                ...engagement.responses,
                { number: engagement.responses.length + 1, at: now, by: actor.userId, content: engagement.draft },
              ],
            }
          : {},
    }),
    withdraw: action({
      from: leaving,
      to: ['withdrawn'],
      who: ['company'],
      input: inputs.withReason,
      event: 'engagement.withdrawn',
      effect: (_engagement, { reason }) => gone(reason),
    }),
    revoke: action({
      from: leaving,
      to: ['withdrawn'],
      who: ['manager'],
      input: inputs.withReason,
      event: 'engagement.revoked',
      effect: (_engagement, { reason }) => gone(reason),
    }),
    lapse: action({
      from: beforeResponse,
      to: ['lapsed'],
      who: ['system'],
      input: inputs.withReason,
      event: 'engagement.lapsed',
      effect: (_engagement, { reason }) => gone(reason),
    }),
    open: action({
      from: ['submitted'],
      to: ['under-review'],
      who: ['system'],
      input: inputs.nothing,
      event: 'engagement.opened',
      effect: (_engagement, _input, { now }) => ({ openedAt: now }),
    }),
    return: action({
      // The need was republished: responses stay and may be revised.
      from: ['under-review', 'shortlisted'],
      to: ['submitted'],
      who: ['system'],
      input: inputs.nothing,
      event: 'engagement.returned',
      // A revised response is its company's again, and what was agreed on the earlier one no longer holds.
      effect: () => ({ openedAt: null, consensus: null }),
    }),
    shortlist: action({
      from: ['under-review', 'shortlisted'],
      to: ['shortlisted', 'under-review'],
      who: ['manager'],
      input: inputs.nothing,
      event: 'engagement.shortlisted',
      next: (engagement) => (engagement.status === 'shortlisted' ? 'under-review' : 'shortlisted'),
    }),
    'open-consensus': action({
      from: inReview,
      to: [],
      who: ['manager'],
      input: inputs.nothing,
      event: 'engagement.consensus-opened',
      when: (engagement, { facts }) => [
        ...(engagement.consensus ? [issue('', 'scores-opened-before', 'The scores are open already.')] : []),
        ...(facts.scores === 0 ? [issue('', 'no-scores', 'Nobody has scored this response yet.')] : []),
      ],
      effect: (_engagement, _input, { actor, now }) => ({
        consensus: { opened: { at: now, by: actor.userId }, result: null },
      }),
    }),
    'set-consensus': action({
      from: inReview,
      to: [],
      who: ['manager'],
      input: inputs.consensusInput,
      event: 'engagement.consensus-set',
      when: (_engagement, { facts }) => [
        ...(facts.scores === 0 ? [issue('', 'no-scores', 'Nobody has scored this response yet.')] : []),
        ...(facts.conflicted ? [issue('', 'conflict-of-interest', 'You declared a conflict of interest here.')] : []),
      ],
      guard: (_engagement, { points }, { facts }) => pointsFit(facts.criteria ?? [], points),
      effect: (engagement, { points, reason }, { actor, now, facts }) => ({
        consensus: {
          opened: engagement.consensus?.opened ?? { at: now, by: actor.userId },
          result: { points, total: weightedTotal(facts.criteria ?? [], points), reason, at: now, by: actor.userId },
        },
      }),
    }),
    decide: action({
      from: inReview,
      to: ['selected', 'reserve', 'not-selected'],
      who: ['system'],
      input: inputs.decideInput,
      event: 'engagement.decided',
      next: (_engagement, { result }) => result,
      effect: (_engagement, { result, reason }, { now }) => ({ answer: { result, reason, at: now } }),
    }),
    release: action({
      from: ['reserve'],
      to: ['not-selected'],
      who: ['system'],
      input: inputs.withReason,
      event: 'engagement.released',
      effect: (_engagement, { reason }, { now }) => ({ answer: { result: 'not-selected' as const, reason, at: now } }),
    }),
    reconsider: action({
      // The proof of concept stopped and the need returned to selection: every response may be chosen again, with its own new answer.
      from: ['selected', 'not-selected'],
      to: ['under-review'],
      who: ['manager', 'system'],
      input: inputs.withReason,
      event: 'engagement.reconsidered',
      when: (_engagement, { facts }) => [
        ...(facts.needInSelection === false ? [issue('', 'not-in-selection', 'The need isn’t in selection now.')] : []),
        ...active(facts),
        ...roomy(facts),
      ],
      // Not a condition of offering it: lists leave the responses out.
      guard: (engagement) =>
        engagement.responses.length > 0 ? [] : [issue('', 'never-responded', 'There is no response to consider.')],
      effect: (engagement) => ({
        earlierAnswers: [...engagement.earlierAnswers, ...(engagement.answer ? [engagement.answer] : [])],
        answer: null,
        endReason: null,
      }),
    }),
    end: action({
      from: openEngagement,
      to: ['not-selected'],
      who: ['system'],
      input: inputs.withReason,
      event: 'engagement.ended',
      effect: (engagement, { reason }, { now }) => ({
        endReason: reason,
        ...(engagement.responses.length > 0 ? { answer: { result: 'not-selected' as const, reason, at: now } } : {}),
      }),
    }),
    reschedule: action({
      from: [...openEngagement, 'lapsed', 'declined'],
      to: [],
      who: ['system'],
      input: inputs.rescheduleInput,
      event: 'engagement.rescheduled',
      effect: (engagement, { responseDeadline, heldSince }, { now }) => ({
        responseDeadline,
        heldSince,
        clocks: engagement.clocks.map((clock) => (heldSince ? pauseClock(clock, now) : resumeClock(clock, now))),
      }),
    }),
  },
});

export type EngagementAction = keyof typeof engagementMachine.actions;
