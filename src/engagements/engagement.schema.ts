import { z } from 'zod';
import { languageSchema } from '../kernel/actor.ts';
import type { AggregateRecord } from '../kernel/record.ts';
import { distinct, money, recordId, text, trlRange } from '../kernel/shapes.ts';
import { deviceClassSchema, type DisclosureStep, type FitLevel } from '../kernel/vocabulary.ts';
import type { HolidayRegion } from '../kernel/working-days.ts';
import type { MatchSnapshot } from '../matching/match.schema.ts';

export const engagementStatuses = [
  'suggested',
  'invited',
  'waiting',
  'accepted',
  'responding',
  'submitted',
  'under-review',
  'shortlisted',
  'reserve',
  'selected',
  'not-selected',
  'declined',
  'withdrawn',
  'lapsed',
] as const;
export type EngagementStatus = (typeof engagementStatuses)[number];

export const declineCodes = [
  'no-capacity',
  'no-fit',
  'not-our-field',
  'regulatory',
  'timing',
  'commercial',
  'other',
] as const;

/** What a company answers. A draft may be incomplete; `submit-response` says what is missing. */
export const responseContent = z
  .strictObject({
    language: languageSchema,
    summary: text(1000).nullable().default(null),
    approach: text(8000).nullable().default(null),
    evidence: text(4000).nullable().default(null),
    risks: text(4000).nullable().default(null),
    neededFromHospital: text(4000).nullable().default(null),
    trl: trlRange.nullable().default(null),
    deviceClass: deviceClassSchema.nullable().default(null),
    ceMarked: z.boolean().nullable().default(null),
    certifications: distinct(text(60), 20).default([]),
    /** Weeks from the start of the proof of concept to its end. */
    durationWeeks: z.int().min(1).max(260).nullable().default(null),
    cost: money.nullable().default(null),
    partners: z
      .array(z.strictObject({ name: text(160), companyId: recordId.nullable().default(null), contribution: text(500) }))
      .max(10)
      .default([]),
  })
  .meta({ id: 'ResponseContent' });
export type ResponseContent = z.infer<typeof responseContent>;

export interface SubmittedResponse {
  number: number;
  at: Date;
  by: string;
  content: ResponseContent;
}

/** The first opening of a disclosure step by a person, chained by hash as history is. */
export interface Disclosure {
  seq: number;
  at: Date;
  userId: string;
  step: DisclosureStep;
  hash: string;
}

/** What assessors agreed on, after each had scored alone. Points 0–10 per criterion; `total` is their weighted mean. */
export interface Consensus {
  opened: { at: Date; by: string };
  result: { points: Record<string, number>; total: number; reason: string; at: Date; by: string } | null;
}

export interface Answer {
  result: 'selected' | 'reserve' | 'not-selected';
  reason: string;
  at: Date;
}

/** One company's part in one round of one need. */
export interface EngagementRecord extends AggregateRecord<EngagementStatus> {
  needId: string;
  needReference: string;
  companyId: string;
  companyName: string;
  careOrganisationId: string;
  /** Whose holidays count for the company's clock. */
  holidayRegion: HolidayRegion;
  round: number;
  fastTrack: boolean;
  origin: { kind: 'router' | 'manager' | 'interest'; reason: string | null; by: string };
  match: MatchSnapshot | null;
  level: FitLevel | null;
  disclosure: DisclosureStep;
  responseDeadline: Date;
  /** Since when the need is on hold; deadlines wait meanwhile. */
  heldSince: Date | null;
  invitedAt: Date | null;
  terms: { version: string; at: Date; by: string } | null;
  waitUntil: Date | null;
  decline: { code: (typeof declineCodes)[number]; reason: string; at: Date } | null;
  draft: ResponseContent | null;
  responses: SubmittedResponse[];
  /** When responses were closed and this one was opened for the hospital and the manager; null again when it may be revised. */
  openedAt: Date | null;
  consensus: Consensus | null;
  /** The dated, reasoned answer that every company gets that responded. */
  answer: Answer | null;
  /** Answers that held until the need returned to selection, oldest first. */
  earlierAnswers: Answer[];
  endReason: string | null;
  disclosures: Disclosure[];
}
