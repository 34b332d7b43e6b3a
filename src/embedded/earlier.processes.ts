import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Claim } from './claim.ts';
import { run } from './command.ts';
import { endGroup } from './server.process.ts';

const END_LIMIT = 15_000;
const LOOK_EVERY = 50;

/** Waits until an earlier owner and its servers have ended; ends those that don't within a time. */
export async function waitForEarlier(dataDir: string, { pid, groups }: Claim): Promise<void> {
  const all = [pid, ...groups];
  const until = Date.now() + END_LIMIT;
  while (Date.now() < until) {
    if ((await running(all, dataDir)).length === 0) return;
    await delay(LOOK_EVERY);
  }
  for (const left of await running(all, dataDir)) endGroup(left);
}

async function running(pids: readonly number[], dataDir: string): Promise<number[]> {
  const found = await Promise.all(pids.map(async (pid) => ((await isOurs(pid, dataDir)) ? [pid] : [])));
  return found.flat();
}

/** Whether that process runs and is one of this data folder: a number may since have gone to another program. */
export async function isOurs(pid: number, dataDir: string): Promise<boolean> {
  if (pid <= 0) return false;
  return (await commandLine(pid)).includes(dataDir);
}

async function commandLine(pid: number): Promise<string> {
  if (existsSync('/proc/self/cmdline')) {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    } catch {
      return '';
    }
  }
  return run('ps', ['-o', 'command=', '-p', `${pid}`], { limit: 5_000 }).catch(() => '');
}
