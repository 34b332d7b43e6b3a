/** Words shorter than this are not corrected: too many of them are one letter from another word. */
export const shortestCorrected = 6;

/** Finds the known word that an unknown one was probably meant to be: one letter wrong, missing, doubled or swapped. */
export class SpellingIndex {
  readonly #byStart = new Map<string, string[]>();
  readonly #byEnd = new Map<string, string[]>();

  add(word: string): void {
    if (word.length < shortestCorrected) return;
    push(this.#byStart, startOf(word), word);
    push(this.#byEnd, endOf(word), word);
  }

  /** The known word one slip away; ties go to the one first in the alphabet. Undefined when there is none. */
  nearest(word: string): string | undefined {
    if (word.length < shortestCorrected) return undefined;
    let found: string | undefined;
    for (const bucket of [this.#byStart.get(startOf(word)), this.#byEnd.get(endOf(word))]) {
      for (const known of bucket ?? []) {
        if (known[0] === word[0] && (found === undefined || known < found) && isOneSlip(word, known)) found = known;
      }
    }
    return found;
  }
}

// A single slip leaves either the first or the last three letters of a word of six as they were.
const startOf = (word: string): string => word.slice(0, 3);
const endOf = (word: string): string => word.slice(-3);

function push(map: Map<string, string[]>, key: string, word: string): void {
  const bucket = map.get(key);
  if (bucket === undefined) map.set(key, [word]);
  else bucket.push(word);
}

/** Edit distance 1, a swap of neighbours counted as one. Equal words are no slip. */
export function isOneSlip(a: string, b: string): boolean {
  const difference = a.length - b.length;
  if (difference > 1 || difference < -1 || a === b) return false;
  let at = 0;
  const shorter = Math.min(a.length, b.length);
  while (at < shorter && a[at] === b[at]) at += 1;
  if (difference === 0) {
    if (a.slice(at + 1) === b.slice(at + 1)) return !/\d/.test(a[at] ?? '');
    return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
  }
  return difference === 1 ? a.slice(at + 1) === b.slice(at) : a.slice(at) === b.slice(at + 1);
}
