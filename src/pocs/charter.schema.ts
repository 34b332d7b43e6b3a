import { z } from 'zod';
import { refusal } from '../kernel/errors.ts';
import { distinct, money, recordId, text } from '../kernel/shapes.ts';
import { deviceClassSchema, goalSchema, invasivenessSchema, wellbeingSchema } from '../kernel/vocabulary.ts';

/** A person with a part in the proof of concept; with an account, the platform knows who may act. */
export const personSchema = z.strictObject({ name: text(120), userId: recordId.nullable().default(null) });

const key = z.stringFormat('key', /^[a-z0-9][a-z0-9-]{0,39}$/, 'Lower-case letters, digits and hyphens, at most 40.');

/** What is measured, from which baseline, and from where on it is a go or a stop. */
export const criterionSchema = z
  .strictObject({
    id: key,
    name: text(300),
    unit: text(60),
    better: z.enum(['higher', 'lower']),
    baseline: z.strictObject({ value: z.number(), source: text(500) }),
    goThreshold: z.number(),
    stopThreshold: z.number(),
    goal: goalSchema.nullable().default(null),
    wellbeing: wellbeingSchema.nullable().default(null),
  })
  .refine(
    ({ better, goThreshold, stopThreshold }) =>
      better === 'higher' ? goThreshold > stopThreshold : goThreshold < stopThreshold,
    {
      path: ['goThreshold'],
      ...refusal('thresholds-reversed', 'The go threshold must be better than the stop threshold.'),
    },
  );
export type Criterion = z.infer<typeof criterionSchema>;

/** Continuous contact as in MDR annex VIII, 1: under 60 minutes, up to 30 days, longer; in rising order. */
export const contactDurations = ['none', 'transient', 'short-term', 'long-term'] as const;

/** What the route checklist is derived from. Classes are stated by maker and hospital; the platform never assigns them. */
export const routeFactsSchema = z.strictObject({
  deviceClass: deviceClassSchema,
  /** CE-marked for this very purpose, for another one, or not at all. */
  ceMarked: z.enum(['for-this-purpose', 'for-another-purpose', 'no']),
  invasiveness: invasivenessSchema,
  contact: z.enum(contactDurations),
  software: z.boolean(),
  personalData: z.boolean(),
  subjects: z.enum(['patients', 'simulation']),
  sponsor: z.enum(['hospital', 'company']),
  countries: distinct(z.enum(['NL', 'DE']), 2).min(1),
});
export type RouteFacts = z.infer<typeof routeFactsSchema>;

export const budgetLineSchema = z.strictObject({
  id: key,
  label: text(300),
  amount: money,
  bearer: text(160).nullable().default(null),
});

/** The plan of a proof of concept. It may be incomplete until it goes to review. */
export const charterSchema = z
  .strictObject({
    hypothesis: text(4000).nullable().default(null),
    criteria: z
      .array(criterionSchema)
      .max(20)
      .refine(
        (list) => new Set(list.map((one) => one.id)).size === list.length,
        refusal('criterion-named-twice', 'This criterion is named twice.'),
      )
      .default([]),
    /** Who decides in the end. */
    decider: z
      .strictObject({ party: z.enum(['care', 'manager']), person: personSchema })
      .nullable()
      .default(null),
    adoptionOwner: personSchema.nullable().default(null),
    budgetHolder: personSchema.nullable().default(null),
    shares: z
      .array(z.strictObject({ organisationId: recordId, percent: z.number().min(0).max(100), contribution: text(500) }))
      .max(12)
      .default([]),
    startsOn: z.iso.date().nullable().default(null),
    durationWeeks: z.int().min(1).max(260).nullable().default(null),
    sites: z.array(text(200)).max(20).default([]),
    data: text(4000).nullable().default(null),
    route: routeFactsSchema.nullable().default(null),
    budget: z
      .array(budgetLineSchema)
      .max(60)
      .refine(
        (list) => new Set(list.map((one) => one.id)).size === list.length,
        refusal('budget-line-named-twice', 'Two budget lines have the same id.'),
      )
      .default([]),
    expectedEffects: z
      .array(z.strictObject({ dimension: wellbeingSchema, effect: text(500) }))
      .max(9)
      .default([]),
  })
  .meta({ id: 'Charter' });
export type Charter = z.infer<typeof charterSchema>;
