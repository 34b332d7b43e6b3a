import type { CompanyDocument } from './documents.ts';
import type { DocumentIndex } from './index.ts';
import type { Relations } from './lexicon.relations.ts';
import { ScoreSum } from './postings.ts';
import type { NeedProfile } from './profile.ts';
import { answerStrength, type Scale } from './score.ts';

/** Finds the companies worth scoring for a need: best of each lane, fused by rank. */
export class CandidateFinder {
  readonly #index: DocumentIndex<CompanyDocument>;
  readonly #relations: Relations;
  readonly #sum = new ScoreSum();

  constructor(index: DocumentIndex<CompanyDocument>, relations: Relations) {
    this.#index = index;
    this.#relations = relations;
  }

  /** Slots of candidates, at most `rules.lane.union`, the most promising first. */
  find(scale: Scale, profile: NeedProfile): number[] {
    const { size, k, union } = scale.rules.lane;
    const index = this.#index;
    this.#sum.reserve(index.slots);
    const order = (a: number, b: number): number =>
      (index.at(a)?.company.id ?? '') < (index.at(b)?.company.id ?? '') ? -1 : 1;
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
    for (const terms of Object.values(profile.terms)) {
      for (let i = 0; i < terms.ids.length; i += 1) {
        const list = this.#index.list('terms', terms.ids[i] as number);
        if (list !== undefined) this.#sum.addList(list, terms.weights[i] as number);
      }
    }
  }

  #addGrams(_scale: Scale, profile: NeedProfile): void {
    const { ids, weights } = profile.grams;
    for (let i = 0; i < ids.length; i += 1) {
      const list = this.#index.list('grams', ids[i] as number);
      if (list !== undefined) this.#sum.addList(list, weights[i] as number);
    }
  }
}
