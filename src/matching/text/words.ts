import type { Language } from '../matching.schema.ts';
import { splitCompound, type KnownWords } from './compounds.ts';
import { shortestCorrected, SpellingIndex } from './spelling.ts';
import { stemKey, variants } from './stems.ts';
import { isStopWord } from './stop-words.ts';

/**
 * A stem of one language, one object per stem, so that texts are compared by identity. The forms that begin with it hang
 * on it. `stamp` and `places` belong to the text being read just now, `seen` to the record it is part of.
 */
export class Key<Form = unknown> {
  readonly text: string;
  single: Form[] | undefined;
  phrases: Form[] | undefined;
  /** Number of the stem in the vocabulary that asked last; −1 until a text with it is kept. */
  term = -1;
  vocabulary: object | null = null;
  /** Place of its stamp in the table's `stamps`. */
  readonly number: number;
  /** Per phrase that hangs here, the numbers of two other keys it needs (its own where it needs fewer). */
  needs: Int32Array | undefined;
  stamp = 0;
  seen = 0;
  places: number[] = [];

  constructor(text: string, number: number) {
    this.text = text;
    this.number = number;
  }
}

/** A word as the engine sees it, worked out once per language and spelling. */
export interface Word<Form = unknown> {
  readonly stop: boolean;
  /** Stem keys that stand for the word: its own first, then variants. */
  readonly keys: readonly [Key<Form>, ...Key<Form>[]];
  /** The parts' keys when the word is a compound; empty otherwise. */
  readonly parts: readonly Key<Form>[];
  /** How the keys were found; evidence from a corrected word counts less. */
  readonly corrected: boolean;
  /** False when no concept's form holds the word or a part of it. */
  readonly known: boolean;
  readonly numeric: boolean;
}

export interface WordTableData {
  readonly surfaces: readonly string[];
  readonly known: readonly string[];
  readonly foreign: readonly string[];
  readonly keys: readonly string[];
}

/** Steps of reading a word that can be left out, to measure what they bring. */
export interface ReadingStages {
  readonly compounds: boolean;
  readonly spelling: boolean;
  /** English terms in Dutch and German texts. */
  readonly borrowed: boolean;
}

export const allStages: ReadingStages = { compounds: true, spelling: true, borrowed: true };

const longestCache = 400_000;

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** The words of all forms of one language: tells known words from unknown, splits compounds, mends slips. */
export class WordTable<Form = unknown> {
  readonly language: Language;
  /** Stems of the forms' words; a text's words are known by them. */
  readonly #known = new Set<string>();
  readonly #keys = new Map<string, Key<Form>>();
  readonly #surfaces = new Set<string>();
  /** The first three letters of all surfaces. */
  readonly #beginnings = new Set<string>();
  readonly #parts: KnownWords = {
    has: (part, isHead) => this.#isPart(part, isHead),
    begins: (letters) => this.#beginnings.has(letters),
  };
  readonly #spelling = new SpellingIndex();
  readonly #cache = new Map<string, Word<Form>>();
  /** The stamps of all keys side by side: whether a phrase's words stand in a text is asked more often than anything else. */
  stamps = new Int32Array(1024);
  /** Stems that the lexicon's forms of another language hold: English terms in a Dutch text are no slips. */
  readonly foreign = new Set<string>();

  readonly #stages: ReadingStages;

  constructor(language: Language, stages: ReadingStages = allStages) {
    this.language = language;
    this.#stages = stages;
  }

  /** Takes in a word of a form; call for all forms before the first look-up. */
  add(word: string): void {
    if (this.#surfaces.has(word)) return;
    this.#takeSurface(word);
    this.#known.add(stemKey(word, this.language));
  }

  #takeSurface(word: string): void {
    this.#surfaces.add(word);
    this.#beginnings.add(word.slice(0, 3));
    this.#spelling.add(word);
  }

  /** What `add` and `foreign` were told, and all stems by number: enough to make the same table again. */
  toData(): WordTableData {
    return {
      surfaces: [...this.#surfaces],
      known: [...this.#known],
      foreign: [...this.foreign],
      keys: [...this.#keys.keys()],
    };
  }

  static fromData<Form>(language: Language, data: WordTableData): WordTable<Form> {
    const table = new WordTable<Form>(language);
    for (const word of data.surfaces) table.#takeSurface(word);
    for (const stem of data.known) table.#known.add(stem);
    for (const stem of data.foreign) table.foreign.add(stem);
    for (const text of data.keys) table.key(text);
    return table;
  }

  hasKey(key: string): boolean {
    return this.#known.has(key);
  }

  key(text: string): Key<Form> {
    const known = this.#keys.get(text);
    if (known !== undefined) return known;
    const key = new Key<Form>(text, this.#keys.size);
    if (key.number >= this.stamps.length) this.stamps = grown(this.stamps);
    this.#keys.set(text, key);
    return key;
  }

  keyOf(word: string): Key<Form> {
    return this.key(stemKey(word, this.language));
  }

  lookUp(word: string): Word<Form> {
    const known = this.#cache.get(word);
    if (known !== undefined) return known;
    const found = this.#workOut(word);
    if (this.#cache.size > longestCache) this.#cache.clear();
    this.#cache.set(word, found);
    return found;
  }

  /** The parts of a closed compound as stem keys; empty when it isn't one of known words. */
  split(word: string, unknownAllowed: 0 | 1 = 1): string[] {
    if (!this.#stages.compounds || (this.language === 'en' && word.length < 9)) return [];
    const parts = splitCompound(word, this.language, this.#parts, unknownAllowed);
    return parts === null ? [] : parts.map((part) => stemKey(word.slice(part.start, part.end), this.language));
  }

  #isPart(part: string, isHead: boolean): boolean {
    const known =
      this.#surfaces.has(part) || (isHead && part.length >= 5 && this.#known.has(stemKey(part, this.language)));
    return known && !isStopWord(part, this.language);
  }

  #workOut(word: string): Word<Form> {
    const { language } = this;
    const own = this.keyOf(word);
    const base = {
      stop: false,
      keys: [own],
      parts: [],
      corrected: false,
      known: true,
      numeric: /^\d/.test(word),
    } satisfies Partial<Word<Form>>;
    const known = this.#known.has(own.text);
    if (isStopWord(word, language)) return { ...base, keys: [own], stop: true, known };
    if (base.numeric) return { ...base, keys: [own], known };
    const other = variants(word, language).filter((form) => !isStopWord(form, language));
    const variant = this.#keysOf(
      other.map((form) => stemKey(form, language)).filter((form) => form !== own.text && this.#known.has(form)),
    );
    if (known)
      return { ...base, keys: [own, ...variant], parts: word.length >= 7 ? this.#keysOf(this.split(word)) : [] };
    if (variant.length > 0) return { ...base, keys: [own, ...variant] };
    // A compound of known words, else a slip of one known word, else a compound of known and unknown.
    const parts = this.split(word, 0);
    if (parts.length > 0) return { ...base, keys: [own], parts: this.#keysOf(parts) };
    const meant =
      this.#stages.spelling && word.length >= shortestCorrected && !this.foreign.has(own.text)
        ? this.#spelling.nearest(word)
        : undefined;
    if (meant !== undefined) return { ...base, keys: [own, this.keyOf(meant)], corrected: true };
    const some = this.split(word);
    if (some.length > 0) return { ...base, keys: [own], parts: this.#keysOf(some) };
    return { ...base, keys: [own], known: false };
  }

  #keysOf(texts: readonly string[]): Key<Form>[] {
    return [...new Set(texts)].map((text) => this.key(text));
  }
}
