import { Schema, type Model } from 'mongoose';
import { aggregateSchema } from '../kernel/aggregate.model.ts';
import type { Connection } from '../kernel/database.ts';
import type { StoredOrganisation } from './organisation.schema.ts';
import type { StoredUser } from './user.schema.ts';

export const membershipFields = { organisationId: String, organisationKind: String, role: String };

export function userModel(connection: Connection): Model<StoredUser> {
  const schema = aggregateSchema<StoredUser>('users', {
    email: { type: String, required: true },
    name: { type: String, required: true },
    language: { type: String, required: true },
    passwordHash: { type: String, default: null },
    memberships: [new Schema(membershipFields, { _id: false })],
    epoch: { type: Number, required: true },
    salt: { type: String, required: true },
  });
  schema.index({ email: 1 }, { unique: true });
  schema.index({ 'memberships.organisationId': 1 });
  return connection.model<StoredUser>('User', schema);
}

export function organisationModel(connection: Connection): Model<StoredOrganisation> {
  const schema = aggregateSchema<StoredOrganisation>('organisations', {
    name: { type: String, required: true },
    kind: { type: String, required: true },
    country: { type: String, required: true },
    region: { type: String, required: true },
    holidayRegion: { type: String, required: true },
    applicant: { type: Schema.Types.Mixed, default: null },
    introduction: { type: String, default: null },
    statusReason: { type: String, default: null },
  });
  schema.index({ kind: 1, name: 1 });
  schema.index({ createdAt: -1, _id: -1 });
  return connection.model<StoredOrganisation>('Organisation', schema);
}
