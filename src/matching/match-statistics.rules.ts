import type { MatchCompany } from './matching.schema.ts';
import type { StatisticsRecord } from './statistics.ts';

/** Past of each company that was ever invited. */
export type Tracks = ReadonlyMap<string, NonNullable<MatchCompany['track']>>;

export interface StatisticsHead {
  version: string;
  at: Date;
  /** Concepts are counted by number, so a table belongs to one lexicon. */
  lexicon: string;
  companies: number;
}

/** What all workers score by until it is renewed: how common words are among companies, and what became of their invitations. */
export interface KeptStatistics extends StatisticsHead {
  record: StatisticsRecord;
  tracks: Tracks;
}

const longestAgeMs = 30 * 86_400_000;
const largestChange = 0.2;

/** Whether kept statistics no longer tell how it is: none yet, over 30 days old, or a fifth more or fewer companies since. */
export function isStale(newest: StatisticsHead | null, companies: number, now: Date): boolean {
  if (!newest || now.getTime() - newest.at.getTime() > longestAgeMs) return true;
  return Math.abs(companies - newest.companies) > largestChange * newest.companies;
}
