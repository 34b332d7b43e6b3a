import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { CompanyDocument, TextDocument } from './documents.ts';
import type { DocumentIndex } from './index.ts';
import type { Relations } from './lexicon.relations.ts';
import { languages, type Language } from './matching.schema.ts';
import type { Rules } from './rules.ts';
import { scaled, type SoftVector } from './soft.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How common concepts, words and pieces are among companies: frozen and kept, so that one new company moves no score. */
export const statisticsSchema = z.object({
  version: z.string(),
  lexicon: z.string(),
  companies: z.int(),
  perLanguage: z.record(z.enum(languages), z.int()),
  meanTerms: z.number(),
  meanConcepts: z.number(),
  /** Companies that answer a concept at all, by concept number. */
  concepts: z.array(z.number()),
  terms: z.record(z.string(), z.number()),
  grams: z.record(z.string(), z.number()),
});
export type StatisticsRecord = z.infer<typeof statisticsSchema>;

/** A joint this firm makes a company count as one that answers the concept. */
const answering = 0.45;

export function countStatistics(
  lexiconVersion: string,
  index: DocumentIndex<CompanyDocument>,
  relations: Relations,
  terms: Vocabulary,
  gramsSeen: Vocabulary,
): StatisticsRecord {
  const perLanguage: Record<Language, number> = { nl: 0, de: 0, en: 0 };
  const termCounts = new Map<number, number>();
  const gramCounts = new Map<number, number>();
  let termTotal = 0;
  let conceptTotal = 0;
  for (const document of index) {
    perLanguage[document.language] += 1;
    termTotal += document.termCount;
    conceptTotal += document.concepts.ids.length;
    for (const id of document.terms.ids) termCounts.set(id, (termCounts.get(id) ?? 0) + 1);
    for (const id of document.grams.ids) gramCounts.set(id, (gramCounts.get(id) ?? 0) + 1);
  }
  const companies = index.count;
  const content = {
    lexicon: lexiconVersion,
    companies,
    perLanguage,
    meanTerms: companies === 0 ? 60 : termTotal / companies,
    meanConcepts: companies === 0 ? 20 : conceptTotal / companies,
    concepts: countAnswering(index, relations),
    terms: named(termCounts, terms),
    grams: named(gramCounts, gramsSeen),
  };
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12);
  return { version: `statistics-${hash}`, ...content };
}

function countAnswering(index: DocumentIndex<CompanyDocument>, relations: Relations): number[] {
  const seen = new Int32Array(index.slots).fill(-1);
  return relations.answers.map((answers, concept) => {
    let count = 0;
    for (const answer of answers) {
      if (relations.strength(concept, answer) < answering) continue;
      const list = index.list('concepts', answer);
      if (list === undefined) continue;
      for (let i = 0; i < list.length; i += 1) {
        const slot = list.docs[i] as number;
        if (seen[slot] === concept || index.at(slot) === undefined) continue;
        seen[slot] = concept;
        count += 1;
      }
    }
    return count;
  });
}

/** By name in alphabetical order, so that the digest doesn't depend on the order in which companies came. */
function named(counts: ReadonlyMap<number, number>, vocabulary: Vocabulary): Record<string, number> {
  return Object.fromEntries(
    [...counts]
      .map(([id, count]): [string, number] => [vocabulary.name(id), count])
      .toSorted((a, b) => (a[0] < b[0] ? -1 : 1)),
  );
}

/** The frozen table in the shape that scoring reads. */
export class Statistics {
  readonly version: string;
  readonly record: StatisticsRecord;
  /** How telling each concept is, 0–1. */
  readonly specificity: Float32Array;
  /** The same as an exponent of the rules makes it count in likeness of fields. */
  readonly softTelling: Float32Array;
  readonly #scaled = new WeakMap<TextDocument, SoftVector>();
  readonly #termWeights = new Map<number, number>();
  readonly #gramWeights = new Map<number, number>();
  readonly #unseen: Readonly<Record<Language, number>>;
  readonly #unseenGram: number;

  constructor(record: StatisticsRecord, relations: Relations, terms: Vocabulary, gramsSeen: Vocabulary, rules: Rules) {
    this.record = record;
    this.version = record.version;
    this.specificity = specificities(record, relations, rules);
    this.softTelling = this.specificity.map((value) => value ** rules.soft.telling);
    const idf = (total: number, count: number): number => Math.log(1 + (total - count + 0.5) / (count + 0.5));
    const inLanguage = (language: Language): number => record.perLanguage[language] + 10;
    for (const [key, count] of Object.entries(record.terms)) {
      this.#termWeights.set(terms.named(key), idf(inLanguage(key.slice(0, 2) as Language), count));
    }
    for (const [key, count] of Object.entries(record.grams))
      this.#gramWeights.set(gramsSeen.named(key), idf(record.companies + 10, count));
    this.#unseen = { nl: idf(inLanguage('nl'), 0), de: idf(inLanguage('de'), 0), en: idf(inLanguage('en'), 0) };
    this.#unseenGram = idf(record.companies + 10, 0);
  }

  /** A text's vector with telling concepts foremost; worked out once per text. */
  scaled(document: TextDocument): SoftVector {
    const known = this.#scaled.get(document);
    if (known !== undefined) return known;
    const vector = scaled(document.soft, this.softTelling);
    this.#scaled.set(document, vector);
    return vector;
  }

  /** The same for a vector that belongs to no kept text. */
  scale(vector: SoftVector): SoftVector {
    return scaled(vector, this.softTelling);
  }

  termWeight(term: number, language: Language): number {
    return this.#termWeights.get(term) ?? this.#unseen[language];
  }

  gramWeight(gram: number): number {
    return this.#gramWeights.get(gram) ?? this.#unseenGram;
  }
}

function specificities(record: StatisticsRecord, relations: Relations, rules: Rules): Float32Array {
  const prior = rules.priorCompanies;
  const total = record.companies + prior;
  return Float32Array.from(relations.answers, (answers, concept) => {
    let joined = 0;
    for (const answer of answers) if (relations.strength(concept, answer) >= answering) joined += 1;
    const count = (record.concepts[concept] ?? 0) + (prior * joined) / relations.size;
    return Math.min(1, Math.max(0.02, Math.log(total / (count + 0.5)) / Math.log(total / 0.5)));
  });
}
