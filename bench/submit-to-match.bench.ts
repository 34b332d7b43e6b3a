import type { Worker } from 'bullmq';
import type { EngagementRecord } from '../src/engagements/engagement.schema.ts';
import type { Consumer } from '../src/kernel/events.ts';
import type { NeedRecord } from '../src/needs/need.schema.ts';
import { waiting } from '../test/support/effects.ts';
import { outboxWorker, type Effect } from '../workers/outbox.worker.ts';
import { effectsOf } from '../workers/start.ts';
import { bareRate } from './bare.worker.ts';
import { percentile, round } from './bench.world.ts';
import { openRoutingWorld, type RoutingWorld } from './routing.world.ts';

/** How often routing and the bare worker take turns: the machine's mood changes within a run. */
const turns = 3;

/**
 * From a need's submission to its stored preview and from its publication to the last invitation's notices, idle and at a rate;
 * and how many needs a second are routed with all writes, against a bare BullMQ worker that does the same reads and writes and
 * ranks nothing, in turns. All in one run.
 * Arguments: companies (1,000), needs per turn (200), rate a second (50), seconds at that rate (10).
 */
export async function run([
  companies = '1000',
  many = '200',
  rate = '50',
  seconds = '10',
]: readonly string[]): Promise<object> {
  const world = await openRoutingWorld(Number(companies));
  try {
    const flow = { rate: Number(rate), seconds: Number(seconds) };
    const latency = await measureLatency(world, flow);
    const preview = await measureThroughput(world, 'preview', Number(many));
    const publish = await measureThroughput(world, 'invite', Number(many));
    return {
      servers: world.servers,
      companies: Number(companies),
      ...latency,
      routedPerSecond: { preview, publish },
      bounds: { idleP95: 150, atRateP95: 1000, ratio: 0.5 },
    };
  } finally {
    await world.close();
  }
}

interface Flow {
  rate: number;
  seconds: number;
}

/** All workers run, as in use; one warm need goes first. */
async function measureLatency(world: RoutingWorld, flow: Flow): Promise<object> {
  const previewed: number[] = [];
  const noticedAt = new Map<string, number>();
  const workers = startAll(world, previewed, noticedAt);
  const settled = async (): Promise<void> => {
    await world.until(async () => (await waiting(world)).length === 0, 300_000);
  };
  const publication = async (need: NeedRecord): Promise<() => number> => {
    await world.publish(need);
    const startedAt = Date.now();
    return () => (noticedAt.get(need._id) ?? Number.NaN) - startedAt;
  };
  await Promise.all(workers.map(async (worker) => await worker.waitUntilReady()));
  await publication(await world.triage(0));
  await settled();

  previewed.length = 0;
  const idlePublished: number[] = [];
  for (let n = 0; n < 50; n += 1) {
    await world.submit(n);
    await settled();
  }
  const idlePreviewed = [...previewed];
  for (let n = 0; n < 50; n += 1) {
    const need = await world.triage(n);
    await settled();
    const took = await publication(need);
    await settled();
    idlePublished.push(took());
  }

  previewed.length = 0;
  const submitting = await atRate(flow, world.submit);
  await settled();
  const busyPreviewed = [...previewed];
  const triaged: NeedRecord[] = [];
  for (let n = 0; n < flow.rate * flow.seconds; n += 1) triaged.push(await world.triage(n));
  await settled();
  const took: (() => number)[] = [];
  const publishing = await atRate(flow, async (n) => {
    const need = triaged[n];
    if (need) took.push(await publication(need));
  });
  await settled();
  await Promise.all(workers.map(async (worker) => await worker.close()));
  return {
    submitToPreviewMs: { idle: spread(idlePreviewed), atRate: { ...submitting, ...spread(busyPreviewed) } },
    publishToNoticesMs: {
      idle: spread(idlePublished),
      atRate: { ...publishing, ...spread(took.map((one) => one())) },
    },
  };
}

/** A publication that invited nobody has no notices and isn't counted. */
function spread(times: readonly number[]): { count: number; p50: number; p95: number } {
  const known = times.filter((ms) => !Number.isNaN(ms));
  return { count: known.length, p50: percentile(known, 0.5), p95: percentile(known, 0.95) };
}

function startAll(world: RoutingWorld, previewed: number[], noticedAt: Map<string, number>): Worker[] {
  return Object.entries(effectsOf(world.deps)).map(([consumer, effect]) =>
    startOne(
      world,
      consumer as Consumer,
      consumer === 'notify'
        ? async (record, entry, collection) => {
            await effect(record, entry, collection);
            if (collection === 'engagements') noticedAt.set((record as unknown as EngagementRecord).needId, Date.now());
          }
        : effect,
      consumer === 'preview' ? (ms) => previewed.push(ms) : undefined,
    ),
  );
}

function startOne({ deps }: RoutingWorld, consumer: Consumer, effect: Effect, done?: (ms: number) => void): Worker {
  return outboxWorker(consumer, effect, {
    holders: deps.holders,
    redisUrl: deps.redisUrl,
    prefix: deps.config.QUEUE_PREFIX,
    concurrency: deps.config.ROUTE_CONCURRENCY,
    log: deps.log,
    observe: (_consumer, _event, ms) => done?.(ms),
  });
}

async function atRate({ rate, seconds }: Flow, one: (n: number) => Promise<unknown>): Promise<object> {
  const total = rate * seconds;
  const startedAt = performance.now();
  const running: Promise<unknown>[] = [];
  for (let n = 0; n < total; n += 1) {
    const wait = startedAt + (n * 1000) / rate - performance.now();
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    running.push(one(n));
  }
  await Promise.all(running);
  return { wanted: rate, perSecond: round((total / (performance.now() - startedAt)) * 1000) };
}

/** The real worker of one queue alone and the bare one, each with needs in the same state, in turns. */
async function measureThroughput(world: RoutingWorld, consumer: 'preview' | 'invite', many: number): Promise<object> {
  const made = async (n: number): Promise<NeedRecord> =>
    consumer === 'preview' ? await world.submit(n) : await world.publish(await world.triage(n));
  const figures: { routed: number; bareWorker: number; ratio: number }[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    await emptyQueues(world);
    const routedNeeds = await makeMany(many, made);
    const routed = await routedRate(world, consumer, many);
    const leaving = await leavingOf(world, routedNeeds);
    const bareNeeds = await makeMany(many, made);
    await emptyQueues(world);
    const bare = await bareRate(world, consumer, bareNeeds, leaving);
    figures.push({ routed: round(routed), bareWorker: round(bare), ratio: round(routed / bare) });
  }
  const [, median] = figures.toSorted((a, b) => a.ratio - b.ratio);
  return { ...median, turns: figures.map((one) => one.ratio) };
}

async function makeMany(many: number, made: (n: number) => Promise<NeedRecord>): Promise<NeedRecord[]> {
  const needs: NeedRecord[] = [];
  for (let n = 0; n < many; n += 1) needs.push(await made(n));
  return needs;
}

async function emptyQueues({ deps }: RoutingWorld): Promise<void> {
  await Promise.all(Object.values(deps.queues).map(async (queue) => await queue.drain()));
}

async function routedRate(world: RoutingWorld, consumer: 'preview' | 'invite', many: number): Promise<number> {
  const effect = effectsOf(world.deps)[consumer];
  if (!effect) throw new Error(`Nothing consumes “${consumer}”.`);
  let finished = 0;
  const startedAt = performance.now();
  const worker = startOne(world, consumer, effect, () => {
    finished += 1;
  });
  await world.until(() => Promise.resolve(finished >= many), 300_000);
  const rate = (many / (performance.now() - startedAt)) * 1000;
  await worker.close();
  return rate;
}

/** The writings of one routed need, the middle one by what it wrote. */
async function leavingOf(
  { deps }: RoutingWorld,
  needs: readonly NeedRecord[],
): Promise<Parameters<typeof bareRate>[3]> {
  const need = await deps.needs.find({ _id: needs[Math.floor(needs.length / 2)]?._id ?? '' });
  const run = need && (await deps.connection.collection('match-runs').findOne({ needId: need._id }));
  if (!need || !run) throw new Error('Nothing was routed.');
  const engagements = await deps.models.engagements.collection.find({ needId: need._id }).toArray();
  return { run, engagements, conceptIds: need.conceptIds };
}
