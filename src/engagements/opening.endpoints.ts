import { z } from 'zod';
import { endpoint, type Endpoint } from '../http/endpoint.ts';
import { recordId, text } from '../kernel/shapes.ts';
import { shownEngagement, type EngagementEndpointDeps } from './engagement.endpoints.ts';
import { withReason } from './engagement.inputs.ts';
import { engagementAnswer } from './engagement.presenter.ts';
import type { EngagementRecord } from './engagement.schema.ts';
import type { OpeningService } from './opening.service.ts';

const location = (engagement: EngagementRecord) => `/api/v1/engagements/${engagement._id}`;
const idParams = z.object({ id: recordId });
const suggestionBody = z.strictObject({ companyId: recordId, reason: text(2000, 3) });

export interface OpeningEndpointDeps extends Pick<EngagementEndpointDeps, 'needs' | 'companyIsActive' | 'now'> {
  openingService: OpeningService;
}

/** How people open an engagement: a company from the teaser, the manager for a company. */
export function openingEndpoints(deps: OpeningEndpointDeps): Endpoint[] {
  const { openingService } = deps;
  const shown = shownEngagement(deps);
  const common = {
    method: 'post',
    tag: 'Engagements',
    params: idParams,
    status: 201,
    answer: engagementAnswer,
    idempotent: true,
  } as const;

  return [
    endpoint({
      ...common,
      id: 'expressInterest',
      path: '/needs/{id}/interest',
      summary: 'Say that one’s company is interested in a published need, and why',
      access: ['company-member', 'company-lead'],
      body: withReason,
      errors: ['not-found', 'illegal-transition', 'conflict', 'rule-violated', 'idempotency-mismatch'],
      handle: async ({ actor, params, body, claim }) => {
        const engagement = await openingService.expressInterest(actor, params.id, body, claim);
        return { ...(await shown(engagement, actor)), location: location(engagement) };
      },
    }),
    endpoint({
      ...common,
      id: 'suggestCompany',
      path: '/needs/{id}/suggestions',
      summary: 'Suggest a company for a published need, and why; it is told when it is invited',
      access: ['manager'],
      body: suggestionBody,
      errors: ['not-found', 'conflict', 'rule-violated', 'idempotency-mismatch'],
      handle: async ({ actor, params, body, claim }) => {
        const engagement = await openingService.suggest(actor, params.id, body, claim);
        return { ...(await shown(engagement, actor)), location: location(engagement) };
      },
    }),
  ];
}
