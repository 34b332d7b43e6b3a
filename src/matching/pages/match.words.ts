import { words } from '../../web/i18n/language.ts';
import { de } from './match.words.de.ts';
import { en, type MatchWords } from './match.words.en.ts';
import { nl } from './match.words.nl.ts';

export const matchWords = words<MatchWords>(en, nl, de);
