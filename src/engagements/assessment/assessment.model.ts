import { Schema, type Model } from 'mongoose';
import { aggregateSchema } from '../../kernel/aggregate.model.ts';
import type { Connection } from '../../kernel/database.ts';
import type { AssessmentRecord } from './assessment.schema.ts';

const mixed = Schema.Types.Mixed;

export function assessmentModel(connection: Connection): Model<AssessmentRecord> {
  const schema = aggregateSchema<AssessmentRecord>('assessments', {
    engagementId: { type: String, required: true },
    needId: String,
    assessorId: { type: String, required: true },
    assessorRole: String,
    points: mixed,
    total: Number,
    remark: String,
    responseNumber: Number,
    conflict: mixed,
  });
  schema.index({ engagementId: 1, assessorId: 1 }, { unique: true });
  return connection.model<AssessmentRecord>('Assessment', schema);
}
