import { words } from '../../web/i18n/language.ts';
import { de } from './history.words.de.ts';
import { en, type HistoryWords } from './history.words.en.ts';
import { nl } from './history.words.nl.ts';

/** What happened to a need, a sentence for each action. */
export const historyWords = words<HistoryWords>(en, nl, de);
