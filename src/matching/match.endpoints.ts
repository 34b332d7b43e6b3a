import { z } from 'zod';
import type { CompanyRepository } from '../companies/company.repository.ts';
import type { CompanyService } from '../companies/company.service.ts';
import type { EngagementRepository } from '../engagements/engagement.repository.ts';
import { engagementStatuses } from '../engagements/engagement.schema.ts';
import { endpoint, type Endpoint } from '../http/endpoint.ts';
import { notFound } from '../kernel/errors.ts';
import { instant, recordId } from '../kernel/shapes.ts';
import { fitLevelSchema } from '../kernel/vocabulary.ts';
import type { NeedRepository } from '../needs/need.repository.ts';
import type { NeedService } from '../needs/need.service.ts';
import type { MatchIndex } from './match-index.ts';
import { matchQualityEndpoints } from './match-quality.endpoints.ts';
import type { MatchQualityRepository } from './match-quality.repository.ts';
import { readingEndpoints } from './match-readings.endpoints.ts';
import { replay, replayAnswer } from './match-replay.ts';
import { whyNot, whyNotAnswer } from './match-why-not.ts';
import { abstentionSchema, gatedSchema, versionsSchema } from './matching.schema.ts';
import { matchSnapshotSchema, type MatchRunRecord } from './match.schema.ts';
import type { MatchRunRepository } from './match-run.repository.ts';

export const matchesAnswer = z
  .object({
    runId: z.string(),
    purpose: z.enum(['preview', 'publish']),
    at: instant,
    needVersion: z.int(),
    /** The best level found; `none` where the router abstains. */
    level: fitLevelSchema,
    candidates: z.int(),
    matches: z.array(
      matchSnapshotSchema.extend({
        companyName: z.string(),
        engagement: z.object({ id: z.string(), status: z.enum(engagementStatuses) }).nullable(),
      }),
    ),
    /** Companies that would fit but were stopped, and by what; the manager's only. */
    gated: z.array(gatedSchema).optional(),
    abstention: abstentionSchema.nullable(),
    versions: versionsSchema,
  })
  .meta({ id: 'Matches' });

export interface MatchEndpointDeps {
  matchRuns: MatchRunRepository;
  engagements: EngagementRepository;
  needService: NeedService;
  needs: NeedRepository;
  companies: CompanyRepository;
  companyService: CompanyService;
  matchIndex: MatchIndex;
  matchQuality: MatchQualityRepository;
}

/** The ranking of a need: for the manager from the first preview on, for the hospital once it is published; and what there is to ask of it. */
export function matchEndpoints(deps: MatchEndpointDeps): Endpoint[] {
  const { matchRuns, engagements, needService } = deps;
  async function present(run: MatchRunRecord, inside: boolean) {
    const round = await engagements.ofRound(run.needId, run.round);
    const byCompany = new Map(round.map((one) => [one.companyId, one]));
    const shown = run.matches.map((match) => {
      const engagement = byCompany.get(match.companyId);
      return { ...match, engagement: engagement ? { id: engagement._id, status: engagement.status } : null };
    });
    return {
      runId: run._id,
      purpose: run.purpose,
      at: run.at,
      needVersion: run.needVersion,
      level: run.level,
      candidates: run.candidates,
      // The hospital sees whom its need reached, not who might have been asked.
      matches: inside ? shown : shown.filter((one) => one.engagement !== null && one.engagement.status !== 'suggested'),
      ...(inside ? { gated: run.gated } : {}),
      abstention: run.abstention,
      versions: run.versions,
    };
  }

  return [
    endpoint({
      id: 'needMatches',
      method: 'get',
      path: '/needs/{id}/matches',
      tag: 'Matching',
      summary: 'The latest ranking of a need with its reasons; 404 until there is one',
      access: ['care-submitter', 'care-lead', 'manager'],
      params: z.object({ id: recordId }),
      query: z.strictObject({ purpose: z.enum(['preview', 'publish']).optional() }),
      status: 200,
      answer: matchesAnswer,
      errors: ['not-found'],
      handle: async ({ actor, params, query }) => {
        const need = await needService.load(actor, params.id);
        const inside = actor.role === 'manager';
        const run = await matchRuns.latest(need._id, inside ? query.purpose : 'publish');
        if (!run) throw notFound('ranking of this need yet');
        return { body: await present(run, inside) };
      },
    }),
    endpoint({
      id: 'whyNot',
      method: 'get',
      path: '/needs/{id}/matches/why-not',
      tag: 'Matching',
      summary: 'Where any company stands for a need at this moment, and why it isn’t higher',
      access: ['manager'],
      params: z.object({ id: recordId }),
      query: z.strictObject({ companyId: recordId }),
      status: 200,
      answer: whyNotAnswer,
      errors: ['not-found'],
      handle: async ({ actor, params, query }) => {
        const need = await needService.load(actor, params.id);
        return { body: await whyNot(deps, need, await deps.companyService.load(actor, query.companyId)) };
      },
    }),
    endpoint({
      id: 'replayMatches',
      method: 'get',
      path: '/matches/{runId}/replay',
      tag: 'Matching',
      summary:
        'Run a stored ranking again with its loads and statistics: is it the same, and if not, what is different now',
      access: ['manager'],
      params: z.object({ runId: recordId }),
      status: 200,
      answer: replayAnswer,
      errors: ['not-found'],
      handle: async ({ params }) => {
        const run = await matchRuns.byId(params.runId);
        const need = run && (await deps.needs.find({ _id: run.needId }));
        if (!run || !need) throw notFound('ranking');
        return { body: await replay(deps, run, need) };
      },
    }),
    ...readingEndpoints(deps),
    ...matchQualityEndpoints(deps),
  ];
}
