import { levelOf } from './calibrate.ts';
import { takeApart } from './contributions.ts';
import { companyTexts, needTexts, type CompanyDocument, type Reader } from './documents.ts';
import type { Gated, Level, RankedMatch, Reason } from './matching.schema.ts';
import { notMetFor } from './not-met.ts';
import type { Candidate, Placing } from './placing.ts';
import type { NeedProfile } from './profile.ts';
import { reasonsFor, type ReasonContext } from './reasons.ts';
import { presentFeatures, steady, type PairScore, type Scale } from './score.ts';
import { whatIfFor } from './what-if.ts';

/** What is told of a pair in words. */
export interface Told {
  readonly reasons: Reason[];
  readonly notMet: Reason | null;
  readonly whatIf: Reason | null;
}

export const untold: Told = { reasons: [], notMet: null, whatIf: null };

/** Tells why companies stand where they stand for one need; what it finds out about the need serves all of them. */
export class Presenter {
  readonly #reader: Reader;
  readonly #scale: Scale;
  readonly #profile: NeedProfile;
  readonly #texts: ReasonContext['needTexts'];
  readonly #words = new Map<number, number>();

  constructor(reader: Reader, scale: Scale, profile: NeedProfile) {
    this.#reader = reader;
    this.#scale = scale;
    this.#profile = profile;
    this.#texts = needTexts(profile.document.need);
  }

  /** Reasons, the point not met and the what-if of a pair at its place before fairness. `scores`: all scores, best first. */
  tell(document: CompanyDocument, pair: PairScore, place: number, scores: readonly number[]): Told {
    const context: ReasonContext = {
      reader: this.#reader,
      scale: this.#scale,
      profile: this.#profile,
      document,
      pair,
      needWords: this.#words,
      needTexts: this.#texts,
      companyTexts: companyTexts(document.company),
      parts: takeApart(this.#scale, this.#profile, document, pair),
    };
    return {
      reasons: reasonsFor(context).map(steadied),
      notMet: steadied(notMetFor(context)),
      whatIf: steadied(whatIfFor(context, place, scores)),
    };
  }

  /** A company in the list. `level` is none where the router abstains. */
  match(
    one: Candidate,
    rank: number,
    place: number,
    level: Level,
    pinned: ReadonlySet<string>,
    told: Told,
  ): RankedMatch {
    const { company } = one.document;
    return {
      companyId: company.id,
      companyVersion: company.version,
      rank,
      score: one.score,
      adjusted: one.adjusted,
      level,
      features: presentFeatures(one.pair.measured),
      ...told,
      movedByFairness: pinned.size > 0 ? 0 : place - rank,
      adjacent: one.adjacent,
      pinned: pinned.has(company.id),
      load: one.load,
    };
  }

  /** Where one company stands among the others. */
  standing(document: CompanyDocument, pair: PairScore, gate: Gated | null, others: Placing) {
    const id = document.company.id;
    const scores = others.placed.filter((one) => one.document.company.id !== id).map((one) => one.score);
    const place = 1 + scores.filter((score) => score > pair.score).length;
    const best = Math.max(others.best, pair.content);
    return {
      gate,
      place: gate === null ? place : null,
      level: gate === null ? levelOf(this.#scale.rules, pair, best) : ('none' as const),
      score: pair.score,
      features: presentFeatures(pair.measured),
      ...this.tell(document, pair, place, scores),
    };
  }
}

const steadied = <T extends Reason | null>(reason: T): T =>
  reason === null ? reason : { ...reason, contribution: steady(reason.contribution) };
