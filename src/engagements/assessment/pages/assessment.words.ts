import { words } from '../../../web/i18n/language.ts';
import { de } from './assessment.words.de.ts';
import { en, type AssessmentWords } from './assessment.words.en.ts';
import { nl } from './assessment.words.nl.ts';

export const assessmentWords = words<AssessmentWords>(en, nl, de);
