import { z } from 'zod';
import { languageSchema, type Actor } from '../kernel/actor.ts';
import type { HistoryEntry } from '../kernel/history.ts';
import { abilities } from '../kernel/machine.ts';
import {
  clockAnswer,
  issueAnswer,
  presentClocks,
  presentRecord,
  presentTimeline,
  recordAnswer,
} from '../kernel/presented.ts';
import { instant } from '../kernel/shapes.ts';
import { disclosureSchema, fitLevelSchema } from '../kernel/vocabulary.ts';
import type { NeedSummary } from '../needs/need.repository.ts';
import { consensusAnswer, presentConsensus } from './assessment/assessment.presenter.ts';
import { disclosureStepOf } from './disclosure.ladder.ts';
import { engagementMachine } from './engagement.machine.ts';
import { engagementParties, engagementViewOf, hidesReason, mayReadResponse } from './engagement.policy.ts';
import type { EngagementSummary } from './engagement.repository.ts';
import type { EngagementFacts } from './engagement.rules.ts';
import { declineCodes, engagementStatuses, type EngagementRecord } from './engagement.schema.ts';
import { explainMatch, matchExplanation } from './match.explanation.ts';
import { obstacles } from './obstacles.ts';
import { presentResponse, responseAnswer } from './response.presenter.ts';
import { currentTerms } from './terms.ts';

export const termsAnswer = z
  .object({
    version: z.string(),
    language: languageSchema,
    text: z.string(),
    accepted: z.object({ version: z.string(), at: instant }).nullable(),
  })
  .meta({ id: 'Terms' });

const companyAnswer = z.object({
  result: z.enum(['selected', 'reserve', 'not-selected']),
  reason: z.string(),
  at: instant,
});

export const engagementAnswer = z
  .object({
    ...recordAnswer,
    need: z.object({ id: z.string(), reference: z.string(), title: z.string().nullable() }),
    company: z.object({ id: z.string(), name: z.string() }),
    round: z.int(),
    status: z.enum(engagementStatuses),
    since: instant,
    level: fitLevelSchema.nullable(),
    fastTrack: z.boolean(),
    responseDeadline: instant,
    heldSince: instant.nullable(),
    invitedAt: instant.nullable(),
    acceptedAt: instant.nullable(),
    openedAt: instant.nullable(),
    /** How much of the need the company reads now. */
    disclosure: disclosureSchema,
    answer: companyAnswer.nullable(),
    /** Answers that held until the need returned to selection, oldest first. */
    earlierAnswers: z.array(companyAnswer),
    endReason: z.string().nullable(),
    origin: z.object({ kind: z.enum(['router', 'manager', 'interest']), reason: z.string().nullable() }).optional(),
    match: matchExplanation.nullable().optional(),
    waitUntil: instant.nullable().optional(),
    decline: z
      .object({ code: z.enum(declineCodes), reason: z.string(), at: instant })
      .nullable()
      .optional(),
    terms: termsAnswer.optional(),
    response: responseAnswer.optional(),
    consensus: consensusAnswer.nullable().optional(),
    clocks: z.array(clockAnswer),
    abilities: z.array(z.string()),
    /** Actions that this status knows but that a rule keeps from the reader now, and why. */
    obstacles: z.array(issueAnswer.omit({ path: true }).extend({ action: z.string() })),
  })
  .meta({ id: 'Engagement' });
export type EngagementAnswer = z.infer<typeof engagementAnswer>;

export interface EngagementReader {
  actor: Actor;
  now: Date;
  need: Pick<NeedSummary, 'title' | 'problem' | 'status'> | undefined;
  facts?: EngagementFacts;
}

/** An engagement as it stands in lists, for one reader. */
export function presentEngagement(summary: EngagementSummary, reader: EngagementReader): EngagementAnswer {
  const { actor, now, need } = reader;
  // What the rules of the table read stands in the summary too.
  const engagement = summary as EngagementRecord;
  const view = engagementViewOf(actor);
  const step = disclosureStepOf(engagement);
  const parties = engagementParties(actor, engagement);
  const context = { actor, now, facts: { needPublished: need?.status === 'published', ...reader.facts } };
  return {
    ...presentRecord(engagement),
    need: { id: engagement.needId, reference: engagement.needReference, title: need?.title ?? null },
    company: { id: engagement.companyId, name: engagement.companyName },
    round: engagement.round,
    status: engagement.status,
    since: engagement.since,
    level: engagement.level,
    fastTrack: engagement.fastTrack,
    responseDeadline: engagement.responseDeadline,
    heldSince: engagement.heldSince,
    invitedAt: engagement.invitedAt,
    acceptedAt: engagement.terms?.at ?? null,
    openedAt: engagement.openedAt,
    disclosure: step,
    answer: engagement.answer,
    earlierAnswers: engagement.earlierAnswers,
    endReason: engagement.endReason,
    clocks: view === 'hospital' ? [] : presentClocks(engagement, now),
    abilities: abilities(engagementMachine, engagement, parties, context),
    obstacles: obstacles(engagementMachine, engagement, parties, context),
    ...(view === 'hospital' ? {} : between(engagement, reader)),
    ...(view === 'manager' || (view === 'company' && engagement.answer)
      ? { consensus: presentConsensus(engagement) }
      : {}),
  };
}

/** What company and manager share and the hospital doesn't see. */
function between(engagement: EngagementRecord, { actor, need }: EngagementReader) {
  const step = disclosureStepOf(engagement);
  const problemLength = need?.problem?.length ?? 0;
  const { kind, reason } = engagement.origin;
  return {
    origin: { kind, reason },
    match:
      engagement.match &&
      explainMatch(engagement.match, { view: engagementViewOf(actor), language: actor.language, step, problemLength }),
    waitUntil: engagement.waitUntil,
    decline: engagement.decline,
  };
}

/** One engagement, whole: with the terms for the company, and the response for who may read it. */
export function presentWhole(engagement: EngagementRecord, reader: EngagementReader): EngagementAnswer {
  const { actor } = reader;
  return {
    ...presentEngagement(engagement, reader),
    ...(engagementViewOf(actor) === 'company' ? { terms: presentTerms(engagement, actor) } : {}),
    ...(mayReadResponse(actor, engagement) ? { response: presentResponse(engagement, actor) } : {}),
  };
}

/** The confidentiality terms in the reader's language, and which version the company accepted. */
export function presentTerms({ terms }: EngagementRecord, { language }: Actor): z.infer<typeof termsAnswer> {
  const { version, text } = currentTerms;
  return { version, language, text: text[language], accepted: terms && { version: terms.version, at: terms.at } };
}

/** What happened to an engagement, without the reasons that stay between others. */
export function presentEngagementTimeline(engagement: EngagementRecord, actor: Actor) {
  const view = engagementViewOf(actor);
  const timeline = presentTimeline(engagement.history);
  const shown = <E extends Pick<HistoryEntry, 'action' | 'reason'>>(entry: E): E =>
    hidesReason(view, entry.action, engagement) ? { ...entry, reason: null } : entry;
  return { ...timeline, entries: timeline.entries.map(shown) };
}
