import type { Model, QueryFilter } from 'mongoose';
import { idempotencyMismatch } from '../kernel/aggregate.repository.ts';
import { isDuplicateKey } from '../kernel/database.ts';
import type { HistoryEntry } from '../kernel/history.ts';

/** A record that is written once and never changed or removed. */
export interface KeptRecord {
  _id: string;
  createdAt: Date;
  request: HistoryEntry['request'];
}

export interface KeptRepository<R extends KeptRecord> {
  /** What this very request stored before, or null. @throws DomainError idempotency-mismatch */
  ofRequest(_id: string, request: HistoryEntry['request']): Promise<R | null>;
  /** Stores the record, or gives what the same request stored; null when another record has the identity. */
  store(record: R): Promise<R | null>;
}

export function keptRepository<R extends KeptRecord>(model: Model<R>): KeptRepository<R> {
  async function ofRequest(_id: string, request: HistoryEntry['request']): Promise<R | null> {
    if (!request) return null;
    const earlier = (await model
      .findOne({ _id } as QueryFilter<R>)
      .lean()
      .exec()) as R | null;
    if (earlier?.request?.key !== request.key) return null;
    if (earlier.request.digest !== request.digest) throw idempotencyMismatch();
    return earlier;
  }
  return {
    ofRequest,
    store: async (record) => {
      try {
        await model.insertOne(record as Parameters<typeof model.insertOne>[0]);
        return record;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        return await ofRequest(record._id, record.request);
      }
    },
  };
}
