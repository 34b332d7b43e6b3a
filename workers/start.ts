import type { Worker } from 'bullmq';
import type { Deps } from '../src/deps.ts';
import type { StoredOrganisation } from '../src/identity/organisation.schema.ts';
import type { Consumer } from '../src/kernel/events.ts';
import type { OutboxJob } from '../src/kernel/queues.ts';
import type { NeedRecord } from '../src/needs/need.schema.ts';
import type { PocRecord } from '../src/pocs/poc.schema.ts';
import { applyNeed } from './apply.need.ts';
import { applyOrganisation } from './apply.organisation.ts';
import { applyPoc } from './apply.poc.ts';
import { cleanUp } from './cleanup.ts';
import { startClocks } from './clocks.ts';
import { mail } from './mail.ts';
import { notify } from './notify.ts';
import { outboxWorker, type Effect, type OutboxWorkerGround } from './outbox.worker.ts';
import { startRelay } from './relay.ts';
import { invite, preview, reverse } from './route.ts';
import { startStatistics } from './statistics.ts';

export interface RunningWorkers {
  workers: readonly Worker<OutboxJob>[];
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
      else await applyPoc(deps, record as PocRecord, entry);
    },
    mail: async (record, entry) => await mail(deps, record, entry),
    cleanup: async (record) => await cleanUp(deps, record as NeedRecord),
  };
}

/** Starts the relay, the clocks and one worker per queue; each worker closes before its connections do. */
export async function startWorkers(deps: Deps): Promise<RunningWorkers> {
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
  };
  const workers = Object.entries(effectsOf(deps)).map(([consumer, effect]) =>
    outboxWorker(consumer as Consumer, effect, ground),
  );
  await Promise.all(workers.map(async (worker) => await worker.waitUntilReady()));
  const loops = [startRelay(deps), startClocks(deps), startStatistics(deps)];
  return {
    workers,
    stop: async () => {
      await Promise.all(loops.map(async (loop) => await loop.stop()));
      await Promise.all(workers.map(async (worker) => await worker.close()));
    },
  };
}
