import type { CompanySummary } from '../companies/company.repository.ts';
import type { NeedSummary } from '../needs/need.repository.ts';
import { digest } from '../kernel/ids.ts';
import { matchCompanySchema, matchNeedSchema, type MatchCompany, type MatchNeed } from './matching.schema.ts';

/** A need as the router reads it. The problem's details follow the problem, so that places in the problem stay as they are. */
export function toMatchNeed(need: NeedSummary): MatchNeed {
  const details = Object.values(need.problemDetails ?? {}).filter((one) => one !== null);
  return matchNeedSchema.parse({
    id: need._id,
    version: need.version,
    language: need.language,
    title: need.title,
    problem: [need.problem ?? '', ...details].join('\n').trim(),
    desiredOutcome: need.desiredOutcome,
    constraints: need.constraints,
    careSetting: need.careSetting,
    spearhead: need.spearhead,
    trl: need.trl,
    deviceClass: need.deviceClass,
    invasiveness: need.invasiveness,
    regions: need.regions,
    requiredCertifications: need.requiredCertifications,
    hard: { region: need.hardLimits.includes('region'), trl: need.hardLimits.includes('trl') },
    weights: need.steering.weights,
    excludedCompanyIds: need.steering.excluded.map((one) => one.companyId),
    pinned: need.steering.pinned.map((one) => one.companyId),
    organisationId: need.organisationId,
  });
}

/** The same for needs that the router reads alike, whatever else people changed in them. */
export const digestOf = ({ version: _version, ...read }: MatchNeed): string => digest(read);

/** What a company's profile doesn't say of it: its past, the engagements it has open, and today. */
export interface Around {
  track: MatchCompany['track'];
  open: number;
  now: Date;
}

/** A company as the router reads it. Expired certificates don't count. */
export function toMatchCompany(company: CompanySummary, { track, open, now }: Around): MatchCompany {
  const today = now.toISOString().slice(0, 10);
  return matchCompanySchema.parse({
    id: company._id,
    version: company.version,
    name: company.name,
    country: company.country,
    region: company.region,
    languages: company.languages,
    profileLanguage: company.profileLanguage,
    description: company.description,
    capabilities: company.capabilities,
    technologies: company.technologies,
    domains: company.domains,
    spearheads: company.spearheads,
    trl: company.trl,
    deviceClasses: company.deviceClasses,
    certifications: company.certificates
      .filter((one) => one.expiresOn === null || one.expiresOn >= today)
      .map((one) => one.name),
    employees: company.employees,
    capacity: { open, max: company.capacity },
    track,
    excludedOrganisationIds: company.excludedOrganisationIds,
  });
}
