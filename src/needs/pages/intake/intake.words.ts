import { words } from '../../../web/i18n/language.ts';
import { de } from './intake.words.de.ts';
import { en, type IntakeWords } from './intake.words.en.ts';
import { nl } from './intake.words.nl.ts';

/** Words of describing a need. */
export const intakeWords = words<IntakeWords>(en, nl, de);
