import type { Language } from '../../../kernel/actor.ts';
import { Fields } from '../../../web/forms/fields.ts';
import type { Field } from '../../../web/forms/form.ts';
import type { Criterion } from '../criteria.schema.ts';

const scale = Array.from({ length: 11 }, (_, value) => ({ value: String(value), label: String(value) }));

/** One question for each criterion: points from 0 to 10. */
export const pointsFields = (criteria: readonly Criterion[], language: Language): Field[] =>
  criteria.map(({ key, label, weight }) => ({
    name: `points.${key}`,
    kind: 'radios',
    label: `${label[language]} (${weight} %)`,
    options: scale,
  }));

/** The points as numbers; what wasn't chosen is left out, for the rules to name. */
export function pointsBody(criteria: readonly Criterion[], fields: Fields): Record<string, number> {
  const given = criteria.flatMap(({ key }) => {
    const typed = fields.text(`points.${key}`);
    return typed === '' ? [] : [[key, Number(typed)] as const];
  });
  return Object.fromEntries(given);
}

export const pointsStart = (points: Readonly<Record<string, number>> | null | undefined): Fields =>
  new Fields().with(
    Object.fromEntries(Object.entries(points ?? {}).map(([key, value]) => [`points.${key}`, String(value)])),
  );
