import type { Lexicon } from './lexicon.ts';
import { languages, type Language } from './matching.schema.ts';
import { stemKey } from './text/stems.ts';
import { isStopWord } from './text/stop-words.ts';
import { tokenise, type Token } from './text/tokens.ts';
import { allStages, WordTable, type Key, type ReadingStages } from './text/words.ts';
import { restoreForms, type FormTableData } from './lexicon.forms.data.ts';

/** One way of saying a concept, ready to be found in a text. */
export interface Form {
  readonly concept: number;
  /** Keys that must all be there, in any order; one key for a single word. */
  readonly keys: readonly Key<Form>[];
  /** Words between the first and the last of them at most. */
  readonly window: number;
  /** The form is short capitals whose lower case is another word ("OK"): only capitals count. */
  readonly capitalsOnly: boolean;
  /** The words must follow each other as they stand, function words included. */
  readonly literal: readonly Key<Form>[] | null;
  /** One of these stems must be in the same text. */
  readonly context: readonly Key<Form>[] | null;
  /** 1 for a form as written, less for one derived from a closed compound or borrowed from English. */
  readonly weight: number;
}

const gapInPhrase = 3;
const derivedWeight = 0.8;
const borrowedWeight = 0.9;
const shortestBorrowed = 5;

/** All forms that can be found in texts of one language. */
export class FormTable {
  readonly words: WordTable<Form>;
  readonly #language: Language;

  private constructor(language: Language, words: WordTable<Form>) {
    this.#language = language;
    this.words = words;
  }

  static compile(lexicon: Lexicon, language: Language, stages: ReadingStages = allStages): FormTable {
    const table = new FormTable(language, new WordTable<Form>(language, stages));
    table.#take(lexicon, stages);
    return table;
  }

  /** The table that `formTableData` was made from. */
  static fromData(language: Language, data: FormTableData): FormTable {
    const words = WordTable.fromData<Form>(language, data.words);
    const keys = data.words.keys.map((text) => words.key(text));
    restoreForms(data, keys);
    return new FormTable(language, words);
  }

  #take(lexicon: Lexicon, stages: ReadingStages): void {
    const language = this.#language;
    const own = read(lexicon, language, language);
    const borrowed = language === 'en' || !stages.borrowed ? [] : read(lexicon, language, 'en');
    for (const form of own) for (const token of form.tokens) if (isWord(token, language)) this.words.add(token.word);
    for (const form of borrowed) for (const token of form.tokens) this.words.foreign.add(stemKey(token.word, language));
    const frequency = new Map<Key<Form>, number>();
    const compiled = this.#compile(own, borrowed);
    const owners = new Map<string, number>();
    for (const form of compiled) {
      for (const key of form.keys) frequency.set(key, (frequency.get(key) ?? 0) + 1);
      if (form.context === null) owners.set(sayingOf(form), (owners.get(sayingOf(form)) ?? 0) + 1);
    }
    // Words that several concepts claim are weaker evidence for each of them.
    for (const form of compiled) {
      const shared = form.context === null ? (owners.get(sayingOf(form)) ?? 1) : 1;
      this.#file(shared === 1 ? form : { ...form, weight: form.weight / Math.sqrt(shared) }, frequency);
    }
  }

  #compile(own: readonly ReadForm[], borrowed: readonly ReadForm[]): Form[] {
    const compiled: Form[] = [];
    const places = new Map<string, number>();
    const keep = (form: Form): void => {
      const id = `${form.concept} ${sayingOf(form)} ${form.literal === null ? '' : 'literally'}`;
      const place = places.get(id);
      const before = compiled[place ?? -1];
      if (place === undefined || before === undefined) {
        places.set(id, compiled.length);
        compiled.push(form);
      } else if (form.window > before.window && form.weight >= before.weight) {
        // A phrase as listed ("detection of falls") holds more than the one taken from a compound ("fall detection").
        compiled[place] = form;
      }
    };
    for (const form of own) {
      const made = this.#form(form, 1);
      if (made === null) continue;
      keep(made);
      if (made.keys.length > 1 || made.literal !== null || form.tokens.length > 1) continue;
      const parts = [...new Set(this.words.split(form.tokens[0]?.word ?? ''))];
      if (parts.length > 1 && parts.every((part) => part.length > 2)) {
        keep({
          ...made,
          keys: parts.map((part) => this.words.key(part)),
          window: parts.length + 1,
          capitalsOnly: false,
          weight: derivedWeight,
        });
      }
    }
    for (const form of borrowed) {
      const made = this.#form(form, borrowedWeight, true);
      if (made === null || (made.literal !== null && made.keys.length === 1)) continue;
      const [only] = form.tokens;
      const risky =
        form.tokens.length === 1 &&
        only !== undefined &&
        (only.word.length < shortestBorrowed || this.words.hasKey(made.keys[0]?.text ?? ''));
      if (!risky || (only.capitals && !this.words.hasKey(made.keys[0]?.text ?? ''))) keep(made);
    }
    return compiled;
  }

  #form(form: ReadForm, weight: number, asWritten = false): Form | null {
    const content = form.tokens.filter((token) => isWord(token, this.#language));
    const keys = [
      ...new Set((content.length > 0 ? content : form.tokens).map((token) => this.words.keyOf(token.word))),
    ];
    if (keys.length === 0) return null;
    const reduced = content.length < form.tokens.length && keys.length === 1 && form.tokens.length > 1;
    const [only] = form.tokens;
    const capitalsOnly =
      form.tokens.length === 1 &&
      only !== undefined &&
      only.capitals &&
      only.word.length <= 4 &&
      (only.word.length <= 2 || isCommon(only.word, this.#language));
    return {
      concept: form.concept,
      keys,
      window: keys.length + (reduced ? 0 : gapInPhrase),
      capitalsOnly,
      // A term of another language is known by its words as they stand, not by stems in any order.
      literal:
        reduced || content.length === 0 || (asWritten && form.tokens.length > 1)
          ? form.tokens.map((token) => this.words.keyOf(token.word))
          : null,
      // Three capitals or more are clear by themselves, if they are no everyday word.
      context:
        form.context === null || (capitalsOnly && (only?.word.length ?? 0) > 2)
          ? null
          : [...form.context].map((key) => this.words.key(key)),
      weight,
    };
  }

  /** Hangs a form on its key, a phrase on the rarest of its keys. */
  #file(form: Form, frequency: ReadonlyMap<Key<Form>, number>): void {
    const [anchor] = form.keys.toSorted(
      (a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a.text < b.text ? -1 : 1),
    );
    if (anchor === undefined) return;
    if (form.keys.length === 1) (anchor.single ??= []).push(form);
    else (anchor.phrases ??= []).push(form);
  }
}

const sayingOf = (form: Form): string =>
  form.literal === null
    ? form.keys
        .map((key) => key.text)
        .toSorted()
        .join(' ')
    : form.literal.map((key) => key.text).join(' ');

interface ReadForm {
  readonly concept: number;
  readonly tokens: readonly Token[];
  readonly context: ReadonlySet<string> | null;
}

function isWord(token: Token, language: Language): boolean {
  return token.capitals || !isStopWord(token.word, language);
}

// Abbreviations that are everyday words when written small.
const everyday = new Set([
  'als',
  'ice',
  'bed',
  'pet',
  'aids',
  'care',
  'pain',
  'das',
  'dis',
  'mol',
  'rust',
  'rum',
  'sit',
  'spin',
  'map',
  'cap',
  'fit',
  'hit',
  'arm',
  'ear',
  'eye',
  'pak',
  'tip',
  'top',
  'bal',
  'bus',
  'los',
  'mag',
  'hals',
  'wand',
  'sos',
  'clip',
  'fast',
  'face',
  'tee',
  'act',
  'abs',
  'ass',
  'mis',
  'cos',
  'sad',
  'aid',
  'last',
  'move',
  'flow',
  'step',
  'gut',
  'tag',
  'rat',
]);

function isCommon(word: string, language: Language): boolean {
  return everyday.has(word) || isStopWord(word, language);
}

function read(lexicon: Lexicon, language: Language, from: Language): ReadForm[] {
  return lexicon.concepts.flatMap((concept, index) =>
    concept[from].map((form) => {
      const words = concept.context?.[form];
      const context =
        words === undefined
          ? null
          : new Set(words.flatMap((word) => tokenise(word).map((token) => stemKey(token.word, language))));
      return { concept: index, tokens: tokenise(form), context };
    }),
  );
}

export type FormTables = Readonly<Record<Language, FormTable>>;

export function compileForms(lexicon: Lexicon, stages?: ReadingStages): FormTables {
  return Object.fromEntries(
    languages.map((language) => [language, FormTable.compile(lexicon, language, stages)]),
  ) as unknown as FormTables;
}
