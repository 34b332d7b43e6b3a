import { UnrecoverableError, Worker, type Job } from 'bullmq';
import type { Logger } from 'pino';
import type { Consumer } from '../src/kernel/events.ts';
import type { OutboxEntry } from '../src/kernel/outbox.ts';
import { workerConnection, type OutboxJob } from '../src/kernel/queues.ts';
import type { AggregateRecord } from '../src/kernel/record.ts';
import { markFailed, type OutboxHolder } from '../src/kernel/relay.ts';

/** What an effect notes in the record itself, in the one write that removes its entry. Nothing that a person sets: the version stays. */
export type Notes = Readonly<Record<string, unknown>>;

/** What a consumer does with an event: one effect, safe to repeat. The record is read again when the job runs. */
export type Effect = (record: AggregateRecord, entry: OutboxEntry, collection: string) => Promise<Notes | void>;

export interface OutboxWorkerGround {
  holders: ReadonlyMap<string, OutboxHolder>;
  redisUrl: string;
  prefix: string;
  concurrency: number;
  log: Logger;
  /** Told of each finished job: consumer, event, and milliseconds since the event. */
  observe?(consumer: Consumer, event: string, sinceEventMs: number, outcome: 'done' | 'failed'): void;
  /** Told of a record that shows more now without a new version: its ranking, or that nothing is being applied any more. */
  tell?(collection: string, recordId: string): void;
}

/** Effects that a page about the record itself shows. */
const shown: readonly Consumer[] = ['preview', 'invite', 'apply', 'reverse'];

/**
 * Runs a job: reads the record, does the effect, and removes the outbox entry. An entry that is gone was done before.
 * A crash anywhere leaves the entry, so that the job or the relay's sweep runs it again.
 */
export async function runOutboxJob(
  ground: Pick<OutboxWorkerGround, 'holders' | 'observe' | 'tell'>,
  effect: Effect,
  job: OutboxJob,
): Promise<void> {
  const holder = ground.holders.get(job.collection);
  if (!holder) throw new UnrecoverableError(`No collection “${job.collection}” has an outbox.`);
  const record = (await holder.findById(job.recordId).lean().exec()) as AggregateRecord | null;
  const entry = record?.outbox.find((one) => one.id === job.entryId);
  if (!record || !entry) return;
  const notes = (await effect(record, entry, job.collection)) ?? {};
  await settle(holder, job.recordId, entry, notes);
  if (shown.includes(entry.consumer)) ground.tell?.(job.collection, job.recordId);
  ground.observe?.(entry.consumer, entry.event, Date.now() - entry.at.getTime(), 'done');
}

/** Removes the entry whose effect is stored, and with it the “being applied” mark of its event. The version stays. */
async function settle(holder: OutboxHolder, recordId: string, entry: OutboxEntry, notes: Notes): Promise<void> {
  const pull = { $pull: { outbox: { id: entry.id } } };
  const noted = Object.keys(notes).length > 0 ? { $set: notes } : {};
  if (entry.consumer === 'apply' || entry.consumer === 'invite') {
    const cleared = await holder.updateOne(
      { _id: recordId, 'applying.eventId': entry.eventId },
      { ...pull, $set: { ...notes, applying: null } },
    );
    if (cleared.matchedCount > 0) return;
  }
  await holder.updateOne({ _id: recordId }, { ...pull, ...noted });
}

/** A worker of one queue, with settings that give a killed worker's jobs back within seconds. */
export function outboxWorker(consumer: Consumer, effect: Effect, ground: OutboxWorkerGround): Worker<OutboxJob> {
  const { log } = ground;
  const worker = new Worker<OutboxJob>(
    consumer,
    async (job: Job<OutboxJob>) => await runOutboxJob(ground, effect, job.data),
    {
      connection: workerConnection(ground.redisUrl),
      prefix: ground.prefix,
      concurrency: ground.concurrency,
      lockDuration: 5_000,
      stalledInterval: 3_000,
      maxStalledCount: 10,
      drainDelay: 2,
      // After a lost connection; BullMQ's own 15 s are longer than a worker may be away.
      runRetryDelay: 1_000,
    },
  );
  worker.on('error', (error) => log.warn({ err: error, queue: consumer }, 'worker'));
  worker.on('failed', (job, error) => {
    log.error({ err: error, queue: consumer, job: job?.id, attempt: job?.attemptsMade }, 'job failed');
    const last = job && (error instanceof UnrecoverableError || job.attemptsMade >= (job.opts.attempts ?? 1));
    const holder = job && ground.holders.get(job.data.collection);
    if (!last || !holder) return;
    ground.observe?.(consumer, job.name, 0, 'failed');
    // Should this be lost, the relay's next sweep finds the failed job and marks it.
    markFailed(holder, job.data.recordId, job.data.entryId, error.message, new Date()).catch((failure: unknown) =>
      log.error({ err: failure, job: job.id }, 'mark of a failed job'),
    );
  });
  return worker;
}
