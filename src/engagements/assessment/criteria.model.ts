import { Schema, type Model } from 'mongoose';
import { aggregateSchema } from '../../kernel/aggregate.model.ts';
import type { Connection } from '../../kernel/database.ts';
import type { CriteriaRecord } from './criteria.schema.ts';

export function criteriaModel(connection: Connection): Model<CriteriaRecord> {
  const schema = aggregateSchema<CriteriaRecord>('criteria', {
    needId: String,
    round: Number,
    criteria: [Schema.Types.Mixed],
  });
  return connection.model<CriteriaRecord>('Criteria', schema);
}
