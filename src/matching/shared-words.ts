import {
  quoteAt,
  wordSize,
  type CompanyDocument,
  type FieldText,
  type Reader,
  type TextDocument,
  type Weighted,
} from './documents.ts';
import { steady } from './score.ts';
import type { Quote } from './matching.schema.ts';
import type { NeedProfile } from './profile.ts';

export interface SharedWord {
  /** Of all the weight that common words bring, this word's share, 0–1. */
  readonly share: number;
  readonly needQuote: Quote;
  readonly companyQuote: Quote;
}

interface SharedWordContext {
  readonly reader: Pick<Reader, 'terms'>;
  readonly profile: NeedProfile;
  readonly document: CompanyDocument;
  readonly needTexts: readonly FieldText<string>[];
  readonly companyTexts: readonly FieldText<string>[];
}

/** The weightiest word that both texts hold, as each of them writes it; null when they share none. */
export function sharedWord({
  reader,
  profile,
  document,
  needTexts,
  companyTexts,
}: SharedWordContext): SharedWord | null {
  if (profile.document.language !== document.language) return null;
  const { best, share } = weightiest(reader.terms, profile.terms[document.language], document.terms.ids);
  if (best < 0) return null;
  // A synonym counts in the score, but only the same word is shown as shared.
  const inNeed = placeOf(profile.document, best);
  const inCompany = placeOf(document, best);
  if (inNeed < 0 || inCompany < 0) return null;
  const needQuote = wordAt(profile.document, needTexts, inNeed);
  const companyQuote = wordAt(document, companyTexts, inCompany);
  return needQuote === undefined || companyQuote === undefined ? null : { share, needQuote, companyQuote };
}

/** The heaviest of the words asked for that a text holds, both in rising order, ties by the alphabet; −1 when it holds none. */
function weightiest(terms: Reader['terms'], asked: Weighted, held: Uint32Array): { best: number; share: number } {
  let best = -1;
  let strongest = 0;
  let sum = 0;
  let i = 0;
  for (let j = 0; j < asked.ids.length; j += 1) {
    const term = asked.ids[j] as number;
    while (i < held.length && (held[i] as number) < term) i += 1;
    if (i >= held.length || held[i] !== term) continue;
    const weight = asked.weights[j] as number;
    sum += weight;
    // Words are numbered as they come: their numbers must decide nothing.
    if (weight < strongest || (weight === strongest && terms.key(term) > terms.key(best))) continue;
    strongest = weight;
    best = term;
  }
  return { best, share: sum === 0 ? 0 : steady(strongest / sum) };
}

function placeOf(document: TextDocument, term: number): number {
  for (let i = 0; i < document.words.length; i += wordSize) if (document.words[i] === term) return i;
  return -1;
}

/** The word at a place of `words`, quoted. */
export function wordAt<Field extends string>(
  document: TextDocument,
  texts: readonly FieldText<Field>[],
  at: number,
): Quote | undefined {
  return quoteAt(
    texts,
    document.words[at + 1] as number,
    document.words[at + 2] as number,
    document.words[at + 3] as number,
  );
}
