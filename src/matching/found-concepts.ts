import { placeSize, quoteAt, type FieldText, type Reader, type TextDocument } from './documents.ts';
import { label } from './lexicon.ts';
import type { FoundConcept, Language, Quote } from './matching.schema.ts';
import type { Statistics } from './statistics.ts';

/** The concepts that a text speaks of, heaviest first, with the words they were found in. Without weights they weigh as in a profile. */
export function foundConcepts<Field extends string>(
  { lexicon, rules }: Reader,
  { specificity }: Statistics,
  document: TextDocument,
  texts: readonly FieldText<Field>[],
  language: Language,
  weights?: ReadonlyMap<number, number>,
): FoundConcept[] {
  const quotes = quotesOf(document, texts);
  const found = [...document.concepts.ids].map((concept, i) => {
    const kind = lexicon.concepts[concept]?.kind ?? 'goal';
    const own = (document.concepts.weights[i] ?? 0) * (specificity[concept] ?? 0) * rules.kinds[kind];
    return {
      id: lexicon.concepts[concept]?.id ?? '',
      kind,
      label: label(lexicon, concept, language),
      weight: weights === undefined ? own : (weights.get(concept) ?? 0),
      quotes: quotes.get(concept) ?? [],
    };
  });
  return found.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
}

function quotesOf<Field extends string>(
  { places }: TextDocument,
  texts: readonly FieldText<Field>[],
): Map<number, Quote[]> {
  const quotes = new Map<number, Quote[]>();
  for (let at = 0; at < places.length; at += placeSize) {
    const quote = quoteAt(texts, places[at + 1] ?? 0, places[at + 2] ?? 0, places[at + 3] ?? 0);
    if (quote === undefined) continue;
    const concept = places[at] ?? 0;
    const known = quotes.get(concept);
    if (known === undefined) quotes.set(concept, [quote]);
    else known.push(quote);
  }
  return quotes;
}
