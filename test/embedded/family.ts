import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import mongoose from 'mongoose';
import type { mongo } from 'mongoose';
import { z } from 'zod';

const told = z.object({
  mongodb: z.string().default(''),
  redis: z.string().default(''),
  how: z.string().default(''),
  error: z.string().default(''),
});

export type Held = z.infer<typeof told> & { readonly process: ChildProcess };

/** A folder of its own for each test, gone afterwards together with every process that was started on it. */
export async function withFolder(use: (dataDir: string) => Promise<void>): Promise<void> {
  const dataDir = await realpath(await mkdtemp(join(tmpdir(), 'carecure-embedded-')));
  try {
    await use(dataDir);
  } finally {
    killFamily(dataDir);
    await waitUntilGone(dataDir);
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** A database for as long as `use` takes; what fails in it must not keep the test run alive. */
export async function withDatabase<Result>(uri: string, use: (database: mongo.Db) => Promise<Result>): Promise<Result> {
  const client = await mongoose.mongo.MongoClient.connect(uri, { serverSelectionTimeoutMS: 60_000 });
  try {
    return await use(client.db('carecure'));
  } finally {
    await client.close();
  }
}

/** Starts a process that holds the services of that folder. */
export async function hold(
  dataDir: string,
  {
    env = process.env,
    programsDir = '',
    durable = true,
  }: { env?: NodeJS.ProcessEnv; programsDir?: string; durable?: boolean } = {},
): Promise<Held> {
  const program = join(import.meta.dirname, 'holder.program.ts');
  const child = spawn(process.execPath, [program, dataDir, programsDir, durable ? '' : 'volatile'], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  for await (const line of createInterface(child.stdout))
    return { process: child, ...(JSON.parse(line) as Omit<Held, 'process'>) };
  throw new Error('The holder ended without a word');
}

/** Lets it stop its services, and waits for its end. */
export async function letGo({ process: child }: Held): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.stdin?.end();
  if (child.exitCode === null && child.signalCode === null) await ended;
}

export interface Member {
  readonly pid: number;
  /** Process group. */
  readonly group: number;
  readonly command: string;
}

/** The processes of a folder: those that name it, and the servers in their groups (Redis changes its title). */
export function familyOf(dataDir: string): Member[] {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? processOf(Number(name)) : []));
  const own = all.find(({ pid }) => pid === process.pid)?.group;
  const named = all.filter(({ command }) => command.includes(dataDir));
  const groups = new Set(named.map(({ group }) => group).filter((group) => group !== own));
  return all.filter((one) => named.includes(one) || groups.has(one.group));
}

function processOf(pid: number): Member[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z') return [];
    return [{ pid, group: Number(group), command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') }];
  } catch {
    return [];
  }
}

export const membersNamed = (dataDir: string, name: RegExp): Member[] =>
  familyOf(dataDir).filter(({ command }) => name.test(command));

export function killFamily(dataDir: string): void {
  for (const { pid } of familyOf(dataDir)) kill(pid);
}

export function kill(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  } catch {
    // it was faster
  }
}

/** Waits until no process of the folder is left; throws with what is left after `limit` milliseconds. */
export async function waitUntilGone(dataDir: string, limit = 120_000): Promise<void> {
  const since = Date.now();
  for (;;) {
    const left = familyOf(dataDir);
    if (left.length === 0) return;
    if (Date.now() - since > limit) throw new Error(`Still there: ${left.map(({ command }) => command).join(' | ')}`);
    await delay(20);
  }
}
