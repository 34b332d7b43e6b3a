import type { Model } from 'mongoose';
import { isDuplicateKey } from '../kernel/database.ts';
import type { ApiKeyRecord, KeyLookup } from './api-key.schema.ts';

export interface ApiKeyRepository extends KeyLookup {
  byId(id: string): Promise<ApiKeyRecord | null>;
  /** A person's keys that work, newest first. */
  ofUser(userId: string, now: Date): Promise<ApiKeyRecord[]>;
  /** False when a key of this id exists already. */
  insert(key: ApiKeyRecord): Promise<boolean>;
  /** False when the person has no such key. */
  remove(userId: string, id: string): Promise<boolean>;
  removeAll(userId: string): Promise<void>;
}

const working = (now: Date) => ({ $or: [{ expiresAt: null }, { expiresAt: { $gt: now } }] });

export function apiKeyRepository(model: Model<ApiKeyRecord>): ApiKeyRepository {
  return {
    byDigest: async (digest, now) =>
      await model
        .findOne({ digest, ...working(now) })
        .lean()
        .exec(),
    byId: async (id) => await model.findById(id).lean().exec(),
    ofUser: async (userId, now) =>
      await model
        .find({ userId, ...working(now) })
        .sort({ createdAt: -1, _id: -1 })
        .lean()
        .exec(),
    insert: async (key) => {
      try {
        await model.insertOne(key);
        return true;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        return false;
      }
    },
    remove: async (userId, id) => (await model.deleteOne({ _id: id, userId })).deletedCount === 1,
    removeAll: async (userId) => {
      await model.deleteMany({ userId });
    },
  };
}
