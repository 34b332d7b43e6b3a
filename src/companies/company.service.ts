import { act, checkVersion, type Claim } from '../kernel/act.ts';
import type { Actor } from '../kernel/actor.ts';
import { versionOfRepeat } from '../kernel/aggregate.repository.ts';
import { DomainError, issue, notFound } from '../kernel/errors.ts';
import { digest } from '../kernel/ids.ts';
import { companyMachine, type CompanyAction } from './company.machine.ts';
import { companyParties, companyScope, mayChangeField, profileScope } from './company.policy.ts';
import type { CompanyRepository } from './company.repository.ts';
import { profileFields, type CompanyProfilePatch, type CompanyRecord, type ProfileField } from './company.schema.ts';

export interface CompanyServiceDeps {
  companies: CompanyRepository;
  now(): Date;
}

export type CompanyService = ReturnType<typeof companyService>;

/** What people know of a company and the router doesn't read. */
const unrouted: readonly ProfileField[] = ['contacts', 'watchedTopics'];

export function companyService({ companies, now }: CompanyServiceDeps) {
  async function load(actor: Actor, id: string): Promise<CompanyRecord> {
    const company = await companies.get(companyScope(actor), id);
    if (!company) throw notFound('company');
    return company;
  }

  async function loadProfile(actor: Actor, id: string): Promise<CompanyRecord> {
    const company = await companies.get(profileScope(actor), id);
    if (!company) throw notFound('company profile');
    return company;
  }

  async function takeOn(actor: Actor, record: CompanyRecord, action: CompanyAction, input: unknown, claim: Claim) {
    return await act({
      machine: companyMachine,
      repository: companies,
      record,
      action,
      input,
      parties: companyParties(actor, record),
      claim,
      context: async () => ({ actor, now: now(), facts: {} }),
    });
  }

  /** Changes what differs. What stays the same is no change: it raises neither the version nor what the router follows. */
  async function change(actor: Actor, id: string, patch: CompanyProfilePatch, claim: Claim): Promise<CompanyRecord> {
    const company = await loadProfile(actor, id);
    const reached = versionOfRepeat(company, claim.request);
    if (reached !== null) return { ...company, version: reached };
    checkVersion(company, claim);
    const changed = profileFields.filter(
      (field) => patch[field] !== undefined && digest(patch[field]) !== digest(company[field]),
    );
    const refused = changed.filter((field) => !mayChangeField(actor, field));
    if (refused.length > 0) {
      throw new DomainError('forbidden', 'Legal facts and limits are changed by the company lead.', {
        issues: refused.map((field) => issue(field, 'lead-only', `“${field}” is the company lead’s.`, { field })),
      });
    }
    if (changed.length === 0) return company;
    const input = Object.fromEntries(changed.map((field) => [field, patch[field]]));
    const action = changed.every((field) => unrouted.includes(field)) ? 'change-contacts' : 'change-profile';
    return await takeOn(actor, company, action, input, claim);
  }

  return {
    load,
    loadProfile,
    change,
    act: async (actor: Actor, id: string, action: CompanyAction, input: unknown, claim: Claim) =>
      await takeOn(actor, await loadProfile(actor, id), action, input, claim),
  };
}
