import { Schema, type Model } from 'mongoose';
import { aggregateSchema } from '../kernel/aggregate.model.ts';
import type { Connection } from '../kernel/database.ts';
import type { CompanyRecord } from './company.schema.ts';

const mixed = Schema.Types.Mixed;

export function companyModel(connection: Connection): Model<CompanyRecord> {
  const schema = aggregateSchema<CompanyRecord>('companies', {
    name: String,
    confirmedAt: Date,
    profileChangedAt: Date,
    suspension: mixed,
    profileLanguage: String,
    description: String,
    capabilities: [String],
    technologies: [String],
    domains: [String],
    spearheads: [String],
    trl: mixed,
    deviceClasses: [String],
    certificates: [mixed],
    region: String,
    country: String,
    languages: [String],
    employees: Number,
    capacity: Number,
    excludedOrganisationIds: [String],
    contacts: [mixed],
    watchedTopics: [String],
  });
  schema.index({ updatedAt: 1, _id: 1 });
  schema.index({ name: 1 });
  return connection.model<CompanyRecord>('Company', schema);
}
