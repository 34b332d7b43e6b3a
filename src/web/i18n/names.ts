import type { Language } from '../../kernel/actor.ts';

/** “German”, “Duits”: what a language (ISO 639-1) is called by readers of another. */
export const languageName = (reader: Language, code: string): string =>
  new Intl.DisplayNames([reader], { type: 'language' }).of(code) ?? code;

/** “Germany”, “Duitsland”: what a country (ISO 3166-1) is called. */
export const countryName = (reader: Language, code: string): string =>
  new Intl.DisplayNames([reader], { type: 'region' }).of(code) ?? code;
