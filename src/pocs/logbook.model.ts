import { Schema, type Model } from 'mongoose';
import type { Connection } from '../kernel/database.ts';
import type { LogEntryRecord } from './logbook.schema.ts';

export function logbookModel(connection: Connection): Model<LogEntryRecord> {
  const schema = new Schema<LogEntryRecord>(
    {
      _id: String,
      pocId: String,
      kind: String,
      text: String,
      happenedAt: Date,
      files: [Schema.Types.Mixed],
      by: String,
      organisationId: String,
      createdAt: Date,
      request: Schema.Types.Mixed,
    },
    { collection: 'poc-log', strict: 'throw', versionKey: false, _id: false, autoCreate: false },
  );
  schema.index({ pocId: 1, createdAt: -1, _id: -1 });
  return connection.model<LogEntryRecord>('LogEntry', schema);
}
