import type { Found, Occurrence } from './analyse.ts';

const insidePhraseWeight = 0.45;
const insideLongerPhraseWeight = 0.6;

/** Words inside a phrase of another concept, and phrases inside longer ones, count less than those standing alone. */
export function discount(found: Found[]): Found[] {
  const phrasesAt = new Map<number, Found[]>();
  for (const one of found) {
    if (one.tokens.length === 1) continue;
    for (const at of one.tokens) {
      const there = phrasesAt.get(at);
      if (there === undefined) phrasesAt.set(at, [one]);
      else there.push(one);
    }
  }
  for (const one of found) {
    const isInside = phrasesAt
      .get(one.tokens[0] ?? -1)
      ?.some(
        (phrase) =>
          phrase.form.concept !== one.form.concept &&
          phrase.tokens.length > one.tokens.length &&
          one.tokens.every((at) => phrase.tokens.includes(at)),
      );
    if (isInside === true) one.weight *= one.tokens.length === 1 ? insidePhraseWeight : insideLongerPhraseWeight;
  }
  return found;
}

/** One occurrence per concept and overlapping place: the strongest. */
export function strongestPerPlace(occurrences: readonly Occurrence[]): Occurrence[] {
  const sorted = occurrences.toSorted(
    (a, b) =>
      a.concept - b.concept ||
      a.text - b.text ||
      b.weight - a.weight ||
      a.end - a.start - (b.end - b.start) ||
      a.start - b.start,
  );
  const kept: Occurrence[] = [];
  // What is kept of the concept and text at hand, by where it starts: none of it overlaps.
  let group: Occurrence[] = [];
  for (const one of sorted) {
    if (group[0]?.concept !== one.concept || group[0].text !== one.text) group = [];
    let [low, high] = [0, group.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((group[middle]?.start ?? 0) < one.end) low = middle + 1;
      else high = middle;
    }
    if ((group[low - 1]?.end ?? 0) > one.start) continue;
    group.splice(low, 0, one);
    kept.push(one);
  }
  return kept;
}
