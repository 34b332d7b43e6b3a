import { Schema, type Model } from 'mongoose';
import type { Connection } from '../kernel/database.ts';
import type { MatchRunRecord } from './match.schema.ts';

const mixed = Schema.Types.Mixed;

export function matchRunModel(connection: Connection): Model<MatchRunRecord> {
  const schema = new Schema<MatchRunRecord>(
    {
      _id: { type: String, required: true },
      needId: String,
      needVersion: Number,
      needDigest: String,
      round: Number,
      purpose: String,
      at: Date,
      level: String,
      candidates: Number,
      matches: [mixed],
      gated: [mixed],
      abstention: mixed,
      versions: mixed,
      loads: mixed,
    },
    { collection: 'match-runs', strict: 'throw', minimize: false, versionKey: false, _id: false, autoCreate: false },
  );
  schema.index({ needId: 1, at: -1 });
  return connection.model<MatchRunRecord>('MatchRun', schema);
}
