import { endpoint, type Endpoint } from '../http/endpoint.ts';
import {
  charterAnswer,
  checklistAnswer,
  learningAnswer,
  presentCharter,
  presentChecklist,
  presentLearning,
} from './charter.presenter.ts';
import { charterSchema } from './charter.schema.ts';
import { pocParams, takingPart } from './poc.access.ts';
import type { PocService } from './poc.service.ts';

/** What was agreed, what must be on file, and what was learnt. */
export function charterEndpoints({ pocService }: { pocService: PocService }): Endpoint[] {
  return [
    endpoint({
      id: 'getCharter',
      method: 'get',
      path: '/pocs/{id}/charter',
      tag: 'Proofs of concept',
      summary: 'The charter, with what it lacks before review, and those of earlier rounds',
      access: takingPart,
      params: pocParams,
      status: 200,
      answer: charterAnswer,
      errors: ['forbidden', 'not-found'],
      handle: async ({ actor, params }) => {
        const poc = await pocService.read(actor, params.id);
        return { body: presentCharter(poc), version: poc.version };
      },
    }),
    endpoint({
      id: 'putCharter',
      method: 'put',
      path: '/pocs/{id}/charter',
      tag: 'Proofs of concept',
      summary: 'Write the charter anew (the action edit-charter); a change voids what was approved',
      access: ['manager', 'care-lead'],
      params: pocParams,
      body: charterSchema,
      status: 200,
      answer: charterAnswer,
      errors: [
        'forbidden',
        'not-found',
        'illegal-transition',
        'being-applied',
        'conflict',
        'stale-version',
        'precondition-required',
        'rule-violated',
        'idempotency-mismatch',
      ],
      ifMatch: true,
      idempotent: true,
      handle: async ({ actor, params, body, claim }) => {
        const poc = await pocService.act(actor, params.id, 'edit-charter', body, claim);
        return { body: presentCharter(poc), version: poc.version };
      },
    }),
    endpoint({
      id: 'getChecklist',
      method: 'get',
      path: '/pocs/{id}/checklist',
      tag: 'Proofs of concept',
      summary: 'The route checklist in three languages; guidance, no legal ruling',
      access: takingPart,
      params: pocParams,
      status: 200,
      answer: checklistAnswer,
      errors: ['forbidden', 'not-found'],
      handle: async ({ actor, params }) => {
        const poc = await pocService.read(actor, params.id);
        return { body: presentChecklist(poc), version: poc.version };
      },
    }),
    endpoint({
      id: 'getLearningCard',
      method: 'get',
      path: '/pocs/{id}/learning-card',
      tag: 'Proofs of concept',
      summary: 'What a stopped proof of concept leaves to others',
      access: takingPart,
      params: pocParams,
      status: 200,
      answer: learningAnswer,
      errors: ['forbidden', 'not-found'],
      handle: async ({ actor, params }) => {
        const poc = await pocService.read(actor, params.id);
        return { body: presentLearning(poc), version: poc.version };
      },
    }),
  ];
}
