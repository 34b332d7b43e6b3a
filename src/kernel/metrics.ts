import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { OutboxHolder } from './relay.ts';
import type { Queues } from './queues.ts';

/** What a process counts. Labels are names of our own: no path with an id, no person. */
export interface Metrics {
  registry: Registry;
  /** Seconds of a request, by endpoint and status. */
  requests: Histogram<'endpoint' | 'status'>;
  /** Seconds from an event to its stored effect, by consumer and event. */
  effects: Histogram<'consumer' | 'event' | 'outcome'>;
  /** Seconds from a need's submission to its stored ranking. */
  submitToMatched: Histogram;
}

const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

export function makeMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({
      name: 'carecure_request_seconds',
      help: 'Seconds of a request',
      labelNames: ['endpoint', 'status'],
      buckets,
      registers,
    }),
    effects: new Histogram({
      name: 'carecure_effect_seconds',
      help: 'Seconds from an event to its stored effect',
      labelNames: ['consumer', 'event', 'outcome'],
      buckets,
      registers,
    }),
    submitToMatched: new Histogram({
      name: 'carecure_submit_to_matched_seconds',
      help: 'Seconds from a submission to its stored ranking',
      buckets,
      registers,
    }),
  };
}

/** Gauges that are read when somebody asks: how long the oldest outbox entry has waited, how many failed, what the queues hold. */
export function gaugeBacklog(
  { registry }: Metrics,
  holders: ReadonlyMap<string, OutboxHolder>,
  queues: Queues,
  up: { mongodb(): boolean; redis(): boolean },
  now: () => Date,
): void {
  const registers = [registry];
  // Every process reads the same backlog, so together they still have it once.
  const aggregator = 'max';
  new Gauge({
    name: 'carecure_outbox_lag_seconds',
    help: 'Age of the oldest outbox entry without effect',
    labelNames: ['collection'],
    aggregator,
    registers,
    async collect() {
      // What can't be read is left out: an old figure would look like a present one.
      this.reset();
      if (!up.mongodb()) return;
      await each(holders, async (collection, holder) => {
        this.set({ collection }, (await oldestAgeMs(holder, now())) / 1000);
      });
    },
  });
  new Gauge({
    name: 'carecure_outbox_failed',
    help: 'Outbox entries whose last attempt failed',
    labelNames: ['collection'],
    aggregator,
    registers,
    async collect() {
      this.reset();
      if (!up.mongodb()) return;
      await each(holders, async (collection, holder) => {
        const failed = { outbox: { $elemMatch: { nextAt: anyTime, failedAt: { $ne: null } } } };
        this.set({ collection }, await holder.countDocuments(failed));
      });
    },
  });
  new Gauge({
    name: 'carecure_queue_jobs',
    help: 'Jobs of a queue by state',
    labelNames: ['queue', 'state'],
    aggregator,
    registers,
    async collect() {
      this.reset();
      if (!up.redis()) return;
      await each(new Map(Object.entries(queues)), async (name, queue) => {
        const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed');
        for (const [state, count] of Object.entries(counts)) this.set({ queue: name, state }, count);
      });
    },
  });
}

/** Lets a search go by the index that the relay searches by. */
const anyTime = { $gt: new Date(0) };

async function each<T>(all: ReadonlyMap<string, T>, read: (name: string, one: T) => Promise<void>): Promise<void> {
  await Promise.all([...all].map(async ([name, one]) => await read(name, one)));
}

async function oldestAgeMs(holder: OutboxHolder, now: Date): Promise<number> {
  const waiting = await holder
    .find({ outbox: { $elemMatch: { nextAt: anyTime, failedAt: null } } }, { outbox: 1 })
    .sort({ updatedAt: 1 })
    .limit(200)
    .lean()
    .exec();
  const entries = waiting.flatMap((record) => record.outbox.filter((entry) => entry.failedAt === null));
  return Math.max(0, ...entries.map((entry) => now.getTime() - entry.at.getTime()));
}
