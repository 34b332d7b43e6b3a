import { DateTime } from 'luxon';
import type { Language } from '../kernel/actor.ts';
import { zone } from '../kernel/working-days.ts';

/** What a sentence of the catalogue may name. */
export interface NoticeFacts {
  title: string;
  reference: string;
  company: string;
  deadline: Date | null;
  reason: string;
}

/** Fills a sentence for its reader; what isn't there is left out. */
export function sentence(pattern: string, facts: NoticeFacts, language: Language): string {
  return pattern
    .replaceAll(/\{(\w+)\}/g, (_match, name: keyof NoticeFacts) => {
      if (name === 'deadline') return facts.deadline ? moment(facts.deadline, language) : '';
      return facts[name];
    })
    .trim();
}

/** e.g. “Fri 4 Dec, 17:00” in the reader's language and the programme's zone. */
function moment(at: Date, language: Language): string {
  return DateTime.fromJSDate(at, { zone }).setLocale(language).toFormat('ccc d LLL, HH:mm');
}
