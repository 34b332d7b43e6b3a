import { abstention } from './abstain.ts';
import { highestLevel, levelOf } from './calibrate.ts';
import { CandidateFinder } from './candidates.ts';
import { takeApart } from './contributions.ts';
import { analyse } from './analyse.ts';
import {
  readCompany,
  readNeed,
  Vocabulary,
  companyTexts,
  needTexts,
  placeSize,
  type CompanyDocument,
  type NeedDocument,
  type Reader,
  type TextDocument,
  type FieldText,
  quoteAt,
} from './documents.ts';
import { applyExposure, placeAdjacent, tieKey, type Placed } from './fairness.ts';
import { gateOf } from './gates.ts';
import { DocumentIndex } from './index.ts';
import { compileLexicon, type CompiledLexicon } from './compiled.ts';
import { Relations } from './lexicon.relations.ts';
import { label, type Lexicon } from './lexicon.ts';
import type {
  Explanation,
  FoundConcept,
  Gated,
  Language,
  MatchCompany,
  MatchNeed,
  RankedMatch,
  Ranking,
  Reason,
  ReverseHit,
  Versions,
} from './matching.schema.ts';
import { Packer } from './packer.ts';
import { profileNeed, type NeedProfile } from './profile.ts';
import { notMetFor, reasonsFor, type ReasonContext } from './reasons.ts';
import { ReverseIndex } from './reverse.ts';
import { defaultRules, type Rules } from './rules.ts';
import { presentFeatures, scorePair, steady, type PairScore, type Scale } from './score.ts';
import { careSettingConcepts } from './settings.ts';
import { SoftIndex, SoftSum } from './soft.ts';
import { countStatistics, Statistics, type StatisticsRecord } from './statistics.ts';
import { Translator } from './translations.ts';
import { whatIfFor } from './what-if.ts';

export interface RankOptions {
  readonly limit?: number;
  /** Open attention per company (invitations of late): what fairness spreads. */
  readonly loads?: ReadonlyMap<string, number>;
  /** Engagements open at this moment, for the capacity gate; without it the profiles' own numbers count. */
  readonly open?: ReadonlyMap<string, number>;
  readonly fairness?: boolean;
  /** False leaves reasons, the point not met and the what-if out: for measuring many rankings. */
  readonly reasons?: boolean;
  /** Present this company alone, at its place among all. */
  readonly only?: string;
}

export interface MatcherOptions {
  /** As read, or compiled and kept. */
  readonly lexicon: Lexicon | CompiledLexicon;
  readonly rules?: Rules;
  /** A kept table; without one it is counted at the first question and stays until `renewStatistics`. */
  readonly statistics?: StatisticsRecord;
}

interface Listing {
  readonly rank: number;
  /** Places before fairness. */
  readonly before: ReadonlyMap<string, number>;
  readonly scores: readonly number[];
  readonly pinned: ReadonlySet<string>;
  readonly answer: boolean;
  readonly needWords: Map<number, number>;
  readonly reasons: boolean;
}

const defaultLimit = 20;

/** Ranks companies for needs, and needs for a company, with reasons. Pure: no clock, no randomness, no input or output. */
export class Matcher {
  readonly #reader: Reader;
  readonly #relations: Relations;
  readonly #companies = new DocumentIndex<CompanyDocument>();
  readonly #needs: ReverseIndex;
  readonly #finder: CandidateFinder;
  readonly #settings: ReadonlyMap<string, number>;
  readonly #rules: Rules;
  #statistics: Statistics | undefined;

  constructor({ lexicon: given, rules = defaultRules, statistics }: MatcherOptions) {
    const { lexicon, tables, links, words } = 'tables' in given ? given : compileLexicon(given, rules.soft.firmness);
    this.#rules = rules;
    this.#relations = new Relations(lexicon, rules.relations);
    this.#settings = careSettingConcepts(lexicon);
    this.#reader = {
      lexicon,
      tables,
      rules,
      softIndex: new SoftIndex(lexicon.concepts.length, links),
      softSum: new SoftSum(lexicon.concepts.length),
      translator: new Translator(words, rules.leastTranslation),
      packer: new Packer(),
      terms: new Vocabulary(),
      grams: new Vocabulary(),
    };
    this.#finder = new CandidateFinder(this.#companies, this.#relations);
    this.#needs = new ReverseIndex(this.#relations);
    if (statistics !== undefined) this.#statistics = this.#frozen(statistics);
  }

  get versions(): Versions {
    return {
      lexicon: this.#reader.lexicon.version,
      rules: this.#rules.version,
      statistics: this.#scale().statistics.version,
    };
  }

  get companyCount(): number {
    return this.#companies.count;
  }

  get needCount(): number {
    return this.#needs.count;
  }

  upsertCompany(company: MatchCompany): void {
    this.#companies.put(company.id, readCompany(this.#reader, company));
  }

  removeCompany(id: string): boolean {
    return this.#companies.remove(id);
  }

  /** The term statistics in use, to be kept beside stored matches. */
  statistics(): StatisticsRecord {
    return this.#scale().statistics.record;
  }

  /** Counts the statistics anew from the companies that are here now. Scores may move; the version says so. */
  renewStatistics(): StatisticsRecord {
    const record = this.countStatistics();
    this.useStatistics(record);
    return record;
  }

  /** Counts the companies that are here now, and goes on with the statistics in use. */
  countStatistics(): StatisticsRecord {
    return countStatistics(
      this.#reader.lexicon.version,
      this.#companies,
      this.#relations,
      this.#reader.terms,
      this.#reader.grams,
    );
  }

  /** Scores by a kept table from now on. */
  useStatistics(record: StatisticsRecord): void {
    this.#statistics = this.#frozen(record);
    this.#needs.forgetProfiles();
  }

  /** The companies that fit a need, best first, with reasons; or an abstention. */
  rank(need: MatchNeed, options: RankOptions = {}): Ranking {
    const {
      limit = defaultLimit,
      loads = new Map<string, number>(),
      fairness = true,
      reasons = true,
      open,
      only,
    } = options;
    const scale = this.#scale();
    const profile = this.#profile(readNeed(this.#reader, need));
    const gated: Gated[] = [];
    const placed = this.#score(scale, profile, gated, open);
    const before = new Map(placed.map((one, place) => [one.document.company.id, place + 1]));
    if (fairness) {
      applyExposure(this.#rules, placed, loads);
      placed.sort((a, b) => b.adjusted - a.adjusted || order(need.id, a, b));
      placeAdjacent(this.#rules, placed);
    }
    const answer = this.#isReadable(profile) && this.#isAnswer(placed);
    const pinned = new Set(need.pinned);
    const listed = [
      ...placed.filter((one) => pinned.has(one.document.company.id)),
      ...placed.filter((one) => !pinned.has(one.document.company.id)),
    ];
    // Without an answer the nearest are shown as what they are, level none; what rests on facts alone isn't shown.
    const shown = listed
      .filter((one) => answer || !one.pair.thin || pinned.has(one.document.company.id))
      .map((one, i) => ({ one, rank: i + 1 }))
      .filter(({ one }) => only === undefined || one.document.company.id === only)
      .slice(0, limit);
    const scores = placed.map((one) => one.score).toSorted((a, b) => b - a);
    const needWords = new Map<number, number>();
    const matches = shown.map(({ one, rank }) =>
      this.#present(scale, profile, one, { rank, before, scores, pinned, answer, needWords, reasons }),
    );
    return {
      needId: need.id,
      needVersion: need.version,
      level: answer ? highestLevel(matches.map((match) => match.level)) : 'none',
      candidates: placed.length,
      matches,
      gated,
      ...(answer ? {} : { abstention: abstention(profile, this.#companies.count) }),
      versions: this.versions,
    };
  }

  /** The score of one pair before fairness; the company need not be in the index. */
  scoreOf(need: MatchNeed, company: MatchCompany): number {
    return this.scorer(need)(company);
  }

  /** The same for many companies and one need. */
  scorer(need: MatchNeed): (company: MatchCompany) => number {
    const scale = this.#scale();
    const profile = this.#profile(readNeed(this.#reader, need));
    return (company) => scorePair(scale, profile, readCompany(this.#reader, company)).score;
  }

  /** Companies found worth scoring for a need, the most promising first, before any gate. */
  candidates(need: MatchNeed): string[] {
    const profile = this.#profile(readNeed(this.#reader, need));
    return this.#finder.find(this.#scale(), profile).flatMap((slot) => this.#companies.at(slot)?.company.id ?? []);
  }

  /** Why a company stands where it stands for a need, or why it doesn't: gate, features, place. */
  explain(need: MatchNeed, companyId: string, { open }: Pick<RankOptions, 'open'> = {}): Explanation {
    const scale = this.#scale();
    const profile = this.#profile(readNeed(this.#reader, need));
    const document = this.#companies.get(companyId);
    const base = { needId: need.id, companyId, versions: this.versions };
    if (document === undefined) {
      const features = presentFeatures(
        scorePair(scale, profile, readCompany(this.#reader, emptyCompany(companyId))).measured,
      );
      return {
        ...base,
        known: false,
        gate: null,
        place: null,
        level: 'none',
        score: 0,
        features,
        reasons: [],
        notMet: null,
        whatIf: null,
      };
    }
    const gate = gateOf(need, document.company, openOf(document, open));
    const pair = scorePair(scale, profile, document);
    const others = this.#score(scale, profile, [], open).filter((one) => one.document.company.id !== companyId);
    const scores = others.map((one) => one.score).toSorted((a, b) => b - a);
    const place = 1 + scores.filter((score) => score > pair.score).length;
    const context = this.#context(scale, profile, document, pair);
    return {
      ...base,
      known: true,
      gate,
      place: gate === null ? place : null,
      level: gate === null ? levelOf(this.#rules, pair) : 'none',
      score: pair.score,
      features: presentFeatures(pair.measured),
      reasons: reasonsFor(context).map(steadied),
      notMet: steadied(notMetFor(context)),
      whatIf: steadied(whatIfFor(context, place, scores)),
    };
  }

  upsertNeed(need: MatchNeed): void {
    const document = readNeed(this.#reader, need);
    this.#needs.put(document, this.#statistics === undefined ? undefined : this.#profile(document));
  }

  removeNeed(id: string): boolean {
    return this.#needs.remove(id);
  }

  /** The open needs that a company fits, best first, by the very score that `rank` gives before fairness. */
  reverse(company: MatchCompany, options: { readonly limit?: number } = {}): ReverseHit[] {
    const scale = this.#scale();
    const document = readCompany(this.#reader, company);
    return this.#needs
      .find(scale, document, (need) => this.#profile(need))
      .filter((profile) => gateOf(profile.document.need, company) === null)
      .map((profile) => ({ profile, pair: scorePair(scale, profile, document) }))
      .toSorted(
        (a, b) => b.pair.score - a.pair.score || (a.profile.document.need.id < b.profile.document.need.id ? -1 : 1),
      )
      .slice(0, options.limit ?? defaultLimit)
      .map(({ profile, pair }) => ({
        needId: profile.document.need.id,
        needVersion: profile.document.need.version,
        score: pair.score,
        level: levelOf(this.#rules, pair),
        features: presentFeatures(pair.measured),
      }));
  }

  /** What the router reads in a profile: "you will be found for …", heaviest first. */
  readProfile(company: MatchCompany, language: Language): FoundConcept[] {
    return this.#found(readCompany(this.#reader, company), companyTexts(company), language);
  }

  /** What a need is about, in the reader's language, heaviest first. */
  readNeed(need: MatchNeed, language: Language): FoundConcept[] {
    const document = readNeed(this.#reader, need);
    const profile = this.#profile(document);
    const weights = new Map([...profile.concepts].map((concept, i) => [concept, profile.weights[i] ?? 0]));
    return this.#found(document, needTexts(need), language, weights);
  }

  /** Words of a text that no concept's form holds: what the lexicon may lack. */
  unknownWords(text: string, language: Language): string[] {
    return [...new Set(analyse(this.#reader.tables, [text], language).unknown)];
  }

  #scale(): Scale {
    this.#statistics ??= this.#frozen(this.countStatistics());
    return { rules: this.#rules, statistics: this.#statistics, relations: this.#relations, settings: this.#settings };
  }

  #frozen(record: StatisticsRecord): Statistics {
    return new Statistics(record, this.#relations, this.#reader.terms, this.#reader.grams, this.#rules);
  }

  #profile(document: NeedDocument): NeedProfile {
    return profileNeed(this.#reader, this.#relations, this.#scale().statistics, document);
  }

  /** Candidates that no gate stops, best first; those stopped are noted. */
  #score(
    scale: Scale,
    profile: NeedProfile,
    gated: Gated[],
    open?: RankOptions['open'],
  ): (Placed & { pair: PairScore })[] {
    const { need } = profile.document;
    const always = [...(need.pinned ?? [])]
      .map((id) => this.#companies.slotOf(id))
      .filter((slot) => slot !== undefined);
    const slots = new Set([...this.#finder.find(scale, profile).slice(0, scale.rules.lane.scored), ...always]);
    const placed: (Placed & { pair: PairScore })[] = [];
    for (const slot of slots) {
      const document = this.#companies.at(slot);
      if (document === undefined) continue;
      const gate = gateOf(need, document.company, openOf(document, open));
      if (gate !== null) {
        gated.push(gate);
        continue;
      }
      const pair = scorePair(scale, profile, document);
      placed.push({ document, pair, score: pair.score, adjusted: pair.score, load: 0, adjacent: false });
    }
    return placed.toSorted((a, b) => b.score - a.score || order(need.id, a, b));
  }

  /** Whether a need says enough, in words that are known, to be answered at all. */
  #isReadable({ document: { known, different } }: NeedProfile): boolean {
    const { knownWords, knownShare } = this.#rules.abstain;
    return known >= knownWords && known >= different * knownShare;
  }

  /** Whether any company's texts fit well enough to answer at all. */
  #isAnswer(placed: readonly (Placed & { pair: PairScore })[]): boolean {
    const { content, domain } = this.#rules.abstain;
    const fits = placed.some(
      ({ pair }) => !pair.thin && (pair.content >= content || (pair.measured.domain ?? 0) >= domain),
    );
    return fits && placed.some(({ pair }) => levelOf(this.#rules, pair) !== 'none');
  }

  #context(
    scale: Scale,
    profile: NeedProfile,
    document: CompanyDocument,
    pair: PairScore,
    needWords = new Map<number, number>(),
  ): ReasonContext {
    return {
      reader: this.#reader,
      scale,
      profile,
      document,
      pair,
      needWords,
      needTexts: needTexts(profile.document.need),
      companyTexts: companyTexts(document.company),
      parts: takeApart(scale, profile, document, pair),
    };
  }

  #present(
    scale: Scale,
    profile: NeedProfile,
    one: Placed & { pair: PairScore },
    { rank, before, scores, pinned, answer, needWords, reasons }: Listing,
  ): RankedMatch {
    const { company } = one.document;
    const context = reasons ? this.#context(scale, profile, one.document, one.pair, needWords) : null;
    const place = before.get(company.id) ?? rank;
    return {
      companyId: company.id,
      companyVersion: company.version,
      rank,
      score: one.score,
      adjusted: one.adjusted,
      level: answer ? levelOf(this.#rules, one.pair) : 'none',
      features: presentFeatures(one.pair.measured),
      reasons: context === null ? [] : reasonsFor(context).map(steadied),
      notMet: context === null ? null : steadied(notMetFor(context)),
      whatIf: context === null ? null : steadied(whatIfFor(context, place, scores)),
      movedByFairness: pinned.size > 0 ? 0 : place - rank,
      adjacent: one.adjacent,
      pinned: pinned.has(company.id),
      load: one.load,
    };
  }

  #found<Field extends string>(
    document: TextDocument,
    texts: readonly FieldText<Field>[],
    language: Language,
    weights?: ReadonlyMap<number, number>,
  ): FoundConcept[] {
    const { lexicon } = this.#reader;
    const { specificity } = this.#scale().statistics;
    const found = [...document.concepts.ids].map((concept, i) => {
      const quotes = [];
      for (let at = 0; at < document.places.length; at += placeSize) {
        if (document.places[at] !== concept) continue;
        const quote = quoteAt(
          texts,
          document.places[at + 1] ?? 0,
          document.places[at + 2] ?? 0,
          document.places[at + 3] ?? 0,
        );
        if (quote !== undefined) quotes.push(quote);
      }
      const kind = lexicon.concepts[concept]?.kind ?? 'goal';
      const own = (document.concepts.weights[i] ?? 0) * (specificity[concept] ?? 0) * this.#rules.kinds[kind];
      const weight = weights === undefined ? own : (weights.get(concept) ?? 0);
      return {
        id: lexicon.concepts[concept]?.id ?? '',
        kind,
        label: label(lexicon, concept, language),
        weight,
        quotes,
      };
    });
    return found.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  }
}

export function createMatcher(options: MatcherOptions): Matcher {
  return new Matcher(options);
}

function order(needId: string, a: Placed, b: Placed): number {
  return tieKey(needId, a.document.company.id) < tieKey(needId, b.document.company.id) ? -1 : 1;
}

function openOf({ company }: CompanyDocument, open: RankOptions['open']): number | undefined {
  return open === undefined ? undefined : (open.get(company.id) ?? 0);
}

function emptyCompany(id: string): MatchCompany {
  return {
    id,
    version: 0,
    name: '',
    languages: [],
    profileLanguage: 'en',
    description: '',
    capabilities: [],
    spearheads: [],
    deviceClasses: [],
    certifications: [],
  };
}

const steadied = <T extends Reason | null>(reason: T): T =>
  reason === null ? reason : { ...reason, contribution: steady(reason.contribution) };
