import { z } from 'zod';
import type { Actor } from '../kernel/actor.ts';
import { abilities } from '../kernel/machine.ts';
import { breachAnswer, clockAnswer, presentClocks, presentRecord, recordAnswer } from '../kernel/presented.ts';
import { instant } from '../kernel/shapes.ts';
import { companyMachine } from './company.machine.ts';
import { companyParties, mayChangeField } from './company.policy.ts';
import type { CompanySummary } from './company.repository.ts';
import { companyProfile, companyStatuses, profileFields, type CompanyRecord } from './company.schema.ts';
import { confirmBy } from './profile.clock.ts';

const { region, country, spearheads, ...profile } = companyProfile.shape;
// A company that was just admitted has nothing to say of itself yet.
const description = z.string();

/** What everybody signed in sees in a list. */
export const companyCard = z
  .object({
    id: z.string(),
    name: z.string(),
    region,
    country,
    spearheads: spearheads.unwrap(),
    status: z.enum(companyStatuses),
  })
  .meta({ id: 'CompanyCard' });

/** What everybody signed in sees of one company. Contacts, capacity and exclusions are between it and the manager. */
export const companyAnswer = companyCard
  .extend({
    profileLanguage: profile.profileLanguage,
    description,
    capabilities: profile.capabilities.unwrap(),
    technologies: profile.technologies.unwrap(),
    domains: profile.domains.unwrap(),
    trl: profile.trl.unwrap(),
    deviceClasses: profile.deviceClasses.unwrap(),
    certificates: profile.certificates.unwrap(),
    languages: profile.languages.unwrap(),
    employees: profile.employees.unwrap(),
    confirmedAt: instant,
  })
  .meta({ id: 'Company' });

export const companyProfileAnswer = z
  .object({
    ...recordAnswer,
    name: z.string(),
    status: z.enum(companyStatuses),
    suspension: z.object({ reason: z.string(), at: instant }).nullable(),
    ...companyProfile.shape,
    description,
    confirmedAt: instant,
    /** Until when the company has to say that the profile still holds, a year after it last did. */
    confirmBy: instant,
    clocks: z.array(clockAnswer),
    breaches: z.array(breachAnswer),
    profileChangedAt: instant,
    /** Fields that this reader may change. */
    editable: z.array(z.string()),
    abilities: z.array(z.string()),
  })
  .meta({ id: 'CompanyProfileAnswer' });

export function presentCard(company: CompanySummary): z.infer<typeof companyCard> {
  const { _id, name, status } = company;
  return { id: _id, name, region: company.region, country: company.country, spearheads: company.spearheads, status };
}

export function presentCompany(company: CompanySummary): z.infer<typeof companyAnswer> {
  return {
    ...presentCard(company),
    profileLanguage: company.profileLanguage,
    description: company.description,
    capabilities: company.capabilities,
    technologies: company.technologies,
    domains: company.domains,
    trl: company.trl,
    deviceClasses: company.deviceClasses,
    certificates: company.certificates,
    languages: company.languages,
    employees: company.employees,
    confirmedAt: company.confirmedAt,
  };
}

export function presentProfile(company: CompanyRecord, actor: Actor, now: Date): z.infer<typeof companyProfileAnswer> {
  const { suspension } = company;
  const content = companyContent(company);
  const parties = companyParties(actor, company);
  return {
    ...presentRecord(company),
    name: company.name,
    status: company.status,
    suspension: suspension && { reason: suspension.reason, at: suspension.at },
    ...content,
    confirmedAt: company.confirmedAt,
    confirmBy: confirmBy(company),
    clocks: presentClocks(company, now),
    breaches: company.breaches,
    profileChangedAt: company.profileChangedAt,
    editable: profileFields.filter((field) => mayChangeField(actor, field)),
    abilities: abilities(companyMachine, company, parties, { actor, now, facts: {} }),
  };
}

function companyContent(company: CompanyRecord): Pick<CompanyRecord, (typeof profileFields)[number]> {
  return Object.fromEntries(profileFields.map((field) => [field, company[field]])) as Pick<
    CompanyRecord,
    (typeof profileFields)[number]
  >;
}
