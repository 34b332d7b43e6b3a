import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from '../test/support/client.ts';
import { fallNeed } from '../test/support/effects.ts';
import { workerEnv } from '../test/support/worker.process.ts';
import { openBenchWorld, percentile, round, type BenchWorld } from './bench.world.ts';

/** Requests under way at once while it is found out what the API can hold, and how long that takes, in milliseconds. */
const holding = { atOnce: 16, forMs: 8_000 };
/** Normal again: this many requests one after another that are all answered with 2xx, each within thrice the usual time. */
const calm = 10;
const patienceMs = 60_000;

/**
 * An API process of its own gets twice the requests that it can hold, four lists to one new draft, whatever it answers; then it is
 * seen how soon it answers as before. Only this machine is spoken to. Argument: seconds of overload (60, at most 120).
 */
export async function run([seconds = '60']: readonly string[]): Promise<object> {
  const world = await openBenchWorld();
  const api = await startApi(world);
  try {
    const nurse = await new Client(api.url).signIn(world.cast.people.nurse.email, world.cast.password);
    const one = async (n: number): Promise<number> => {
      const reply = n % 5 === 0 ? await nurse.post('/needs', fallNeed) : await nurse.get('/needs');
      return reply.status;
    };
    for (let n = 0; n < 100; n += 1) await one(n);
    const usual = await alone(one);
    const held = await canHold(one);
    const forMs = Math.min(Number(seconds), 120) * 1_000;
    console.error(`It holds ${round(held)} requests a second; now twice as many for ${forMs / 1_000} s`);
    const answers = await flood(one, held * 2, forMs);
    const normalAfterMs = await untilNormal(one, usual.p95 * 3);
    return {
      servers: world.servers,
      usualMs: usual,
      heldPerSecond: round(held),
      ...answers,
      normalAfterMs,
      bounds: { answers: 'only 2xx, 429, 503', normalAfterMs: 5_000 },
    };
  } finally {
    api.child.kill('SIGTERM');
    await once(api.child, 'exit');
    await world.close();
  }
}

/** The API alone, with its limits as in use but the one of requests per person: here all are one person's. */
async function startApi(world: BenchWorld): Promise<{ child: ChildProcess; url: string }> {
  const hooks = join(import.meta.dirname, '../scripts/tsx.hooks.mjs');
  const server = join(import.meta.dirname, '../src/server.ts');
  const child = spawn(process.execPath, ['--import', hooks, server, '--api-only'], {
    env: workerEnv(world, { PORT: '0', HOST: '127.0.0.1', RATE_LIMIT: '1000000' }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface(child.stdout)) {
    const url = /ready at (http:\S+)/.exec(line)?.[1];
    if (url === undefined) continue;
    child.stdout.resume();
    return { child, url };
  }
  throw new Error('The API didn’t start.');
}

type One = (n: number) => Promise<number>;

async function alone(one: One): Promise<{ p50: number; p95: number }> {
  const times: number[] = [];
  for (let n = 0; n < 200; n += 1) {
    const startedAt = performance.now();
    await one(n);
    times.push(performance.now() - startedAt);
  }
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

/** Requests a second while so many are always under way. */
async function canHold(one: One): Promise<number> {
  const startedAt = performance.now();
  let done = 0;
  const line = async (): Promise<void> => {
    while (performance.now() - startedAt < holding.forMs) {
      const status = await one(done);
      if (status < 300) done += 1;
    }
  };
  await Promise.all(Array.from({ length: holding.atOnce }, line));
  return (done / (performance.now() - startedAt)) * 1_000;
}

/** Sends at a rate, without waiting for answers. */
async function flood(one: One, perSecond: number, forMs: number): Promise<object> {
  const statuses: Record<string, number> = {};
  const times: number[] = [];
  const under = new Set<Promise<void>>();
  let most = 0;
  const startedAt = performance.now();
  const send = async (n: number): Promise<void> => {
    const sentAt = performance.now();
    const status = await one(n).then(
      String,
      (error: unknown) => `no answer: ${String((error as Error).cause ?? error)}`,
    );
    statuses[status] = (statuses[status] ?? 0) + 1;
    times.push(performance.now() - sentAt);
  };
  let sent = 0;
  while (performance.now() - startedAt < forMs) {
    const due = Math.floor(((performance.now() - startedAt) / 1_000) * perSecond);
    for (; sent < due; sent += 1) {
      const sending = send(sent).finally(() => under.delete(sending));
      under.add(sending);
    }
    most = Math.max(most, under.size);
    await delay(5);
  }
  await Promise.all(under);
  const others = Object.keys(statuses).filter((status) => !/^(2\d\d|429|503)$/.test(status));
  return {
    sent,
    sentPerSecond: round((sent / forMs) * 1_000),
    statuses,
    others,
    underWayAtMost: most,
    answeredMs: { p50: percentile(times, 0.5), p95: percentile(times, 0.95) },
  };
}

/** Milliseconds until the first of so many good answers in a row. */
async function untilNormal(one: One, withinMs: number): Promise<number | null> {
  const startedAt = performance.now();
  let since = startedAt;
  let good = 0;
  for (let n = 1; performance.now() - startedAt < patienceMs; n += 1) {
    const sentAt = performance.now();
    const status = await one(n);
    if (status < 300 && performance.now() - sentAt <= withinMs) good += 1;
    else {
      good = 0;
      since = performance.now();
    }
    if (good === calm) return round(since - startedAt);
  }
  return null;
}
