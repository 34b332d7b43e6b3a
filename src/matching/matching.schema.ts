import { z } from 'zod';
import { fitLevelSchema, invasivenessSchema } from '../kernel/vocabulary.ts';

/** The languages that needs and profiles are written in. */
export const languages = ['nl', 'de', 'en'] as const;
export const matchLanguageSchema = z.enum(languages);
export type Language = z.infer<typeof matchLanguageSchema>;

/** What the score is made of; each is 0–1 and has one weight in `rules.ts`. */
export const features = [
  'concepts',
  'text',
  'domain',
  'technology',
  'trl',
  'regulatory',
  'setting',
  'region',
  'track',
  'language',
] as const;
export const featureSchema = z.enum(features);
export type Feature = z.infer<typeof featureSchema>;

export const levelSchema = fitLevelSchema;
export type Level = z.infer<typeof levelSchema>;

const trlSchema = z.object({ min: z.int().min(1).max(9), max: z.int().min(1).max(9) });
const strings = z.array(z.string());

/** A care need as the engine reads it: the submitter's words and the facts of `classify`. Null means "not said". */
export const matchNeedSchema = z.object({
  id: z.string().min(1),
  version: z.int().default(1),
  language: matchLanguageSchema,
  title: z.string().default(''),
  problem: z
    .string()
    .nullish()
    .transform((text) => text ?? ''),
  desiredOutcome: z
    .string()
    .nullish()
    .transform((text) => text ?? ''),
  constraints: z.string().nullish(),
  careSetting: z.string().nullish(),
  spearhead: z.string().nullish(),
  trl: trlSchema.nullish(),
  deviceClass: z.string().nullish(),
  invasiveness: invasivenessSchema.nullish(),
  regions: strings.nullish(),
  requiredCertifications: strings.nullish().transform((list) => list ?? []),
  /** Wishes that gate instead of lowering the score. */
  hard: z.object({ region: z.boolean().optional(), trl: z.boolean().optional() }).optional(),
  /** Multipliers on the rules' weights for this need, e.g. {region: 4} for "regional first". */
  weights: z.partialRecord(featureSchema, z.number().min(0).max(20)).optional(),
  /** The manager's exclusions and declared conflicts of interest: both gate. */
  excludedCompanyIds: strings.optional(),
  conflictCompanyIds: strings.optional(),
  /** Pinned companies stand first in the list whatever their score; gates still hold. */
  pinned: strings.optional(),
  /** Who asks; companies may have excluded an organisation. */
  organisationId: z.string().nullish(),
});
export type MatchNeed = z.infer<typeof matchNeedSchema>;
export type MatchNeedInput = z.input<typeof matchNeedSchema>;

/** A company's profile as the engine reads it. An empty or missing list of facts is unknown, and unknown never gates. */
export const matchCompanySchema = z.object({
  id: z.string().min(1),
  version: z.int().default(1),
  name: z.string().default(''),
  country: z.string().nullish(),
  region: z.string().nullish(),
  languages: strings.default([]),
  profileLanguage: matchLanguageSchema,
  description: z
    .string()
    .nullish()
    .transform((text) => text ?? ''),
  capabilities: strings.default([]),
  technologies: strings.optional(),
  domains: strings.optional(),
  spearheads: strings.default([]),
  trl: trlSchema.nullish(),
  deviceClasses: strings.default([]),
  certifications: strings.default([]),
  employees: z.number().nullish(),
  /** Engagements open at once: `open` runs now, `max` is the company's own limit. */
  capacity: z.object({ open: z.int().min(0), max: z.int().min(0) }).nullish(),
  /** Counts of the past: invited → accepted → selected. */
  track: z.object({ invited: z.int().min(0), accepted: z.int().min(0), selected: z.int().min(0) }).optional(),
  excludedOrganisationIds: strings.optional(),
});
export type MatchCompany = z.infer<typeof matchCompanySchema>;
export type MatchCompanyInput = z.input<typeof matchCompanySchema>;

/** A piece of somebody's own words: `text` is `field.slice(start, end)` of the stored text (of list entry `item` where the field is a list). */
export const quoteSchema = z.object({
  field: z.string(),
  item: z.int().optional(),
  text: z.string(),
  start: z.int(),
  end: z.int(),
});
export type Quote = z.infer<typeof quoteSchema>;

export const translatedSchema = z.record(matchLanguageSchema, z.string());
export type Translated = z.infer<typeof translatedSchema>;

export const reasonSchema = z.object({
  code: z.string(),
  feature: featureSchema,
  /** The need's concept, and the company's where it is another one (joined by the lexicon's relations). */
  conceptId: z.string().optional(),
  companyConceptId: z.string().optional(),
  needQuote: quoteSchema.optional(),
  companyQuote: quoteSchema.optional(),
  /** Share of the score, 0–1. Negative for a point not met, the gain for a what-if. */
  contribution: z.number(),
  text: translatedSchema,
});
export type Reason = z.infer<typeof reasonSchema>;

export const featureValuesSchema = z.record(featureSchema, z.number());
export type FeatureValues = z.infer<typeof featureValuesSchema>;

export const rankedMatchSchema = z.object({
  companyId: z.string(),
  companyVersion: z.int(),
  rank: z.int(),
  score: z.number(),
  adjusted: z.number(),
  level: levelSchema,
  features: featureValuesSchema,
  reasons: z.array(reasonSchema),
  notMet: reasonSchema.nullable(),
  whatIf: reasonSchema.nullable(),
  /** Places gained (positive) or lost by the fairness rule. */
  movedByFairness: z.int(),
  adjacent: z.boolean(),
  pinned: z.boolean(),
  /** Open load used for this place, so that a replay can use it again. */
  load: z.number(),
});
export type RankedMatch = z.infer<typeof rankedMatchSchema>;

export const gates = ['conflict', 'excluded', 'excluded-by-company', 'capacity', 'region', 'trl'] as const;
export const gateSchema = z.enum(gates);
export type Gate = z.infer<typeof gateSchema>;
export const gatedSchema = z.object({ companyId: z.string(), gate: gateSchema, detail: translatedSchema });
export type Gated = z.infer<typeof gatedSchema>;

export const abstentionSchema = z.object({
  missing: z.array(z.string()),
  questions: z.record(matchLanguageSchema, z.tuple([z.string(), z.string()])),
});
export type Abstention = z.infer<typeof abstentionSchema>;

export const versionsSchema = z.object({ lexicon: z.string(), rules: z.string(), statistics: z.string() });
export type Versions = z.infer<typeof versionsSchema>;

export const rankingSchema = z.object({
  needId: z.string(),
  needVersion: z.int(),
  level: levelSchema,
  candidates: z.int(),
  matches: z.array(rankedMatchSchema),
  gated: z.array(gatedSchema),
  abstention: abstentionSchema.optional(),
  versions: versionsSchema,
});
export type Ranking = z.infer<typeof rankingSchema>;

export const explanationSchema = z.object({
  needId: z.string(),
  companyId: z.string(),
  known: z.boolean(),
  gate: gatedSchema.nullable(),
  /** Place before fairness among all companies that no gate stops; null when unknown or gated. */
  place: z.int().nullable(),
  level: levelSchema,
  score: z.number(),
  features: featureValuesSchema,
  reasons: z.array(reasonSchema),
  notMet: reasonSchema.nullable(),
  whatIf: reasonSchema.nullable(),
  versions: versionsSchema,
});
export type Explanation = z.infer<typeof explanationSchema>;

export interface ReverseHit {
  needId: string;
  needVersion: number;
  score: number;
  level: Level;
  features: FeatureValues;
}

/** A concept that a text was found to speak of, for "you will be found for …" and "original in Dutch, it is about …". */
export interface FoundConcept {
  id: string;
  kind: string;
  label: string;
  weight: number;
  quotes: Quote[];
}
