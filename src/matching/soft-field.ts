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

/** Place (in `words`) of the word of a text that points most firmly to a concept, the first of equals; −1 when none does. */
export function pointingWord(reader: Reader, document: TextDocument, concept: number): number {
  const { terms, weights } = reader.softIndex.wordsFor(concept, document.language, reader.terms);
  let strongest = 0;
  for (let i = 0; i < terms.length; i += 1) {
    const weight = weights[i] as number;
    if (weight > strongest && holds(document.terms.ids, terms[i] as number)) strongest = weight;
  }
  if (strongest === 0) return -1;
  for (let at = 0; at < document.words.length; at += wordSize) {
    const i = terms.indexOf(document.words[at] as number);
    if (i >= 0 && weights[i] === strongest) return at;
  }
  return -1;
}

/** Whether numbers in rising order hold one. */
function holds(ids: Uint32Array, wanted: number): boolean {
  let low = 0;
  let high = ids.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = ids[middle] as number;
    if (at === wanted) return true;
    if (at < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** The same for a word that points to a concept straight or through one it is joined with. */
export function leadingWord(reader: Reader, document: TextDocument, concept: number, relations: Relations): number {
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
      const joint = linked === concept ? 1 : relations.strength(linked, concept) * reader.rules.soft.spread;
      if (joint * weight > strongest) {
        strongest = joint * weight;
        best = at;
      }
    }
  }
  return best;
}
