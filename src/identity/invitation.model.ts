import type { Model } from 'mongoose';
import { aggregateSchema } from '../kernel/aggregate.model.ts';
import type { Connection } from '../kernel/database.ts';
import type { InvitationRecord } from './invitation.schema.ts';

export function invitationModel(connection: Connection): Model<InvitationRecord> {
  const schema = aggregateSchema<InvitationRecord>('invitations', {
    email: String,
    organisationId: String,
    organisationKind: String,
    organisationName: String,
    role: String,
    language: String,
    invitedBy: String,
    tokenDigest: String,
    expiresAt: Date,
    acceptedBy: { type: String, default: null },
  });
  schema.index({ organisationId: 1, createdAt: -1, _id: -1 });
  schema.index({ email: 1 });
  return connection.model<InvitationRecord>('Invitation', schema);
}
