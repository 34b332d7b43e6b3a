import type { Language } from '../../kernel/actor.ts';

const locales: Record<Language, string> = { nl: 'nl-NL', de: 'de-DE', en: 'en-GB' };
const zone = 'Europe/Amsterdam';

/** Dates, times, numbers and money as readers of a language write them. Times are those of Europe/Amsterdam. */
export interface Format {
  /** `Thu 4 Dec`, with the year where it isn't this one's. */
  day(at: Date): string;
  /** `Thu 4 Dec, 17:00` */
  moment(at: Date): string;
  number(value: number, digits?: number): string;
  /** @param share 0–1 */
  percent(share: number): string;
  /** @param cents integer cents */
  money(cents: number, currency?: string): string;
  bytes(count: number): string;
  list(parts: readonly string[]): string;
}

const made = new Map<Language, Format>();

export function formatOf(language: Language): Format {
  const known = made.get(language) ?? makeFormat(language);
  made.set(language, known);
  return known;
}

function makeFormat(language: Language): Format {
  const locale = locales[language];
  const date = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
  const day = date({ weekday: 'short', day: 'numeric', month: 'short' });
  const dayOfYear = date({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const time = date({ hour: '2-digit', minute: '2-digit' });
  const year = date({ year: 'numeric' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const number = (value: number, digits = 0): string =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
  const dayOf = (at: Date): string => (year.format(at) === year.format(new Date()) ? day : dayOfYear).format(at);
  return {
    day: dayOf,
    moment: (at) => `${dayOf(at)}, ${time.format(at)}`,
    number,
    percent: (share) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share),
    money: (cents, currency = 'EUR') =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
      }).format(cents / 100),
    bytes: (count) =>
      count < 1_000_000 ? `${number(Math.max(1, count / 1_000))} kB` : `${number(count / 1_000_000, 1)} MB`,
    list: (parts) => list.format(parts),
  };
}
