import type { z } from 'zod';
import { quicken, startClock } from '../kernel/clocks.ts';
import { issue, type Issue } from '../kernel/errors.ts';
import { deriveId } from '../kernel/ids.ts';
import { machineOf, type Context } from '../kernel/machine.ts';
import { addWorkingDays, moveByHold } from '../kernel/working-days.ts';
import * as inputs from './need.inputs.ts';
import { findPatientData, patientDataIn } from './patient-data.ts';
import { proseOf, type NeedRecord, type NeedStatus, type Publication } from './need.schema.ts';
import { answersEvery, selectionOf, stillDecidable, type OpenResponse } from './selection.ts';

/** `care`: submitter and care lead of the owner · `other-care`: whoever acts for another care organisation. */
export type NeedParty = 'care' | 'other-care' | 'manager' | 'system';

/** What the table must know of other records. Loaded for the actions that ask for it. */
export interface NeedFacts {
  /** Responses of this round that still wait for an answer. */
  responses?: readonly OpenResponse[];
  /** The need to merge into. */
  target?: NeedRecord | null;
  /** Whether the named handler is a manager. */
  handlerIsManager?: boolean;
}

const { action, machine } = machineOf<NeedRecord, NeedStatus, NeedParty, NeedFacts>();

const triageRule = { name: 'triage', owner: 'manager', days: 5 } as const;
const selectionRule = { name: 'selection', owner: 'manager', days: 10 } as const;
const consentRule = { name: 'consent', owner: 'care', days: 5 } as const;

/** Working days for companies to answer on the fast track, when the manager names no deadline. */
const fastTrackResponseDays = 3;

const open: NeedStatus[] = [
  'submitted',
  'changes-requested',
  'in-triage',
  'published',
  'in-selection',
  'in-poc',
  'on-hold',
];

/** Statuses in which companies have a part. */
export const withCompanies: NeedStatus[] = ['published', 'in-selection', 'in-poc', 'on-hold'];

const later = (at: Date, now: Date, path: string): Issue[] =>
  at > now ? [] : [issue(path, 'not-in-the-future', 'The date must lie in the future.')];

/** What a need must have before it is submitted; what triage completes is not asked of a ward. */
function missingForSubmission(need: NeedRecord): Issue[] {
  const required = ['title', 'problem', 'desiredOutcome', 'careSetting', 'language', 'contact'] as const;
  return required
    .filter((field) => !need[field])
    .map((field) => issue(field, 'required', `“${field}” is missing.`, { field }));
}

/** Findings that nobody has confirmed to be harmless. */
export function openFindings(need: NeedRecord): ReturnType<typeof findPatientData> {
  return findPatientData(proseOf(need)).filter((finding) => !need.clearedFindings.includes(finding.id));
}

function publishable(need: NeedRecord): Issue[] {
  const findings = openFindings(need).map((one) =>
    issue(
      one.field,
      'patient-data-unconfirmed',
      `Looks like patients’ data (${one.kind}): remove it, or confirm that it is none.`,
      { kind: one.kind },
    ),
  );
  const unconfirmed =
    need.onBehalf && !need.onBehalf.confirmedAt
      ? [issue('contact', 'contact-not-confirmed', 'The contact hasn’t confirmed this need yet.')]
      : [];
  return [...findings, ...unconfirmed];
}

function publicationOf(
  need: NeedRecord,
  input: Pick<z.infer<typeof inputs.publishInput>, 'disclosure' | 'threshold' | 'maxInvitations'>,
  responseDeadline: Date,
  rubric: Publication['rubric'],
  context: Context<NeedFacts>,
): Publication {
  return {
    at: context.now,
    by: context.actor.userId,
    responseDeadline,
    disclosure: input.disclosure,
    threshold: input.threshold ?? need.steering.threshold,
    maxInvitations: input.maxInvitations ?? need.steering.maxInvitations,
    rubric,
  };
}

const withDeadline = (need: NeedRecord, responseDeadline: Date): Partial<NeedRecord> => ({
  publication: need.publication && { ...need.publication, responseDeadline },
});

const closed = (outcome: NonNullable<NeedRecord['outcome']>, reason: string, now: Date): Partial<NeedRecord> => ({
  outcome,
  outcomeReason: reason,
  closedAt: now,
  hold: null,
});

/** The need's table: every action, from where, to where, by whom, under which rules. Nothing else changes a need's status. */
export const needMachine = machine({
  name: 'need',
  statuses: [
    'draft',
    'submitted',
    'changes-requested',
    'in-triage',
    'published',
    'in-selection',
    'in-poc',
    'on-hold',
    'closed',
    'discarded',
  ],
  initial: 'draft',
  clocks: {
    submitted: triageRule,
    'in-triage': triageRule,
    'changes-requested': { name: 'changes', owner: 'care', days: 10 },
    'in-selection': selectionRule,
  },
  alsoRuns: { 'in-selection': [consentRule.name] },
  hold: 'on-hold',
  regionOf: (need, owner) => (owner === 'care' ? need.holidayRegion : 'NL'),
  fastTrack: (need) => need.fastTracked !== null,
  actions: {
    submit: action({
      from: ['draft', 'changes-requested'],
      to: ['submitted'],
      who: ['care', 'manager'],
      input: inputs.nothing,
      event: 'need.submitted',
      guard: (need, _input, { actor }) =>
        actor.role === 'manager' && !need.onBehalf
          ? [issue('', 'not-on-behalf', 'Only its own organisation submits this need.')]
          : missingForSubmission(need),
      effect: () => ({ changesRequested: null }),
    }),
    discard: action({
      from: ['draft'],
      to: ['discarded'],
      who: ['care', 'manager'],
      input: inputs.nothing,
      event: 'need.discarded',
    }),
    'start-triage': action({
      from: ['submitted'],
      to: ['in-triage'],
      who: ['manager'],
      input: inputs.nothing,
      event: 'need.triage-started',
      effect: (_need, _input, { actor }) => ({ handlerId: actor.userId }),
    }),
    assign: action({
      from: open,
      to: [],
      who: ['manager'],
      input: inputs.assignInput,
      event: 'need.assigned',
      guard: (_need, _input, { facts }) =>
        facts.handlerIsManager ? [] : [issue('handlerId', 'unknown-manager', 'This is no manager of the programme.')],
      effect: (_need, { handlerId }) => ({ handlerId }),
    }),
    classify: action({
      from: ['submitted', 'in-triage'],
      to: [],
      who: ['manager'],
      input: inputs.classifyInput,
      event: 'need.classified',
      effect: (_need, input) => input,
    }),
    steer: action({
      from: ['submitted', 'in-triage', 'published', 'in-selection'],
      to: [],
      who: ['manager'],
      input: inputs.steerInput,
      event: 'need.steered',
      effect: (need, input) => ({
        steering: { ...need.steering, ...input, weights: { ...need.steering.weights, ...input.weights } },
      }),
    }),
    'request-changes': action({
      from: ['in-triage'],
      to: ['changes-requested'],
      who: ['manager'],
      input: inputs.requestChangesInput,
      event: 'need.changes-requested',
      effect: (_need, { message }) => ({ changesRequested: message }),
    }),
    'confirm-no-patient-data': action({
      from: ['draft', 'submitted', 'changes-requested', 'in-triage'],
      to: [],
      who: ['care', 'manager'],
      input: inputs.clearFindingsInput,
      event: 'need.patient-data-cleared',
      when: (need) =>
        openFindings(need).length > 0 ? [] : [issue('', 'nothing-found', 'Nothing here looks like patients’ data.')],
      guard: (need, { findings }) => {
        const known = new Set(openFindings(need).map((one) => one.id));
        return findings.flatMap((id, place) =>
          known.has(id) ? [] : [issue(`findings.${place}`, 'unknown-finding', 'There is no such open finding.')],
        );
      },
      effect: (need, { findings }) => ({ clearedFindings: [...need.clearedFindings, ...findings] }),
    }),
    attach: action({
      from: ['draft', 'submitted', 'changes-requested', 'in-triage', 'published', 'in-selection'],
      to: [],
      who: ['care', 'manager'],
      input: inputs.attachInput,
      event: 'need.file-attached',
      effect: (need, file, { actor, now }) => ({
        attachments: [...need.attachments, { ...file, by: actor.userId, at: now }],
      }),
    }),
    detach: action({
      // What companies may have read already stays.
      from: ['draft', 'submitted', 'changes-requested', 'in-triage'],
      to: [],
      who: ['care', 'manager'],
      input: inputs.detachInput,
      event: 'need.file-detached',
      effect: (need, { id }) => ({ attachments: need.attachments.filter((one) => one.id !== id) }),
    }),
    'confirm-contact': action({
      // The contact followed the mailed link: the need is the hospital's own.
      from: ['draft', 'submitted', 'changes-requested', 'in-triage'],
      to: [],
      who: ['system'],
      input: inputs.nothing,
      event: 'need.contact-confirmed',
      when: (need) =>
        need.onBehalf && !need.onBehalf.confirmedAt
          ? []
          : [issue('', 'nothing-to-confirm', 'This need waits for no confirmation.')],
      effect: (need, _input, { now }) => ({ onBehalf: need.onBehalf && { ...need.onBehalf, confirmedAt: now } }),
    }),
    publish: action({
      from: ['in-triage'],
      to: ['published'],
      who: ['manager'],
      input: inputs.publishInput,
      event: 'need.published',
      applies: true,
      guard: (need, { responseDeadline }, { now }) => [
        ...later(responseDeadline, now, 'responseDeadline'),
        ...publishable(need),
      ],
      effect: (need, input, context) => ({
        publication: publicationOf(need, input, input.responseDeadline, input.rubric, context),
      }),
    }),
    'fast-track': action({
      from: ['submitted', 'in-triage'],
      to: ['published'],
      who: ['manager'],
      input: inputs.fastTrackInput,
      event: 'need.fast-tracked',
      applies: true,
      guard: (need, { responseDeadline }, { now }) => [
        ...(responseDeadline ? later(responseDeadline, now, 'responseDeadline') : []),
        ...publishable(need),
      ],
      effect: (need, input, context) => ({
        fastTracked: { at: context.now, reason: input.reason },
        handlerId: need.handlerId ?? context.actor.userId,
        clocks: need.clocks.map((clock) => quicken(clock, triageRule.days)),
        publication: publicationOf(
          need,
          input,
          input.responseDeadline ?? addWorkingDays(context.now, fastTrackResponseDays, 'NL'),
          null,
          context,
        ),
      }),
    }),
    reject: action({
      from: ['submitted', 'in-triage', 'changes-requested'],
      to: ['closed'],
      who: ['manager'],
      input: inputs.rejectInput,
      event: 'need.rejected',
      applies: true,
      effect: (_need, { reason, advice }, { now }) => ({ ...closed('rejected', reason, now), advice }),
    }),
    merge: action({
      from: ['submitted', 'in-triage', 'changes-requested'],
      to: ['closed'],
      who: ['manager'],
      input: inputs.mergeInput,
      event: 'need.merged',
      applies: true,
      guard: (need, { into }, { facts }) => {
        if (into === need._id) return [issue('into', 'merged-into-itself', 'A need can’t be merged into itself.')];
        if (!facts.target) return [issue('into', 'unknown-need', 'There is no such need.')];
        return open.includes(facts.target.status)
          ? []
          : [issue('into', 'target-not-open', 'The need that stays must be open.')];
      },
      effect: (_need, { into, reason }, { now }) => ({ ...closed('merged', reason, now), mergedInto: into }),
    }),
    addendum: action({
      from: ['published', 'in-selection'],
      to: [],
      who: ['care', 'manager'],
      input: inputs.addendumInput,
      event: 'need.addendum-added',
      guard: (_need, { text }) => patientDataIn({ text }),
      effect: (need, { text }, { actor, now }) => ({
        addenda: [
          ...need.addenda,
          { id: deriveId(need._id, 'addendum', String(need.version)), at: now, by: actor.userId, text },
        ],
      }),
    }),
    translate: action({
      from: ['in-triage', 'published', 'in-selection'],
      to: [],
      who: ['care', 'manager'],
      input: inputs.translateInput,
      event: 'need.translated',
      guard: (need, input) =>
        input.language === need.language
          ? [issue('language', 'original-language', 'This is the original’s own language.')]
          : [],
      effect: (need, input, { actor, now }) => ({
        translations: [
          ...need.translations.filter((one) => one.language !== input.language),
          { ...input, by: actor.userId, at: now },
        ],
      }),
    }),
    'co-sign': action({
      from: open,
      to: [],
      who: ['other-care', 'system'],
      input: inputs.coSignInput,
      event: 'need.cosigned',
      when: (need, { actor }) =>
        need.coSignerIds.includes(actor.organisationId)
          ? [issue('', 'co-signed-before', 'Your organisation co-signs this need already.')]
          : [],
      effect: (need, input, { now }) => ({
        coSigners: [
          ...need.coSigners,
          { ...input, id: deriveId(need._id, 'co-signer', input.organisationId), at: now },
        ],
        coSignerIds: [...need.coSignerIds, input.organisationId],
      }),
    }),
    'end-co-signing': action({
      from: open,
      to: [],
      who: ['other-care'],
      input: inputs.endCoSigningInput,
      event: 'need.cosigning-ended',
      when: (need, { actor }) =>
        need.coSignerIds.includes(actor.organisationId)
          ? []
          : [issue('', 'no-co-signer', 'Your organisation doesn’t co-sign this need.')],
      effect: (need, { organisationId }) => ({
        coSigners: need.coSigners.filter((one) => one.organisationId !== organisationId),
        coSignerIds: need.coSignerIds.filter((id) => id !== organisationId),
      }),
    }),
    'exempt-clock': action({
      from: open,
      to: [],
      who: ['manager'],
      input: inputs.exemptClockInput,
      event: 'need.clock-exempted',
      guard: (need, { clock, until }, { now }) => [
        ...(need.clocks.some((one) => one.name === clock)
          ? []
          : [issue('clock', 'unknown-clock', 'No such clock is running.')]),
        ...later(until, now, 'until'),
      ],
      effect: (need, { clock, until, reason }, { actor }) => ({
        clocks: need.clocks.map((one) =>
          one.name === clock ? { ...one, exemption: { reason, until, by: actor.userId } } : one,
        ),
      }),
    }),
    'extend-deadline': action({
      from: ['published'],
      to: [],
      who: ['manager'],
      input: inputs.extendDeadlineInput,
      event: 'need.deadline-extended',
      applies: true,
      guard: (need, { responseDeadline }, { now }) => [
        ...later(responseDeadline, now, 'responseDeadline'),
        ...(need.publication && responseDeadline <= need.publication.responseDeadline
          ? [issue('responseDeadline', 'deadline-not-later', 'The new deadline must be later than the present one.')]
          : []),
      ],
      effect: (need, { responseDeadline }) => withDeadline(need, responseDeadline),
    }),
    'close-responses': action({
      from: ['published'],
      to: ['in-selection'],
      who: ['manager', 'system'],
      input: inputs.nothing,
      event: 'need.responses-closed',
      applies: true,
      guard: (need, _input, { actor, now }) =>
        actor.role === 'system' && need.publication && need.publication.responseDeadline > now
          ? [issue('', 'before-deadline', 'The deadline hasn’t passed.')]
          : [],
    }),
    republish: action({
      from: ['in-selection'],
      to: ['published'],
      who: ['manager'],
      input: inputs.republishInput,
      event: 'need.republished',
      applies: true,
      guard: (_need, { responseDeadline }, { now }) => later(responseDeadline, now, 'responseDeadline'),
      effect: (need, { responseDeadline, changed }, { actor, now }) => ({
        ...withDeadline(need, responseDeadline),
        proposal: null,
        addenda: [
          ...need.addenda,
          { id: deriveId(need._id, 'addendum', String(need.version)), at: now, by: actor.userId, text: changed },
        ],
      }),
    }),
    'propose-selection': action({
      from: ['in-selection'],
      to: [],
      who: ['manager'],
      input: inputs.proposeSelectionInput,
      event: 'need.selection-proposed',
      guard: (_need, input, { facts }) => answersEvery(facts.responses ?? [], input),
      effect: (need, input, { actor, now, facts }) => ({
        proposal: selectionOf(
          deriveId(need._id, 'proposal', String(need.version)),
          input,
          facts.responses ?? [],
          actor.userId,
          now,
        ),
        clocks: [
          ...need.clocks.filter((clock) => clock.name !== consentRule.name),
          startClock(consentRule, need.holidayRegion, now, need.fastTracked !== null),
        ],
      }),
    }),
    consent: action({
      from: ['in-selection'],
      to: [],
      who: ['care'],
      input: inputs.nothing,
      event: 'need.consented',
      when: (need) =>
        need.proposal && !need.proposal.consent
          ? []
          : [issue('', 'no-proposal-to-consent', 'There is no proposal that waits for consent.')],
      effect: (need, _input, { actor, now }) => ({
        proposal: need.proposal && { ...need.proposal, consent: { at: now, by: actor.userId }, objection: null },
        clocks: need.clocks.filter((clock) => clock.name !== consentRule.name),
      }),
    }),
    object: action({
      from: ['in-selection'],
      to: [],
      who: ['care'],
      input: inputs.withReason,
      event: 'need.objected',
      when: (need) =>
        need.proposal && !need.proposal.objection
          ? []
          : [issue('', 'no-proposal-to-object', 'There is no proposal to object to.')],
      effect: (need, { reason }, { actor, now }) => ({
        proposal: need.proposal && {
          ...need.proposal,
          consent: null,
          objection: { at: now, by: actor.userId, reason },
        },
        clocks: need.clocks.filter((clock) => clock.name !== consentRule.name),
      }),
    }),
    select: action({
      from: ['in-selection'],
      to: ['in-poc'],
      who: ['manager'],
      input: inputs.nothing,
      event: 'need.selected',
      applies: true,
      when: (need) =>
        need.proposal?.consent ? [] : [issue('', 'no-consent', 'The hospital hasn’t consented to the selection.')],
      guard: (need, _input, { facts }) => (need.proposal ? stillDecidable(facts.responses ?? [], need.proposal) : []),
      effect: (need, _input, { now }) => {
        if (!need.proposal) return {};
        const { selected, reserve, notSelected } = need.proposal;
        const pocId = deriveId(need._id, 'poc', need.proposal.id);
        return {
          decision: { eventAt: now, selected, reserve, notSelected, pocId },
          pocId,
          pocIds: [...need.pocIds, pocId],
        };
      },
    }),
    'none-suitable': action({
      from: ['in-selection'],
      to: ['closed'],
      who: ['manager'],
      input: inputs.noneSuitableInput,
      event: 'need.found-none-suitable',
      applies: true,
      guard: (_need, { answers }, { facts }) =>
        answersEvery(facts.responses ?? [], { selected: [], reserve: [], notSelected: answers }, 'answers'),
      effect: (need, { reason, watch, answers }, { now, facts, actor }) => ({
        ...closed('none-suitable', reason, now),
        watched: watch,
        proposal: selectionOf(
          deriveId(need._id, 'none', String(need.version)),
          { selected: [], reserve: [], notSelected: answers },
          facts.responses ?? [],
          actor.userId,
          now,
        ),
      }),
    }),
    reselect: action({
      from: ['in-poc'],
      to: ['in-selection'],
      who: ['manager', 'system'],
      input: inputs.withReason,
      event: 'need.reselected',
      applies: true,
      effect: () => ({ proposal: null, decision: null, pocId: null }),
    }),
    hold: action({
      from: ['in-triage', 'published', 'in-selection'],
      to: ['on-hold'],
      who: ['manager'],
      input: inputs.holdInput,
      event: 'need.held',
      applies: true,
      guard: (_need, { until }, { now }) => later(until, now, 'until'),
      effect: (need, { reason, until }, { now }) => ({
        hold: { since: now, until, reason, from: need.status, lengthMs: null },
      }),
    }),
    resume: action({
      from: ['on-hold'],
      to: ['in-triage', 'published', 'in-selection'],
      who: ['manager'],
      input: inputs.nothing,
      event: 'need.resumed',
      applies: true,
      next: (need) => need.hold?.from ?? 'in-triage',
      effect: (need, _input, { now }) => resumed(need, now),
    }),
    withdraw: action({
      from: ['draft', 'submitted', 'changes-requested', 'in-triage', 'published', 'in-selection', 'on-hold'],
      to: ['closed'],
      who: ['care'],
      input: inputs.withReason,
      event: 'need.withdrawn',
      applies: true,
      effect: (_need, { reason }, { now }) => closed('withdrawn', reason, now),
    }),
    'close-by-poc': action({
      from: ['in-poc'],
      to: ['closed'],
      who: ['system'],
      input: inputs.closeByPocInput,
      event: 'need.closed-by-poc',
      applies: true,
      effect: (_need, { outcome, reason }, { now }) => closed(outcome, reason, now),
    }),
    'note-watch-hit': action({
      from: ['closed'],
      to: [],
      who: ['system'],
      input: inputs.watchHitInput,
      event: 'need.watch-hit',
      when: (need) => (need.watched ? [] : [issue('', 'not-watched', 'Nobody watches this need.')]),
      effect: (need, { companyId, level }, { now }) => ({
        watchHits: [...need.watchHits, { companyId, level, at: now }],
      }),
    }),
    'allow-reopening': action({
      from: ['closed'],
      to: [],
      who: ['care'],
      input: inputs.nothing,
      event: 'need.reopening-allowed',
      when: (need) =>
        need.outcome === 'withdrawn' && !need.reopening
          ? []
          : [issue('', 'not-withdrawn', 'Only a withdrawn need asks for this.')],
      effect: (_need, _input, { actor, now }) => ({ reopening: { allowedAt: now, by: actor.userId } }),
    }),
    reopen: action({
      from: ['closed'],
      to: ['in-triage'],
      who: ['manager'],
      input: inputs.withReason,
      event: 'need.reopened',
      when: (need) => {
        if (need.outcome === 'merged' || need.outcome === 'adopted')
          return [
            issue('', 'outcome-final', `A need that was ${need.outcome} stays closed.`, { outcome: need.outcome }),
          ];
        return need.outcome === 'withdrawn' && !need.reopening
          ? [issue('', 'reopening-not-allowed', 'The hospital withdrew it and must allow the reopening first.')]
          : [];
      },
      effect: (need, _input, { actor }) => ({
        round: need.round + 1,
        outcome: null,
        outcomeReason: null,
        advice: null,
        closedAt: null,
        watched: false,
        watchHits: [],
        publication: null,
        proposal: null,
        decision: null,
        pocId: null,
        reopening: null,
        fastTracked: null,
        handlerId: actor.userId,
      }),
    }),
  },
});

export type NeedAction = keyof typeof needMachine.actions;

function resumed(need: NeedRecord, now: Date): Partial<NeedRecord> {
  if (!need.hold) return {};
  const lengthMs = now.getTime() - need.hold.since.getTime();
  const moved = need.publication ? movedDeadline(need.publication, lengthMs) : null;
  return { hold: { ...need.hold, lengthMs }, publication: moved };
}

function movedDeadline(publication: Publication, lengthMs: number): Publication {
  return { ...publication, responseDeadline: moveByHold(publication.responseDeadline, lengthMs, 'NL') };
}
