import type { Language } from '../matching.schema.ts';

/** What joins the parts of a compound: nl "ziekenhuis-s-directie", de "Blase-n-scanner". */
const links: Record<Language, readonly string[]> = {
  nl: ['', 's', 'en', 'e', 'n'],
  de: ['', 's', 'n', 'en', 'es', 'er', 'e', 'ns'],
  en: [''],
};

const shortestCompound = 7;
const longestCompound = 45;
const shortestPart = 3;
const shortestUnknown = 4;

/** What the splitter asks of the words it knows. */
export interface KnownWords {
  /** Is this a word, in this very form? The last part, the head, may be inflected. */
  has(part: string, isHead: boolean): boolean;
  /** Whether any word other than a head begins with these three letters: most places of a word are ruled out by it. */
  begins(letters: string): boolean;
}

interface Way {
  cost: number;
  from: number;
  /** End of the part itself; what follows up to the next part is a linking element. */
  partEnd: number;
  known: boolean;
  unknownParts: number;
}

/** One part of a compound, by its place in the word. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly known: boolean;
}

/**
 * Splits a closed compound into the fewest known parts by dynamic programming. One part may be unknown where the others
 * are long enough to be believed and `unknownAllowed` is 1. Null when the word isn't a compound of known words.
 */
export function splitCompound(word: string, language: Language, known: KnownWords, unknownAllowed = 1): Part[] | null {
  const length = word.length;
  if (length < shortestCompound || length > longestCompound) return null;
  const best: (Way | undefined)[] = Array.from({ length: length + 1 });
  best[0] = { cost: 0, from: -1, partEnd: 0, known: true, unknownParts: 1 - unknownAllowed };
  for (let from = 0; from < length; from += 1) {
    const before = best[from];
    if (before === undefined) continue;
    const mayBegin = known.begins(word.slice(from, from + shortestPart));
    if (!mayBegin && before.unknownParts > 0) {
      // Nothing but the head is left to begin here.
      if (from > 0 && length - from >= shortestPart) extend(best, word, language, known, false, from, length, before);
      continue;
    }
    for (let end = from + shortestPart; end <= length; end += 1) {
      if (from === 0 && end === length) continue;
      extend(best, word, language, known, mayBegin, from, end, before);
    }
  }
  return trace(best, length);
}

function extend(
  best: (Way | undefined)[],
  word: string,
  language: Language,
  words: KnownWords,
  mayBegin: boolean,
  from: number,
  end: number,
  before: Way,
): void {
  const isHead = end === word.length;
  const letters = end - from;
  const known = (mayBegin || isHead) && words.has(word.slice(from, end), isHead);
  if (!known && (before.unknownParts > 0 || letters < shortestUnknown)) return;
  const cost = before.cost + (known ? 1 + shortness(letters) : 2.4 + letters * 0.12);
  const unknownParts = before.unknownParts + (known ? 0 : 1);
  for (const link of isHead ? [''] : links[language]) {
    if (link !== '' && (!known || !word.startsWith(link, end))) continue;
    const next = end + link.length;
    if (next > word.length || (next === word.length && !isHead)) continue;
    const total = cost + (link === '' ? 0 : 0.15);
    const there = best[next];
    if (there === undefined || total < there.cost)
      best[next] = { cost: total, from, partEnd: end, known, unknownParts };
  }
}

function shortness(length: number): number {
  return length <= 3 ? 0.9 : length === 4 ? 0.35 : 0;
}

function trace(best: readonly (Way | undefined)[], length: number): Part[] | null {
  const parts: Part[] = [];
  for (let at = length; at > 0;) {
    const way = best[at];
    if (way === undefined) return null;
    parts.unshift({ start: way.from, end: way.partEnd, known: way.known });
    at = way.from;
  }
  if (parts.length < 2 || parts.length > 5) return null;
  const knownLetters = parts.filter((part) => part.known).map((part) => part.end - part.start);
  if (knownLetters.length === 0) return null;
  return knownLetters.length < parts.length && Math.max(...knownLetters) < 5 ? null : parts;
}
