import { z } from 'zod';
import { actionEndpoints } from '../http/actions.ts';
import { endpoint, type Endpoint } from '../http/endpoint.ts';
import type { Actor } from '../kernel/actor.ts';
import { listOf, pageOf, pageQuery } from '../kernel/page.ts';
import { countrySchema, recordId, text } from '../kernel/shapes.ts';
import { regionSchema, spearheadSchema } from '../kernel/vocabulary.ts';
import { companyMachine } from './company.machine.ts';
import { companyScope } from './company.policy.ts';
import {
  companyAnswer,
  companyCard,
  companyProfileAnswer,
  presentCard,
  presentCompany,
  presentProfile,
} from './company.presenter.ts';
import type { CompanyRepository } from './company.repository.ts';
import { companyProfile, companyProfilePatch, companyStatuses, type CompanyRecord } from './company.schema.ts';
import type { CompanyService } from './company.service.ts';

const company = ['company-member', 'company-lead'] as const;
const tag = 'Companies';
const idParams = z.object({ id: recordId });
const changing = {
  access: [...company, 'manager'],
  params: idParams,
  status: 200,
  answer: companyProfileAnswer,
  errors: ['forbidden', 'not-found', 'conflict', 'stale-version', 'precondition-required', 'idempotency-mismatch'],
  ifMatch: true,
  idempotent: true,
} as const;

const listQuery = z.strictObject({
  ...pageQuery,
  q: text(100).optional(),
  region: regionSchema.optional(),
  country: countrySchema.optional(),
  spearhead: spearheadSchema.optional(),
  status: z.enum(companyStatuses).optional(),
});

export interface CompanyEndpointDeps {
  companies: CompanyRepository;
  companyService: CompanyService;
  now(): Date;
}

export function companyEndpoints({ companies, companyService, now }: CompanyEndpointDeps): Endpoint[] {
  const shown = (record: CompanyRecord, actor: Actor) => ({
    body: presentProfile(record, actor, now()),
    version: record.version,
  });
  return [
    endpoint({
      id: 'listCompanies',
      method: 'get',
      path: '/companies',
      tag,
      summary: 'Companies of the programme, newest first',
      access: 'signed-in',
      query: listQuery,
      status: 200,
      answer: listOf(companyCard, 'CompanyList'),
      errors: [],
      handle: async ({ actor, query }) => {
        const { cursor, limit, ...filter } = query;
        const { page, next } = pageOf(await companies.list(companyScope(actor), filter, cursor, limit), limit);
        return { body: { items: page.map(presentCard), next } };
      },
    }),
    endpoint({
      id: 'getCompany',
      method: 'get',
      path: '/companies/{id}',
      tag,
      summary: 'What a company says of itself to everybody',
      access: 'signed-in',
      params: idParams,
      status: 200,
      answer: companyAnswer,
      errors: ['not-found'],
      handle: async ({ actor, params }) => ({ body: presentCompany(await companyService.load(actor, params.id)) }),
    }),
    endpoint({
      id: 'getCompanyProfile',
      method: 'get',
      path: '/companies/{id}/profile',
      tag,
      summary: 'The whole profile, for the company itself and the manager',
      access: [...company, 'manager'],
      params: idParams,
      status: 200,
      answer: companyProfileAnswer,
      errors: ['not-found'],
      handle: async ({ actor, params }) => shown(await companyService.loadProfile(actor, params.id), actor),
    }),
    endpoint({
      ...changing,
      id: 'replaceCompanyProfile',
      method: 'put',
      path: '/companies/{id}/profile',
      tag,
      summary: 'Replace the profile; a field that isn’t named gets its default',
      body: companyProfile.meta({ id: 'CompanyProfile' }),
      handle: async ({ actor, params, body, claim }) =>
        shown(await companyService.change(actor, params.id, body, claim), actor),
    }),
    endpoint({
      ...changing,
      id: 'changeCompanyProfile',
      method: 'patch',
      path: '/companies/{id}/profile',
      tag,
      summary: 'Change part of the profile; capacity, certificates, device classes and exclusions are the lead’s',
      body: companyProfilePatch,
      handle: async ({ actor, params, body, claim }) =>
        shown(await companyService.change(actor, params.id, body, claim), actor),
    }),
    ...actionEndpoints(companyMachine, {
      path: '/companies/{id}',
      tag,
      rolesOf: { company, manager: ['manager'] },
      answer: companyProfileAnswer,
      take: async ({ actor, params, body, claim }, action) =>
        shown(await companyService.act(actor, params.id, action, body, claim), actor),
    }),
  ];
}
