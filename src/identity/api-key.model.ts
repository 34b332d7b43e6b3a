import { Schema, type Model } from 'mongoose';
import type { Connection } from '../kernel/database.ts';
import type { ApiKeyRecord } from './api-key.schema.ts';
import { membershipFields } from './identity.model.ts';

export function apiKeyModel(connection: Connection): Model<ApiKeyRecord> {
  const schema = new Schema<ApiKeyRecord>(
    {
      _id: { type: String, required: true },
      userId: { type: String, required: true },
      epoch: { type: Number, required: true },
      name: { type: String, required: true },
      scope: { type: String, required: true },
      acting: { type: new Schema(membershipFields, { _id: false }), required: true },
      digest: { type: String, required: true },
      requestDigest: { type: String, default: null },
      createdAt: { type: Date, required: true },
      expiresAt: { type: Date, default: null },
    },
    { collection: 'api-keys', strict: 'throw', minimize: false, versionKey: false, _id: false, autoCreate: false },
  );
  schema.index({ digest: 1 }, { unique: true });
  schema.index({ userId: 1, createdAt: -1 });
  return connection.model<ApiKeyRecord>('ApiKey', schema);
}
