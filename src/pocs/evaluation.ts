import { issue, type Issue } from '../kernel/errors.ts';
import type { Criterion } from './charter.schema.ts';
import type { Conclusion, Verdict } from './poc.schema.ts';

/** The latest measurement of a criterion. */
export interface Measured {
  criterionId: string;
  value: number;
}

interface Taken extends Measured {
  _id: string;
  measuredAt: Date;
  createdAt: Date;
  supersedes: string | null;
}

/** Of each criterion the measurement that was taken last; what a correction replaced doesn't count. */
export function latestOf<T extends Taken>(taken: readonly T[]): T[] {
  const replaced = new Set(taken.map((one) => one.supersedes));
  const latest = new Map<string, T>();
  for (const one of taken) {
    if (replaced.has(one._id)) continue;
    const known = latest.get(one.criterionId);
    if (!known || isLater(one, known)) latest.set(one.criterionId, one);
  }
  return [...latest.values()];
}

/** Of two values of the same moment the one written down last counts. */
const isLater = (one: Taken, other: Taken): boolean =>
  one.measuredAt.getTime() === other.measuredAt.getTime()
    ? one.createdAt > other.createdAt || (one.createdAt.getTime() === other.createdAt.getTime() && one._id > other._id)
    : one.measuredAt > other.measuredAt;

/** Each criterion is measured, or it is said why not; never both missing. */
export function conclusionsOf(
  criteria: readonly Criterion[],
  measured: readonly Measured[],
  notMeasured: readonly { criterionId: string; reason: string }[],
): { conclusions: Conclusion[]; issues: Issue[] } {
  const values = new Map(measured.map((one) => [one.criterionId, one.value]));
  const reasons = new Map(notMeasured.map((one) => [one.criterionId, one.reason]));
  const issues: Issue[] = [];
  const conclusions = criteria.map((criterion): Conclusion => {
    const { id, name } = criterion;
    const value = values.get(id) ?? null;
    const whyNot = reasons.get(id) ?? null;
    if (value === null && whyNot === null)
      issues.push(
        issue(`criteria.${id}`, 'not-measured', `“${name}” has no measurement, and no reason why not.`, { name }),
      );
    return {
      criterionId: id,
      measured: value,
      whyNot: value === null ? whyNot : null,
      verdict: value === null ? null : verdictOf(criterion, value),
    };
  });
  for (const [place, { criterionId }] of notMeasured.entries()) {
    if (!criteria.some((one) => one.id === criterionId))
      issues.push(issue(`notMeasured.${place}.criterionId`, 'unknown-criterion', 'There is no such criterion.'));
    else if (values.has(criterionId))
      issues.push(issue(`notMeasured.${place}.criterionId`, 'measured-already', 'This criterion was measured.'));
  }
  return { conclusions, issues };
}

/** Where a value stands against a criterion's thresholds. */
export function verdictOf({ better, goThreshold, stopThreshold }: Criterion, value: number): Verdict {
  const reaches = (threshold: number): boolean => (better === 'higher' ? value >= threshold : value <= threshold);
  if (reaches(goThreshold)) return 'go';
  const failed = better === 'higher' ? value <= stopThreshold : value >= stopThreshold;
  return failed ? 'stop' : 'between';
}
