import { wordSize, type Reader, type TextDocument } from './documents.ts';
import type { Relations } from './lexicon.relations.ts';
import type { SoftVector } from './soft.ts';

export interface SharedField {
  readonly concept: number;
  /** Share of the likeness that this concept makes up, 0–1. */
  readonly share: number;
}

/** The concepts in which two texts are most alike, the strongest first. */
export function sharedFields(need: SoftVector, company: SoftVector, most: number): SharedField[] {
  const shared: { concept: number; product: number }[] = [];
  let total = 0;
  let j = 0;
  for (let i = 0; i < need.concepts.length; i += 1) {
    const concept = need.concepts[i] as number;
    while (j < company.concepts.length && (company.concepts[j] as number) < concept) j += 1;
    if (j >= company.concepts.length) break;
    if (company.concepts[j] !== concept) continue;
    const product = (need.weights[i] as number) * (company.weights[j] as number);
    total += product;
    shared.push({ concept, product });
  }
  return shared
    .sort((a, b) => b.product - a.product || a.concept - b.concept)
    .slice(0, most)
    .map(({ concept, product }) => ({ concept, share: product / total }));
}

/**
 * Place (in `words`) of the word of a text that points most firmly to a concept, straight or (with relations) through
 * one it is joined with; −1 when none does.
 */
export function pointingWord(
  reader: Reader,
  document: TextDocument,
  concept: number,
  relations: Relations | null,
): number {
  let best = -1;
  let strongest = 0;
  for (let at = 0; at < document.words.length; at += wordSize) {
    const links = reader.softIndex.linksOfTerm(document.words[at] as number, reader.terms, document.language);
    if (links === undefined) continue;
    for (let i = 0; i < links.concepts.length; i += 1) {
      const weight = links.weights[i] as number;
      // Links come firmest first: what follows can't point more firmly.
      if (weight <= strongest) break;
      const linked = links.concepts[i] as number;
      const joint =
        linked === concept
          ? 1
          : relations === null
            ? 0
            : relations.strength(linked, concept) * reader.rules.soft.spread;
      if (joint * weight > strongest) {
        strongest = joint * weight;
        best = at;
      }
    }
  }
  return best;
}
