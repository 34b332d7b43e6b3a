import { Schema, type Model } from 'mongoose';
import { aggregateSchema } from '../kernel/aggregate.model.ts';
import type { Connection } from '../kernel/database.ts';
import type { PocRecord } from './poc.schema.ts';

const mixed = Schema.Types.Mixed;

export function pocModel(connection: Connection): Model<PocRecord> {
  const schema = aggregateSchema<PocRecord>('pocs', {
    reference: String,
    needId: String,
    needReference: String,
    needTitle: String,
    round: Number,
    careOrganisationId: String,
    careOrganisationName: String,
    submitterId: String,
    holidayRegion: String,
    fastTrack: Boolean,
    managerId: String,
    programmeId: String,
    partners: [mixed],
    charterVersion: Number,
    charter: mixed,
    approvals: [mixed],
    checklist: [mixed],
    funding: [mixed],
    iterations: [mixed],
    incidents: [mixed],
    changeRequests: [mixed],
    decision: mixed,
    hold: mixed,
    stop: mixed,
    learningCard: mixed,
    afterwards: String,
    outcome: String,
    outcomeReason: String,
    followUps: [mixed],
    closedAt: Date,
  });
  schema.index({ createdAt: -1, _id: -1 });
  schema.index({ needId: 1 });
  schema.index({ careOrganisationId: 1, createdAt: -1, _id: -1 });
  schema.index({ 'partners.companyId': 1, createdAt: -1, _id: -1 });
  return connection.model<PocRecord>('Poc', schema);
}
