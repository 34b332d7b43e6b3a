import { z } from 'zod';
import { languageSchema, type Language } from '../kernel/actor.ts';
import { analyse } from './analyse.ts';
import { companyTexts, needTexts, type FieldText } from './documents.ts';
import {
  matchCompanySchema,
  matchNeedSchema,
  quoteSchema,
  type FoundConcept,
  type MatchCompanyInput,
  type MatchNeedInput,
  type Quote,
} from './matching.schema.ts';
import { compiledLexicon, textReader } from './reader.ts';
import { languageOf } from './text/languages.ts';
import { fold, tokenise } from './text/tokens.ts';

export const readingAnswer = z
  .object({
    /** The language that the text was read in: the declared one unless it is plainly another. */
    readAs: languageSchema,
    /** What the router found, what tells most first; labels in the reader's language. */
    concepts: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        label: z.string(),
        weight: z.number(),
        quotes: z.array(quoteSchema),
      }),
    ),
    /** Words that no concept of the lexicon knows, where they first stand. */
    notUnderstood: z.array(quoteSchema),
  })
  .meta({ id: 'Reading' });
export type Reading = z.infer<typeof readingAnswer>;

/** More would be no help to a person. */
const mostConcepts = 60;
const mostUnknown = 100;

/** What the router reads in a profile: "you will be found for …". */
export function readProfile(profile: Omit<MatchCompanyInput, 'id'>, labels: Language): Reading {
  const company = matchCompanySchema.parse({ ...profile, id: 'reading' });
  // The name is no text that a company would write anew.
  const texts = companyTexts(company).filter(({ field }) => field !== 'name');
  return present(texts, company.profileLanguage, textReader().readProfile(company, labels));
}

/** What the router reads in a need. */
export function readNeed(content: Omit<MatchNeedInput, 'id'>, labels: Language): Reading {
  const need = matchNeedSchema.parse({ ...content, id: 'reading' });
  return present(needTexts(need), need.language, textReader().readNeed(need, labels));
}

function present(texts: readonly FieldText<string>[], declared: Language, found: readonly FoundConcept[]): Reading {
  const readAs = languageOf(texts.map(({ text }) => text).join(' '), declared);
  const { unknown } = analyse(
    compiledLexicon().tables,
    texts.map(({ text }) => text),
    readAs,
  );
  const concepts = found
    .slice(0, mostConcepts)
    .map((one) => ({ ...one, weight: Math.round(one.weight * 1000) / 1000 }));
  return { readAs, concepts, notUnderstood: firstPlaces(texts, new Set(unknown)) };
}

/** Where each word first stands, as it was written. */
function firstPlaces(texts: readonly FieldText<string>[], words: Set<string>): Quote[] {
  const quotes: Quote[] = [];
  for (const { field, item, text } of texts) {
    for (const { word, start, end } of tokenise(text)) {
      if (quotes.length === mostUnknown) return quotes;
      if (words.delete(fold(word)))
        quotes.push({ field, ...(item === undefined ? {} : { item }), text: text.slice(start, end), start, end });
    }
  }
  return quotes;
}
