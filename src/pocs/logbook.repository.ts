import type { Model, QueryFilter } from 'mongoose';
import { after, newestFirst, type Cursor } from '../kernel/page.ts';
import type { AttachedFile } from '../needs/attachment.schema.ts';
import { keptRepository, type KeptRepository } from './kept.repository.ts';
import type { LogEntryRecord } from './logbook.schema.ts';

/** Entries are read by way of their PoC, which was loaded within the reader's scope. */
export interface LogbookRepository extends KeptRepository<LogEntryRecord> {
  list(pocId: string, cursor: Cursor | undefined, limit: number): Promise<LogEntryRecord[]>;
  ofPoc(pocId: string, id: string): Promise<LogEntryRecord | null>;
  /** Hangs a file on an entry; null where there is no room for one more. */
  addFile(id: string, file: AttachedFile, most: number): Promise<LogEntryRecord | null>;
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
    ofPoc: async (pocId, id) => await model.findOne({ _id: id, pocId }).lean().exec(),
    addFile: async (id, file, most) =>
      await model
        .findOneAndUpdate(
          { _id: id, [`files.${most - 1}`]: { $exists: false } } as QueryFilter<LogEntryRecord>,
          { $push: { files: file } },
          { returnDocument: 'after' },
        )
        .lean()
        .exec(),
  };
}
