import { z } from 'zod';
import { actionEndpoints } from '../http/actions.ts';
import { endpoint, type Endpoint } from '../http/endpoint.ts';
import type { Actor } from '../kernel/actor.ts';
import { languageSchema } from '../kernel/actor.ts';
import { listOf, pageOf, pageQuery } from '../kernel/page.ts';
import { presentTimeline, timelineAnswer } from '../kernel/presented.ts';
import { recordId, text } from '../kernel/shapes.ts';
import { careSettingSchema, spearheadSchema } from '../kernel/vocabulary.ts';
import { needMachine } from './need.machine.ts';
import { needScope, viewOf, type NeedView } from './need.policy.ts';
import { needAnswer, presentNeed } from './need.presenter.ts';
import type { NeedRepository, NeedSummary } from './need.repository.ts';
import { needDraftBody, needPatchBody, needStatuses, type NeedRecord } from './need.schema.ts';
import type { NeedService } from './need.service.ts';

const care = ['care-submitter', 'care-lead'] as const;
const idParams = z.object({ id: recordId });

const listQuery = z.strictObject({
  ...pageQuery,
  /** One status, or several with commas between. */
  status: z
    .string()
    .transform((value) => value.split(','))
    .pipe(z.array(z.enum(needStatuses)).max(10))
    .optional(),
  organisationId: recordId.optional(),
  handlerId: recordId.optional(),
  language: languageSchema.optional(),
  spearhead: spearheadSchema.optional(),
  careSetting: careSettingSchema.optional(),
  overdue: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional(),
  q: text(100).optional(),
});

export const needListAnswer = listOf(needAnswer, 'NeedList');

export interface NeedEndpointDeps {
  needs: NeedRepository;
  needService: NeedService;
  /** How much of this need the reader sees; a company's step comes from its engagement, and its opening is logged. */
  needViewFor(actor: Actor, need: NeedSummary): Promise<NeedView>;
  now(): Date;
}

export function needEndpoints({ needs, needService, needViewFor, now }: NeedEndpointDeps): Endpoint[] {
  const shown = (need: NeedRecord, actor: Actor) => ({
    body: presentNeed(need, viewOf(actor, need), actor, now()),
    version: need.version,
  });
  return [
    endpoint({
      id: 'createNeed',
      method: 'post',
      path: '/needs',
      tag: 'Needs',
      summary: 'Draft a care need; a manager names the organisation it belongs to',
      access: [...care, 'manager'],
      body: needDraftBody,
      status: 201,
      answer: needAnswer,
      errors: ['rule-violated', 'idempotency-mismatch'],
      idempotent: true,
      handle: async ({ actor, body, claim }) => {
        const need = await needService.draft(actor, body, claim);
        return { ...shown(need, actor), location: `/api/v1/needs/${need._id}` };
      },
    }),
    endpoint({
      id: 'listNeeds',
      method: 'get',
      path: '/needs',
      tag: 'Needs',
      summary: 'Needs that the reader may see, newest first',
      access: [...care, 'manager', 'company-member', 'company-lead', 'assessor'],
      query: listQuery,
      status: 200,
      answer: needListAnswer,
      errors: [],
      handle: async ({ actor, query }) => {
        const { cursor, limit, ...filter } = query;
        const found = await needs.list(needScope(actor), filter, cursor, limit);
        const { page, next } = pageOf(found, limit);
        const at = now();
        // A list never opens more than the teaser to a company, so that listing discloses nothing.
        return {
          body: { items: page.map((need) => presentNeed(need, viewOf(actor, need as NeedRecord), actor, at)), next },
        };
      },
    }),
    endpoint({
      id: 'getNeed',
      method: 'get',
      path: '/needs/{id}',
      tag: 'Needs',
      summary: 'One need, as far as the reader may see it',
      access: [...care, 'manager', 'company-member', 'company-lead', 'assessor'],
      params: idParams,
      status: 200,
      answer: needAnswer,
      errors: ['forbidden', 'not-found'],
      handle: async ({ actor, params }) => {
        const need = await needService.load(actor, params.id);
        const view = await needViewFor(actor, need);
        return { body: presentNeed(need, view, actor, now()), version: need.version };
      },
    }),
    endpoint({
      id: 'editNeed',
      method: 'patch',
      path: '/needs/{id}',
      tag: 'Needs',
      summary: 'Change a draft, or a need whose changes were requested',
      access: [...care, 'manager'],
      params: idParams,
      body: needPatchBody,
      status: 200,
      answer: needAnswer,
      errors: [
        'forbidden',
        'not-found',
        'illegal-transition',
        'conflict',
        'stale-version',
        'precondition-required',
        'idempotency-mismatch',
      ],
      ifMatch: true,
      idempotent: true,
      handle: async ({ actor, params, body, claim }) =>
        shown(await needService.edit(actor, params.id, body, claim), actor),
    }),
    endpoint({
      id: 'needTimeline',
      method: 'get',
      path: '/needs/{id}/timeline',
      tag: 'Needs',
      summary: 'What happened to a need, with the check of its chain',
      access: [...care, 'manager'],
      params: idParams,
      status: 200,
      answer: timelineAnswer,
      errors: ['forbidden', 'not-found'],
      handle: async ({ actor, params }) => {
        const need = await needService.load(actor, params.id);
        viewOf(actor, need);
        return { body: presentTimeline(need.history), version: need.version };
      },
    }),
    ...actionEndpoints(needMachine, {
      path: '/needs/{id}',
      tag: 'Needs',
      rolesOf: { care, manager: ['manager'] },
      apart: ['attach', 'detach'],
      answer: needAnswer,
      take: async ({ actor, params, body, claim }, action) =>
        shown(await needService.act(actor, params.id, action, body, claim), actor),
    }),
  ];
}
