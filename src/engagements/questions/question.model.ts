import { Schema, type Model } from 'mongoose';
import { aggregateSchema } from '../../kernel/aggregate.model.ts';
import type { Connection } from '../../kernel/database.ts';
import type { QuestionRecord } from './question.schema.ts';

const mixed = Schema.Types.Mixed;

export function questionModel(connection: Connection): Model<QuestionRecord> {
  const schema = aggregateSchema<QuestionRecord>('questions', {
    needId: String,
    needReference: String,
    careOrganisationId: String,
    holidayRegion: String,
    fastTrack: Boolean,
    round: Number,
    engagementId: String,
    companyId: String,
    companyName: String,
    askedBy: String,
    language: String,
    text: String,
    answer: mixed,
    addenda: [mixed],
    dismissal: mixed,
  });
  schema.index({ needId: 1, createdAt: -1, _id: -1 });
  return connection.model<QuestionRecord>('Question', schema);
}
