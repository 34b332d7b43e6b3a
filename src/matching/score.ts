import type { CompanyDocument } from './documents.ts';
import { hasRegionMiss, hasTrlMiss, readFacts } from './facts.ts';
import { strengthUnit, type Relations } from './lexicon.relations.ts';
import { features, type Feature, type FeatureValues } from './matching.schema.ts';
import { hasUnwanted, type NeedProfile } from './profile.ts';
import type { Rules } from './rules.ts';
import { cosine } from './soft.ts';
import type { Statistics } from './statistics.ts';

/** What scoring reads besides the pair. */
export interface Scale {
  readonly rules: Rules;
  readonly statistics: Statistics;
  readonly relations: Relations;
  /** Concept numbers of each care setting. */
  readonly settings: ReadonlyMap<string, number>;
}

/** Features of a pair, 0–1; null where the pair says nothing of it, so that its weight goes to the others. */
export type Measured = Record<Feature, number | null>;

export interface PairScore {
  /** Before fairness, 0–1. */
  readonly score: number;
  readonly measured: Measured;
  /** Share of the text feature's weight that counts: less across languages. */
  readonly textTrust: number;
  /** What the texts alone say, 0–1: the features that rest on words. */
  readonly content: number;
  /** The sum before caps and penalties. */
  readonly sum: number;
  readonly regulatoryMiss: boolean;
  readonly trlMiss: boolean;
  readonly regionMiss: boolean;
  /** The company has what the need says it doesn't want. */
  readonly unwantedMiss: boolean;
  readonly thin: boolean;
}

/** The score of one need and one company: the same function forward and backward. */
export function scorePair(scale: Scale, profile: NeedProfile, document: CompanyDocument): PairScore {
  const { need } = profile.document;
  const { company } = document;
  const facts = readFacts(need, company);
  const measured: Measured = {
    ...conceptFeatures(scale, profile, document),
    text: likeness(scale, profile, document),
    domain: fieldLikeness(scale.rules, cosine(profile.scaled, scale.statistics.scaled(document))),
    setting: settingFit(scale, need.careSetting, document),
    ...facts,
  };
  const trust = profile.document.language === document.language ? 1 : scale.rules.crossTextTrust;
  return combine(scale.rules, measured, trust, need.weights, {
    regulatoryMiss: facts.regulatory !== null && facts.regulatory < 1,
    trlMiss: hasTrlMiss(need, company),
    regionMiss: hasRegionMiss(need, company),
    unwantedMiss: hasUnwanted(profile, document),
  });
}

/** Brings a ratio into 0–1 without a ceiling where differences would be lost. */
const rising = (ratio: number): number => 1 - Math.exp(-ratio);

/** The two features that rest on concepts found as such. */
export function conceptFeatures(
  scale: Scale,
  profile: NeedProfile,
  document: CompanyDocument,
): { concepts: number; technology: number } {
  const { coverage, focus } = conceptFit(scale, profile, document);
  return { concepts: coverage, technology: rising(focus / scale.rules.fullTechnology) };
}

/** The domain feature of two vectors' cosine. */
export const fieldLikeness = (rules: Rules, likeness: number): number =>
  rising(Math.max(0, likeness) / rules.fullDomain);

export interface Misses {
  readonly regulatoryMiss: boolean;
  readonly trlMiss: boolean;
  readonly regionMiss: boolean;
  readonly unwantedMiss: boolean;
}

const contentFeatures: ReadonlySet<Feature> = new Set(['concepts', 'text', 'domain', 'technology']);

/** Adds the features up by their weights, then lowers for what is missed. */
export function combine(
  rules: Rules,
  measured: Measured,
  textTrust: number,
  multipliers: Partial<Record<Feature, number>> | undefined,
  misses: Misses,
): PairScore {
  let sum = 0;
  let total = 0;
  let content = 0;
  let contentTotal = 0;
  for (const feature of features) {
    const value = measured[feature];
    if (value === null) continue;
    const weight = rules.weights[feature] * (multipliers?.[feature] ?? 1) * (feature === 'text' ? textTrust : 1);
    sum += weight * value;
    total += weight;
    if (contentFeatures.has(feature)) {
      content += weight * value;
      contentTotal += weight;
    }
  }
  content = contentTotal === 0 ? 0 : content / contentTotal;
  sum = total === 0 ? 0 : sum / total;
  const thin =
    (measured.concepts ?? 0) < rules.thin.coverage &&
    (measured.text ?? 0) < rules.thin.text &&
    (measured.domain ?? 0) < rules.thin.domain;
  let score = thin ? rules.thin.cap * rising(sum / rules.thin.cap) : sum;
  if (misses.regulatoryMiss) score *= rules.penalties.regulatory;
  if (misses.trlMiss) score *= rules.penalties.trl;
  if (misses.regionMiss) score *= rules.penalties.region;
  if (misses.unwantedMiss) score *= rules.penalties.unwanted;
  return { score: steady(score), measured, textTrust, content, sum, ...misses, thin };
}

/** Sums of the same numbers in another order differ in their last digits; what people see and ties rest on doesn't. */
export const steady = (value: number): number => Math.round(value * 1e12) / 1e12;

export function presentFeatures(measured: Measured): FeatureValues {
  return Object.fromEntries(
    features.map((feature) => [feature, Math.round((measured[feature] ?? 0) * 1e6) / 1e6]),
  ) as FeatureValues;
}

/** How far one concept of a need is answered by a company: its best answer, and a little for each further one. */
export function evidence(strongest: number, sum: number): number {
  return strongest + 0.15 * (1 - strongest) * (1 - Math.exp(strongest - sum));
}

/** The firmness of a company's concept, 0–1: mentions with saturation, damped in profiles that go on for pages. */
export function firmness(rules: Rules, document: CompanyDocument, mentions: number): number {
  const length = document.termCount / rules.longProfile;
  const damped = length > 1 ? mentions / length ** rules.bm25.b : mentions;
  return damped / (damped + rules.saturation.company);
}

/** Strength with which company concept d answers need concept c; an answer less telling than the question counts less. */
export function answerStrength({ relations, statistics }: Scale, needConcept: number, companyConcept: number): number {
  const bytes = relations.bytes(needConcept, companyConcept);
  return bytes === 0 ? 0 : (bytes / strengthUnit) * tellingShare(statistics.specificity, needConcept, companyConcept);
}

function tellingShare(specificity: Float32Array, needConcept: number, companyConcept: number): number {
  return Math.min(1, (specificity[companyConcept] as number) / (specificity[needConcept] as number));
}

interface ConceptFit {
  /** How far the need's concepts are answered. */
  readonly coverage: number;
  /** The share of what the company is about that the need asks for. */
  readonly focus: number;
}

// One need has at most this many concepts in its profile; the arrays serve one call after another.
const strongest = new Float64Array(64);
const sums = new Float64Array(64);

/** Walks once over all pairs of a need's and a company's concepts. */
function conceptFit(scale: Scale, profile: NeedProfile, document: CompanyDocument): ConceptFit {
  const { relations, statistics, rules } = scale;
  const { specificity } = statistics;
  const { ids } = document.concepts;
  const asked = profile.concepts.length;
  const heaviest = profile.weights[0] ?? 0;
  if (heaviest === 0) return { coverage: 0, focus: 0 };
  strongest.fill(0, 0, asked);
  sums.fill(0, 0, asked);
  let wanted = 0;
  let all = 0;
  for (let j = 0; j < ids.length; j += 1) {
    const id = ids[j] as number;
    const firm = firmness(rules, document, document.concepts.weights[j] as number);
    let best = 0;
    for (let i = 0; i < asked; i += 1) {
      const concept = profile.concepts[i] as number;
      const bytes = relations.bytes(concept, id);
      if (bytes === 0) continue;
      const strength = bytes / strengthUnit;
      const found = strength * tellingShare(specificity, concept, id) * firm;
      sums[i] = (sums[i] as number) + found;
      if (found > (strongest[i] as number)) strongest[i] = found;
      best = Math.max(best, (strength * (profile.weights[i] as number)) / heaviest);
    }
    const weight = firm * (specificity[id] as number);
    wanted += weight * best;
    all += weight;
  }
  let covered = 0;
  for (let i = 0; i < asked; i += 1) {
    if (strongest[i] !== 0)
      covered += (profile.weights[i] as number) * evidence(strongest[i] as number, sums[i] as number);
  }
  return { coverage: rising(covered / profile.full), focus: all === 0 ? 0 : wanted / Math.max(all, leastOffer) };
}

/** A profile of a single vague concept must not count as wholly asked for. */
const leastOffer = 1.5;

/** Words in common, translated ones across languages, against what the need shares with itself. */
export function likeness(scale: Scale, profile: NeedProfile, document: CompanyDocument): number {
  const { rules } = scale;
  const asked = profile.terms[document.language];
  const { ids, weights } = document.terms;
  const { k1, b } = rules.bm25;
  const length = Math.max(1, document.termCount / rules.longProfile) ** b;
  let sum = 0;
  let i = 0;
  for (let j = 0; j < asked.ids.length; j += 1) {
    const term = asked.ids[j] as number;
    while (i < ids.length && (ids[i] as number) < term) i += 1;
    if (i >= ids.length) break;
    if (ids[i] !== term) continue;
    const mentions = (weights[i] as number) / length;
    sum += (asked.weights[j] as number) * ((mentions * (k1 + 1)) / (mentions + k1));
  }
  if (profile.document.language === document.language) return rising(sum / profile.selfScore / rules.fullText);
  return rising(sum / profile.selfScore / rules.fullCrossText + commonPieces(profile, document));
}

/** Share of the need's unknown words' pieces that the profile's unknown words hold: names and words of both languages. */
function commonPieces(profile: NeedProfile, document: CompanyDocument): number {
  if (profile.gramScore === 0 || document.grams.ids.length === 0) return 0;
  let sum = 0;
  const { ids, weights } = profile.grams;
  let i = 0;
  for (const gram of document.grams.ids) {
    while (i < ids.length && (ids[i] as number) < gram) i += 1;
    if (i < ids.length && ids[i] === gram) sum += weights[i] as number;
  }
  return sum / profile.gramScore;
}

/** A profile that names other settings only isn't worse than one that names none: few list all they serve. */
function settingFit(scale: Scale, setting: string | null | undefined, document: CompanyDocument): number | null {
  const wanted = setting == null ? undefined : scale.settings.get(setting.toLowerCase());
  if (wanted === undefined) return null;
  return document.concepts.ids.includes(wanted) ? 1 : 0.4;
}
