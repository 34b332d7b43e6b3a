import { z } from 'zod';
import { endpoint, type Endpoint } from '../http/endpoint.ts';
import { listOf, pageOf, pageQuery } from '../kernel/page.ts';
import { measurementAnswer, measurementBody, presentMeasurement } from './measurement.schema.ts';
import type { MeasurementRepository } from './measurement.repository.ts';
import type { MeasurementService } from './measurement.service.ts';
import { pocParams, takingPart } from './poc.access.ts';
import type { PocService } from './poc.service.ts';

export interface MeasurementEndpointDeps {
  pocService: PocService;
  measurements: MeasurementRepository;
  measurementService: MeasurementService;
}

const listQuery = z.strictObject({
  ...pageQuery,
  criterionId: z.string().min(1).max(40).optional(),
  charterVersion: z.coerce.number().int().min(1).optional(),
});

export const measurementList = listOf(measurementAnswer, 'MeasurementList');

export function measurementEndpoints(deps: MeasurementEndpointDeps): Endpoint[] {
  const { pocService, measurements, measurementService } = deps;
  return [
    endpoint({
      id: 'addMeasurement',
      method: 'post',
      path: '/pocs/{id}/measurements',
      tag: 'Proofs of concept',
      summary: 'Measure a criterion, or correct a measurement by one that replaces it; nothing is deleted',
      access: takingPart,
      params: pocParams,
      body: measurementBody,
      status: 201,
      answer: measurementAnswer,
      errors: ['forbidden', 'not-found', 'illegal-transition', 'rule-violated', 'idempotency-mismatch'],
      idempotent: true,
      handle: async ({ actor, params, body, claim }) => ({
        body: presentMeasurement(await measurementService.add(actor, params.id, body, claim), null),
      }),
    }),
    endpoint({
      id: 'listMeasurements',
      method: 'get',
      path: '/pocs/{id}/measurements',
      tag: 'Proofs of concept',
      summary: 'What was measured, the last written down first, corrections and what they replaced included',
      access: takingPart,
      params: pocParams,
      query: listQuery,
      status: 200,
      answer: measurementList,
      errors: ['forbidden', 'not-found'],
      handle: async ({ actor, params, query: { cursor, limit, ...filter } }) => {
        const poc = await pocService.read(actor, params.id);
        const { page, next } = pageOf(await measurements.list(poc._id, filter, cursor, limit), limit);
        const replacedBy = await measurementService.corrections(page);
        return { body: { items: page.map((one) => presentMeasurement(one, replacedBy.get(one._id) ?? null)), next } };
      },
    }),
  ];
}
