import type { Form, FormTable, FormTables } from './lexicon.forms.ts';
import type { Language } from './matching.schema.ts';
import { discount, strongestPerPlace } from './occurrences.ts';
import { Negations, type Negation } from './text/negation.ts';
import { fold, tokenise, type Token } from './text/tokens.ts';
import type { Key, Word } from './text/words.ts';

/** A place in a text that speaks of a concept. */
export interface Occurrence {
  readonly concept: number;
  /** Which of the texts handed in. */
  readonly text: number;
  readonly start: number;
  readonly end: number;
  /** 0–1: below 1 for compounds' parts, corrected words, words inside a longer phrase of another concept. */
  readonly weight: number;
  readonly negation: Negation;
}

/** A content word of a text, for the comparison word by word. */
export interface Term {
  readonly key: Key<Form>;
  readonly text: number;
  readonly start: number;
  readonly end: number;
  readonly known: boolean;
  /** Part of a compound: counts less than a whole word. */
  readonly part: boolean;
}

export interface Analysis {
  readonly language: Language;
  readonly occurrences: readonly Occurrence[];
  readonly terms: readonly Term[];
  /** Content words that no form of the lexicon holds, folded. */
  readonly unknown: readonly string[];
}

/** A form found at its words. */
export interface Found {
  readonly form: Form;
  /** Found in a part of a compound. */
  readonly inside?: boolean;
  readonly tokens: readonly number[];
  weight: number;
}

interface Reading {
  readonly tokens: readonly Token[];
  readonly words: readonly Word<Form>[];
  /** The keys that stand in the text, each once; their places hang on them as long as the text is read. */
  readonly keys: readonly Key<Form>[];
}

const partWeight = 0.6;
const correctedWeight = 0.7;
const variantWeight = 0.85;

/**
 * Reads texts that belong together (the fields of one need, of one profile): finds concepts, words and unknown words.
 * The same function reads both sides. Context rules look at all texts together.
 */
export function analyse(tables: FormTables, texts: readonly string[], language: Language): Analysis {
  const table = tables[language];
  reading += 1;
  const record = reading;
  const tokensOf = texts.map((text) => tokenise(text));
  const wordsOf = tokensOf.map((tokens) => tokens.map((token) => table.words.lookUp(token.word)));
  for (const words of wordsOf) for (const word of words) see(word, record);
  const occurrences: Occurrence[] = [];
  const terms: Term[] = [];
  const unknown: string[] = [];
  tokensOf.forEach((tokens, text) => {
    const read = place(table, tokens, wordsOf[text] ?? []);
    const negations = new Negations(tokens, language);
    for (const found of discount(findAll(table, read, record))) {
      const first = found.tokens[0] ?? 0;
      const last = found.tokens.at(-1) ?? first;
      occurrences.push({
        concept: found.form.concept,
        text,
        start: tokens[first]?.start ?? 0,
        end: tokens[last]?.end ?? 0,
        weight: found.weight,
        negation: negations.at(first, last, found.inside),
      });
    }
    collectTerms(read, text, terms, unknown);
  });
  return { language, occurrences: strongestPerPlace(occurrences), terms, unknown };
}

// Counts texts and records: a key whose stamp is another one does not stand in the text being read.
let reading = 0;

function see(word: Word<Form>, record: number): void {
  for (const key of word.keys) key.seen = record;
  for (const key of word.parts) key.seen = record;
}

function place(table: FormTable, tokens: readonly Token[], words: readonly Word<Form>[]): Reading {
  reading += 1;
  const stamp = reading;
  const keys: Key<Form>[] = [];
  const put = (key: Key<Form>, at: number): void => {
    if (key.stamp !== stamp) {
      key.stamp = stamp;
      table.words.stamps[key.number] = stamp;
      key.places = [at];
      keys.push(key);
    } else if (key.places.at(-1) !== at) key.places.push(at);
  };
  words.forEach((word, at) => {
    if (word.stop && tokens[at]?.capitals !== true) return;
    for (const key of word.keys) put(key, at);
    for (const key of word.parts) put(key, at);
  });
  return { tokens, words, keys };
}

function findAll(table: FormTable, read: Reading, record: number): Found[] {
  const found: Found[] = [];
  const { stamps } = table.words;
  for (const key of read.keys) {
    const phrases = key.phrases ?? noForms;
    const needs = (key.needs ??= needsOf(key, phrases));
    for (let i = 0; i < phrases.length; i += 1) {
      if (stamps[needs[2 * i] as number] !== key.stamp || stamps[needs[2 * i + 1] as number] !== key.stamp) continue;
      const form = phrases[i] as Form;
      if (!allStand(form.keys, key.stamp) || !contextHolds(form, record)) continue;
      for (const at of key.places) {
        const tokens = form.literal === null ? phraseAt(form, key, at, read) : literalAt(form.literal, key, at, read);
        if (tokens !== null) found.push({ form, tokens, weight: form.weight * certainty(form, tokens, read) });
      }
    }
    for (const form of key.single ?? []) {
      if (!contextHolds(form, record)) continue;
      for (const at of key.places) {
        const single = singleAt(form, key, at, read);
        if (single !== null) found.push(single);
      }
    }
  }
  return found;
}

const noForms: readonly Form[] = [];

function needsOf(key: Key<Form>, phrases: readonly Form[]): Int32Array {
  const needs = new Int32Array(phrases.length * 2).fill(key.number);
  phrases.forEach((form, i) => {
    form.keys
      .filter((other) => other !== key)
      .slice(0, 2)
      .forEach((other, j) => void (needs[2 * i + j] = other.number));
  });
  return needs;
}

function allStand(keys: readonly Key<Form>[], stamp: number): boolean {
  for (const key of keys) if (key.stamp !== stamp) return false;
  return true;
}

function contextHolds(form: Form, record: number): boolean {
  return form.context === null || form.context.some((key) => key.seen === record);
}

function singleAt(form: Form, key: Key<Form>, at: number, read: Reading): Found | null {
  const token = read.tokens[at];
  const word = read.words[at];
  if (token === undefined || word === undefined) return null;
  if (form.capitalsOnly && !token.capitals) return null;
  if (form.literal !== null) {
    const tokens = literalAt(form.literal, key, at, read);
    return tokens === null ? null : { form, tokens, weight: form.weight };
  }
  if (word.keys[0] === key) return { form, tokens: [at], weight: form.weight };
  if (word.keys.includes(key))
    return { form, tokens: [at], weight: form.weight * (word.corrected ? correctedWeight : variantWeight) };
  // A part of a compound speaks for itself only where the whole word is no form of its own.
  if (word.keys[0].single !== undefined) return null;
  return { form, inside: true, tokens: [at], weight: form.weight * partWeight };
}

/** The nearest places of the other keys, when all lie in one sentence and within the window. */
function phraseAt(form: Form, anchor: Key<Form>, at: number, read: Reading): number[] | null {
  const sentence = read.tokens[at]?.sentence;
  const tokens = [at];
  let low = at;
  let high = at;
  for (const key of form.keys) {
    if (key === anchor) continue;
    const nearest = nearestPlace(key.places, at, (place) => read.tokens[place]?.sentence === sentence);
    if (nearest < 0) return null;
    low = Math.min(low, nearest);
    high = Math.max(high, nearest);
    if (high - low >= form.window) return null;
    if (!tokens.includes(nearest)) tokens.push(nearest);
  }
  return tokens.sort((a, b) => a - b);
}

/** The one of rising places that lies nearest, the earlier of two as near; −1 where neither neighbour is allowed. */
function nearestPlace(places: readonly number[], at: number, isAllowed: (place: number) => boolean): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < at) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [places[low - 1], places[low]];
  const hasBefore = before !== undefined && isAllowed(before);
  const hasAfter = after !== undefined && isAllowed(after);
  if (hasBefore && hasAfter) return at - before <= after - at ? before : after;
  return hasBefore ? before : hasAfter ? after : -1;
}

function certainty(form: Form, tokens: readonly number[], read: Reading): number {
  const corrected = tokens.some((at) => {
    const word = read.words[at];
    return word !== undefined && word.corrected && !form.keys.includes(word.keys[0]);
  });
  return corrected ? correctedWeight : 1;
}

function literalAt(literal: readonly Key<Form>[], key: Key<Form>, at: number, read: Reading): number[] | null {
  const first = at - literal.indexOf(key);
  for (let i = 0; i < literal.length; i += 1) {
    if (read.words[first + i]?.keys[0] !== literal[i]) return null;
  }
  return literal.map((_, i) => first + i);
}

function collectTerms(read: Reading, text: number, terms: Term[], unknown: string[]): void {
  read.tokens.forEach((token, at) => {
    const word = read.words[at];
    if (word === undefined || word.numeric || (word.stop && !token.capitals) || token.word.length < 2) return;
    const { start, end } = token;
    terms.push({ key: word.keys[0], text, start, end, known: word.known, part: false });
    for (const key of word.parts) terms.push({ key, text, start, end, known: true, part: true });
    if (!word.known || word.corrected) unknown.push(fold(token.word));
  });
}
