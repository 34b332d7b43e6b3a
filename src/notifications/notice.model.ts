import { Schema, type Model } from 'mongoose';
import type { Connection } from '../kernel/database.ts';
import type { NoticeRecord } from './notice.schema.ts';

export function noticeModel(connection: Connection): Model<NoticeRecord> {
  const schema = new Schema<NoticeRecord>(
    {
      _id: { type: String, required: true },
      userId: String,
      organisationId: String,
      event: String,
      eventId: String,
      room: String,
      recordId: String,
      reference: String,
      language: String,
      text: String,
      createdAt: Date,
      readAt: { type: Date, default: null },
      outbox: [Schema.Types.Mixed],
    },
    { collection: 'notices', strict: 'throw', minimize: false, versionKey: false, _id: false, autoCreate: false },
  );
  schema.index({ userId: 1, organisationId: 1, createdAt: -1, _id: -1 });
  schema.index({ 'outbox.nextAt': 1 });
  return connection.model<NoticeRecord>('Notice', schema);
}
