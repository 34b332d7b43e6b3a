import type { CompiledLexicon } from './compiled.ts';
import { createMatcher } from './engine.ts';
import type { Rules } from './rules.ts';
import { SyntheticMarket } from './synthetic.ts';

export interface FairnessFigures {
  /** Share of all invitations that the five most invited companies get. */
  readonly topFiveShare: number;
  /** Share of companies that are invited at least once. */
  readonly coverage: number;
  /** Mean score of the invited, against the same without the rule. */
  readonly utilityKept: number;
}

export interface FairnessMeasurement {
  readonly companies: number;
  readonly needs: number;
  readonly invitedPerNeed: number;
  readonly without: FairnessFigures;
  readonly with: FairnessFigures;
}

const companies = 150;
const needs = 400;
const invitedPerNeed = 5;

/** Lets synthetic needs come one after another, demand crowding on few fields, and invites the best five each time. */
export function measureFairness(compiled: CompiledLexicon, rules: Rules): FairnessMeasurement {
  const market = new SyntheticMarket(compiled.lexicon, 23, { crowding: 1 });
  const matcher = createMatcher({ lexicon: compiled, rules });
  const ids = Array.from({ length: companies }, (_, i) => `c${i}`);
  for (const id of ids) matcher.upsertCompany(market.company(id));
  const asked = Array.from({ length: needs }, (_, i) => market.need(`n${i}`));
  const play = (fairness: boolean): { loads: Map<string, number>; utility: number } => {
    const loads = new Map(ids.map((id) => [id, 0]));
    let utility = 0;
    for (const need of asked) {
      const ranking = matcher.rank(need, { limit: invitedPerNeed, fairness, loads, explain: 0 });
      if (ranking.level === 'none') continue;
      for (const match of ranking.matches) {
        loads.set(match.companyId, (loads.get(match.companyId) ?? 0) + 1);
        utility += match.score;
      }
    }
    return { loads, utility };
  };
  const plain = play(false);
  const fair = play(true);
  const figures = (run: typeof plain): FairnessFigures => {
    const counts = [...run.loads.values()].toSorted((a, b) => b - a);
    const total = counts.reduce((sum, count) => sum + count, 0);
    return {
      topFiveShare: counts.slice(0, 5).reduce((sum, count) => sum + count, 0) / total,
      coverage: counts.filter((count) => count > 0).length / companies,
      utilityKept: run.utility / plain.utility,
    };
  };
  return { companies, needs, invitedPerNeed, without: figures(plain), with: figures(fair) };
}
