import { z } from 'zod';
import { issue, refusal, type Issue, type Refusal } from '../../kernel/errors.ts';
import type { AggregateRecord } from '../../kernel/record.ts';
import { text } from '../../kernel/shapes.ts';

const key = z
  .stringFormat('key', /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'A key has lower-case letters, digits and hyphens.')
  .max(40);
const label = z.strictObject({ nl: text(120), de: text(120), en: text(120) });

/** What a response is judged by. Weights are in percent. */
export const criterionSchema = z
  .strictObject({ key, label, weight: z.int().min(1).max(100) })
  .meta({ id: 'Criterion' });
export type Criterion = z.infer<typeof criterionSchema>;

/** What responses are judged by where the manager sets nothing else. */
export const defaultCriteria: readonly Criterion[] = [
  {
    key: 'fit',
    label: { nl: 'Past bij de zorgvraag', de: 'Passt zum Versorgungsbedarf', en: 'Fit to the need' },
    weight: 30,
  },
  { key: 'evidence', label: { nl: 'Bewijs', de: 'Evidenz', en: 'Evidence' }, weight: 20 },
  {
    key: 'feasibility',
    label: { nl: 'Haalbaar op de afdeling', de: 'Machbar auf der Station', en: 'Feasible in the ward' },
    weight: 20,
  },
  { key: 'cost', label: { nl: 'Kosten', de: 'Kosten', en: 'Cost' }, weight: 15 },
  {
    key: 'time-to-use',
    label: { nl: 'Tijd tot gebruik', de: 'Zeit bis zur Nutzung', en: 'Time to use' },
    weight: 15,
  },
];

const known = new Map(defaultCriteria.map((one) => [one.key, one.label]));

/** Criteria as the manager sends them: a known one needs no label. */
export const criteriaInput = z
  .strictObject({
    criteria: z
      .array(z.strictObject({ ...criterionSchema.shape, label: label.optional() }))
      .min(1)
      .max(12),
  })
  .superRefine(({ criteria }, context) => {
    const sum = criteria.reduce((total, one) => total + one.weight, 0);
    const fault = (path: (string | number)[], why: Refusal): void => context.addIssue({ code: 'custom', path, ...why });
    if (sum !== 100)
      fault(['criteria'], refusal('weights-not-whole', `The weights add up to ${sum}, not to 100.`, { sum }));
    criteria.forEach((one, place) => {
      if (!one.label && !known.has(one.key))
        fault(['criteria', place, 'label'], refusal('label-missing', 'A criterion of your own needs a label.'));
      if (criteria.findIndex((other) => other.key === one.key) < place)
        fault(['criteria', place, 'key'], refusal('criterion-named-twice', 'This criterion is named twice.'));
    });
  })
  .transform(({ criteria }): { criteria: Criterion[] } => ({
    criteria: criteria.flatMap(({ label: own, ...one }) => {
      const shown = own ?? known.get(one.key);
      return shown ? [{ ...one, label: shown }] : [];
    }),
  }));

/** Points per criterion, 0 (not at all) to 10 (entirely). */
export const pointsInput = z
  .record(key, z.int().min(0).max(10))
  .refine((points) => Object.keys(points).length <= 12, refusal('too-many-criteria', 'There are at most 12 criteria.'));
export type Points = z.infer<typeof pointsInput>;

/** Every criterion must have its points, and nothing else may. */
export function pointsFit(criteria: readonly Criterion[], points: Points): Issue[] {
  const keys = new Set(criteria.map((one) => one.key));
  return [
    ...criteria
      .filter((one) => !Object.hasOwn(points, one.key))
      .map((one) =>
        issue(`points.${one.key}`, 'points-missing', `“${one.label.en}” has no points.`, { criterion: one.label.en }),
      ),
    ...Object.keys(points)
      .filter((one) => !keys.has(one))
      .map((one) => issue(`points.${one}`, 'unknown-criterion', 'There is no such criterion.')),
  ];
}

/** The mean of the points by weight, 0–10, in hundredths. */
export function weightedTotal(criteria: readonly Criterion[], points: Points): number {
  const weight = criteria.reduce((sum, one) => sum + one.weight, 0);
  const sum = criteria.reduce((total, one) => total + one.weight * (points[one.key] ?? 0), 0);
  return weight === 0 ? 0 : Math.round((sum / weight) * 100) / 100;
}

export const criteriaStatuses = ['open', 'locked'] as const;

/** What the responses of one round of a need are judged by. Locked with the first score, so that no rule changes in the game. */
export interface CriteriaRecord extends AggregateRecord<(typeof criteriaStatuses)[number]> {
  needId: string;
  round: number;
  criteria: Criterion[];
}
