import type { Model, QueryFilter } from 'mongoose';
import type { Nudge } from '../kernel/aggregate.repository.ts';
import { isDuplicateKey } from '../kernel/database.ts';
import { holdsName, withoutName } from '../kernel/erasure.ts';
import { after, newestFirst, type Cursor } from '../kernel/page.ts';
import type { NoticeRecord } from './notice.schema.ts';

/** Whose notices: one person in one organisation. */
export interface Reader {
  userId: string;
  organisationId: string;
}

export interface NoticeRepository {
  /** Stores what doesn't exist yet, in one unordered write, and sends its mail on its way. */
  createMissing(notices: readonly NoticeRecord[]): Promise<void>;
  list(reader: Reader, unread: boolean, cursor: Cursor | undefined, limit: number): Promise<NoticeRecord[]>;
  exists(reader: Reader, id: string): Promise<boolean>;
  countUnread(reader: Reader): Promise<number>;
  /** Removes what somebody was told who asked to be forgotten, and their name from what others were. */
  forget(person: { userId: string; name: string }): Promise<void>;
  /** Marks one or all as read; gives how many were. */
  markRead(reader: Reader, ids: readonly string[] | 'all', now: Date): Promise<number>;
}

export function noticeRepository(model: Model<NoticeRecord>, nudge: Nudge): NoticeRepository {
  const own = ({ userId, organisationId }: Reader) => ({ userId, organisationId });
  return {
    createMissing: async (notices) => {
      if (notices.length === 0) return;
      try {
        await model.collection.insertMany(
          [...notices] as unknown as Parameters<typeof model.collection.insertMany>[0],
          { ordered: false },
        );
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
      for (const notice of notices) nudge('notices', notice._id, notice.outbox);
    },
    list: async (reader, unread, cursor, limit) => {
      const parts = [own(reader), ...(unread ? [{ readAt: null }] : []), after(cursor)];
      return await model
        .find({ $and: parts } as QueryFilter<NoticeRecord>)
        .sort(newestFirst)
        .limit(limit + 1)
        .lean()
        .exec();
    },
    exists: async (reader, id) => (await model.exists({ ...own(reader), _id: id })) !== null,
    countUnread: async (reader) => await model.countDocuments({ ...own(reader), readAt: null }),
    forget: async ({ userId, name }) => {
      await model.deleteMany({ userId });
      const naming = await model
        .find({ text: holdsName(name) } as QueryFilter<NoticeRecord>, { text: 1 })
        .lean()
        .exec();
      for (const { _id, text } of naming) await model.updateOne({ _id }, { $set: { text: withoutName(text, name) } });
    },
    markRead: async (reader, ids, now) => {
      const which = ids === 'all' ? {} : { _id: { $in: [...ids] } };
      const done = await model.updateMany({ ...own(reader), ...which, readAt: null }, { $set: { readAt: now } });
      return done.modifiedCount;
    },
  };
}
