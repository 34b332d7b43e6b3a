const steps = 512;
const counts = new Uint32Array(steps + 1);

/** The `most` keys of the largest values, ties to the smaller key, in no order. Counts in steps instead of sorting all. */
export function largest(keys: readonly number[], values: Float64Array, most: number): number[] {
  if (keys.length <= most) return [...keys];
  let top = 0;
  for (const key of keys) if ((values[key] as number) > top) top = values[key] as number;
  counts.fill(0);
  const scale = steps / top;
  const stepOf = (key: number): number => ((values[key] as number) * scale) | 0;
  for (const key of keys) counts[stepOf(key)] = (counts[stepOf(key)] as number) + 1;
  let step = steps;
  for (let seen = 0; step >= 0; step -= 1) {
    seen += counts[step] as number;
    if (seen >= most) break;
  }
  const kept = keys.filter((key) => stepOf(key) >= step);
  return kept.length === most
    ? kept
    : kept.sort((a, b) => (values[b] as number) - (values[a] as number) || a - b).slice(0, most);
}
