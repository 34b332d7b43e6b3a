import type { Actor, OrganisationKind } from '../kernel/actor.ts';
import { deriveId } from '../kernel/ids.ts';
import type { DemoCompany } from './company.shape.ts';
import { companiesFromAbroad } from './companies.abroad.ts';
import { dutchCompanies } from './companies.nl.ts';
import { germanCompanies } from './companies.de.ts';
import { organisations, type DemoPerson } from './organisations.ts';

export const companies: readonly DemoCompany[] = [...dutchCompanies, ...germanCompanies, ...companiesFromAbroad];

/** The same in every demo, so that links to it stay good. */
export const organisationIdOf = (slug: string): string => deriveId('demo organisation', slug);
const personIdOf = (email: string): string => deriveId('demo person', email);

/** An account of the demo with whom it belongs to. */
export interface DemoAccount extends DemoPerson {
  id: string;
  email: string;
  organisationSlug: string;
  organisationName: string;
  organisationKind: OrganisationKind;
}

const firstName = (name: string): string =>
  (name.split(' ')[0] ?? name)
    .normalize('NFD')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase();

function staffOf(company: DemoCompany): DemoPerson[] {
  const { lead, members, language } = company;
  return [
    { local: 'lead', name: lead, role: 'company-lead', language },
    ...members.map((name): DemoPerson => ({ local: firstName(name), name, role: 'company-member', language })),
  ];
}

const employers = [
  ...organisations,
  ...companies.map((one) => ({ ...one, kind: 'company' as const, people: staffOf(one) })),
];

export const accounts: readonly DemoAccount[] = employers.flatMap(({ slug, name, kind, people }) =>
  people.map((one): DemoAccount => {
    const email = `${one.local}@${slug}.example`;
    return {
      ...one,
      id: personIdOf(email),
      email,
      organisationSlug: slug,
      organisationName: name,
      organisationKind: kind,
    };
  }),
);

const byAddress = new Map(accounts.map((one) => [`${one.local}@${one.organisationSlug}`, one]));

/** @throws Error for an address that is nobody's: a fault in the demo's own files */
export function actorOf(address: string): Actor & { name: string } {
  const account = byAddress.get(address);
  if (!account) throw new Error(`Nobody of the demo has the address ${address}.`);
  const { id, role, organisationSlug, organisationKind, language, name } = account;
  return { userId: id, role, organisationId: organisationIdOf(organisationSlug), organisationKind, language, name };
}

/** Who works on needs in a company: its first member, else its lead. */
export function workerOf(company: DemoCompany): Actor {
  const [member] = company.members;
  return actorOf(`${member === undefined ? 'lead' : firstName(member)}@${company.slug}`);
}

export function companyOf(slug: string): DemoCompany {
  const found = companies.find((one) => one.slug === slug);
  if (!found) throw new Error(`No company of the demo is called ${slug}.`);
  return found;
}
