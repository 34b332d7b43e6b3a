import type { Fresh } from '../kernel/aggregate.repository.ts';
import type { CompanyProfile, CompanyRecord } from './company.schema.ts';
import { profileClock } from './profile.clock.ts';

/** A company as it begins: what its organisation says of itself, and an otherwise empty profile. */
export function newCompany(
  organisation: { _id: string; name: string } & Pick<CompanyProfile, 'country' | 'region'>,
  profile: Partial<CompanyProfile>,
  now: Date,
): Fresh<CompanyRecord> {
  return {
    status: 'active',
    name: organisation.name,
    confirmedAt: now,
    profileChangedAt: now,
    suspension: null,
    profileLanguage: 'en',
    description: '',
    capabilities: [],
    technologies: [],
    domains: [],
    spearheads: [],
    trl: null,
    deviceClasses: [],
    certificates: [],
    languages: [],
    employees: null,
    capacity: 5,
    excludedOrganisationIds: [],
    contacts: [],
    watchedTopics: [],
    ...profile,
    clocks: [profileClock(organisation, now)],
    _id: organisation._id,
    country: organisation.country,
    region: organisation.region,
  };
}
