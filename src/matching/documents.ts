import type { Occurrence, Term } from './analyse.ts';
import { analyse } from './analyse.ts';
import { partDenied } from './denied.ts';
import type { FormTables } from './lexicon.forms.ts';
import type { Lexicon } from './lexicon.ts';
import type { Language, MatchCompany, MatchNeed, Quote } from './matching.schema.ts';
import type { Packer } from './packer.ts';
import type { CompanyField, NeedField, Rules } from './rules.ts';
import type { SoftIndex, SoftSum, SoftVector } from './soft.ts';
import type { Translator } from './translations.ts';
import { grams } from './text/grams.ts';
import { languageOf } from './text/languages.ts';
import type { Key } from './text/words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A text of a record, with its name and its place in a list field. */
export interface FieldText<Field extends string> {
  readonly field: Field;
  readonly item: number | undefined;
  readonly text: string;
}

/** Concept or word numbers in rising order with their weights. */
export interface Weighted {
  readonly ids: Uint32Array;
  readonly weights: Float32Array;
}

/** What is kept of a text's places, flat: concept, text, start, end and weight (thousandths) per place. */
export type Places = Int32Array;
export const placeSize = 5;
export const wordSize = 4;

export interface TextDocument {
  readonly language: Language;
  /** Concept → mentions, weighted by field; saturation comes later. */
  readonly concepts: Weighted;
  /** Concepts that the text says it does not want or does without, and nowhere that it has them. */
  readonly unwanted: Uint32Array;
  /** Where it says so. */
  readonly denied: Places;
  readonly terms: Weighted;
  readonly termCount: number;
  /** Different content words that the lexicon knows, and different ones at all. */
  readonly known: number;
  readonly different: number;
  readonly grams: Weighted;
  readonly soft: SoftVector;
  readonly places: Places;
  /** Content words and parts of compounds: term, text, start, end per word. */
  readonly words: Int32Array;
}

export interface CompanyDocument extends TextDocument {
  readonly company: MatchCompany;
}

export interface NeedDocument extends TextDocument {
  readonly need: MatchNeed;
}

/** Everything that turns texts into documents. */
export interface Reader {
  readonly lexicon: Lexicon;
  readonly tables: FormTables;
  readonly softIndex: SoftIndex;
  readonly softSum: SoftSum;
  readonly translator: Translator;
  readonly packer: Packer;
  readonly terms: Vocabulary;
  readonly grams: Vocabulary;
  readonly rules: Rules;
}

export function needTexts(need: MatchNeed): FieldText<NeedField>[] {
  const texts: [NeedField, string | null | undefined][] = [
    ['title', need.title],
    ['problem', need.problem],
    ['desiredOutcome', need.desiredOutcome],
    ['constraints', need.constraints],
  ];
  return texts.flatMap(([field, text]) => (text ? [{ field, item: undefined, text }] : []));
}

export function companyTexts(company: MatchCompany): FieldText<CompanyField>[] {
  const list = (field: CompanyField, values: readonly string[] | undefined): FieldText<CompanyField>[] =>
    (values ?? []).map((text, item) => ({ field, item, text }));
  return [
    { field: 'name', item: undefined, text: company.name },
    { field: 'description', item: undefined, text: company.description },
    ...list('capabilities', company.capabilities),
    ...list('technologies', company.technologies),
    ...list('domains', company.domains),
  ];
}

export function readCompany(reader: Reader, company: MatchCompany): CompanyDocument {
  return { company, ...read(reader, companyTexts(company), company.profileLanguage, reader.rules.companyFields) };
}

export function readNeed(reader: Reader, need: MatchNeed): NeedDocument {
  return { need, ...read(reader, needTexts(need), need.language, reader.rules.needFields) };
}

/** Weight of a compound's part as a word of its own. */
export const partOfTerm = 0.5;
function read<Field extends string>(
  reader: Reader,
  texts: readonly FieldText<Field>[],
  declared: Language,
  fieldWeights: Readonly<Record<Field, number>>,
): TextDocument {
  const language = languageOf(texts.map((text) => text.text).join(' '), declared);
  const analysis = analyse(
    reader.tables,
    texts.map((text) => text.text),
    language,
  );
  const weights = texts.map(({ field }) => fieldWeights[field]);
  const weightOf = (text: number): number => weights[text] ?? 0;
  const concepts = new Map<number, number>();
  const { said, denied, spoken } = partDenied(reader.lexicon, texts, analysis);
  for (const one of said) add(concepts, one.concept, one.weight * weightOf(one.text));
  const terms = new Map<number, number>();
  const words: number[] = [];
  let termCount = 0;
  const known = new Set<Key>();
  const different = new Set<Key>();
  for (const term of spoken) {
    const id = numberOf(term.key, reader.terms, language);
    words.push(id, term.text, term.start, term.end);
    add(terms, id, weightOf(term.text) * (term.part ? partOfTerm : 1));
    if (term.part) continue;
    termCount += 1;
    different.add(term.key);
    if (term.known) known.add(term.key);
  }
  const pieces = new Map<number, number>();
  for (const word of analysis.unknown) for (const gram of grams(word)) add(pieces, reader.grams.id(gram), 1);
  addSoft(reader, spoken, language, concepts, weightOf);
  const { packer } = reader;
  packer.clear();
  const soft = reader.softSum.takeInto(packer, reader.rules.soft.dimensions, reader.rules.soft.least);
  const sections = {
    concepts: packer.putMap(concepts),
    terms: packer.putMap(terms),
    grams: packer.putMap(pieces),
    unwanted: packer.putInts([...new Set(denied.flatMap(({ concept }) => (concepts.has(concept) ? [] : [concept])))]),
    denied: packer.putInts(placesOf(denied)),
    places: packer.putInts(placesOf(said)),
    words: packer.putInts(words),
  };
  const packed = packer.pack();
  const { ids, weights: softWeights } = packed.weighted(soft.section);
  return {
    language,
    concepts: packed.weighted(sections.concepts),
    unwanted: packed.ids(sections.unwanted),
    denied: packed.ints(sections.denied),
    terms: packed.weighted(sections.terms),
    termCount,
    known: known.size,
    different: different.size,
    grams: packed.weighted(sections.grams),
    soft: { concepts: ids, weights: softWeights, length: soft.length },
    places: packed.ints(sections.places),
    words: packed.ints(sections.words),
  };
}

/** A key's number in this vocabulary; kept on the key, which several engines may share. */
function numberOf(key: Key, vocabulary: Vocabulary, language: Language): number {
  if (key.vocabulary !== vocabulary) {
    key.vocabulary = vocabulary;
    key.term = vocabulary.id(key.text, language);
  }
  return key.term;
}

/** Adds up which concepts the words and the concepts found point to. */
function addSoft(
  reader: Reader,
  spoken: readonly Term[],
  language: Language,
  concepts: ReadonlyMap<number, number>,
  weightOf: (text: number) => number,
): void {
  const sum = reader.softSum;
  for (const term of spoken) {
    const links = reader.softIndex.linksOfTerm(numberOf(term.key, reader.terms, language), reader.terms, language);
    if (links === undefined) continue;
    sum.addLinks(links, weightOf(term.text) * (term.part ? reader.rules.soft.part : 1));
  }
  for (const [concept, weight] of concepts) {
    sum.add(
      concept,
      Math.min(weight, 3) *
        reader.rules.kinds[reader.lexicon.concepts[concept]?.kind ?? 'goal'] *
        reader.rules.soft.concept,
    );
  }
}

function placesOf(occurrences: readonly Occurrence[]): number[] {
  const places: number[] = [];
  for (const one of occurrences) places.push(one.concept, one.text, one.start, one.end, Math.round(one.weight * 1000));
  return places;
}

function add(map: Map<number, number>, key: number, weight: number): void {
  map.set(key, (map.get(key) ?? 0) + weight);
}

/** A map as typed arrays in rising order. */
export function weighted(map: ReadonlyMap<number, number>): Weighted {
  const ids = new Uint32Array(map.size);
  let at = 0;
  for (const id of map.keys()) {
    ids[at] = id;
    at += 1;
  }
  ids.sort();
  const weights = new Float32Array(ids.length);
  for (let i = 0; i < ids.length; i += 1) weights[i] = map.get(ids[i] as number) as number;
  return { ids, weights };
}

/** The quote of a place, cut from the text as it was written. */
export function quoteAt<Field extends string>(
  texts: readonly FieldText<Field>[],
  text: number,
  start: number,
  end: number,
): Quote | undefined {
  const source = texts[text];
  if (source === undefined) return undefined;
  return {
    field: source.field,
    ...(source.item === undefined ? {} : { item: source.item }),
    text: source.text.slice(start, end),
    start,
    end,
  };
}
