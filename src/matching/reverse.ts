import type { CompanyDocument, NeedDocument } from './documents.ts';
import { DocumentIndex } from './index.ts';
import type { Relations } from './lexicon.relations.ts';
import { ScoreSum } from './postings.ts';
import type { NeedProfile } from './profile.ts';
import { answerStrength, firmness, type Scale } from './score.ts';

/** Open needs, to be found from a company's side. */
export class ReverseIndex {
  readonly #index = new DocumentIndex<NeedDocument>();
  readonly #profiles = new Map<string, NeedProfile>();
  readonly #relations: Relations;
  readonly #sum = new ScoreSum();

  constructor(relations: Relations) {
    this.#relations = relations;
  }

  get count(): number {
    return this.#index.count;
  }

  put(document: NeedDocument, profile: NeedProfile | undefined): void {
    const { id } = document.need;
    this.#index.put(id, document);
    if (profile === undefined) this.#profiles.delete(id);
    else this.#profiles.set(id, profile);
  }

  remove(id: string): boolean {
    this.#profiles.delete(id);
    return this.#index.remove(id);
  }

  /** Statistics changed: each profile is worked out anew when it is next asked for, not all of them at once. */
  forgetProfiles(): void {
    this.#profiles.clear();
  }

  /** Needs worth scoring for a company, at most `rules.lane.scored`. */
  find(scale: Scale, document: CompanyDocument, profileOf: (document: NeedDocument) => NeedProfile): NeedProfile[] {
    const index = this.#index;
    const { size, k, scored } = scale.rules.lane;
    this.#sum.reserve(index.slots);
    const order = (a: number, b: number): number => index.order(a, b);
    const dead = (slot: number): boolean => index.at(slot) === undefined;
    const fused = new Map<number, number>();
    for (const add of [this.#addConcepts, this.#addSoft, this.#addTerms]) {
      add.call(this, scale, document);
      this.#sum
        .take(size, dead, order)
        .forEach((slot, place) => fused.set(slot, (fused.get(slot) ?? 0) + 1 / (k + place + 1)));
    }
    return [...fused]
      .toSorted((a, b) => b[1] - a[1] || order(a[0], b[0]))
      .slice(0, scored)
      .flatMap(([slot]) => {
        const need = index.at(slot);
        return need === undefined ? [] : [this.#profileOf(need, profileOf)];
      });
  }

  #profileOf(document: NeedDocument, profileOf: (document: NeedDocument) => NeedProfile): NeedProfile {
    const { id } = document.need;
    const profile = this.#profiles.get(id) ?? profileOf(document);
    this.#profiles.set(id, profile);
    return profile;
  }

  #addConcepts(scale: Scale, document: CompanyDocument): void {
    const { specificity } = scale.statistics;
    const best = new Map<number, number>();
    document.concepts.ids.forEach((concept, i) => {
      const firm = firmness(scale.rules, document, document.concepts.weights[i] ?? 0);
      for (const asked of this.#relations.answeredBy[concept] ?? []) {
        const strength = answerStrength(scale, asked, concept) * firm * (specificity[asked] ?? 0);
        if (strength > (best.get(asked) ?? 0)) best.set(asked, strength);
      }
    });
    for (const [asked, strength] of best) {
      const list = this.#index.list('concepts', asked);
      if (list !== undefined) this.#sum.addList(list, strength);
    }
  }

  #addSoft(_scale: Scale, document: CompanyDocument): void {
    document.soft.concepts.forEach((concept, i) => {
      const list = this.#index.list('soft', concept);
      if (list !== undefined) this.#sum.addList(list, document.soft.weights[i] ?? 0);
    });
  }

  #addTerms(scale: Scale, document: CompanyDocument): void {
    for (const term of document.terms.ids) {
      const list = this.#index.list('terms', term);
      if (list !== undefined) this.#sum.addList(list, scale.statistics.termWeight(term, document.language));
    }
  }
}
