import type { Deps } from '../../src/deps.ts';
import { newCompany } from '../../src/companies/company.opening.ts';
import type { CompanyProfile } from '../../src/companies/company.schema.ts';
import { newId } from '../../src/kernel/ids.ts';
import { rolesOfKind, systemActor, type Language, type OrganisationKind, type Role } from '../../src/kernel/actor.ts';
import { hashPassword } from '../../src/identity/passwords.ts';
import { holidayRegionOf } from '../../src/identity/organisation.schema.ts';

const password = 'a long enough password';
let hash: Promise<string> | null = null;

/** The named cast of the tests: two hospitals, two companies, the programme. */
const organisations = {
  hospital: { name: 'Ziekenhuis Oost', kind: 'care', country: 'NL', region: 'Twente' },
  klinik: { name: 'Klinikum Aahof', kind: 'care', country: 'DE', region: 'Münsterland' },
  sturz: { name: 'Sturzwacht GmbH', kind: 'company', country: 'DE', region: 'Münsterland' },
  wond: { name: 'Wondkompas B.V.', kind: 'company', country: 'NL', region: 'Twente' },
  programme: { name: 'Clusterbureau', kind: 'programme', country: 'NL', region: 'Twente' },
  lab: { name: 'Simulatiecentrum', kind: 'facility', country: 'NL', region: 'Twente' },
  fund: { name: 'Regiofonds', kind: 'fund', country: 'NL', region: 'Twente' },
} as const satisfies Record<string, { name: string; kind: OrganisationKind; country: string; region: string }>;

const people = {
  nurse: ['Noor de Verpleger', 'nl', 'hospital', 'care-submitter'],
  colleague: ['Koen Collega', 'nl', 'hospital', 'care-submitter'],
  lead: ['Lia van de Leiding', 'nl', 'hospital', 'care-lead'],
  pfleger: ['Paul Pfleger', 'de', 'klinik', 'care-submitter'],
  chef: ['Petra Chefin', 'de', 'klinik', 'care-lead'],
  engineer: ['Emil Ingenieur', 'de', 'sturz', 'company-member'],
  director: ['Dora Direktorin', 'de', 'sturz', 'company-lead'],
  maker: ['Mees Maker', 'nl', 'wond', 'company-member'],
  owner: ['Olga Ondernemer', 'nl', 'wond', 'company-lead'],
  manager: ['Mirjam Makelaar', 'nl', 'programme', 'manager'],
  assessor: ['Anton Assessor', 'nl', 'programme', 'assessor'],
  admin: ['Ad Beheer', 'nl', 'programme', 'admin'],
  host: ['Hans Host', 'nl', 'lab', 'facility-host'],
  funder: ['Fleur Fonds', 'nl', 'fund', 'funder'],
} as const satisfies Record<string, readonly [string, Language, keyof typeof organisations, Role]>;

export interface Cast {
  password: string;
  organisations: Record<keyof typeof organisations, { id: string; name: string }>;
  people: Record<keyof typeof people, { id: string; email: string; role: Role; organisationId: string }>;
}

export const profiles: Record<'sturz' | 'wond', Partial<CompanyProfile>> = {
  sturz: {
    profileLanguage: 'de',
    description:
      'Unsere Sensoren erkennen, wenn Patientinnen und Patienten nachts das Bett verlassen, und melden Stürze sofort an die Pflege. Die Sturzerkennung arbeitet ohne Kamera und ohne Armband.',
    capabilities: ['Sturzerkennung', 'Bettausstiegsalarm', 'kontaktlose Überwachung'],
    spearheads: ['ai-ehealth'],
    trl: { min: 7, max: 9 },
    deviceClasses: ['I'],
    certificates: [
      { name: 'CE', expiresOn: null },
      { name: 'ISO 13485', expiresOn: null },
    ],
    languages: ['de', 'en'],
  },
  wond: {
    profileLanguage: 'nl',
    description: 'Wij maken een slim verband dat meet hoe een wond geneest en waarschuwt bij infectie.',
    capabilities: ['wondzorg', 'slim verband', 'wondmonitoring'],
    spearheads: ['nano-biotech'],
    trl: { min: 5, max: 7 },
    deviceClasses: ['IIa'],
    languages: ['nl', 'en'],
  },
};

/** Puts the cast into an empty database. */
export async function plantCast(deps: Deps): Promise<Cast> {
  hash ??= hashPassword(password);
  const passwordHash = await hash;
  const now = new Date();
  const ids = {} as Cast['organisations'];
  for (const [key, one] of Object.entries(organisations)) {
    const id = newId(now);
    ids[key as keyof typeof organisations] = { id, name: one.name };
    await deps.organisations.insert({
      _id: id,
      ...one,
      holidayRegion: holidayRegionOf(one.country, one.region),
      status: 'active',
      version: 1,
      createdAt: now,
      updatedAt: now,
    });
  }
  const cast = {} as Cast['people'];
  for (const [key, [name, language, organisation, role]] of Object.entries(people)) {
    const { id: organisationId } = ids[organisation];
    const id = newId(now);
    const email = `${key}@${organisation}.example`;
    const { kind } = organisations[organisation];
    if (!rolesOfKind[kind].includes(role)) throw new Error(`${key} can’t be ${role}`);
    await deps.users.insert({
      _id: id,
      email,
      name,
      language,
      passwordHash,
      memberships: [{ organisationId, organisationKind: kind, role }],
      epoch: 1,
      status: 'active',
      createdAt: now,
    });
    cast[key as keyof typeof people] = { id, email, role, organisationId };
  }
  for (const key of ['sturz', 'wond'] as const)
    await plantCompany(deps, ids[key].id, organisations[key], profiles[key], now);
  return { password, organisations: ids, people: cast };
}

async function plantCompany(
  deps: Deps,
  id: string,
  organisation: { name: string; country: string; region: CompanyProfile['region'] },
  profile: Partial<CompanyProfile>,
  now: Date,
): Promise<void> {
  await deps.companies.create(newCompany({ _id: id, ...organisation }, profile, now), {
    actor: systemActor,
    now,
    event: 'company.created',
  });
}
