import type { FormTables } from './lexicon.forms.ts';
import type { Lexicon } from './lexicon.ts';
import { largest } from './largest.ts';
import type { Packer } from './packer.ts';
import { languages, type Language } from './matching.schema.ts';
import { wordKeys, type ConceptWords } from './translations.ts';

/** A sparse vector over concepts, sorted by concept, of length 1. */
export interface SoftVector {
  readonly concepts: Uint32Array;
  readonly weights: Float32Array;
  /** Its length before it was made 1. */
  readonly length: number;
}

export interface Links {
  readonly concepts: Uint16Array;
  readonly weights: Float32Array;
}

export interface PointingWords {
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
}

/**
 * Which concepts a single word points to, and how firmly: the lexicon read as a dictionary. A word of few concepts
 * ("skin", "Haut", "huid") joins texts across languages where no whole form of a concept is found.
 */
export class SoftIndex {
  readonly size: number;
  readonly #byTerm: (Links | null | undefined)[] = [];
  readonly #links: SoftLinks;
  readonly #words: ConceptWords;
  readonly #pointing = new Map<string, PointingWords>();

  constructor(size: number, links: SoftLinks, words: ConceptWords) {
    this.size = size;
    this.#links = links;
    this.#words = words;
  }

  /** The other way round: the words of a language that point to a concept. */
  wordsFor(concept: number, language: Language, terms: { id(key: string, scope: string): number }): PointingWords {
    const name = `${language}${concept}`;
    const known = this.#pointing.get(name);
    if (known !== undefined) return known;
    const found: [number, number][] = [];
    for (const key of this.#words[language][concept] ?? []) {
      const links = this.links(key, language);
      const at = links === undefined ? -1 : links.concepts.indexOf(concept);
      if (links !== undefined && at >= 0) found.push([terms.id(key, language), links.weights[at] as number]);
    }
    const pointing = {
      terms: Uint32Array.from(found, ([term]) => term),
      weights: Float32Array.from(found, ([, weight]) => weight),
    };
    this.#pointing.set(name, pointing);
    return pointing;
  }

  links(key: string, language: Language): Links | undefined {
    return this.#links[language].get(key);
  }

  /** The same by a word's number, without a look-up by text where it was asked before. */
  linksOfTerm(term: number, terms: { key(id: number): string }, language: Language): Links | undefined {
    const known = this.#byTerm[term];
    if (known !== undefined) return known === null ? undefined : known;
    const found = this.links(terms.key(term), language);
    this.#byTerm[term] = found ?? null;
    return found;
  }
}

export type SoftLinks = Readonly<Record<Language, ReadonlyMap<string, Links>>>;

export function softLinks(lexicon: Lexicon, tables: FormTables, firmness: number): SoftLinks {
  return Object.fromEntries(
    languages.map((language) => [language, linksOf(lexicon, tables, language, firmness)]),
  ) as unknown as SoftLinks;
}

const mostLinks = 32;
/** Links weaker than this share of a word's strongest are left out. */
const faintLink = 0.15;

function linksOf(lexicon: Lexicon, tables: FormTables, language: Language, power: number): Map<string, Links> {
  const byKey = new Map<string, Map<number, number>>();
  lexicon.concepts.forEach((concept, index) => {
    const forms = concept[language];
    for (const form of forms) {
      const keys = wordKeys(form, tables, language);
      const share = 1 / Math.sqrt(forms.length * Math.max(1, keys.length));
      for (const key of keys) {
        const row = byKey.get(key) ?? new Map<number, number>();
        row.set(index, (row.get(index) ?? 0) + share);
        byKey.set(key, row);
      }
    }
  });
  const total = Math.log(lexicon.concepts.length);
  const links = new Map<string, Links>();
  for (const [key, row] of byKey) {
    const firmness = Math.max(0, Math.log(lexicon.concepts.length / row.size) / total) ** power;
    const sorted = [...row].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
    const least = (sorted[0]?.[1] ?? 0) * faintLink;
    const strongest = sorted.slice(0, mostLinks).filter(([, weight]) => weight >= least);
    links.set(key, {
      concepts: Uint16Array.from(strongest, ([concept]) => concept),
      weights: Float32Array.from(strongest, ([, weight]) => weight * firmness),
    });
  }
  return links;
}

/** Adds weights up concept by concept, then keeps the strongest as a vector. One instance serves many texts. */
export class SoftSum {
  readonly #values: Float64Array;
  readonly #touched: number[] = [];

  constructor(size: number) {
    this.#values = new Float64Array(size);
  }

  add(concept: number, weight: number): void {
    if (weight <= 0) return;
    const values = this.#values;
    if (values[concept] === 0) this.#touched.push(concept);
    values[concept] = (values[concept] as number) + weight;
  }

  /** Adds all that a word points to. */
  addLinks({ concepts, weights }: Links, factor: number): void {
    const values = this.#values;
    const touched = this.#touched;
    for (let i = 0; i < concepts.length; i += 1) {
      const concept = concepts[i] as number;
      const before = values[concept] as number;
      if (before === 0) touched.push(concept);
      values[concept] = before + (weights[i] as number) * factor;
    }
  }

  /**
   * What was added up to `least` or more (the strongest `most` of it), of length 1; empties the sum. An absolute bound, so
   * that taking words out of a text never lets other concepts move up into its vector.
   */
  take(most: number, least: number): SoftVector {
    const kept = this.#kept(most, least);
    const concepts = Uint32Array.from(kept).sort();
    const length = this.#length(kept);
    const weights = new Float32Array(concepts.length);
    for (let i = 0; i < concepts.length; i += 1) weights[i] = (this.#values[concepts[i] as number] as number) / length;
    this.#clear();
    return { concepts, weights, length };
  }

  /** The same into a packer: the section of concepts and weights, and the length. */
  takeInto(packer: Packer, most: number, least: number): { section: ReturnType<Packer['putMap']>; length: number } {
    const kept = this.#kept(most, least);
    const length = this.#length(kept);
    const section = packer.putWeighted(kept, (concept) => (this.#values[concept] as number) / length);
    this.#clear();
    return { section, length };
  }

  #kept(most: number, least: number): number[] {
    const values = this.#values;
    const firm: number[] = [];
    for (const concept of this.#touched) if ((values[concept] as number) >= least) firm.push(concept);
    return largest(firm, values, most);
  }

  #length(kept: readonly number[]): number {
    // Summed in rising order: the order in which words came must not show in the last digit.
    let square = 0;
    for (const concept of Uint32Array.from(kept).sort()) square += (this.#values[concept] as number) ** 2;
    return Math.sqrt(square) || 1;
  }

  #clear(): void {
    for (const concept of this.#touched) this.#values[concept] = 0;
    this.#touched.length = 0;
  }
}

// The vector asked for last, spread out: many others are compared with it one after the other.
let spreadOut = new Float32Array(0);
let spreadVector: SoftVector | null = null;

/** Likeness of two vectors, 0–1; quickest when the first stays the same from call to call. */
export function cosine(a: SoftVector, b: SoftVector): number {
  if (spreadVector !== a) spreadOver(a);
  const { concepts, weights } = b;
  let sum = 0;
  for (let i = 0; i < concepts.length; i += 1) {
    const concept = concepts[i] as number;
    if (concept < spreadOut.length) sum += (spreadOut[concept] as number) * (weights[i] as number);
  }
  return sum;
}

function spreadOver(vector: SoftVector): void {
  if (spreadVector !== null) for (const concept of spreadVector.concepts) spreadOut[concept] = 0;
  const size = (vector.concepts.at(-1) ?? -1) + 1;
  if (size > spreadOut.length) spreadOut = new Float32Array(size);
  for (let i = 0; i < vector.concepts.length; i += 1)
    spreadOut[vector.concepts[i] as number] = vector.weights[i] as number;
  spreadVector = vector;
}

/** A vector in which each concept counts by `telling`, of length 1 again. */
export function scaled(vector: SoftVector, telling: Float32Array): SoftVector {
  const weights = vector.weights.map((weight, i) => weight * (telling[vector.concepts[i] as number] as number));
  let square = 0;
  for (const weight of weights) square += weight * weight;
  const length = Math.sqrt(square) || 1;
  return {
    concepts: vector.concepts,
    weights: weights.map((weight) => weight / length),
    length: vector.length * length,
  };
}
