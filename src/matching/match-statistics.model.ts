import { Schema, type Model } from 'mongoose';
import type { Connection } from '../kernel/database.ts';

export interface StoredStatistics {
  _id: string;
  at: Date;
  lexicon: string;
  companies: number;
  /** Compressed JSON: words may hold what a field's name may not, and tens of thousands of them stay far below 16 MB. */
  body: Buffer;
}

export function matchStatisticsModel(connection: Connection): Model<StoredStatistics> {
  const schema = new Schema<StoredStatistics>(
    { _id: { type: String, required: true }, at: Date, lexicon: String, companies: Number, body: Buffer },
    { collection: 'match-statistics', strict: 'throw', versionKey: false, _id: false, autoCreate: false },
  );
  return connection.model<StoredStatistics>('MatchStatistics', schema);
}
