import type { Model, QueryFilter, UpdateQuery } from 'mongoose';
import { isDuplicateKey } from './database.ts';

export interface Claimed {
  /** Whose claim it is. */
  token: string;
}

/** What several are about to do to the same thing, in one document that is only written as it was read. */
export interface ClaimBook<C extends Claimed> {
  _id: string;
  version: number;
  claims: C[];
}

export interface ClaimRepository<C extends Claimed> {
  of(id: string): Promise<ClaimBook<C> | null>;
  /** Stores claims in the place of those that were read; false when somebody else was faster. */
  replace(id: string, read: ClaimBook<C> | null, claims: C[]): Promise<boolean>;
  drop(id: string, token: string): Promise<void>;
}

export function claimRepository<C extends Claimed>(model: Model<ClaimBook<C>>): ClaimRepository<C> {
  return {
    of: async (id) => await model.findById(id).lean<ClaimBook<C>>().exec(),
    replace: async (id, read, claims) => {
      if (read) {
        const asRead = { _id: id, version: read.version } as QueryFilter<ClaimBook<C>>;
        const update = { $set: { claims }, $inc: { version: 1 } } as unknown as UpdateQuery<ClaimBook<C>>;
        return (await model.updateOne(asRead, update)).modifiedCount === 1;
      }
      try {
        await model.insertOne({ _id: id, version: 1, claims });
        return true;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        return false;
      }
    },
    drop: async (id, token) => {
      const update = { $pull: { claims: { token } }, $inc: { version: 1 } } as unknown as UpdateQuery<ClaimBook<C>>;
      await model.updateOne({ _id: id } as QueryFilter<ClaimBook<C>>, update);
    },
  };
}
