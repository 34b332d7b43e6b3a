import type { Translated } from './language.ts';
import type { Sentence } from './fault.sentence.ts';
import { charterFaults } from './fault.words.charter.ts';
import { engagementFaults } from './fault.words.engagement.ts';
import { formFaults } from './fault.words.form.ts';
import { identityFaults } from './fault.words.identity.ts';
import { importFaults } from './fault.words.import.ts';
import { needFaults } from './fault.words.need.ts';
import { pocFaults } from './fault.words.poc.ts';

const areas = [
  formFaults,
  importFaults,
  identityFaults,
  needFaults,
  engagementFaults,
  charterFaults,
  pocFaults,
] as const;

const merged = (language: keyof Translated<unknown>): Readonly<Record<string, Sentence>> =>
  Object.assign({}, ...areas.map((area) => area[language])) as Record<string, Sentence>;

/** What is wrong and how to mend it, by the code of an issue; its values fill in the figures and names. */
export const faultWords: Translated<Readonly<Record<string, Sentence>>> = {
  en: merged('en'),
  nl: merged('nl'),
  de: merged('de'),
};
