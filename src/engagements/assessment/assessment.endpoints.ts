import { z } from 'zod';
import { endpoint, type Endpoint } from '../../http/endpoint.ts';
import type { Actor } from '../../kernel/actor.ts';
import { recordId } from '../../kernel/shapes.ts';
import type { UserRepository } from '../../identity/identity.repository.ts';
import { consensusInput } from '../engagement.inputs.ts';
import type { EngagementService } from '../engagement.service.ts';
import {
  assessmentAnswer,
  criteriaAnswer,
  presentAssessment,
  presentCriteria,
  presentScores,
  scoresAnswer,
} from './assessment.presenter.ts';
import { conflictInput, scoresInput, type AssessmentRecord } from './assessment.schema.ts';
import type { AssessmentService } from './assessment.service.ts';
import { criteriaInput } from './criteria.schema.ts';
import type { CriteriaService } from './criteria.service.ts';

const judges = ['care-submitter', 'care-lead', 'manager', 'assessor'] as const;
const idParams = z.object({ id: recordId });
const versioned = ['stale-version', 'precondition-required', 'conflict', 'illegal-transition'] as const;

export interface AssessmentEndpointDeps {
  assessmentService: AssessmentService;
  criteriaService: CriteriaService;
  engagementService: EngagementService;
  users: UserRepository;
}

/** Criteria, individual scores, conflicts of interest and the consensus. */
export function assessmentEndpoints(deps: AssessmentEndpointDeps): Endpoint[] {
  const { assessmentService, criteriaService, engagementService, users } = deps;

  const namesOf = async (all: readonly AssessmentRecord[]): Promise<Map<string, string>> => {
    const people = await users.byIds(all.map((one) => one.assessorId));
    return new Map(people.map((one) => [one._id, one.name]));
  };
  const shown = async (record: AssessmentRecord, actor: Actor) => ({
    body: presentAssessment(record, actor, await namesOf([record])),
    version: record.version,
  });
  const scores = async (actor: Actor, engagementId: string) => {
    const judged = await assessmentService.judged(actor, engagementId);
    return { body: presentScores(judged, actor, await namesOf(judged.all)), version: judged.engagement.version };
  };

  return [
    endpoint({
      id: 'getCriteria',
      method: 'get',
      path: '/needs/{id}/criteria',
      tag: 'Assessment',
      summary: 'What the responses to a need are judged by',
      access: [...judges, 'company-member', 'company-lead'],
      params: idParams,
      status: 200,
      answer: criteriaAnswer,
      errors: ['not-found'],
      handle: async ({ actor, params }) => {
        const record = await criteriaService.load(actor, params.id);
        return { body: presentCriteria(record), version: record.version };
      },
    }),
    endpoint({
      id: 'setCriteria',
      method: 'put',
      path: '/needs/{id}/criteria',
      tag: 'Assessment',
      summary: 'Set criteria and weights, until the first score is given; version 0 is the usual ones',
      access: ['manager'],
      params: idParams,
      body: criteriaInput,
      status: 200,
      answer: criteriaAnswer,
      errors: ['not-found', ...versioned],
      ifMatch: true,
      handle: async ({ actor, params, body, claim }) => {
        const record = await criteriaService.set(actor, params.id, body, claim);
        return { body: presentCriteria(record), version: record.version };
      },
    }),
    endpoint({
      id: 'getScores',
      method: 'get',
      path: '/engagements/{id}/scores',
      tag: 'Assessment',
      summary: 'One’s own score; all of them once the manager has opened them',
      access: judges,
      params: idParams,
      status: 200,
      answer: scoresAnswer,
      errors: ['forbidden', 'not-found'],
      handle: async ({ actor, params }) => await scores(actor, params.id),
    }),
    endpoint({
      id: 'giveScores',
      method: 'put',
      path: '/engagements/{id}/scores',
      tag: 'Assessment',
      summary: 'Give or change one’s own score of a response under review',
      access: judges,
      params: idParams,
      body: scoresInput,
      status: 200,
      answer: assessmentAnswer,
      errors: ['forbidden', 'not-found', 'illegal-transition', 'conflict', 'rule-violated'],
      handle: async ({ actor, params, body, claim }) =>
        await shown(await assessmentService.take(actor, params.id, 'score', body, claim), actor),
    }),
    endpoint({
      id: 'declareConflict',
      method: 'post',
      path: '/engagements/{id}/conflicts',
      tag: 'Assessment',
      summary: 'Declare a conflict of interest: no score of this response any more',
      access: judges,
      params: idParams,
      body: conflictInput,
      status: 201,
      answer: assessmentAnswer,
      errors: ['forbidden', 'not-found', 'illegal-transition', 'conflict', 'idempotency-mismatch'],
      idempotent: true,
      handle: async ({ actor, params, body, claim }) =>
        await shown(await assessmentService.take(actor, params.id, 'declare-conflict', body, claim), actor),
    }),
    endpoint({
      id: 'setConsensus',
      method: 'put',
      path: '/engagements/{id}/consensus',
      tag: 'Assessment',
      summary: 'Set what the assessors agreed on; the weighted total is computed',
      access: ['manager'],
      params: idParams,
      body: consensusInput,
      status: 200,
      answer: scoresAnswer,
      errors: ['not-found', 'rule-violated', 'idempotency-mismatch', ...versioned],
      ifMatch: true,
      idempotent: true,
      handle: async ({ actor, params, body, claim }) => {
        const { version } = await engagementService.act(actor, params.id, 'set-consensus', body, claim);
        return { ...(await scores(actor, params.id)), version };
      },
    }),
  ];
}
