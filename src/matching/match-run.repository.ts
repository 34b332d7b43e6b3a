import type { Model } from 'mongoose';
import { isDuplicateKey } from '../kernel/database.ts';
import type { MatchRunRecord } from './match.schema.ts';

export interface MatchRunRepository {
  /** Stores a run once; false when the same event's run is there already. */
  store(run: MatchRunRecord): Promise<boolean>;
  byId(id: string): Promise<MatchRunRecord | null>;
  /** The newest run of a need, of one purpose if given. */
  latest(needId: string, purpose?: MatchRunRecord['purpose']): Promise<MatchRunRecord | null>;
}

export function matchRunRepository(model: Model<MatchRunRecord>): MatchRunRepository {
  return {
    store: async (run) => {
      try {
        // As it is: a run is made whole by the router, and casting its lists again would cost as much as writing them.
        await model.collection.insertOne(run as unknown as Parameters<typeof model.collection.insertOne>[0]);
        return true;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        return false;
      }
    },
    byId: async (id) => await model.findById(id).lean().exec(),
    latest: async (needId, purpose) =>
      await model
        .findOne({ needId, ...(purpose ? { purpose } : {}) })
        .sort({ at: -1 })
        .lean()
        .exec(),
  };
}
