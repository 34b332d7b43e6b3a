import type { Model, QueryFilter } from 'mongoose';
import { aggregateRepository, type AggregateRepository, type Nudge } from '../kernel/aggregate.repository.ts';
import { after, newestFirst, type Cursor } from '../kernel/page.ts';
import type { ImportScope } from './import.policy.ts';
import type { ImportRecord, ImportRow } from './import.schema.ts';

export type RowNote = Pick<ImportRow, 'state' | 'recordId' | 'reason'>;

export interface ImportRepository extends AggregateRepository<ImportRecord> {
  get(scope: ImportScope, id: string): Promise<ImportRecord | null>;
  list(scope: ImportScope, cursor: Cursor | undefined, limit: number): Promise<ImportRecord[]>;
  /** Notes what became of a row. No change that a person makes: the version stays. */
  note(id: string, place: number, note: RowNote): Promise<void>;
}

export function importRepository(model: Model<ImportRecord>, nudge: Nudge): ImportRepository {
  const base = aggregateRepository(model, nudge);
  const scoped = ({ organisationId }: ImportScope) => ({ 'by.organisationId': organisationId });
  return {
    ...base,
    get: async (scope, id) => await base.find({ $and: [{ _id: id }, scoped(scope)] }),
    list: async (scope, cursor, limit) =>
      await model
        .find({ $and: [scoped(scope), after(cursor)] } as QueryFilter<ImportRecord>, { history: 0, outbox: 0 })
        .sort(newestFirst)
        .limit(limit + 1)
        .lean<ImportRecord[]>()
        .exec(),
    note: async (id, place, { state, recordId, reason }) => {
      const at = `rows.${place}`;
      const update = { $set: { [`${at}.state`]: state, [`${at}.recordId`]: recordId, [`${at}.reason`]: reason } };
      await model.updateOne({ _id: id }, update);
      nudge('imports', id, []);
    },
  };
}
