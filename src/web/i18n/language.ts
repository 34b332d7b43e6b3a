import { languages, type Language } from '../../kernel/actor.ts';

/** The same words in each language. English gives the shape; a missing key in another is a type error. */
export type Translated<W> = Record<Language, W>;

/** Makes a set of words of the three languages. */
export const words = <W>(en: W, nl: NoInfer<W>, de: NoInfer<W>): Translated<W> => ({ en, nl, de });

const isLanguage = (value: string | undefined): value is Language => languages.some((one) => one === value);

/** The language of someone who hasn't signed in: the one chosen before (cookie), else the browser's first that we speak, else English. */
export function guessLanguage(chosen: string | undefined, accepted: string | undefined): Language {
  if (isLanguage(chosen)) return chosen;
  const wished = (accepted ?? '')
    .split(',')
    .map((one) => one.split(';'))
    .map(([tag = '', weight = '']) => ({
      tag: tag.trim().slice(0, 2).toLowerCase(),
      weight: Number(/q=([\d.]+)/.exec(weight)?.[1] ?? 1),
    }))
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
  return wished.find(isLanguage) ?? 'en';
}

/** Each language in its own name. */
export const languageNames: Record<Language, string> = { nl: 'Nederlands', de: 'Deutsch', en: 'English' };
