import { Schema, type Model } from 'mongoose';
import { aggregateSchema } from '../kernel/aggregate.model.ts';
import type { Connection } from '../kernel/database.ts';
import type { NeedRecord } from './need.schema.ts';

const mixed = Schema.Types.Mixed;

export function needModel(connection: Connection): Model<NeedRecord> {
  const schema = aggregateSchema<NeedRecord>('needs', {
    reference: String,
    organisationId: String,
    organisationName: String,
    holidayRegion: String,
    submitterId: String,
    onBehalf: mixed,
    handlerId: String,
    round: Number,
    outcome: String,
    outcomeReason: String,
    advice: String,
    watched: Boolean,
    watchHits: [mixed],
    changesRequested: String,
    fastTracked: mixed,
    clearedFindings: [String],
    publication: mixed,
    steering: mixed,
    attachments: [mixed],
    addenda: [mixed],
    translations: [mixed],
    coSigners: [mixed],
    coSignerIds: [String],
    conceptIds: [String],
    proposal: mixed,
    decision: mixed,
    pocId: String,
    pocIds: [String],
    mergedInto: String,
    hold: mixed,
    reopening: mixed,
    closedAt: Date,
    language: String,
    title: String,
    problem: String,
    problemDetails: mixed,
    desiredOutcome: String,
    careSetting: String,
    spearhead: String,
    deviceClass: String,
    invasiveness: String,
    trl: mixed,
    volume: mixed,
    urgency: String,
    regions: { type: [String], default: null },
    constraints: String,
    requiredCertifications: [String],
    hardLimits: [String],
    goals: [String],
    expectedEffects: [mixed],
    contact: mixed,
  });
  schema.index({ createdAt: -1, _id: -1 });
  schema.index({ organisationId: 1, createdAt: -1, _id: -1 });
  schema.index({ coSignerIds: 1, createdAt: -1, _id: -1 });
  schema.index({ status: 1, createdAt: -1, _id: -1 });
  schema.index({ conceptIds: 1 });
  schema.index({ updatedAt: 1, _id: 1 });
  schema.index({ reference: 1 }, { unique: true });
  return connection.model<NeedRecord>('Need', schema);
}
