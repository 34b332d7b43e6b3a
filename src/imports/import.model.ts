import { Schema, type Model } from 'mongoose';
import { aggregateSchema } from '../kernel/aggregate.model.ts';
import type { Connection } from '../kernel/database.ts';
import type { ImportRecord } from './import.schema.ts';

const { Mixed } = Schema.Types;

export function importModel(connection: Connection): Model<ImportRecord> {
  const schema = aggregateSchema<ImportRecord>('imports', {
    kind: String,
    fileName: String,
    unknownHeadings: [String],
    rows: [Mixed],
    by: Mixed,
  });
  schema.index({ 'by.organisationId': 1, createdAt: -1, _id: -1 });
  return connection.model<ImportRecord>('Import', schema);
}
