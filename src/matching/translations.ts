import type { FormTables } from './lexicon.forms.ts';
import type { Lexicon } from './lexicon.ts';
import type { Language } from './matching.schema.ts';
import { isStopWord } from './text/stop-words.ts';
import { tokenise } from './text/tokens.ts';

export interface Translation {
  readonly key: string;
  /** 0–1: how regularly both words name the same concepts. */
  readonly weight: number;
}

interface Numbers {
  key(id: number): string;
  id(key: string, scope: string): number;
}

type TranslatedTerms = readonly { readonly term: number; readonly weight: number }[];
const none: TranslatedTerms = [];

/** A word of more concepts than this says too little to be translated by what it names. */
const mostConcepts = 80;

/**
 * Words of one language that stand for a word of another, learnt from the lexicon's own forms: words that name the same
 * concepts again and again ("huid", "Haut", "skin") translate each other. Works within a language too, as synonyms.
 */
export class Translator {
  readonly #words: Readonly<Record<Language, WordsOfConcepts>>;
  readonly #cache: Readonly<Record<Language, Readonly<Record<Language, Map<string, readonly Translation[]>>>>>;
  readonly #byTerm: Readonly<Record<Language, Readonly<Record<Language, TranslatedTerms[]>>>>;
  readonly #least: number;

  constructor(words: ConceptWords, least: number) {
    this.#least = least;
    this.#words = perLanguage((language) => new WordsOfConcepts(words[language]));
    this.#cache = perLanguage(() => perLanguage(() => new Map<string, readonly Translation[]>()));
    this.#byTerm = perLanguage(() => perLanguage((): TranslatedTerms[] => []));
  }

  /** The likeliest translations of a word, best first; empty when the lexicon gives no regular one. */
  translate(key: string, from: Language, to: Language): readonly Translation[] {
    const cache = this.#cache[from][to];
    const known = cache.get(key);
    if (known !== undefined) return known;
    const found = this.#workOut(key, from, to);
    cache.set(key, found);
    return found;
  }

  /** The same by a word's number, with the numbers of its translations; looked up by text only once. */
  ofTerm(term: number, vocabulary: Numbers, from: Language, to: Language): TranslatedTerms {
    const kept = this.#byTerm[from][to];
    const known = kept[term];
    if (known !== undefined) return known;
    const found = this.translate(vocabulary.key(term), from, to);
    const terms =
      found.length === 0 ? none : found.map(({ key, weight }) => ({ term: vocabulary.id(key, to), weight }));
    kept[term] = terms;
    return terms;
  }

  #workOut(key: string, from: Language, to: Language): readonly Translation[] {
    const concepts = this.#words[from].conceptsOf(key);
    if (concepts.length === 0 || concepts.length > mostConcepts) return [];
    const target = this.#words[to];
    const counts = new Map<number, number>();
    for (const concept of concepts)
      for (const word of target.wordsOf[concept] ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
    const found: Translation[] = [];
    for (const [word, count] of counts) {
      // A pair seen once may be chance: half a common concept is taken off.
      const weight = (2 * (count - 0.5)) / (concepts.length + (target.frequency[word] ?? 0));
      const other = target.keys[word] ?? '';
      if (weight >= this.#least && (from !== to || other !== key)) found.push({ key: other, weight });
    }
    return found.sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1)).slice(0, most);
  }
}

const most = 5;

function perLanguage<T>(make: (language: Language) => T): Record<Language, T> {
  return { nl: make('nl'), de: make('de'), en: make('en') };
}

/** Per language and concept, the keys of the words that its forms hold, each once. */
export type ConceptWords = Readonly<Record<Language, readonly (readonly string[])[]>>;

export function conceptWords(lexicon: Lexicon, tables: FormTables): ConceptWords {
  return perLanguage((language) =>
    lexicon.concepts.map((concept) => [
      ...new Set(concept[language].flatMap((form) => wordKeys(form, tables, language))),
    ]),
  );
}

/** Which words the forms of each concept hold, by number, in one language. */
class WordsOfConcepts {
  readonly keys: string[] = [];
  readonly frequency: number[] = [];
  readonly wordsOf: readonly Uint32Array[];
  readonly #concepts = new Map<string, number[]>();

  constructor(words: readonly (readonly string[])[]) {
    const numbers = new Map<string, number>();
    this.wordsOf = words.map((keys, index) => {
      for (const key of keys) {
        const row = this.#concepts.get(key);
        if (row === undefined) {
          numbers.set(key, this.keys.length);
          this.keys.push(key);
          this.frequency.push(1);
          this.#concepts.set(key, [index]);
        } else {
          row.push(index);
          this.frequency[numbers.get(key) ?? 0] = row.length;
        }
      }
      return Uint32Array.from(keys, (key) => numbers.get(key) ?? 0);
    });
  }

  conceptsOf(key: string): readonly number[] {
    return this.#concepts.get(key) ?? [];
  }
}

/** The keys of a form's content words and of their parts, each once. */
export function wordKeys(form: string, tables: FormTables, language: Language): string[] {
  const keys = new Set<string>();
  for (const token of tokenise(form)) {
    if (isStopWord(token.word, language) && !token.capitals) continue;
    const word = tables[language].words.lookUp(token.word);
    keys.add(word.keys[0].text);
    for (const part of word.parts) keys.add(part.text);
  }
  return [...keys];
}
