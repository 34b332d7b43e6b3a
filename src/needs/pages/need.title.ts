import type { Language } from '../../kernel/actor.ts';
import type { Visit } from '../../web/visit.ts';
import type { NeedAnswer } from '../need.presenter.ts';

/** A need's title as its reader may best read it. */
export interface ReadableTitle {
  text: string;
  lang: Language;
  /** Whether it is a translation into the reader's language. */
  translated: boolean;
}

type Titled = Pick<NeedAnswer, 'language' | 'title' | 'translations'>;

/** In the reader's language where somebody translated it, else the original. */
export function titleOf(visit: Visit, need: Titled): ReadableTitle {
  const translation = translationOf(visit, need);
  return translation
    ? { text: translation.title, lang: translation.language, translated: true }
    : { text: need.title, lang: need.language, translated: false };
}

/** The translation into the reader's language; none where the original is in it. */
export const translationOf = (visit: Visit, need: Titled): Titled['translations'][number] | undefined =>
  need.language === visit.language ? undefined : need.translations.find((one) => one.language === visit.language);
