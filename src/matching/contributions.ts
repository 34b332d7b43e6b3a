import type { CompanyDocument } from './documents.ts';
import { strengthUnit } from './lexicon.relations.ts';
import { features, type Feature } from './matching.schema.ts';
import type { NeedProfile } from './profile.ts';
import { answerStrength, evidence, firmness, steady, type PairScore, type Scale } from './score.ts';

/** One concept of the need with the company's best answer to it. */
export interface Answered {
  readonly needConcept: number;
  readonly companyConcept: number;
  /** Share of the score. */
  readonly contribution: number;
  /** 0–1: how far the concept is answered. */
  readonly evidence: number;
}

export interface Contributions {
  /** Heaviest first. */
  readonly answered: readonly Answered[];
  /** The need's concepts that nothing in the profile answers, heaviest first. */
  readonly unanswered: readonly number[];
  readonly byFeature: Readonly<Partial<Record<Feature, number>>>;
  /** What a feature of 1 would bring to the score. */
  readonly weights: Readonly<Partial<Record<Feature, number>>>;
}

/** Takes a pair's score apart: what each feature and each concept brought to it. */
export function takeApart(
  scale: Scale,
  profile: NeedProfile,
  document: CompanyDocument,
  pair: PairScore,
): Contributions {
  const multipliers = profile.document.need.weights;
  const weightOf = (feature: Feature): number =>
    scale.rules.weights[feature] * (multipliers?.[feature] ?? 1) * (feature === 'text' ? pair.textTrust : 1);
  const total = features.reduce((sum, feature) => (pair.measured[feature] === null ? sum : sum + weightOf(feature)), 0);
  const kept = pair.sum === 0 ? 0 : pair.score / pair.sum;
  const byFeature: Partial<Record<Feature, number>> = {};
  const weights: Partial<Record<Feature, number>> = {};
  for (const feature of features) {
    const value = pair.measured[feature];
    if (value === null) continue;
    weights[feature] = (kept * weightOf(feature)) / total;
    byFeature[feature] = weights[feature] * value;
  }
  const best = bestAnswers(scale, profile, document);
  const covered = best.reduce((sum, one) => sum + one.points, 0);
  const offered = best.reduce((sum, one) => sum + one.offered, 0);
  const answered = best
    .filter((one) => one.companyConcept >= 0)
    .map((one) => ({
      needConcept: one.needConcept,
      companyConcept: one.companyConcept,
      evidence: one.evidence,
      contribution:
        (covered === 0 ? 0 : ((byFeature.concepts ?? 0) * one.points) / covered) +
        (offered === 0 ? 0 : ((byFeature.technology ?? 0) * one.offered) / offered),
    }))
    .toSorted((a, b) => steady(b.contribution) - steady(a.contribution) || a.needConcept - b.needConcept);
  const unanswered = best.filter((one) => one.evidence < 0.15).map((one) => one.needConcept);
  return { answered, unanswered, byFeature, weights };
}

interface Best {
  readonly needConcept: number;
  companyConcept: number;
  points: number;
  evidence: number;
  /** What the company's concepts that fit this one best bring to the focus. */
  offered: number;
}

function bestAnswers(scale: Scale, profile: NeedProfile, document: CompanyDocument): Best[] {
  const { ids, weights } = document.concepts;
  const best: Best[] = [...profile.concepts].map((needConcept) => ({
    needConcept,
    companyConcept: -1,
    points: 0,
    evidence: 0,
    offered: 0,
  }));
  best.forEach((one, i) => {
    let strongest = 0;
    let sum = 0;
    ids.forEach((id, j) => {
      const found = answerStrength(scale, one.needConcept, id) * firmness(scale.rules, document, weights[j] ?? 0);
      sum += found;
      if (found > strongest) {
        strongest = found;
        one.companyConcept = id;
      }
    });
    one.evidence = strongest === 0 ? 0 : evidence(strongest, sum);
    one.points = one.evidence * (profile.weights[i] ?? 0);
  });
  ids.forEach((id, j) => {
    let strongest = 0;
    let asker: Best | undefined;
    profile.concepts.forEach((concept, i) => {
      const found = (scale.relations.bytes(concept, id) / strengthUnit) * (profile.weights[i] ?? 0);
      if (found > strongest) {
        strongest = found;
        asker = best[i];
      }
    });
    if (asker !== undefined)
      asker.offered +=
        strongest * firmness(scale.rules, document, weights[j] ?? 0) * (scale.statistics.specificity[id] ?? 0);
  });
  return best;
}
