import type { Model } from 'mongoose';
import type { Nudge } from '../kernel/aggregate.repository.ts';
import type { PasswordResetRecord } from './password-reset.schema.ts';

export interface PasswordResetRepository {
  insert(reset: PasswordResetRecord): Promise<void>;
  /** One whose link still works. */
  open(id: string, now: Date): Promise<PasswordResetRecord | null>;
  removeOf(userId: string): Promise<void>;
  /** Removes those whose time is over. */
  removeExpired(now: Date): Promise<void>;
}

export function passwordResetRepository(model: Model<PasswordResetRecord>, nudge: Nudge): PasswordResetRepository {
  return {
    insert: async (reset) => {
      await model.insertOne(reset);
      nudge(model.collection.collectionName, reset._id, reset.outbox);
    },
    open: async (id, now) =>
      await model
        .findOne({ _id: id, expiresAt: { $gt: now } })
        .lean()
        .exec(),
    removeOf: async (userId) => {
      await model.deleteMany({ userId });
    },
    removeExpired: async (now) => {
      await model.deleteMany({ expiresAt: { $lte: now } });
    },
  };
}
