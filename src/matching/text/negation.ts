import type { Language } from '../matching.schema.ts';
import type { Token } from './tokens.ts';

/** `absent`: "kein X", which on a ward may be the very lack; `unwanted`: "ohne X", "X mag niet", "no X allowed". */
export type Negation = 'none' | 'absent' | 'unwanted';

const absent: Record<Language, ReadonlySet<string>> = {
  nl: new Set(['geen', 'niet', 'nooit', 'noch']),
  de: new Set(['kein', 'keine', 'keinen', 'keinem', 'keiner', 'nicht', 'nie', 'weder', 'noch']),
  en: new Set(['no', 'not', 'never', 'neither', 'nor', 'isn', 'aren', 'don', 'doesn']),
};

const without: Record<Language, ReadonlySet<string>> = {
  nl: new Set(['zonder', 'behalve', 'vrij']),
  de: new Set(['ohne', 'außer', 'statt', 'anstatt', 'anstelle']),
  en: new Set(['without', 'except', 'instead', 'rather']),
};

const refusal: Record<Language, ReadonlySet<string>> = {
  nl: new Set([
    'willen',
    'wil',
    'mag',
    'mogen',
    'toegestaan',
    'gewenst',
    'verboden',
    'afgewezen',
    'ongewenst',
    'uitgesloten',
  ]),
  de: new Set([
    'wollen',
    'will',
    'darf',
    'dürfen',
    'erlaubt',
    'gewünscht',
    'verboten',
    'abgelehnt',
    'unerwünscht',
    'ausgeschlossen',
  ]),
  en: new Set([
    'want',
    'allowed',
    'permitted',
    'forbidden',
    'rejected',
    'unwanted',
    'excluded',
    'acceptable',
    'wanted',
  ]),
};
/** Of these one alone refuses; the others need a "not" in the sentence. */
const outright = new Set(
  'verboden afgewezen ongewenst uitgesloten verboten abgelehnt unerwünscht ausgeschlossen forbidden rejected unwanted excluded'.split(
    ' ',
  ),
);

const reachBefore = 3;
const reachAfter = 6;

/** How the words around tokens first–last negate them, within their sentence. */
export function negationAt(tokens: readonly Token[], first: number, last: number, language: Language): Negation {
  const sentence = tokens[first]?.sentence;
  let negated = false;
  for (let at = first - 1; at >= first - reachBefore && tokens[at]?.sentence === sentence; at -= 1) {
    const word = tokens[at]?.word ?? '';
    if (without[language].has(word)) return 'unwanted';
    if (absent[language].has(word)) negated = true;
  }
  let refused = false;
  let negatedAfter = false;
  for (let at = last + 1; at <= last + reachAfter && tokens[at]?.sentence === sentence; at += 1) {
    const word = tokens[at]?.word ?? '';
    if (outright.has(word)) return 'unwanted';
    if (refusal[language].has(word)) refused = true;
    if (absent[language].has(word)) negatedAfter = true;
  }
  if (refused && (negated || negatedAfter)) return 'unwanted';
  return negated ? 'absent' : 'none';
}
