import type { Connection } from '../kernel/database.ts';

/** Where attempts are counted, by whom they are made and what for. */
export const attemptCollection = 'rate-limits';

export interface AttemptRepository {
  /** Removes counts whose time is over. A database that expires documents by itself leaves little to do; not every one does. */
  purge(now: Date): Promise<number>;
}

export const attemptRepository = (connection: Connection): AttemptRepository => ({
  purge: async (now) => {
    const { deletedCount } = await connection.collection(attemptCollection).deleteMany({ expire: { $lt: now } });
    return deletedCount;
  },
});
