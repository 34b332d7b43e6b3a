import { weighted, type CompanyDocument, type NeedDocument, type Reader, type Weighted } from './documents.ts';
import { strengthUnit, type Relations } from './lexicon.relations.ts';
import { languages, type Language } from './matching.schema.ts';
import type { SoftVector } from './soft.ts';
import type { Statistics } from './statistics.ts';

/** A need made ready for scoring: what it asks for, how much each point weighs, and what a perfect answer would get. */
export interface NeedProfile {
  readonly document: NeedDocument;
  /** Concepts asked for, heaviest first. */
  readonly concepts: Uint16Array;
  readonly weights: Float32Array;
  /** Concept weight that counts as full coverage. */
  readonly full: number;
  /** Per language of profiles: word → weight, own words or translated ones. */
  readonly terms: Readonly<Record<Language, Weighted>>;
  /** The need's likeness with itself. */
  readonly selfScore: number;
  readonly grams: Weighted;
  readonly gramScore: number;
  /** Soft vector after spreading, as the statistics scale it. */
  readonly scaled: SoftVector;
  readonly unwanted: ReadonlySet<number>;
}

const mostConcepts = 40;

export function profileNeed(
  reader: Reader,
  relations: Relations,
  statistics: Statistics,
  document: NeedDocument,
): NeedProfile {
  const { rules } = reader;
  const order = weighConcepts(reader, relations, statistics, document);
  const strongest = order.slice(0, rules.coverage.strongest).reduce((sum, one) => sum + one.weight, 0);
  const { terms, selfScore } = termsOf(reader, statistics, document);
  const grams = new Map<number, number>();
  let gramScore = 0;
  document.grams.ids.forEach((gram) => {
    const weight = statistics.gramWeight(gram);
    grams.set(gram, weight);
    gramScore += weight;
  });
  return {
    document,
    concepts: Uint16Array.from(order, (one) => one.concept),
    weights: Float32Array.from(order, (one) => one.weight),
    full: Math.max(strongest, rules.coverage.least),
    terms,
    selfScore: Math.max(selfScore, rules.leastSelf),
    grams: weighted(grams),
    gramScore,
    scaled: statistics.scale(spread(reader, relations, document.soft)),
    unwanted: new Set(document.unwanted),
  };
}

/** What a need is about: its heaviest concepts in order. What is joined with others of them weighs more. */
export function weighConcepts(
  { rules, lexicon }: Reader,
  relations: Relations,
  { specificity }: Statistics,
  document: NeedDocument,
): { concept: number; weight: number }[] {
  const { ids, weights } = document.concepts;
  const raw = Array.from(ids, (concept, i) => {
    const mentions = weights[i] ?? 0;
    const kind = lexicon.concepts[concept]?.kind ?? 'goal';
    return (
      (specificity[concept] ?? 0) ** rules.telling * rules.kinds[kind] * (mentions / (mentions + rules.saturation.need))
    );
  });
  return Array.from(ids, (concept, i) => ({
    concept,
    weight: (raw[i] ?? 0) * (1 + rules.coherence * support(ids, raw, i, relations)),
  }))
    .sort((a, b) => b.weight - a.weight || a.concept - b.concept)
    .slice(0, mostConcepts);
}

type Terms = Record<Language, Map<number, number>>;

function termsOf(
  reader: Reader,
  statistics: Statistics,
  document: NeedDocument,
): { terms: Record<Language, Weighted>; selfScore: number } {
  const { rules } = reader;
  const own = document.language;
  const terms: Terms = { nl: new Map(), de: new Map(), en: new Map() };
  let selfScore = 0;
  document.terms.ids.forEach((term, i) => {
    const mentions = document.terms.weights[i] ?? 0;
    const weight = statistics.termWeight(term, own) * (mentions / (mentions + rules.saturation.need));
    raise(terms[own], term, weight);
    selfScore += weight;
    for (const language of languages) {
      const factor = language === own ? rules.synonym : 1;
      if (factor === 0) continue;
      for (const { term: id, weight: regular } of reader.translator.ofTerm(term, reader.terms, own, language))
        raise(terms[language], id, Math.min(weight, statistics.termWeight(id, language)) * regular * factor);
    }
  });
  return { terms: { nl: weighted(terms.nl), de: weighted(terms.de), en: weighted(terms.en) }, selfScore };
}

function raise(map: Map<number, number>, key: number, weight: number): void {
  if (weight > (map.get(key) ?? 0)) map.set(key, weight);
}

/** How far the need's other concepts back this one, 0–1: what is joined is what the need is about. */
function support(ids: Uint32Array, raw: readonly number[], i: number, relations: Relations): number {
  const concept = ids[i] as number;
  let sum = 0;
  for (let j = 0; j < ids.length; j += 1) {
    const other = ids[j] as number;
    if (j !== i) sum += (raw[j] as number) * (relations.joint(concept, other) / strengthUnit);
  }
  return Math.min(1, sum);
}

/** Passes part of each concept's weight on to those that answer it. */
function spread(reader: Reader, relations: Relations, vector: SoftVector): SoftVector {
  const sum = reader.softSum;
  vector.concepts.forEach((concept, i) => {
    const weight = vector.weights[i] ?? 0;
    sum.add(concept, weight);
    for (const answer of relations.answers[concept] ?? []) {
      if (answer !== concept) sum.add(answer, weight * relations.strength(concept, answer) * reader.rules.soft.spread);
    }
  });
  return sum.take(reader.rules.soft.spreadDimensions, 0);
}

/** Whether a company has what the need says it doesn't want. */
export function hasUnwanted({ unwanted }: NeedProfile, { concepts }: CompanyDocument): boolean {
  for (const concept of unwanted) if (concepts.ids.includes(concept)) return true;
  return false;
}
