import { z } from 'zod';
import { actionEndpoints } from '../http/actions.ts';
import { endpoint, type Endpoint } from '../http/endpoint.ts';
import type { Actor } from '../kernel/actor.ts';
import { forbidden } from '../kernel/errors.ts';
import { listOf, pageOf, pageQuery } from '../kernel/page.ts';
import { timelineAnswer } from '../kernel/presented.ts';
import { recordId } from '../kernel/shapes.ts';
import type { UserRepository } from '../identity/identity.repository.ts';
import type { NeedRepository } from '../needs/need.repository.ts';
import { disclosuresAnswer, presentDisclosures } from './disclosure.presenter.ts';
import { engagementMachine } from './engagement.machine.ts';
import { engagementScope, mayReadResponse } from './engagement.policy.ts';
import {
  engagementAnswer,
  presentEngagement,
  presentEngagementTimeline,
  presentTerms,
  presentWhole,
  termsAnswer,
} from './engagement.presenter.ts';
import type { EngagementRepository } from './engagement.repository.ts';
import { engagementStatuses, responseContent, type EngagementRecord } from './engagement.schema.ts';
import type { EngagementService } from './engagement.service.ts';
import { presentResponse, responseAnswer } from './response.presenter.ts';

const company = ['company-member', 'company-lead'] as const;
const parties = ['care-submitter', 'care-lead', 'manager', ...company] as const;
const readers = [...parties, 'assessor'] as const;
const tag = 'Engagements';
const idParams = z.object({ id: recordId });

const listQuery = z.strictObject({
  ...pageQuery,
  needId: recordId.optional(),
  companyId: recordId.optional(),
  /** One status, or several with commas between. */
  status: z
    .string()
    .transform((value) => value.split(','))
    .pipe(z.array(z.enum(engagementStatuses)).max(engagementStatuses.length))
    .optional(),
});

export interface EngagementEndpointDeps {
  engagements: EngagementRepository;
  engagementService: EngagementService;
  needs: NeedRepository;
  companyIsActive(companyId: string): Promise<boolean>;
  users: UserRepository;
  now(): Date;
}

/** An engagement as a handler answers it: whole, with what the reader may do now. */
export function shownEngagement({
  needs,
  companyIsActive,
  now,
}: Pick<EngagementEndpointDeps, 'needs' | 'companyIsActive' | 'now'>) {
  return async (engagement: EngagementRecord, actor: Actor) => {
    const [[need], companyActive] = await Promise.all([
      needs.byIds([engagement.needId]),
      companyIsActive(engagement.companyId),
    ]);
    const reader = { actor, now: now(), need, facts: { companyActive } };
    return { body: presentWhole(engagement, reader), version: engagement.version };
  };
}

export function engagementEndpoints(deps: EngagementEndpointDeps): Endpoint[] {
  const { engagements, engagementService, needs, users, now } = deps;
  const shown = shownEngagement(deps);

  return [
    endpoint({
      id: 'listEngagements',
      method: 'get',
      path: '/engagements',
      tag,
      summary: 'Engagements that the reader may see, newest first',
      access: readers,
      query: listQuery,
      status: 200,
      answer: listOf(engagementAnswer, 'EngagementList'),
      errors: [],
      handle: async ({ actor, query }) => {
        const { cursor, limit, ...filter } = query;
        const { page, next } = pageOf(await engagements.list(engagementScope(actor), filter, cursor, limit), limit);
        const found = await needs.byIds([...new Set(page.map((one) => one.needId))]);
        const byId = new Map(found.map((need) => [need._id, need]));
        const at = now();
        const items = page.map((one) => presentEngagement(one, { actor, now: at, need: byId.get(one.needId) }));
        return { body: { items, next } };
      },
    }),
    endpoint({
      id: 'getEngagement',
      method: 'get',
      path: '/engagements/{id}',
      tag,
      summary: 'One engagement, as far as the reader may see it',
      access: readers,
      params: idParams,
      status: 200,
      answer: engagementAnswer,
      errors: ['not-found'],
      handle: async ({ actor, params }) => await shown(await engagementService.load(actor, params.id), actor),
    }),
    endpoint({
      id: 'engagementTimeline',
      method: 'get',
      path: '/engagements/{id}/timeline',
      tag,
      summary: 'What happened to an engagement, with the check of its chain',
      access: parties,
      params: idParams,
      status: 200,
      answer: timelineAnswer,
      errors: ['not-found'],
      handle: async ({ actor, params }) => {
        const engagement = await engagementService.load(actor, params.id);
        return { body: presentEngagementTimeline(engagement, actor), version: engagement.version };
      },
    }),
    endpoint({
      id: 'engagementTerms',
      method: 'get',
      path: '/engagements/{id}/terms',
      tag,
      summary: 'The confidentiality terms in the reader’s language, and whether they were accepted',
      access: parties,
      params: idParams,
      status: 200,
      answer: termsAnswer,
      errors: ['not-found'],
      handle: async ({ actor, params }) => ({
        body: presentTerms(await engagementService.load(actor, params.id), actor),
      }),
    }),
    endpoint({
      id: 'engagementDisclosures',
      method: 'get',
      path: '/engagements/{id}/disclosures',
      tag,
      summary: 'Who of the company first opened which step of the need, and when',
      access: parties,
      params: idParams,
      status: 200,
      answer: disclosuresAnswer,
      errors: ['not-found'],
      handle: async ({ actor, params }) => {
        const { disclosures } = await engagementService.load(actor, params.id);
        const people = await users.byIds([...new Set(disclosures.map((one) => one.userId))]);
        return { body: presentDisclosures(disclosures, new Map(people.map((one) => [one._id, one.name]))) };
      },
    }),
    endpoint({
      id: 'getResponse',
      method: 'get',
      path: '/engagements/{id}/response',
      tag,
      summary: 'The company’s response; its own at any time, others’ once responses are closed',
      access: readers,
      params: idParams,
      status: 200,
      answer: responseAnswer,
      errors: ['forbidden', 'not-found'],
      handle: async ({ actor, params }) => {
        const engagement = await engagementService.load(actor, params.id);
        if (!mayReadResponse(actor, engagement))
          throw forbidden('Until responses are closed, only the company itself reads its response.');
        return { body: presentResponse(engagement, actor), version: engagement.version };
      },
    }),
    endpoint({
      id: 'draftResponse',
      method: 'put',
      path: '/engagements/{id}/response',
      tag,
      summary: 'Write the draft of the response; what was submitted last counts until it is submitted anew',
      access: company,
      params: idParams,
      body: responseContent,
      status: 200,
      answer: responseAnswer,
      errors: [
        'not-found',
        'illegal-transition',
        'conflict',
        'stale-version',
        'precondition-required',
        'rule-violated',
        'idempotency-mismatch',
      ],
      ifMatch: true,
      idempotent: true,
      handle: async ({ actor, params, body, claim }) => {
        const engagement = await engagementService.act(actor, params.id, 'draft-response', body, claim);
        return { body: presentResponse(engagement, actor), version: engagement.version };
      },
    }),
    ...actionEndpoints(engagementMachine, {
      path: '/engagements/{id}',
      tag,
      rolesOf: { company, manager: ['manager'] },
      answer: engagementAnswer,
      take: async ({ actor, params, body, claim }, action) =>
        await shown(await engagementService.act(actor, params.id, action, body, claim), actor),
    }),
  ];
}
