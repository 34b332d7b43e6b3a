import type { Deps } from '../src/deps.ts';
import { startLoop, type Loop } from './loop.ts';

/** How soon a worker goes over to what another one made, in milliseconds. */
const lookEveryMs = 60_000;

/** Builds the match index at the start, and sees to it that all workers score by the same statistics, renewed when they are due. */
export function startStatistics({ matchIndex, log }: Pick<Deps, 'matchIndex' | 'log'>): Loop {
  return startLoop('match-statistics', lookEveryMs, log, async () => {
    await matchIndex.keepStatistics();
  });
}
