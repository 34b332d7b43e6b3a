import type { Model } from 'mongoose';
import type { Logger } from 'pino';
import { resendAfterMs, type OutboxEntry } from './outbox.ts';
import type { OutboxJob, Queues } from './queues.ts';
import { eachOf } from './each-of.ts';
import type { AggregateRecord } from './record.ts';

// The relay moves entries of any record; which fields a record has beside them is no concern of it.
export type OutboxHolder = Model<AggregateRecord>;

/** How long a fresh entry is left to the nudge before the sweep takes it, in milliseconds. */
const nudgeGraceMs = 1_000;

/** How long one sweep begins new work, in milliseconds: the next one looks anew at what waits. */
const turnMs = 15_000;

export interface Relay {
  /** Sends fresh entries right after their write. Never throws and never waits: what fails is left to the sweep. */
  nudge(collection: string, recordId: string, entries: readonly OutboxEntry[]): void;
  /** Sends what has waited without effect, and gives how many entries were sent. */
  sweep(now: Date): Promise<number>;
}

/** Marks an entry whose effect failed for good, so that people see it and nothing sends it again by itself. */
export async function markFailed(
  holder: OutboxHolder,
  recordId: string,
  entryId: string,
  reason: string,
  now: Date,
): Promise<void> {
  await holder.updateOne(
    { _id: recordId, 'outbox.id': entryId },
    { $set: { 'outbox.$.failedAt': now, 'outbox.$.error': reason.slice(0, 500) } },
  );
}

/** Publishes outbox entries to the queues: at once after their write, and again whatever stays without effect. */
export function outboxRelay(
  holders: ReadonlyMap<string, OutboxHolder>,
  queues: Queues,
  ready: () => boolean,
  log: Logger,
): Relay {
  async function send(job: OutboxJob, entry: OutboxEntry): Promise<void> {
    await queues[entry.consumer].add(entry.event, job, { jobId: entry.id });
  }

  function nudge(collection: string, recordId: string, entries: readonly OutboxEntry[]): void {
    for (const entry of entries) {
      send({ collection, recordId, entryId: entry.id }, entry).catch((error: unknown) => {
        log.debug({ err: error, entry: entry.id }, 'nudge failed, the sweep will send it');
      });
    }
  }

  /**
   * Puts the next time of a record's due entries off, so that other sweeps leave them alone: of several at once only one claims
   * them, all or none.
   */
  async function claim(
    holder: OutboxHolder,
    recordId: string,
    due: readonly OutboxEntry[],
    now: Date,
  ): Promise<boolean> {
    const asSeen = due.map(({ id, nextAt }) => ({ outbox: { $elemMatch: { id, nextAt, failedAt: null } } }));
    const nextAt = new Date(now.getTime() + resendAfterMs);
    const update = { $set: { 'outbox.$[entry].nextAt': nextAt }, $inc: { 'outbox.$[entry].attempts': 1 } };
    const claimed = await holder.updateOne({ _id: recordId, $and: asSeen }, update, {
      arrayFilters: [{ 'entry.id': { $in: due.map((entry) => entry.id) } }],
    });
    return claimed.modifiedCount === 1;
  }

  /**
   * Why the entry won't be done however often it is sent; null when it may be. The queue keeps a failed job under its id, so
   * adding that id again does nothing: a first sending makes room (somebody re-drove the entry), a later one finds that the
   * worker ended before it could mark the failure.
   */
  async function hopeless(entry: OutboxEntry): Promise<string | null> {
    if (!(entry.consumer in queues)) return `Nothing consumes “${entry.consumer}”.`;
    const earlier = await queues[entry.consumer].getJob(entry.id);
    if (!earlier || !(await earlier.isFailed())) return null;
    if (entry.attempts > 0) return earlier.failedReason || 'The job failed.';
    await earlier.remove();
    return null;
  }

  /** Sends a claimed entry again, unless that is of no use; gives whether it was sent. */
  async function resend(holder: OutboxHolder, job: OutboxJob, entry: OutboxEntry, now: Date): Promise<boolean> {
    const reason = await hopeless(entry);
    if (reason === null) {
      await send(job, entry);
      return true;
    }
    log.error({ entry: entry.id, collection: job.collection, reason }, 'an effect failed for good');
    await markFailed(holder, job.recordId, entry.id, reason, now);
    return false;
  }

  async function sweep(now: Date): Promise<number> {
    let sent = 0;
    const until = performance.now() + turnMs;
    const due = new Date(now.getTime() - nudgeGraceMs);
    for (const [collection, holder] of holders) {
      const found = await holder
        .find({ outbox: { $elemMatch: { failedAt: null, nextAt: { $lte: due } } } }, { outbox: 1 })
        .limit(500)
        .lean()
        .exec();
      await eachOf(found, async ({ _id: recordId, outbox }) => {
        // Claims made while Redis is away would only delay what they claim.
        if (!ready() || performance.now() > until) return;
        const waiting = outbox.filter((entry) => entry.failedAt === null && entry.nextAt <= due);
        if (!(await claim(holder, recordId, waiting, now))) return;
        for (const entry of waiting)
          if (await resend(holder, { collection, recordId, entryId: entry.id }, entry, now)) sent += 1;
      });
    }
    return sent;
  }

  return { nudge, sweep };
}
