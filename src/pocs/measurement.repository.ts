import type { Model, QueryFilter } from 'mongoose';
import { after, newestFirst, type Cursor } from '../kernel/page.ts';
import { latestOf } from './evaluation.ts';
import { keptRepository, type KeptRepository } from './kept.repository.ts';
import type { MeasurementRecord } from './measurement.schema.ts';

export interface MeasurementFilter {
  criterionId?: string | undefined;
  charterVersion?: number | undefined;
}

export type LatestMeasurement = Pick<MeasurementRecord, '_id' | 'criterionId' | 'value' | 'measuredAt'>;

/** Measurements are read by way of their PoC, which was loaded within the reader's scope. */
export interface MeasurementRepository extends KeptRepository<MeasurementRecord> {
  ofPoc(pocId: string, id: string): Promise<MeasurementRecord | null>;
  existing(ids: readonly string[]): Promise<Set<string>>;
  list(
    pocId: string,
    filter: MeasurementFilter,
    cursor: Cursor | undefined,
    limit: number,
  ): Promise<MeasurementRecord[]>;
  /** The latest of each criterion under a version of the charter. */
  latest(pocId: string, charterVersion: number): Promise<LatestMeasurement[]>;
}

const judged = { criterionId: 1, value: 1, measuredAt: 1, createdAt: 1, supersedes: 1 } as const;

export function measurementRepository(model: Model<MeasurementRecord>): MeasurementRepository {
  return {
    ...keptRepository(model),
    ofPoc: async (pocId, id) => await model.findOne({ _id: id, pocId }).lean().exec(),
    existing: async (ids) => {
      const found = await model
        .find({ _id: { $in: [...ids] } }, { _id: 1 })
        .lean()
        .exec();
      return new Set(found.map((one) => one._id));
    },
    list: async (pocId, filter, cursor, limit) => {
      const wanted = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
      return await model
        .find({ $and: [{ pocId }, wanted, after(cursor)] } as QueryFilter<MeasurementRecord>)
        .sort(newestFirst)
        .limit(limit + 1)
        .lean()
        .exec();
    },
    latest: async (pocId, charterVersion) =>
      latestOf(await model.find({ pocId, charterVersion }, judged).lean().exec()),
  };
}
