import { z } from 'zod';
import { endpoint, type Endpoint } from '../http/endpoint.ts';
import type { Claim } from '../kernel/act.ts';
import { act } from '../kernel/act.ts';
import type { Actor } from '../kernel/actor.ts';
import { languageSchema } from '../kernel/actor.ts';
import { notFound } from '../kernel/errors.ts';
import { recordId, text } from '../kernel/shapes.ts';
import type { OrganisationRepository } from '../identity/identity.repository.ts';
import { needMachine } from './need.machine.ts';
import { joinableScope, partiesOf } from './need.policy.ts';
import { publicStatuses, publicStatusOf } from './need.presenter.ts';
import type { NeedRepository } from './need.repository.ts';
import { needContent, type NeedRecord } from './need.schema.ts';
import type { similarNeeds } from './similar.service.ts';

const care = ['care-submitter', 'care-lead'] as const;

const similarBody = z.strictObject({
  language: languageSchema,
  title: text(160, 1),
  problem: text(8000).nullable().default(null),
  desiredOutcome: text(4000).nullable().default(null),
  exceptId: recordId.optional(),
});

export const similarAnswer = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        reference: z.string(),
        title: z.string(),
        language: languageSchema,
        organisation: z.object({ id: z.string(), name: z.string() }),
        publicStatus: z.enum(publicStatuses),
        coSigners: z.int(),
        /** How much of what the text speaks of the other need shares, 0–1. */
        share: z.number(),
        /** What both speak of, in the reader's language. */
        shared: z.array(z.string()),
        mayCoSign: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'SimilarNeeds' });

export const joinedAnswer = z
  .object({
    id: z.string(),
    reference: z.string(),
    version: z.int(),
    title: z.string(),
    publicStatus: z.enum(publicStatuses),
    coSigners: z.int(),
  })
  .meta({ id: 'JoinedNeed' });

/** What hospitals see of one another's needs, to decide whether they join. */
export const joinableAnswer = joinedAnswer
  .extend({
    language: languageSchema,
    organisation: z.object({ id: z.string(), name: z.string() }),
    careSetting: needContent.shape.careSetting,
    goals: needContent.shape.goals.unwrap(),
    mayCoSign: z.boolean(),
    mayEndCoSigning: z.boolean(),
  })
  .meta({ id: 'JoinableNeed' });

export interface TogetherDeps {
  needs: NeedRepository;
  organisations: OrganisationRepository;
  similar: ReturnType<typeof similarNeeds>;
  now(): Date;
}

/** Hospitals together: needs like mine, and joining one with one's own volume and context. */
export function togetherEndpoints({ needs, organisations, similar, now }: TogetherDeps): Endpoint[] {
  async function joinable(actor: Actor, id: string): Promise<NeedRecord> {
    const need = await needs.get(joinableScope(actor), id);
    if (!need) throw notFound('need');
    return need;
  }

  async function take(
    actor: Actor,
    need: NeedRecord,
    action: 'co-sign' | 'end-co-signing',
    input: unknown,
    claim: Claim,
  ): Promise<NeedRecord> {
    return await act({
      machine: needMachine,
      repository: needs,
      record: need,
      action,
      input,
      parties: partiesOf(actor, need),
      // Who joins hasn't read the need, so there is no version to have seen.
      claim: { ...claim, version: 'any' },
      context: async () => ({ actor, now: now(), facts: {} }),
    });
  }

  const shown = (need: NeedRecord) => ({
    body: {
      id: need._id,
      reference: need.reference,
      version: need.version,
      title: need.title,
      publicStatus: publicStatusOf(need),
      coSigners: need.coSigners.length,
    },
    version: need.version,
  });
  const errors = [
    'forbidden',
    'not-found',
    'illegal-transition',
    'being-applied',
    'conflict',
    'rule-violated',
    'idempotency-mismatch',
  ] as const;

  return [
    endpoint({
      id: 'similarNeeds',
      method: 'post',
      path: '/needs/similar',
      tag: 'Needs',
      summary: 'Needs of the cluster’s hospitals that speak of the same, to join one instead of writing it again',
      access: [...care, 'manager'],
      body: similarBody,
      status: 200,
      answer: similarAnswer,
      errors: [],
      handle: async ({ actor, body }) => ({ body: { items: await similar(actor, body) } }),
    }),
    endpoint({
      id: 'joinableNeed',
      method: 'get',
      path: '/needs/{id}/co-signers',
      tag: 'Needs',
      summary: 'What another hospital’s open need is about, and whether one may co-sign it',
      access: care,
      params: z.object({ id: recordId }),
      status: 200,
      answer: joinableAnswer,
      errors: ['not-found'],
      handle: async ({ actor, params }) => {
        const need = await joinable(actor, params.id);
        const other = partiesOf(actor, need).includes('other-care');
        const joined = need.coSignerIds.includes(actor.organisationId);
        const { language, careSetting, goals, organisationId, organisationName } = need;
        return {
          body: {
            ...shown(need).body,
            language,
            careSetting,
            goals,
            organisation: { id: organisationId, name: organisationName },
            mayCoSign: other && !joined,
            mayEndCoSigning: other && joined,
          },
          version: need.version,
        };
      },
    }),
    endpoint({
      id: 'coSignNeed',
      method: 'post',
      path: '/needs/{id}/co-signers',
      tag: 'Needs',
      summary: 'Co-sign another organisation’s need with one’s own volume and context',
      access: care,
      params: z.object({ id: recordId }),
      body: z.strictObject({ volume: needContent.shape.volume, context: text(2000, 3) }),
      status: 201,
      answer: joinedAnswer,
      errors,
      idempotent: true,
      handle: async ({ actor, params, body, claim }) => {
        const [need, organisation] = await Promise.all([
          joinable(actor, params.id),
          organisations.byId(actor.organisationId),
        ]);
        const input = {
          ...body,
          organisationId: actor.organisationId,
          organisationName: organisation?.name ?? '',
          userId: actor.userId,
        };
        return shown(await take(actor, need, 'co-sign', input, claim));
      },
    }),
    endpoint({
      id: 'endCoSigning',
      method: 'delete',
      path: '/needs/{id}/co-signers/mine',
      tag: 'Needs',
      summary: 'Stop co-signing a need',
      access: care,
      params: z.object({ id: recordId }),
      status: 200,
      answer: joinedAnswer,
      errors,
      handle: async ({ actor, params, claim }) =>
        shown(
          await take(
            actor,
            await joinable(actor, params.id),
            'end-co-signing',
            { organisationId: actor.organisationId },
            claim,
          ),
        ),
    }),
  ];
}
