import { abstention } from './abstain.ts';
import { highestLevel, levelOf } from './calibrate.ts';
import { CandidateFinder } from './candidates.ts';
import { analyse } from './analyse.ts';
import {
  readCompany,
  readNeed,
  companyTexts,
  needTexts,
  type CompanyDocument,
  type NeedDocument,
  type Reader,
} from './documents.ts';
import { foundConcepts } from './found-concepts.ts';
import { gateOf } from './gates.ts';
import { DocumentIndex } from './index.ts';
import { compileLexicon, type CompiledLexicon } from './compiled.ts';
import { Relations } from './lexicon.relations.ts';
import type { Lexicon } from './lexicon.ts';
import {
  matchCompanySchema,
  type Explanation,
  type FoundConcept,
  type Language,
  type MatchCompany,
  type MatchNeed,
  type Ranking,
  type ReverseHit,
  type Versions,
} from './matching.schema.ts';
import { Packer } from './packer.ts';
import { arrange, isAnswer, openOf, placeAll, type Loads, type Placing } from './placing.ts';
import { Presenter, untold } from './presenting.ts';
import { profileNeed, weighConcepts, type NeedProfile } from './profile.ts';
import { ReverseIndex } from './reverse.ts';
import { defaultRules, type Rules } from './rules.ts';
import { presentFeatures, scorePair, type Scale } from './score.ts';
import { careSettingConcepts } from './settings.ts';
import { SoftIndex, SoftSum } from './soft.ts';
import { countStatistics, Statistics, type StatisticsRecord } from './statistics.ts';
import { Translator } from './translations.ts';
import { Vocabulary } from './vocabulary.ts';

export interface RankOptions {
  readonly limit?: number;
  /** Open attention per company (invitations of late): what fairness spreads. */
  readonly loads?: Loads;
  /** Engagements open at this moment, for the capacity gate; without it the profiles' own numbers count. */
  readonly open?: Loads;
  readonly fairness?: boolean;
  /** How many places are told in words (reasons, the point not met, the what-if); all by default. Pinned companies always are. */
  readonly explain?: number;
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
      softIndex: new SoftIndex(lexicon.concepts.length, links, words),
      softSum: new SoftSum(lexicon.concepts.length),
      translator: new Translator(words, rules.leastTranslation),
      packer: new Packer(),
      terms: new Vocabulary(),
      grams: new Vocabulary(),
    };
    this.#finder = new CandidateFinder(this.#companies, this.#reader, this.#relations);
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
    const { limit = defaultLimit, loads = noLoads, fairness = true, explain = limit, open, only } = options;
    const scale = this.#scale();
    const profile = this.#profile(readNeed(this.#reader, need));
    const placing = this.#place(scale, profile, open);
    const { placed, gated, best } = placing;
    const places = new Map(placed.map((one, i) => [one.document.company.id, i + 1]));
    const scores = placed.map((one) => one.score);
    const answer = isAnswer(this.#rules, profile, placing);
    const pinned = new Set(need.pinned);
    const presenter = new Presenter(this.#reader, scale, profile);
    // Without an answer the nearest are shown as what they are, level none; what rests on facts alone isn't shown.
    const matches = arrange(this.#rules, need, placed, fairness ? loads : null)
      .filter((one) => answer || !one.pair.thin || pinned.has(one.document.company.id))
      .map((one, i) => ({ one, rank: i + 1, id: one.document.company.id }))
      .filter(({ id }) => only === undefined || id === only)
      .slice(0, limit)
      .map(({ one, rank, id }) => {
        const place = places.get(id) ?? rank;
        const told = rank <= explain || pinned.has(id) ? presenter.tell(one.document, one.pair, place, scores) : untold;
        const level = answer ? levelOf(this.#rules, one.pair, best) : 'none';
        return presenter.match(one, rank, place, level, pinned, told);
      });
    return {
      needId: need.id,
      needVersion: need.version,
      level: answer ? highestLevel(matches.map((match) => match.level)) : 'none',
      candidates: placed.length,
      matches,
      gated: [...gated],
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
    const base = { needId: need.id, companyId, known: document !== undefined, versions: this.versions };
    if (document === undefined) {
      const pair = scorePair(scale, profile, readCompany(this.#reader, nobody));
      const features = presentFeatures(pair.measured);
      return { ...base, gate: null, place: null, level: 'none', score: 0, features, ...untold };
    }
    const gate = gateOf(need, document.company, openOf(document, open));
    const others = this.#place(scale, profile, open);
    const presenter = new Presenter(this.#reader, scale, profile);
    return { ...base, ...presenter.standing(document, scorePair(scale, profile, document), gate, others) };
  }

  upsertNeed(need: MatchNeed): void {
    const document = readNeed(this.#reader, need);
    this.#needs.put(document, this.#statistics === undefined ? undefined : this.#profile(document));
  }

  removeNeed(id: string): boolean {
    return this.#needs.remove(id);
  }

  /**
   * The open needs that a company fits, best first, by the very score that `rank` gives before fairness. Levels are the highest that
   * the pair can get: how near it comes to the best company for the need, only `rank` knows.
   */
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
    return foundConcepts(
      this.#reader,
      this.#scale().statistics,
      readCompany(this.#reader, company),
      companyTexts(company),
      language,
    );
  }

  /** What a need is about, in the reader's language, heaviest first. */
  readNeed(need: MatchNeed, language: Language): FoundConcept[] {
    const document = readNeed(this.#reader, need);
    const { statistics } = this.#scale();
    const heaviest = weighConcepts(this.#reader, this.#relations, statistics, document);
    const weights = new Map(heaviest.map(({ concept, weight }) => [concept, Math.fround(weight)]));
    return foundConcepts(this.#reader, statistics, document, needTexts(need), language, weights);
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

  #place(scale: Scale, profile: NeedProfile, open: Loads | undefined): Placing {
    const found = this.#finder.find(scale, profile).slice(0, scale.rules.lane.scored);
    const pinned = (profile.document.need.pinned ?? []).flatMap((id) => this.#companies.slotOf(id) ?? []);
    return placeAll(scale, profile, this.#companies, new Set([...found, ...pinned]), open);
  }
}

export function createMatcher(options: MatcherOptions): Matcher {
  return new Matcher(options);
}

const noLoads: Loads = new Map();

const nobody = matchCompanySchema.parse({ id: 'nobody', version: 0, profileLanguage: 'en' });
