import type { Model, QueryFilter } from 'mongoose';
import { after, newestFirst, type Cursor } from '../kernel/page.ts';
import { keptRepository, type KeptRepository } from './kept.repository.ts';
import type { LogEntryRecord } from './logbook.schema.ts';

/** Entries are read by way of their PoC, which was loaded within the reader's scope. */
export interface LogbookRepository extends KeptRepository<LogEntryRecord> {
  list(pocId: string, cursor: Cursor | undefined, limit: number): Promise<LogEntryRecord[]>;
}

export function logbookRepository(model: Model<LogEntryRecord>): LogbookRepository {
  return {
    ...keptRepository(model),
    list: async (pocId, cursor, limit) =>
      await model
        .find({ $and: [{ pocId }, after(cursor)] } as QueryFilter<LogEntryRecord>)
        .sort(newestFirst)
        .limit(limit + 1)
        .lean()
        .exec(),
  };
}
