import type { Model, QueryFilter } from 'mongoose';
import { isDuplicateKey } from '../kernel/database.ts';
import { after, newestFirst, type Cursor } from '../kernel/page.ts';
import { mailKeptMs, type MailRecord } from './mail.schema.ts';

export interface MailRepository {
  /** Keeps a mail, once, and lets go of what is too old. */
  keep(mail: MailRecord): Promise<void>;
  list(readers: readonly MailRecord['readers'][], cursor: Cursor | undefined, limit: number): Promise<MailRecord[]>;
  /** All that were kept for an address, newest first. */
  to(address: string): Promise<MailRecord[]>;
  forget(address: string): Promise<void>;
}

export function mailRepository(model: Model<MailRecord>): MailRepository {
  return {
    keep: async (mail) => {
      try {
        await model.insertOne(mail);
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
      await model.deleteMany({ createdAt: { $lt: new Date(mail.createdAt.getTime() - mailKeptMs) } });
    },
    list: async (readers, cursor, limit) =>
      await model
        .find({ $and: [{ readers: { $in: [...readers] } }, after(cursor)] } as QueryFilter<MailRecord>)
        .sort(newestFirst)
        .limit(limit + 1)
        .lean()
        .exec(),
    to: async (address) => await model.find({ to: address }).sort(newestFirst).lean().exec(),
    forget: async (address) => {
      await model.deleteMany({ to: address });
    },
  };
}
