import type { OutboxEntry } from '../kernel/outbox.ts';
import type { OutboxHolder } from '../kernel/relay.ts';

/** An event whose effect failed for good: what, of which record, why. */
export interface FailedEffect {
  collection: string;
  recordId: string;
  entry: OutboxEntry;
}

export interface FailedRepository {
  list(limit: number): Promise<FailedEffect[]>;
  /** Lets the relay send an entry again; false when there is no such failed entry. */
  redrive(collection: string, recordId: string, entryId: string, now: Date): Promise<boolean>;
}

export function failedRepository(holders: ReadonlyMap<string, OutboxHolder>): FailedRepository {
  return {
    list: async (limit) => {
      const found: FailedEffect[] = [];
      for (const [collection, holder] of holders) {
        const records = await holder
          .find({ outbox: { $elemMatch: { nextAt: { $gt: new Date(0) }, failedAt: { $ne: null } } } }, { outbox: 1 })
          .limit(limit)
          .lean()
          .exec();
        for (const record of records) {
          const failed = record.outbox.filter((entry) => entry.failedAt !== null);
          found.push(...failed.map((entry) => ({ collection, recordId: record._id, entry })));
        }
      }
      return found.toSorted((a, b) => b.entry.at.getTime() - a.entry.at.getTime()).slice(0, limit);
    },
    redrive: async (collection, recordId, entryId, now) => {
      const done = await holders.get(collection)?.updateOne(
        { _id: recordId, 'outbox.id': entryId },
        {
          $set: { 'outbox.$.failedAt': null, 'outbox.$.error': null, 'outbox.$.nextAt': now, 'outbox.$.attempts': 0 },
        },
      );
      return done?.modifiedCount === 1;
    },
  };
}
