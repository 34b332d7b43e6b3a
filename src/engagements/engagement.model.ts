import { Schema, type Model } from 'mongoose';
import { aggregateSchema } from '../kernel/aggregate.model.ts';
import type { Connection } from '../kernel/database.ts';
import type { EngagementRecord } from './engagement.schema.ts';

const mixed = Schema.Types.Mixed;

export function engagementModel(connection: Connection): Model<EngagementRecord> {
  const schema = aggregateSchema<EngagementRecord>('engagements', {
    needId: String,
    needReference: String,
    companyId: String,
    companyName: String,
    careOrganisationId: String,
    holidayRegion: String,
    round: Number,
    fastTrack: Boolean,
    origin: mixed,
    match: mixed,
    level: String,
    disclosure: String,
    responseDeadline: Date,
    heldSince: Date,
    invitedAt: Date,
    terms: mixed,
    waitUntil: Date,
    decline: mixed,
    draft: mixed,
    responses: [mixed],
    openedAt: Date,
    consensus: mixed,
    answer: mixed,
    earlierAnswers: [mixed],
    endReason: String,
    disclosures: [mixed],
  });
  schema.index({ needId: 1, round: 1 });
  schema.index({ companyId: 1, createdAt: -1, _id: -1 });
  schema.index({ careOrganisationId: 1, createdAt: -1, _id: -1 });
  schema.index({ status: 1, responseDeadline: 1 });
  return connection.model<EngagementRecord>('Engagement', schema);
}
