import { setImmediate as otherWork } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { CompanyRepository, CompanySummary } from '../companies/company.repository.ts';
import type { EngagementRepository } from '../engagements/engagement.repository.ts';
import type { NeedRepository } from '../needs/need.repository.ts';
import { createMatcher, type Matcher } from './engine.ts';
import { toMatchCompany, toMatchNeed } from './match.mapping.ts';
import type { MatchStatisticsRepository } from './match-statistics.repository.ts';
import { isStale, type KeptStatistics, type Tracks } from './match-statistics.rules.ts';
import type { MatchCompany } from './matching.schema.ts';
import { compiledLexicon } from './reader.ts';

export interface MatchIndexDeps {
  companies: CompanyRepository;
  engagements: EngagementRepository;
  needs: NeedRepository;
  matchStatistics: MatchStatisticsRepository;
  log: Logger;
  now(): Date;
}

/** Clocks of machines differ and writes overtake each other: what changed this long before the last look is looked at again. */
const overlapMs = 10_000;
/** How much later than an event a look must begin to have seen all that came before it, by whichever machine's clock. */
const skewMs = 1_000;
/** How old a look may be that serves another question, in milliseconds. */
const lookLastsMs = 2_000;
const atOnce = 50;
/** How long texts are read in one go, in milliseconds; then requests and locks get their turn. */
const sliceMs = 10;

/** Lets other work through whenever a slice is over. */
function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < sliceMs) return;
    await otherWork();
    since = performance.now();
  };
}

const since = (lastLook: Date | null): Date | null => lastLook && new Date(lastLook.getTime() - overlapMs);

export interface MatchIndex {
  /**
   * The matcher with every company profile up to now; of an event that has waited, up to a moment after it: what changed later
   * is searched for in reverse.
   */
  companies(event?: Date): Promise<Matcher>;
  /** A company's name as this index knows it; empty when it doesn't. */
  nameOf(companyId: string): string;
  /** The same, with every open need up to now: for the reverse search. */
  companiesAndNeeds(): Promise<Matcher>;
  /** A company as this index reads it, with the engagements it has open now. */
  reading(company: CompanySummary, open: number): MatchCompany;
  /** Goes over to the newest kept statistics, and makes new ones when they no longer tell how it is. */
  keepStatistics(): Promise<void>;
  /** Goes over to the newest kept statistics. */
  followStatistics(): Promise<void>;
  /** Does one piece of work by earlier statistics; null where they are kept no more, or belong to another lexicon. */
  under<T>(version: string, work: (matcher: Matcher) => T): Promise<T | null>;
}

/**
 * This process's snapshot of all profiles (and, where wanted, open needs), brought up to date by what changed since. Any number
 * of processes hold one each and score alike: MongoDB is what they follow, kept statistics are what they score by. It is built
 * at the first question.
 */
export function matchIndex({ companies, engagements, needs, matchStatistics, log, now }: MatchIndexDeps): MatchIndex {
  const versions = new Map<string, number>();
  const names = new Map<string, string>();
  /** Last day of each company's certificate that expires first. */
  const expiries = new Map<string, string>();
  let made: Matcher | null = null;
  /** What this index scores by; until the first statistics there is only the past of companies. */
  let current: KeptStatistics | null = null;
  let tracks: Tracks = new Map();
  let readCompaniesAt: Date | null = null;
  let readNeedsAt: Date | null = null;
  /** When the last look at the companies began, in milliseconds of this process. */
  let lookedAt: number | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let coming: Promise<Matcher> | null = null;

  const matcherHere = (): Matcher => (made ??= createMatcher({ lexicon: compiledLexicon() }));
  const reading = (company: CompanySummary, open: number): MatchCompany =>
    toMatchCompany(company, { track: tracks.get(company._id), open, now: now() });

  function put(company: CompanySummary): void {
    if (company.status === 'active') matcherHere().upsertCompany(reading(company, 0));
    else matcherHere().removeCompany(company._id);
    versions.set(company._id, company.version);
    names.set(company._id, company.name);
    const today = now().toISOString().slice(0, 10);
    const [first] = company.certificates
      .flatMap(({ expiresOn }) => (expiresOn !== null && expiresOn >= today ? [expiresOn] : []))
      .toSorted();
    if (first === undefined) expiries.delete(company._id);
    else expiries.set(company._id, first);
  }

  async function putAgain(ids: readonly string[]): Promise<void> {
    const breathe = breather();
    for (let from = 0; from < ids.length; from += atOnce) {
      for (const company of await companies.byIds(ids.slice(from, from + atOnce))) {
        put(company);
        await breathe();
      }
    }
  }

  async function followCompanies(): Promise<void> {
    const startedAt = now();
    const startedMs = performance.now();
    const first = readCompaniesAt === null;
    if (first) await loadStatistics();
    if (first && !current) tracks = await engagements.tracks();
    const breathe = breather();
    let read = 0;
    for await (const company of companies.changedSince(since(readCompaniesAt))) {
      if (versions.get(company._id) === company.version) continue;
      put(company);
      read += 1;
      await breathe();
    }
    const today = startedAt.toISOString().slice(0, 10);
    await putAgain([...expiries].flatMap(([id, lastDay]) => (lastDay < today ? [id] : [])));
    readCompaniesAt = startedAt;
    lookedAt = startedMs;
    if (!first) return;
    if (!current) await renewStatistics();
    log.info(
      { companies: read, statistics: current?.version, ms: now().getTime() - startedAt.getTime() },
      'match index built',
    );
  }

  async function followNeeds(): Promise<void> {
    const startedAt = now();
    const breathe = breather();
    for await (const need of needs.changedSince(since(readNeedsAt))) {
      if (versions.get(need._id) === need.version) continue;
      if (need.status === 'published' || (need.status === 'closed' && need.watched))
        matcherHere().upsertNeed(toMatchNeed(need));
      else matcherHere().removeNeed(need._id);
      versions.set(need._id, need.version);
      await breathe();
    }
    readNeedsAt = startedAt;
  }

  /** Takes on the newest kept statistics, if another process made some since. */
  async function loadStatistics(): Promise<void> {
    const newest = await matchStatistics.newest(compiledLexicon().lexicon.version);
    if (!newest || newest.version === current?.version) return;
    const kept = await matchStatistics.byVersion(newest.version);
    if (kept) await take(kept);
  }

  async function renewStatistics(): Promise<void> {
    const kept = await matchStatistics.keep(matcherHere().countStatistics(), await engagements.tracks(), now());
    log.info({ statistics: kept.version, companies: kept.companies }, 'match statistics made');
    await take(kept);
  }

  async function take(kept: KeptStatistics): Promise<void> {
    change(kept, await companies.byIds(changedBy(kept)));
  }

  /** Statistics and the past of companies change together in one go: no ranking may mix old and new. */
  function change(kept: KeptStatistics, profiles: readonly CompanySummary[]): void {
    current = kept;
    ({ tracks } = kept);
    profiles.forEach(put);
    matcherHere().useStatistics(kept.record);
  }

  function changedBy(kept: KeptStatistics): string[] {
    const differs = (id: string): boolean => {
      const [before, after] = [tracks.get(id), kept.tracks.get(id)];
      return (
        before?.invited !== after?.invited ||
        before?.accepted !== after?.accepted ||
        before?.selected !== after?.selected
      );
    };
    return [...new Set([...tracks.keys(), ...kept.tracks.keys()])].filter((id) => versions.has(id) && differs(id));
  }

  async function under<T>(version: string, work: (matcher: Matcher) => T): Promise<T | null> {
    const found: T[] = [];
    await inTurn(async () => {
      await followCompanies();
      const present = current;
      const kept = version === present?.version ? present : await matchStatistics.byVersion(version);
      if (!present || kept?.lexicon !== present.lexicon) return;
      if (kept === present) {
        found.push(work(matcherHere()));
        return;
      }
      const profiles = await companies.byIds(changedBy(kept));
      change(kept, profiles);
      try {
        found.push(work(matcherHere()));
      } finally {
        change(present, profiles);
      }
    });
    return found[0] ?? null;
  }

  /** One after another: two jobs at once must not follow the same changes in two orders. */
  async function inTurn(work: () => Promise<void>): Promise<Matcher> {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    await mine;
    return matcherHere();
  }

  /** Whether the last look began well after an event, and not long ago. */
  function hasSeen(event: Date): boolean {
    if (lookedAt === null) return false;
    const lookAgeMs = performance.now() - lookedAt;
    return lookAgeMs <= Math.min(lookLastsMs, now().getTime() - event.getTime() - skewMs);
  }

  return {
    reading,
    under,
    nameOf: (companyId) => names.get(companyId) ?? '',
    companies: async (event) => {
      if (event && hasSeen(event)) return matcherHere();
      // Whoever asks before a look has begun is served by that look.
      coming ??= inTurn(async () => {
        coming = null;
        await followCompanies();
      });
      return await coming;
    },
    companiesAndNeeds: async () =>
      await inTurn(async () => {
        await followCompanies();
        await followNeeds();
      }),
    followStatistics: async () => {
      await inTurn(loadStatistics);
    },
    keepStatistics: async () => {
      await inTurn(async () => {
        await followCompanies();
        await loadStatistics();
        const newest = await matchStatistics.newest(compiledLexicon().lexicon.version);
        if (isStale(newest, matcherHere().companyCount, now())) await renewStatistics();
      });
    },
  };
}
