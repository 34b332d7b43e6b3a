import { loadLexicon } from '../src/matching/lexicon.ts';
import type { MatchCompany } from '../src/matching/matching.schema.ts';
import { SyntheticMarket } from '../src/matching/synthetic.ts';

/** So many companies with texts in three languages, the same ones for the same seed. */
export function synthesise(count: number, seed = 7): MatchCompany[] {
  const market = new SyntheticMarket(loadLexicon(), seed);
  return Array.from({ length: count }, (_, i) => market.company(`c${i}`));
}
