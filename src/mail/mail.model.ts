import { Schema, type Model } from 'mongoose';
import type { Connection } from '../kernel/database.ts';
import type { MailRecord } from './mail.schema.ts';

export function mailModel(connection: Connection): Model<MailRecord> {
  const schema = new Schema<MailRecord>(
    {
      _id: { type: String, required: true },
      messageId: { type: String, required: true },
      to: { type: String, required: true },
      subject: { type: String, required: true },
      text: { type: String, required: true },
      readers: { type: String, required: true },
      createdAt: { type: Date, required: true },
    },
    { collection: 'mails', strict: 'throw', minimize: false, versionKey: false, _id: false, autoCreate: false },
  );
  schema.index({ createdAt: -1, _id: -1 });
  schema.index({ to: 1 });
  return connection.model<MailRecord>('Mail', schema);
}
