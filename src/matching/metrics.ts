/** Gain of a grade, as in the reference figures: 2^grade − 1. */
const gain = (grade: number): number => 2 ** grade - 1;

/** nDCG@k of a ranked list against grades; null when nothing is relevant. */
export function ndcg(ranked: readonly string[], grades: ReadonlyMap<string, number>, k: number): number | null {
  const ideal = [...grades.values()].toSorted((a, b) => b - a).slice(0, k);
  const best = ideal.reduce((sum, grade, i) => sum + gain(grade) / Math.log2(i + 2), 0);
  if (best === 0) return null;
  const reached = ranked.slice(0, k).reduce((sum, id, i) => sum + gain(grades.get(id) ?? 0) / Math.log2(i + 2), 0);
  return reached / best;
}

/** One over the place of the first company of at least this grade; 0 when it isn't in the list. */
export function reciprocalRank(ranked: readonly string[], grades: ReadonlyMap<string, number>, least: number): number {
  const place = ranked.findIndex((id) => (grades.get(id) ?? 0) >= least);
  return place < 0 ? 0 : 1 / (place + 1);
}

/** Share of the companies of at least this grade that stand among the first k; null when there are none. */
export function recall(
  ranked: readonly string[],
  grades: ReadonlyMap<string, number>,
  k: number,
  least: number,
): number | null {
  const relevant = [...grades].filter(([, grade]) => grade >= least).map(([id]) => id);
  if (relevant.length === 0) return null;
  const first = new Set(ranked.slice(0, k));
  return relevant.filter((id) => first.has(id)).length / relevant.length;
}

export function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value): value is number => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** 95 % interval of the mean by resampling with a fixed seed. */
export function bootstrap(values: readonly (number | null)[], rounds = 1000): [number, number] | null {
  const known = values.filter((value): value is number => value !== null);
  if (known.length === 0) return null;
  let state = 12345;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const means = Array.from({ length: rounds }, () => {
    let sum = 0;
    for (let i = 0; i < known.length; i += 1) sum += known[Math.floor(random() * known.length)] ?? 0;
    return sum / known.length;
  }).toSorted((a, b) => a - b);
  return [means[Math.floor(rounds * 0.025)] ?? 0, means[Math.floor(rounds * 0.975)] ?? 0];
}
