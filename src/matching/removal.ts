import {
  partOfTerm,
  placeSize,
  wordSize,
  type CompanyDocument,
  type FieldText,
  type Reader,
  type Weighted,
} from './documents.ts';
import type { Quote } from './matching.schema.ts';
import type { ReasonContext } from './reasons.ts';
import type { CompanyField } from './rules.ts';
import { conceptFeatures, fieldLikeness, likeness } from './score.ts';
import { cosine } from './soft.ts';

/**
 * Whether the score would be lower by at least `least` if the quoted words stood nowhere in the profile. A word that the
 * match is better off without is no reason for it.
 */
export function losesWithout(context: ReasonContext, quote: Quote, least: number): boolean {
  const stands = context.companyTexts.map(({ text }) => placesOf(quote.text, text));
  if (context.pair.unwantedMiss && removesUnwanted(context, quote, stands)) return false;
  const domainWeight = context.parts.weights.domain ?? 0;
  const gainOf = ({ soft, concepts }: Removed): number =>
    domainWeight * domainGain(context, soft) + conceptGain(context, concepts);
  const words = removedWords(context, quote, stands);
  // A phrase that loses one of its words may still be said by the others, or not: the worse of both counts.
  const wholly = removedPlaces(context, quote, stands, words, true);
  let gain = gainOf(wholly);
  if (wholly.partly) gain = Math.max(gain, gainOf(removedPlaces(context, quote, stands, words, false)));
  // Fewer words in common only lower it further.
  return gain < -least || gain + textGain(context, words.terms) < -least;
}

/** Words that also say what the need doesn't want: without them the pair would fit better. */
function removesUnwanted({ profile, document: { places } }: ReasonContext, quote: Quote, stands: Stands): boolean {
  for (let i = 0; i < places.length; i += placeSize) {
    if (!profile.unwanted.has(places[i] as number)) continue;
    if (touches(stands[places[i + 1] as number], quote.text.length, places[i + 2] as number, places[i + 3] as number))
      return true;
  }
  return false;
}

function conceptGain(
  { scale, profile, document, pair, parts }: ReasonContext,
  removed: ReadonlyMap<number, number>,
): number {
  if (removed.size === 0) return 0;
  const { concepts, technology } = conceptFeatures(scale, profile, {
    ...document,
    concepts: less(document.concepts, removed),
  });
  const { weights } = parts;
  return (
    (weights.concepts ?? 0) * (concepts - (pair.measured.concepts ?? 0)) +
    (weights.technology ?? 0) * (technology - (pair.measured.technology ?? 0))
  );
}

function textGain(
  { scale, profile, document, pair, parts }: ReasonContext,
  removed: ReadonlyMap<number, number>,
): number {
  const text = likeness(scale, profile, { ...document, terms: less(document.terms, removed) });
  return (parts.weights.text ?? 0) * (text - (pair.measured.text ?? 0));
}

function domainGain({ scale, profile, document, reader }: ReasonContext, removed: ReadonlyMap<number, number>): number {
  const company = scale.statistics.scaled(document);
  let withNeed = 0;
  let withCompany = 0;
  let square = 0;
  for (const [concept, weight] of removed) {
    // What was cut off from the vector can't be taken from it.
    const there = weightIn(company, concept);
    if (there === 0) continue;
    const part = Math.min(there, (weight * (scale.statistics.softTelling[concept] as number)) / company.length);
    withNeed += part * weightIn(profile.scaled, concept);
    withCompany += part * there;
    square += part * part;
  }
  const before = cosine(profile.scaled, company);
  const after = (before - withNeed) / Math.sqrt(Math.max(1e-9, 1 - 2 * withCompany + square));
  return fieldLikeness(reader.rules, after) - fieldLikeness(reader.rules, before);
}

/** What the quoted words brought, as words: to the soft vector and to the terms. */
interface RemovedWords {
  readonly soft: ReadonlyMap<number, number>;
  readonly terms: ReadonlyMap<number, number>;
}

/** What they brought with the concepts found at their places. */
interface Removed {
  readonly soft: ReadonlyMap<number, number>;
  readonly concepts: ReadonlyMap<number, number>;
  /** Some place is touched by the quoted words without lying within them. */
  readonly partly: boolean;
}

type Stands = readonly (readonly number[])[];

function removedWords({ reader, document, companyTexts }: ReasonContext, quote: Quote, stands: Stands): RemovedWords {
  const soft = new Map<number, number>();
  const terms = new Map<number, number>();
  const { words } = document;
  const { length } = quote.text;
  for (let i = 0; i < words.length; i += wordSize) {
    const text = words[i + 1] as number;
    if (!touches(stands[text], length, words[i + 2] as number, words[i + 3] as number)) continue;
    const term = words[i] as number;
    const weight = fieldWeight(reader, companyTexts[text]);
    const part = isPart(document, i);
    add(terms, term, weight * (part ? partOfTerm : 1));
    const links = reader.softIndex.linksOfTerm(term, reader.terms, document.language);
    const factor = weight * (part ? reader.rules.soft.part : 1);
    if (links !== undefined)
      for (let j = 0; j < links.concepts.length; j += 1)
        add(soft, links.concepts[j] as number, (links.weights[j] as number) * factor);
  }
  return { soft, terms };
}

function removedPlaces(
  { reader, document, companyTexts }: ReasonContext,
  quote: Quote,
  stands: Stands,
  words: RemovedWords,
  wholly: boolean,
): Removed {
  const soft = new Map(words.soft);
  const concepts = new Map<number, number>();
  const { places } = document;
  const { length } = quote.text;
  let partly = false;
  for (let i = 0; i < places.length; i += placeSize) {
    const text = places[i + 1] as number;
    const [start, end] = [places[i + 2] as number, places[i + 3] as number];
    if (!touches(stands[text], length, start, end)) continue;
    if (!lies(stands[text], length, start, end)) {
      partly = true;
      if (wholly) continue;
    }
    const concept = places[i] as number;
    const weight = ((places[i + 4] as number) / 1000) * fieldWeight(reader, companyTexts[text]);
    add(concepts, concept, weight);
    add(
      soft,
      concept,
      weight * reader.rules.kinds[reader.lexicon.concepts[concept]?.kind ?? 'goal'] * reader.rules.soft.concept,
    );
  }
  return { soft, concepts, partly };
}

const touches = (at: readonly number[] | undefined, length: number, start: number, end: number): boolean =>
  at !== undefined && at.some((place) => start < place + length && place < end);
const lies = (at: readonly number[] | undefined, length: number, start: number, end: number): boolean =>
  at !== undefined && at.some((place) => place <= start && end <= place + length);

function fieldWeight(reader: Reader, source: FieldText<CompanyField> | undefined): number {
  return source === undefined ? 0 : reader.rules.companyFields[source.field];
}

function add(map: Map<number, number>, key: number, weight: number): void {
  map.set(key, (map.get(key) ?? 0) + weight);
}

function placesOf(words: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

function less({ ids, weights }: Weighted, removed: ReadonlyMap<number, number>): Weighted {
  const keptIds = new Uint32Array(ids.length);
  const keptWeights = new Float32Array(ids.length);
  let kept = 0;
  for (let i = 0; i < ids.length; i += 1) {
    const id = ids[i] as number;
    const weight = (weights[i] as number) - (removed.get(id) ?? 0);
    // Places are kept in thousandths: what is left of a concept that is gone is rounding.
    if (weight <= rounding) continue;
    keptIds[kept] = id;
    keptWeights[kept] = weight;
    kept += 1;
  }
  return { ids: keptIds.subarray(0, kept), weights: keptWeights.subarray(0, kept) };
}

const rounding = 0.004;

/** Parts of a compound follow the whole word at the same place. */
function isPart(document: CompanyDocument, at: number): boolean {
  const { words } = document;
  return at >= wordSize && words[at + 1] === words[at + 1 - wordSize] && words[at + 2] === words[at + 2 - wordSize];
}

function weightIn(vector: { concepts: Uint32Array; weights: Float32Array }, concept: number): number {
  let low = 0;
  let high = vector.concepts.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = vector.concepts[middle] as number;
    if (at === concept) return vector.weights[middle] as number;
    if (at < concept) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}
