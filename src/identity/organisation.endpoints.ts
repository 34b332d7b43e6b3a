import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { z } from 'zod';
import { actionEndpoints } from '../http/actions.ts';
import { addressOf } from '../http/address.ts';
import { endpoint, type Endpoint } from '../http/endpoint.ts';
import { organisationKinds, type Actor } from '../kernel/actor.ts';
import { listOf, pageOf, pageQuery } from '../kernel/page.ts';
import { presentTimeline, timelineAnswer } from '../kernel/presented.ts';
import { recordId, text } from '../kernel/shapes.ts';
import { organisationScope } from './identity.policy.ts';
import type { OrganisationRepository } from './identity.repository.ts';
import { organisationMachine } from './organisation.machine.ts';
import { organisationAnswer, presentOrganisation } from './organisation.presenter.ts';
import {
  applicationBody,
  organisationBody,
  organisationPatch,
  organisationStatuses,
  type StoredOrganisation,
} from './organisation.schema.ts';
import type { OrganisationService } from './organisation.service.ts';
import { spend } from './throttle.ts';

const office = ['manager', 'admin'] as const;
const idParams = z.object({ id: recordId });

const listQuery = z.strictObject({
  ...pageQuery,
  kind: z.enum(organisationKinds).optional(),
  status: z.enum(organisationStatuses).optional(),
  q: text(100).optional(),
});

export const organisationList = listOf(organisationAnswer, 'OrganisationList');

interface OrganisationEndpointDeps {
  organisations: OrganisationRepository;
  organisationService: OrganisationService;
  /** How many admissions may be asked for from one address. */
  applicationsPerAddress: RateLimiterAbstract;
  now(): Date;
}

export function organisationEndpoints(deps: OrganisationEndpointDeps): Endpoint[] {
  const { organisations, organisationService, applicationsPerAddress, now } = deps;
  const shown = (organisation: StoredOrganisation, actor: Actor) => ({
    body: presentOrganisation(organisation, actor, now()),
    version: organisation.version,
  });
  return [
    endpoint({
      id: 'applyForAdmission',
      method: 'post',
      path: '/organisations/applications',
      tag: 'Organisations',
      summary: 'Ask for an organisation’s admission; its first person is invited when it is admitted',
      access: 'public',
      body: applicationBody,
      status: 202,
      answer: z.object({ id: z.string(), status: z.enum(organisationStatuses) }).meta({ id: 'Application' }),
      errors: ['idempotency-mismatch', 'too-many-requests'],
      idempotent: true,
      handle: async ({ actor, body, claim, http }) => {
        await spend(applicationsPerAddress, addressOf(http.req));
        const { _id } = await organisationService.apply(actor, body, claim);
        return { body: { id: _id, status: 'applied' as const } };
      },
    }),
    endpoint({
      id: 'createOrganisation',
      method: 'post',
      path: '/organisations',
      tag: 'Organisations',
      summary: 'Make an organisation that takes part at once',
      access: office,
      body: organisationBody,
      status: 201,
      answer: organisationAnswer,
      errors: ['idempotency-mismatch'],
      idempotent: true,
      handle: async ({ actor, body, claim }) => {
        const organisation = await organisationService.create(actor, body, claim);
        return { ...shown(organisation, actor), location: `/api/v1/organisations/${organisation._id}` };
      },
    }),
    endpoint({
      id: 'listOrganisations',
      method: 'get',
      path: '/organisations',
      tag: 'Organisations',
      summary:
        'Organisations that take part, newest first; for the office also those that applied, were refused or suspended',
      access: 'signed-in',
      query: listQuery,
      status: 200,
      answer: organisationList,
      errors: [],
      handle: async ({ actor, query: { cursor, limit, ...filter } }) => {
        const found = await organisations.page(organisationScope(actor), filter, cursor, limit);
        const { page, next } = pageOf(found, limit);
        const at = now();
        return { body: { items: page.map((one) => presentOrganisation(one, actor, at)), next } };
      },
    }),
    endpoint({
      id: 'getOrganisation',
      method: 'get',
      path: '/organisations/{id}',
      tag: 'Organisations',
      summary: 'One organisation, as far as the reader may see it',
      access: 'signed-in',
      params: idParams,
      status: 200,
      answer: organisationAnswer,
      errors: ['not-found'],
      handle: async ({ actor, params }) => shown(await organisationService.load(actor, params.id), actor),
    }),
    endpoint({
      id: 'editOrganisation',
      method: 'patch',
      path: '/organisations/{id}',
      tag: 'Organisations',
      summary: 'Change an organisation; its lead changes its region and holidays, the office also its name and country',
      access: [...office, 'care-lead', 'company-lead'],
      params: idParams,
      body: organisationPatch,
      status: 200,
      answer: organisationAnswer,
      errors: ['forbidden', 'not-found', 'conflict', 'stale-version', 'precondition-required', 'idempotency-mismatch'],
      ifMatch: true,
      idempotent: true,
      handle: async ({ actor, params, body, claim }) =>
        shown(await organisationService.edit(actor, params.id, body, claim), actor),
    }),
    endpoint({
      id: 'organisationTimeline',
      method: 'get',
      path: '/organisations/{id}/timeline',
      tag: 'Organisations',
      summary: 'What happened to an organisation, with the check of its chain',
      access: office,
      params: idParams,
      status: 200,
      answer: timelineAnswer,
      errors: ['not-found'],
      handle: async ({ actor, params }) => ({
        body: presentTimeline((await organisationService.load(actor, params.id)).history),
      }),
    }),
    ...actionEndpoints(organisationMachine, {
      path: '/organisations/{id}',
      tag: 'Organisations',
      rolesOf: { manager: ['manager'], admin: ['admin'] },
      answer: organisationAnswer,
      take: async ({ actor, params, body, claim }, action) =>
        shown(await organisationService.act(actor, params.id, action, body, claim), actor),
    }),
  ];
}
