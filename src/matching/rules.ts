import type { ConceptKind } from './lexicon.ts';
import type { RelationStrengths } from './lexicon.relations.ts';
import type { Feature } from './matching.schema.ts';

/** Every number that the ranking depends on, in one versioned table. A stored match names its version. */
export interface Rules {
  readonly version: string;
  /** Weights of the features, ≥ 0, sum 1. Features that say nothing of a pair leave their share to the others. */
  readonly weights: Readonly<Record<Feature, number>>;
  /** How telling a concept of each kind is. */
  readonly kinds: Readonly<Record<ConceptKind, number>>;
  readonly relations: RelationStrengths;
  /** Weight of a hit by where in the need it stands. */
  readonly needFields: Readonly<Record<NeedField, number>>;
  readonly companyFields: Readonly<Record<CompanyField, number>>;
  /** Half-saturation of repeated mentions: need, company. */
  readonly saturation: { readonly need: number; readonly company: number };
  /** A need's coverage is measured against its strongest so many concepts, and at least this much concept weight. */
  readonly coverage: { readonly strongest: number; readonly least: number };
  /** How much a need's concept gains from others of the same need that it is joined with. */
  readonly coherence: number;
  /** Above 1, telling concepts outweigh common ones more. */
  readonly telling: number;
  readonly bm25: { readonly k1: number; readonly b: number };
  /** Profiles of more content words than this are damped. */
  readonly longProfile: number;
  /** Counted companies on top of the real ones, spread as the lexicon's joints suggest: steadies small collections. */
  readonly priorCompanies: number;
  /** A text (word) likeness of this share of the need's own is a full one. */
  readonly fullText: number;
  /** A need's likeness with itself is taken as this at least: a word or two in common with a short need is no fit. */
  readonly leastSelf: number;
  /** The same across languages, through translated words. */
  readonly fullCrossText: number;
  /** Share of the text's weight that translated words get; the rest goes to the other features. */
  readonly crossTextTrust: number;
  /** Translations less regular than this are left out. */
  readonly leastTranslation: number;
  /** Weight of a synonym of the same language against the word itself. */
  readonly synonym: number;
  readonly fullDomain: number;
  readonly fullTechnology: number;
  /** Likeness through the lexicon's words (soft.ts). */
  readonly soft: {
    /** How sharply a word of many concepts loses weight. */
    readonly firmness: number;
    /** Weight of a concept found as a whole against the words it is made of. */
    readonly concept: number;
    readonly part: number;
    /** Weight from which a concept is kept in a text's vector. */
    readonly least: number;
    /** Concepts kept per text at most, and per need after spreading. */
    readonly dimensions: number;
    readonly spreadDimensions: number;
    /** Share of a need's weight passed on along relations. */
    readonly spread: number;
    /** Exponent on a concept's specificity. */
    readonly telling: number;
  };
  /** Candidates per lane, the constant of rank fusion, how many are found and how many of these are scored. */
  readonly lane: { readonly size: number; readonly k: number; readonly union: number; readonly scored: number };
  /** Facts alone must not win: where the texts give less than all of these, the score stays below the cap and the level is none. */
  readonly thin: { readonly coverage: number; readonly text: number; readonly domain: number; readonly cap: number };
  /** Curve of how likely a pair is a good fit (calibrate.ts): fitted on the open two thirds of the development collection. */
  readonly calibration: { readonly base: number; readonly content: number; readonly share: number };
  /** Likelihood at least this for the level; below `possible` is none. */
  readonly levels: { readonly strong: number; readonly good: number; readonly possible: number };
  /** What a missing certificate or class, no common TRL, another region, a thing not wanted do to a score. */
  readonly penalties: {
    readonly regulatory: number;
    readonly trl: number;
    readonly region: number;
    readonly unwanted: number;
  };
  readonly fairness: {
    readonly exposure: number;
    /** A company's share of attention is capped at so many times the mean. */
    readonly cap: number;
    /** Place (1-based) kept for an adjacent field, and how good it must be against the first. */
    readonly adjacentPlace: number;
    readonly adjacentLeast: number;
  };
  /**
   * The engine abstains when no company's texts fit better than this, neither all in all nor by field, or none scores enough; and
   * when too few of a need's words (or too small a share of them) are known.
   */
  readonly abstain: {
    readonly score: number;
    readonly content: number;
    readonly domain: number;
    readonly knownWords: number;
    readonly knownShare: number;
  };
}

export const needFields = ['title', 'problem', 'desiredOutcome', 'constraints'] as const;
export type NeedField = (typeof needFields)[number];
export const companyFields = ['name', 'description', 'capabilities', 'technologies', 'domains'] as const;
export type CompanyField = (typeof companyFields)[number];

export const defaultRules: Rules = {
  version: 'rules-2',
  weights: {
    concepts: 0.16,
    text: 0.2,
    domain: 0.4,
    technology: 0.05,
    trl: 0.05,
    regulatory: 0.05,
    setting: 0.02,
    region: 0.03,
    track: 0.02,
    language: 0.02,
  },
  kinds: {
    condition: 1,
    problem: 1,
    procedure: 1,
    device: 1,
    technology: 0.8,
    material: 0.8,
    process: 0.8,
    anatomy: 0.7,
    regulation: 0.3,
    goal: 0.35,
    people: 0.3,
    setting: 0.2,
  },
  relations: {
    solution: 0.6,
    purpose: 0.3,
    narrower: 0.6,
    broader: 0.2,
    related: 0.5,
    part: 0.5,
    whole: 0.5,
    weakest: 0.37,
    hub: 10,
  },
  needFields: { title: 1.3, problem: 1, desiredOutcome: 1.5, constraints: 0.6 },
  companyFields: { name: 0.4, description: 1, capabilities: 1.5, technologies: 1.2, domains: 1.2 },
  saturation: { need: 0.7, company: 0.6 },
  coverage: { strongest: 7, least: 1.6 },
  coherence: 0.5,
  telling: 1,
  bm25: { k1: 1.2, b: 0.5 },
  longProfile: 150,
  priorCompanies: 150,
  fullText: 0.25,
  leastSelf: 20,
  fullCrossText: 0.15,
  crossTextTrust: 0.3,
  leastTranslation: 0.25,
  synonym: 0.4,
  fullDomain: 0.8,
  fullTechnology: 0.4,
  soft: {
    firmness: 3.5,
    concept: 0.5,
    part: 0.85,
    least: 0.05,
    dimensions: 600,
    spreadDimensions: 160,
    spread: 1,
    telling: 0.7,
  },
  lane: { size: 200, k: 60, union: 240, scored: 150 },
  thin: { coverage: 0.15, text: 0.1, domain: 0.1, cap: 0.12 },
  calibration: { base: 0.34, content: 1.77, share: 3.13 },
  levels: { strong: 0.65, good: 0.35, possible: 0.08 },
  penalties: { regulatory: 0.4, trl: 0.8, region: 0.85, unwanted: 0.85 },
  fairness: { exposure: 0.4, cap: 3, adjacentPlace: 5, adjacentLeast: 0.55 },
  abstain: { score: 0.13, content: 0.125, domain: 0.14, knownWords: 4, knownShare: 0.4 },
};
