import { Schema, type Model } from 'mongoose';
import type { Connection } from '../kernel/database.ts';
import type { MeasurementRecord } from './measurement.schema.ts';

export function measurementModel(connection: Connection): Model<MeasurementRecord> {
  const schema = new Schema<MeasurementRecord>(
    {
      _id: String,
      pocId: String,
      charterVersion: Number,
      criterionId: String,
      value: Number,
      unit: String,
      measuredAt: Date,
      note: String,
      supersedes: String,
      reason: String,
      by: String,
      organisationId: String,
      createdAt: Date,
      request: Schema.Types.Mixed,
    },
    { collection: 'poc-measurements', strict: 'throw', versionKey: false, _id: false, autoCreate: false },
  );
  schema.index({ pocId: 1, createdAt: -1, _id: -1 });
  schema.index({ pocId: 1, charterVersion: 1 });
  return connection.model<MeasurementRecord>('Measurement', schema);
}
