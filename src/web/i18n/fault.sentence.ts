import type { Language } from '../../kernel/actor.ts';
import type { Issue } from '../../kernel/errors.ts';
import { faultTerms } from './fault.terms.ts';
import { formatOf } from './format.ts';
import { words, type Translated } from './language.ts';

type Values = NonNullable<Issue['values']>;

/** The values of an issue, as readers of one language write them. */
export interface Given {
  text(name: string): string;
  number(name: string): string;
  /** The value is integer cents. */
  money(name: string): string;
  /** The value is a word of the API, e.g. the name of a field or a role; as it is where we have no other word for it. */
  term(name: string): string;
  /** `one` for 1, else `many` with the number for its `#`. */
  count(name: string, one: string, many: string): string;
}

/** One fault: what is wrong, and how to mend it. */
export type Sentence = string | ((given: Given) => string);

/** The same faults in each language; a code that one of them lacks is a type error. */
export const sentences = <Code extends string>(
  en: Record<Code, Sentence>,
  nl: Record<NoInfer<Code>, Sentence>,
  de: Record<NoInfer<Code>, Sentence>,
): Translated<Record<Code, Sentence>> => words<Record<Code, Sentence>>(en, nl, de);

export function givenIn(language: Language, values: Values): Given {
  const format = formatOf(language);
  const text = (name: string): string => String(values[name] ?? '');
  const number = (name: string): string => format.number(Number(values[name]), 2);
  return {
    text,
    number,
    money: (name) => format.money(Number(values[name])),
    term: (name) => faultTerms[language][name]?.[text(name)] ?? text(name),
    count: (name, one, many) => (Number(values[name]) === 1 ? one : many.replace('#', number(name))),
  };
}
