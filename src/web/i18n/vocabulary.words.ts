import { de } from './vocabulary.de.ts';
import { en, type Shape } from './vocabulary.en.ts';
import { nl } from './vocabulary.nl.ts';
import { words, type Translated } from './language.ts';

export type Vocabulary = Shape;

/** Statuses, levels, settings and tasks in the words of each language. */
export const vocabulary: Translated<Vocabulary> = words<Vocabulary>(en, nl, de);

/** The word for a code that comes as any text; the code itself where there is none. */
export const wordFor = (list: Readonly<Record<string, string>>, code: string): string => list[code] ?? code;

/** Options of a form from a list of words. */
export const optionsOf = (
  list: Readonly<Record<string, string>>,
  only?: readonly string[],
): { value: string; label: string }[] =>
  Object.entries(list)
    .filter(([value]) => !only || only.includes(value))
    .map(([value, label]) => ({ value, label }));
