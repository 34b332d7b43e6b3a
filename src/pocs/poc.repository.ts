import type { Model, QueryFilter } from 'mongoose';
import { aggregateRepository, type AggregateRepository, type Nudge } from '../kernel/aggregate.repository.ts';
import { after, newestFirst, type Cursor } from '../kernel/page.ts';
import type { PocScope } from './poc.policy.ts';
import type { PocRecord, PocStatus } from './poc.schema.ts';

export type PocSummary = Omit<PocRecord, 'history' | 'outbox'>;

export interface PocListFilter {
  status?: PocStatus[] | undefined;
  needId?: string | undefined;
}

export interface PocRepository extends AggregateRepository<PocRecord> {
  get(scope: PocScope, id: string): Promise<PocRecord | null>;
  list(scope: PocScope, filter: PocListFilter, cursor: Cursor | undefined, limit: number): Promise<PocSummary[]>;
}

const notShown = { history: 0, outbox: 0 } as const;

function scoped(scope: PocScope): QueryFilter<PocRecord> {
  switch (scope.kind) {
    case 'all':
      return {};
    case 'care':
      return { careOrganisationId: scope.organisationId };
    case 'company':
      // Who withdrew before it began never took part.
      return { partners: { $elemMatch: { companyId: scope.organisationId, status: { $ne: 'missing' } } } };
    case 'none':
      return { _id: { $in: [] } };
  }
}

export function pocRepository(model: Model<PocRecord>, nudge: Nudge): PocRepository {
  const base = aggregateRepository(model, nudge);
  return {
    ...base,
    get: async (scope, id) => await base.find({ $and: [{ _id: id }, scoped(scope)] }),
    list: async (scope, { status, needId }, cursor, limit) => {
      const parts = [
        scoped(scope),
        after(cursor),
        ...(status ? [{ status: { $in: status } }] : []),
        ...(needId ? [{ needId }] : []),
      ];
      const found = await model
        .find({ $and: parts } as QueryFilter<PocRecord>, notShown)
        .sort(newestFirst)
        .limit(limit + 1)
        .lean()
        .exec();
      return found;
    },
  };
}
