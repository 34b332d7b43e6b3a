import type { Worker } from 'bullmq';
import type { Deps } from '../src/deps.ts';
import type { StoredOrganisation } from '../src/identity/organisation.schema.ts';
import type { Consumer } from '../src/kernel/events.ts';
import type { OutboxJob } from '../src/kernel/queues.ts';
import type { NeedRecord } from '../src/needs/need.schema.ts';
import type { PocRecord } from '../src/pocs/poc.schema.ts';
import type { ImportRecord } from '../src/imports/import.schema.ts';
import { applyImport } from './apply.import.ts';
import { applyNeed } from './apply.need.ts';
import { applyOrganisation } from './apply.organisation.ts';
import { applyPoc } from './apply.poc.ts';
import { cleanUp, startCleanup } from './cleanup.ts';
import { startClocks } from './clocks.ts';
import { mail } from './mail.ts';
import { notify } from './notify.ts';
import { outboxWorker, type Effect, type OutboxWorkerGround } from './outbox.worker.ts';
import type { Loop } from './loop.ts';
import { startRelay } from './relay.ts';
import { invite, preview, reverse } from './route.ts';
import { startStatistics } from './statistics.ts';

export interface RunningWorkers {
  workers: readonly Worker<OutboxJob>[];
  /** The relay's sweep, on which everything rests that got lost. */
  sweep: Loop;
  /** Comes when all workers have found Redis. */
  ready: Promise<unknown>;
  stop(): Promise<void>;
}

/** What each consumer of the event catalogue does. A new consumer is an entry here. */
export function effectsOf(deps: Deps): Partial<Record<Consumer, Effect>> {
  const index = deps.matchIndex;
  return {
    preview: async (record, entry) => await preview(deps, index, record as NeedRecord, entry),
    invite: async (record, entry) => await invite(deps, index, record as NeedRecord, entry),
    reverse: async (record, entry) => await reverse(deps, index, record._id, entry),
    notify: async (record, entry, collection) => await notify(deps, record, entry, collection),
    apply: async (record, entry, collection) => {
      if (collection === 'needs') await applyNeed(deps, record as NeedRecord, entry);
      else if (collection === 'organisations') await applyOrganisation(deps, record as StoredOrganisation, entry);
      else if (collection === 'imports') await applyImport(deps, record as ImportRecord, entry);
      else await applyPoc(deps, record as PocRecord, entry);
    },
    mail: async (record, entry) => await mail(deps, record, entry),
    cleanup: async (record) => await cleanUp(deps, record as NeedRecord),
  };
}

/** The same, once all workers have found Redis. */
export async function startWorkers(deps: Deps): Promise<RunningWorkers> {
  const running = beginWorkers(deps);
  await running.ready;
  return running;
}

/** Starts the relay, the clocks and one worker per queue; each worker closes before its connections do. */
export function beginWorkers(deps: Deps): RunningWorkers {
  const ground: OutboxWorkerGround = {
    holders: deps.holders,
    redisUrl: deps.redisUrl,
    prefix: deps.config.QUEUE_PREFIX,
    concurrency: deps.config.ROUTE_CONCURRENCY,
    log: deps.log,
    observe: (consumer, event, sinceEventMs, outcome) => {
      deps.metrics.effects.observe({ consumer, event, outcome }, sinceEventMs / 1000);
      if (event === 'need.submitted' && consumer === 'preview' && outcome === 'done')
        deps.metrics.submitToMatched.observe(sinceEventMs / 1000);
    },
    tell: (collection, recordId) => deps.changes.tell({ room: collection, id: recordId, version: null }),
  };
  const workers = Object.entries(effectsOf(deps)).map(([consumer, effect]) =>
    outboxWorker(consumer as Consumer, effect, ground),
  );
  // The index is built while the workers still wait for Redis.
  const sweep = startRelay(deps);
  const loops = [sweep, startClocks(deps), startStatistics(deps), startCleanup(deps)];
  return {
    workers,
    sweep,
    ready: Promise.all(workers.map(async (worker) => await worker.waitUntilReady())),
    stop: async () => {
      await Promise.all(loops.map(async (loop) => await loop.stop()));
      await Promise.all(workers.map(async (worker) => await worker.close()));
    },
  };
}
