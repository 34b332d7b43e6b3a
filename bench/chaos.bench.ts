import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startServices } from '../src/embedded/services.ts';
import {
  brokenChains,
  doubledNotices,
  publishNeed,
  submitNeed,
  waiting,
  widenCapacities,
} from '../test/support/effects.ts';
import { randomOf } from '../test/support/random.ts';
import { startKillableWorker, type KillableWorker } from '../test/support/worker.process.ts';
import { openWorld, type World } from '../test/support/world.ts';
import { percentile, round } from './bench.world.ts';
import { startKillableRedis, type KillableRedis } from './killable.redis.ts';

/** How long what was acknowledged may take to be done after the last fault, in milliseconds. */
const healedMs = 90_000;
/** What doesn't become less for so long, in milliseconds, is stuck. */
const patienceMs = 60_000;

interface Flow {
  acknowledged: { id: string; published: boolean }[];
  refused: number;
}

interface Faults {
  worker: number;
  redis: number;
  flush: number;
  /** From each death to the next process's readiness and to the first effect that it has stored. */
  workerReadyMs: number[];
  workerBackMs: number[];
}

/**
 * Needs flow through the API while the worker and Redis are killed and Redis is flushed at seeded random moments; then everything
 * acknowledged is looked for. Arguments: seconds at most (600), faults (1,000), seed (7), needs a second (4).
 */
export async function run([
  seconds = '600',
  faults = '1000',
  seed = '7',
  rate = '4',
]: readonly string[]): Promise<object> {
  const dataDir = await mkdtemp(join(tmpdir(), 'carecure-chaos-'));
  const services = await startServices({ dataDir, log: (line) => console.error(line) });
  const redis = await startKillableRedis(services.redis.uri, dataDir);
  process.env['TEST_MONGODB_URI'] = services.mongodb.uri;
  process.env['TEST_REDIS_URL'] = redis.url;
  const world = await openWorld({ env: { RATE_LIMIT: '1000000' } });
  await widenCapacities(world);
  const worker = startKillableWorker(world);
  try {
    const end = performance.now() + Number(seconds) * 1_000;
    const running = { on: true };
    const flowing = flow(world, Number(rate), running);
    const made = await breakThings({
      world,
      worker,
      redis,
      random: randomOf(Number(seed)),
      wanted: Number(faults),
      end,
    });
    running.on = false;
    const sent = await flowing;
    const lastFault = performance.now();
    console.error(
      `${made.worker + made.redis + made.flush} faults made, ${sent.acknowledged.length} needs acknowledged; waiting for what is left`,
    );
    const stuck = await stuckAfter(world);
    const count = made.worker + made.redis + made.flush;
    const { workerBackMs, workerReadyMs, ...kinds } = made;
    return {
      servers: { mongodb: services.mongodb.how, redis: 'one of its own, append only' },
      seed: Number(seed),
      faults: {
        ...kinds,
        all: count,
        wanted: Number(faults),
        ...(count < Number(faults) ? { note: `The time of ${seconds} s ended first.` } : {}),
      },
      acknowledged: sent.acknowledged.length,
      refused: sent.refused,
      ...(await verdict(world, sent)),
      stuck,
      healedAfterLastFaultMs: Math.round(performance.now() - lastFault),
      workerReadyMs: told(workerReadyMs),
      workerBackMs: told(workerBackMs),
      bounds: { lost: 0, doubled: 0, stuck: 0, workerBackMs: 10_000, healedMs },
    };
  } finally {
    await worker.stop();
    await world.close();
    await redis.stop();
    await services.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const told = (times: readonly number[]) => ({
  p50: percentile(times, 0.5),
  p95: percentile(times, 0.95),
  worst: round(Math.max(0, ...times)),
});

/** Submits needs at a rate, publishes every fourth, and keeps what was acknowledged. */
async function flow(world: World, rate: number, running: { on: boolean }): Promise<Flow> {
  const sent: Flow = { acknowledged: [], refused: 0 };
  const one = async (published: boolean): Promise<void> => {
    try {
      const submitted = await submitNeed(world);
      const record = { id: submitted.id, published: false };
      sent.acknowledged.push(record);
      if (!published) return;
      await publishNeed(world, submitted);
      record.published = true;
    } catch (error) {
      sent.refused += 1;
      console.error(error);
    }
  };
  const under: Promise<void>[] = [];
  for (let number = 0; running.on; number += 1) {
    under.push(one(number % 4 === 0));
    await delay(1_000 / rate);
  }
  await Promise.all(under);
  return sent;
}

interface Breaking {
  world: World;
  worker: KillableWorker;
  redis: KillableRedis;
  random: () => number;
  wanted: number;
  end: number;
}

/** Most faults are flushes: a worker needs seconds to come back before it can be killed again, and a Redis that is always dying lets nobody work. */
async function breakThings({ world, worker, redis, random, wanted, end }: Breaking): Promise<Faults> {
  const made: Faults = { worker: 0, redis: 0, flush: 0, workerReadyMs: [], workerBackMs: [] };
  let away = false;
  const comingBack = async (killedAt: number): Promise<void> => {
    let ready = false;
    for (let effects = 0; effects === 0; await delay(50)) {
      const metrics = await worker.metrics();
      if (metrics && !ready) made.workerReadyMs.push(performance.now() - killedAt);
      ready ||= metrics !== null;
      effects = effectsIn(metrics);
    }
    made.workerBackMs.push(performance.now() - killedAt);
    // It may live for a moment, so that it is killed at its work and not only at its start.
    await delay(random() * 2_000);
    away = false;
  };
  for (let number = 0; number < wanted && performance.now() < end; number += 1) {
    await delay(random() * 150);
    const dice = random();
    if (dice < 0.2 && !away && worker.kill() !== null) {
      away = true;
      made.worker += 1;
      void comingBack(performance.now());
    } else if (dice < 0.25) {
      await redis.kill();
      made.redis += 1;
    } else {
      await world.deps.redis.flushall().catch(() => undefined);
      made.flush += 1;
    }
  }
  return made;
}

/** How many effects a worker has stored, by its own metrics. */
function effectsIn(metrics: unknown[] | null): number {
  const all = (metrics ?? []) as { name: string; values: { metricName?: string; value: number }[] }[];
  const counts = all.find((one) => one.name === 'carecure_effect_seconds')?.values ?? [];
  return counts.reduce((sum, one) => sum + (one.metricName?.endsWith('_count') ? one.value : 0), 0);
}

/** How many effects are still missing when they have stopped to become fewer. */
async function stuckAfter(world: World): Promise<number> {
  let left = await waiting(world);
  for (let least = left.length, since = performance.now(); performance.now() - since < patienceMs;) {
    if (left.length === 0) return 0;
    await delay(250);
    left = await waiting(world);
    if (left.length < least) {
      least = left.length;
      since = performance.now();
    }
  }
  for (const { collection, record, entry } of left.slice(0, 10)) console.error('stuck', collection, record._id, entry);
  return left.length;
}

async function verdict(world: World, sent: Flow): Promise<object> {
  const runs = new Map<string, number>();
  for await (const run of world.deps.connection
    .collection('match-runs')
    .find({}, { projection: { needId: 1, purpose: 1 } })) {
    const key = `${run['needId']} ${run['purpose']}`;
    runs.set(key, (runs.get(key) ?? 0) + 1);
  }
  const engaged = new Map<string, number>();
  for await (const one of world.deps.connection.collection('engagements').find({}, { projection: { needId: 1 } }))
    engaged.set(String(one['needId']), (engaged.get(String(one['needId'])) ?? 0) + 1);
  let lost = 0;
  let doubled = (await doubledNotices(world)).length;
  for (const { id, published } of sent.acknowledged) {
    const previews = runs.get(`${id} preview`) ?? 0;
    const publications = runs.get(`${id} publish`) ?? 0;
    if (previews === 0 || (published && (publications === 0 || !engaged.has(id)))) lost += 1;
    if (previews > 2 || publications > 1 || (engaged.get(id) ?? 0) > 1) doubled += 1;
  }
  return {
    published: sent.acknowledged.filter((one) => one.published).length,
    lost,
    doubled,
    brokenChains: (await brokenChains(world)).length,
  };
}
