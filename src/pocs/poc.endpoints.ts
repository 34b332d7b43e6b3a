import { z } from 'zod';
import { actionEndpoints } from '../http/actions.ts';
import { endpoint, type Endpoint } from '../http/endpoint.ts';
import type { Actor } from '../kernel/actor.ts';
import { listOf, pageOf, pageQuery } from '../kernel/page.ts';
import { presentTimeline, timelineAnswer } from '../kernel/presented.ts';
import { recordId, text } from '../kernel/shapes.ts';
import type { FileStore } from '../needs/attachment.files.repository.ts';
import { charterEndpoints } from './charter.endpoints.ts';
import { logbookEndpoints } from './logbook.endpoints.ts';
import type { LogbookService } from './logbook.service.ts';
import { measurementEndpoints } from './measurement.endpoints.ts';
import type { MeasurementRepository } from './measurement.repository.ts';
import type { MeasurementService } from './measurement.service.ts';
import { care, company, pocParams, takingPart } from './poc.access.ts';
import { pocFileEndpoints } from './poc.files.endpoints.ts';
import { pocMachine } from './poc.machine.ts';
import { pocScope } from './poc.policy.ts';
import { pocAnswer, presentPoc } from './poc.presenter.ts';
import type { PocRepository } from './poc.repository.ts';
import { pocStatuses, type PocRecord } from './poc.schema.ts';
import type { PocService } from './poc.service.ts';

export interface PocEndpointDeps {
  pocs: PocRepository;
  pocService: PocService;
  measurements: MeasurementRepository;
  measurementService: MeasurementService;
  logbookService: LogbookService;
  files: FileStore;
  uploadLimit: number;
  now(): Date;
}

const listQuery = z.strictObject({
  ...pageQuery,
  /** One status, or several with commas between. */
  status: z
    .string()
    .transform((value) => value.split(','))
    .pipe(z.array(z.enum(pocStatuses)).max(11))
    .optional(),
  needId: recordId.optional(),
  q: text(100).optional(),
});

export const pocList = listOf(pocAnswer, 'PocList');

export function pocEndpoints(deps: PocEndpointDeps): Endpoint[] {
  const { pocs, pocService, now } = deps;
  const shown = async (poc: PocRecord, actor: Actor) => ({
    body: presentPoc(poc, actor, now(), await pocService.surroundings(poc)),
    version: poc.version,
  });
  return [
    endpoint({
      id: 'listPocs',
      method: 'get',
      path: '/pocs',
      tag: 'Proofs of concept',
      summary: 'Proofs of concept that the reader may see, newest first',
      access: takingPart,
      query: listQuery,
      status: 200,
      answer: pocList,
      errors: [],
      handle: async ({ actor, query }) => {
        const { cursor, limit, ...filter } = query;
        const { page, next } = pageOf(await pocs.list(pocScope(actor), filter, cursor, limit), limit);
        const at = now();
        return { body: { items: page.map((poc) => presentPoc(poc, actor, at, null)), next } };
      },
    }),
    endpoint({
      id: 'getPoc',
      method: 'get',
      path: '/pocs/{id}',
      tag: 'Proofs of concept',
      summary: 'One proof of concept: where it stands, what is missing, what was measured',
      access: takingPart,
      params: pocParams,
      status: 200,
      answer: pocAnswer,
      errors: ['not-found'],
      handle: async ({ actor, params }) => await shown(await pocService.load(actor, params.id), actor),
    }),
    endpoint({
      id: 'pocTimeline',
      method: 'get',
      path: '/pocs/{id}/timeline',
      tag: 'Proofs of concept',
      summary: 'What happened to a proof of concept, with the check of its chain',
      access: takingPart,
      params: pocParams,
      status: 200,
      answer: timelineAnswer,
      errors: ['forbidden', 'not-found'],
      handle: async ({ actor, params }) => {
        const poc = await pocService.read(actor, params.id);
        return { body: presentTimeline(poc.history), version: poc.version };
      },
    }),
    ...charterEndpoints(deps),
    ...logbookEndpoints(deps),
    ...pocFileEndpoints(deps),
    ...measurementEndpoints(deps),
    ...actionEndpoints(pocMachine, {
      path: '/pocs/{id}',
      tag: 'Proofs of concept',
      rolesOf: {
        member: [...care, ...company],
        'care-lead': ['care-lead'],
        'company-lead': ['company-lead'],
        manager: ['manager'],
        // Whom the charter names need not lead.
        decider: [...care, 'manager'],
        'adoption-owner': care,
      },
      answer: pocAnswer,
      apart: ['file-evidence', 'remove-evidence'],
      take: async ({ actor, params, body, claim }, action) =>
        await shown(await pocService.act(actor, params.id, action, body, claim), actor),
    }),
  ];
}
