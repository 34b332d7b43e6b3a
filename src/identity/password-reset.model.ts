import { Schema, type Model } from 'mongoose';
import type { Connection } from '../kernel/database.ts';
import type { PasswordResetRecord } from './password-reset.schema.ts';

export function passwordResetModel(connection: Connection): Model<PasswordResetRecord> {
  const schema = new Schema<PasswordResetRecord>(
    {
      _id: { type: String, required: true },
      userId: { type: String, default: null },
      epoch: { type: Number, required: true },
      tokenDigest: { type: String, required: true },
      createdAt: { type: Date, required: true },
      expiresAt: { type: Date, required: true },
      outbox: [Schema.Types.Mixed],
    },
    {
      collection: 'password-resets',
      strict: 'throw',
      minimize: false,
      versionKey: false,
      _id: false,
      autoCreate: false,
    },
  );
  schema.index({ 'outbox.nextAt': 1 });
  schema.index({ userId: 1 });
  schema.index({ expiresAt: 1 });
  return connection.model<PasswordResetRecord>('PasswordReset', schema);
}
