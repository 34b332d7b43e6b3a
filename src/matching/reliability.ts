import type { Judgements } from './collection.ts';
import type { Matcher } from './engine.ts';
import type { Level, MatchNeed } from './matching.schema.ts';

/** What became of the companies that were given one level: how many there were, and the share of them of each grade or better. */
export interface Reliability {
  readonly matches: number;
  readonly exact: number | null;
  readonly good: number | null;
  readonly marginal: number | null;
}

const levels: readonly Level[] = ['strong', 'good', 'possible', 'none'];

/** How much each level's word can be relied on. Companies of needs where the router abstains are told "none" like those in the list. */
export function reliabilityOf(
  matcher: Matcher,
  needs: readonly MatchNeed[],
  judgements: Judgements,
): Record<string, Reliability> {
  const grades = new Map<Level, number[]>(levels.map((level) => [level, []]));
  for (const need of needs) {
    for (const { companyId, level } of matcher.rank(need, { explain: 0 }).matches)
      grades.get(level)?.push(judgements.get(need.id)?.get(companyId) ?? 0);
  }
  return Object.fromEntries(levels.map((level) => [level, summary(grades.get(level) ?? [])]));
}

function summary(grades: readonly number[]): Reliability {
  const share = (least: number): number | null =>
    grades.length === 0
      ? null
      : Math.round((1000 * grades.filter((grade) => grade >= least).length) / grades.length) / 1000;
  return { matches: grades.length, exact: share(3), good: share(2), marginal: share(1) };
}
