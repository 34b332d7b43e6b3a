import snowball from 'snowball-stemmers';
import type { Language } from '../matching.schema.ts';
import { fold } from './tokens.ts';

const algorithms: Record<Language, string> = { nl: 'dutch', de: 'german', en: 'english' };
const stemmers = Object.fromEntries(
  Object.entries(algorithms).map(([language, name]) => [language, snowball.newStemmer(name)]),
) as Record<Language, { stem(word: string): string }>;

/**
 * The form under which a word is compared with others of its language: stem without accents, spelling variants made one
 * (haemoglobin / hemoglobin, Fotografie / Photographie, Stuerze / Stürze, organisation / organization).
 */
export function stemKey(word: string, language: Language): string {
  const cache = caches[language];
  const known = cache.get(word);
  if (known !== undefined) return known;
  const key = workOut(word, language);
  if (cache.size > longestCache) cache.clear();
  cache.set(word, key);
  return key;
}

// Stemming costs some ten microseconds, and the same words come again and again.
const longestCache = 300_000;
const caches: Record<Language, Map<string, string>> = { nl: new Map(), de: new Map(), en: new Map() };

function workOut(word: string, language: Language): string {
  if (word.length < 3) return fold(word);
  const spelled = spellings[language](word);
  const stem = fold(stemmers[language].stem(spelled)) || fold(word);
  // Dutch doubles a consonant to keep a vowel short: vallen, valt and val are one.
  return language === 'nl' ? stem.replace(/(?<=[aeiou])([bdfgklmnprst])\1$/, '$1') : stem;
}

const spellings: Record<Language, (word: string) => string> = {
  nl: (word) => fold(word).replaceAll('ph', 'f').replace(/^kw/, 'kw').replaceAll('cth', 'kt').replace(/aesth/g, 'esth'),
  de: (word) =>
    word
      .replaceAll('ae', 'ä')
      .replaceAll('oe', 'ö')
      .replace(/(?<![aeqäö])ue/g, 'ü')
      .replaceAll('ph', 'f')
      .replaceAll('ß', 'ss'),
  en: (word) =>
    (word.length > 3 ? fold(word).replaceAll('ae', 'e').replaceAll('oe', 'e') : fold(word))
      .replace(/(?<=\p{L}{3})is(?=ation|e$|ed$|er$|es$|ing$)/u, 'iz')
      .replace(/(?<=\p{L}{2})our(?=$|s$|ed$|ing$)/u, 'or')
      .replace(/(?<=\p{L}{2})tre(?=s?$)/u, 'ter')
      .replace(/(?<=\p{L}{3}[aeiou])ll(?=ed$|ing$|er$|ers$)/u, 'l')
      .replaceAll('gramme', 'gram')
      // The stemmer takes medication and medical for one word.
      .replace(/^medications?$/, 'medicament')
      .replaceAll('ph', 'f'),
};

/** Other forms worth a look-up: participles without their prefix (gevallen → vallen), verbs without their ending (valt → val). */
export function variants(word: string, language: Language): string[] {
  if (language === 'en') return [];
  const found: string[] = [];
  if (word.startsWith('ge') && word.length >= 6) {
    found.push(word.slice(2));
    if (language === 'nl' && /[td]$/.test(word))
      found.push(`${word.slice(2, -1)}en`, `${word.slice(2, -1)}${word.at(-2)}en`);
    if (language === 'de' && word.endsWith('t')) found.push(`${word.slice(2, -1)}en`);
  }
  if (word.length >= 4 && /[^aeiouäöüst]t$/.test(word)) found.push(word.slice(0, -1));
  const separable =
    /^(op|af|uit|aan|in|om|mee|toe|weg|over|na|ein|aus|auf|ab|an|um|mit|zu|nach|vor|her|hin)(ge|zu|te)(\p{L}{3,})$/u.exec(
      word,
    );
  if (separable !== null) found.push(`${separable[1]}${separable[3]}`);
  return found;
}
