import type { CompanyDocument, Reader, Weighted } from './documents.ts';
import type { DocumentIndex } from './index.ts';
import { languages } from './matching.schema.ts';
import type { Relations } from './lexicon.relations.ts';
import { ScoreSum } from './postings.ts';
import type { NeedProfile } from './profile.ts';
import { answerStrength, type Scale } from './score.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Finds the companies worth scoring for a need: best of each lane, fused by rank. */
export class CandidateFinder {
  readonly #index: DocumentIndex<CompanyDocument>;
  readonly #reader: Pick<Reader, 'terms' | 'grams'>;
  readonly #relations: Relations;
  readonly #sum = new ScoreSum();

  constructor(index: DocumentIndex<CompanyDocument>, reader: Pick<Reader, 'terms' | 'grams'>, relations: Relations) {
    this.#reader = reader;
    this.#index = index;
    this.#relations = relations;
  }

  /** Slots of candidates, at most `rules.lane.union`, the most promising first. */
  find(scale: Scale, profile: NeedProfile): number[] {
    const { size, k, union } = scale.rules.lane;
    const index = this.#index;
    this.#sum.reserve(index.slots);
    const order = (a: number, b: number): number => index.order(a, b);
    const refuse = (slot: number): boolean => index.at(slot) === undefined;
    const fused = new Map<number, number>();
    for (const add of [this.#addConcepts, this.#addSoft, this.#addTerms, this.#addGrams]) {
      add.call(this, scale, profile);
      this.#sum
        .take(size, refuse, order)
        .forEach((slot, place) => fused.set(slot, (fused.get(slot) ?? 0) + 1 / (k + place + 1)));
    }
    return [...fused]
      .toSorted((a, b) => b[1] - a[1] || order(a[0], b[0]))
      .slice(0, union)
      .map(([slot]) => slot);
  }

  #addConcepts(scale: Scale, profile: NeedProfile): void {
    const most = Math.min(profile.concepts.length, 16);
    for (let i = 0; i < most; i += 1) {
      const concept = profile.concepts[i] as number;
      for (const answer of this.#relations.answers[concept] ?? []) {
        const list = this.#index.list('concepts', answer);
        if (list !== undefined)
          this.#sum.addList(list, (profile.weights[i] as number) * answerStrength(scale, concept, answer));
      }
    }
  }

  #addSoft(_scale: Scale, profile: NeedProfile): void {
    const { concepts, weights } = profile.scaled;
    const strongest = [...weights.keys()].sort((a, b) => (weights[b] as number) - (weights[a] as number)).slice(0, 36);
    for (const i of strongest) {
      const list = this.#index.list('soft', concepts[i] as number);
      if (list !== undefined) this.#sum.addList(list, weights[i] as number);
    }
  }

  #addTerms(_scale: Scale, profile: NeedProfile): void {
    for (const language of languages) this.#addWeighted('terms', profile.terms[language], this.#reader.terms);
  }

  #addGrams(_scale: Scale, profile: NeedProfile): void {
    this.#addWeighted('grams', profile.grams, this.#reader.grams);
  }

  /** Heaviest first, ties by the alphabet: words are numbered as they come, and sums of another order differ in their last digit. */
  #addWeighted(lane: 'terms' | 'grams', { ids, weights }: Weighted, vocabulary: Vocabulary): void {
    const name = (i: number): string => vocabulary.key(ids[i] as number);
    const order = Array.from(ids.keys()).sort(
      (a, b) => (weights[b] as number) - (weights[a] as number) || (name(a) < name(b) ? -1 : 1),
    );
    for (const i of order) {
      const list = this.#index.list(lane, ids[i] as number);
      if (list !== undefined) this.#sum.addList(list, weights[i] as number);
    }
  }
}
