import { DateTime } from 'luxon';
import type { Deps } from '../deps.ts';
import { companyProfile, type CompanyRecord } from '../companies/company.schema.ts';
import { newCompany } from '../companies/company.opening.ts';
import { hashPassword } from '../identity/passwords.ts';
import { holidayRegionOf, type OrganisationContent, type StoredOrganisation } from '../identity/organisation.schema.ts';
import { systemActor } from '../kernel/actor.ts';
import type { DemoCompany } from './company.shape.ts';
import { demoPassword } from './demo.password.ts';
import { accounts, actorOf, companies, organisationIdOf } from './identities.ts';
import { organisations } from './organisations.ts';

type PlantDeps = Pick<Deps, 'companies' | 'organisations' | 'users'>;

/** A company's profile as the demo's file tells it; certificates expire counted from `made`, the day the demo is made. */
export function profileOf(company: DemoCompany, made: Date) {
  const { language, trl, certificates, lead, slug } = company;
  const {
    description,
    capabilities,
    technologies,
    domains,
    spearheads,
    deviceClasses,
    region,
    country,
    languages,
    employees,
    capacity,
  } = company;
  const expiry = (days: number | null): string | null =>
    days === null ? null : DateTime.fromJSDate(made).plus({ days }).toISODate();
  return companyProfile.parse({
    profileLanguage: language,
    description,
    capabilities,
    technologies,
    domains,
    spearheads,
    trl: { min: trl[0], max: trl[1] },
    deviceClasses,
    certificates: certificates.map(([name, days]) => ({ name, expiresOn: expiry(days) })),
    region,
    country,
    languages,
    employees,
    ...(capacity === undefined ? {} : { capacity }),
    contacts: [
      {
        name: lead,
        role: language === 'nl' ? 'directie' : language === 'de' ? 'Leitung' : 'director',
        email: `lead@${slug}.example`,
      },
    ],
    watchedTopics: capabilities.slice(0, 2),
  });
}

/** Puts organisations, people and company profiles into an empty database, as they joined at `joined`. */
export async function plant(deps: PlantDeps, joined: Date, made: Date): Promise<void> {
  const passwordHash = await hashPassword(demoPassword);
  const employers = [...organisations, ...companies.map((one) => ({ ...one, kind: 'company' as const }))];
  await Promise.all([
    deps.organisations.insertMissing(employers.map((one) => organisationOf(deps, one, joined))),
    deps.companies.insertMissing(companies.map((one) => companyRecordOf(deps, one, joined, made))),
    ...accounts.map(
      async ({ id, email, name, language, organisationSlug, organisationKind, role }) =>
        await deps.users.insert({
          _id: id,
          email,
          name,
          language,
          passwordHash,
          memberships: [{ organisationId: organisationIdOf(organisationSlug), organisationKind, role }],
          epoch: 1,
          status: 'active',
          createdAt: joined,
        }),
    ),
  ]);
}

type Employer = Pick<OrganisationContent, 'name' | 'kind' | 'country' | 'region'> & { slug: string };

function organisationOf(
  { organisations: repository }: PlantDeps,
  employer: Employer,
  joined: Date,
): StoredOrganisation {
  const { slug, name, kind, country, region } = employer;
  return repository.fresh(
    {
      _id: organisationIdOf(slug),
      status: 'active',
      clocks: [],
      name,
      kind,
      country,
      region,
      holidayRegion: holidayRegionOf(country, region),
      applicant: null,
      introduction: null,
      statusReason: null,
    },
    { actor: systemActor, now: joined, event: 'organisation.registered' },
  );
}

function companyRecordOf(
  { companies: repository }: PlantDeps,
  company: DemoCompany,
  joined: Date,
  made: Date,
): CompanyRecord {
  const { slug, name, country, region } = company;
  const fresh = newCompany({ _id: organisationIdOf(slug), name, country, region }, profileOf(company, made), joined);
  return repository.fresh(fresh, { actor: actorOf(`lead@${slug}`), now: joined, event: 'company.created' });
}
