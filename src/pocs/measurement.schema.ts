import { z } from 'zod';
import { instant, recordId, text } from '../kernel/shapes.ts';
import type { KeptRecord } from './kept.repository.ts';
import { happened } from './past.shape.ts';

export const measurementBody = z
  .strictObject({
    criterionId: z.string().max(40),
    value: z.number(),
    /** The criterion's own unit; naming it guards against a value in another one. */
    unit: text(60).optional(),
    measuredAt: happened,
    note: text(4000).nullable().default(null),
    /** Of a correction: which measurement it replaces, and why. Both stay on record. */
    supersedes: recordId.nullable().default(null),
    reason: text(2000, 3).nullable().default(null),
  })
  .meta({ id: 'MeasurementBody' });
export type MeasurementBody = z.output<typeof measurementBody>;

export interface MeasurementRecord extends KeptRecord {
  pocId: string;
  charterVersion: number;
  criterionId: string;
  value: number;
  unit: string;
  measuredAt: Date;
  note: string | null;
  supersedes: string | null;
  reason: string | null;
  by: string;
  organisationId: string;
}

export const measurementAnswer = z
  .object({
    id: z.string(),
    charterVersion: z.int(),
    criterionId: z.string(),
    value: z.number(),
    unit: z.string(),
    measuredAt: instant,
    note: z.string().nullable(),
    supersedes: z.string().nullable(),
    supersededBy: z.string().nullable(),
    reason: z.string().nullable(),
    by: z.object({ userId: z.string(), organisationId: z.string() }),
    createdAt: instant,
  })
  .meta({ id: 'Measurement' });

export function presentMeasurement(one: MeasurementRecord, supersededBy: string | null) {
  const { _id, pocId: _pocId, request: _request, by, organisationId, ...shown } = one;
  return { id: _id, ...shown, supersededBy, by: { userId: by, organisationId } };
}
