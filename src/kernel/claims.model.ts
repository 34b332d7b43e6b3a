import { Schema, type Model } from 'mongoose';
import type { ClaimBook, Claimed } from './claims.repository.ts';
import type { Connection } from './database.ts';

export function claimModel<C extends Claimed>(connection: Connection, collection: string): Model<ClaimBook<C>> {
  const schema = new Schema<ClaimBook<C>>(
    { _id: String, version: Number, claims: [Schema.Types.Mixed] },
    { collection, strict: 'throw', versionKey: false, _id: false, autoCreate: false },
  );
  return connection.model<ClaimBook<C>>(collection, schema);
}
