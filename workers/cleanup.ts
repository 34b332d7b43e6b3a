import type { Deps } from '../src/deps.ts';
import type { NeedRecord } from '../src/needs/need.schema.ts';
import { startLoop, type Loop } from './loop.ts';

/** How often what has expired is removed, in milliseconds. */
const purgeEveryMs = 600_000;

/** Removes what has expired, where the database doesn't do it by itself. */
export function startCleanup({ attempts, log }: Pick<Deps, 'attempts' | 'log'>): Loop {
  // Attempts are counted by the machine's own time.
  return startLoop('cleanup', purgeEveryMs, log, async () => await attempts.purge(new Date()));
}

/** A discarded draft leaves nothing behind: its files go. */
export async function cleanUp({ files }: Pick<Deps, 'files'>, need: NeedRecord): Promise<void> {
  for (const { id } of need.attachments) await files.remove(id);
}
