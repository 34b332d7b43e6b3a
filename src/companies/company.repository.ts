import type { Model, QueryFilter } from 'mongoose';
import { aggregateRepository, type AggregateRepository, type Nudge } from '../kernel/aggregate.repository.ts';
import { sameAddress } from '../kernel/erasure.ts';
import { after, newestFirst, type Cursor } from '../kernel/page.ts';
import type { CompanyScope } from './company.policy.ts';
import type { CompanyRecord, CompanyStatus } from './company.schema.ts';

export type CompanySummary = Omit<CompanyRecord, 'history' | 'outbox'>;

export interface CompanyListFilter {
  q?: string | undefined;
  region?: string | undefined;
  country?: string | undefined;
  spearhead?: string | undefined;
  status?: CompanyStatus | undefined;
}

export interface CompanyRepository extends AggregateRepository<CompanyRecord> {
  get(scope: CompanyScope, id: string): Promise<CompanyRecord | null>;
  list(
    scope: CompanyScope,
    filter: CompanyListFilter,
    cursor: Cursor | undefined,
    limit: number,
  ): Promise<CompanySummary[]>;
  byIds(ids: readonly string[]): Promise<CompanySummary[]>;
  /** Takes contact persons out who asked to be forgotten; no change of the profile, so no new version. */
  forgetContact(email: string): Promise<void>;
  /** Companies that changed at or after an instant, in the order of their change: the match index follows by this. */
  changedSince(since: Date | null): AsyncIterable<CompanySummary>;
}

const notShown = { history: 0, outbox: 0 } as const;

function scoped(scope: CompanyScope): Record<string, unknown> {
  switch (scope.kind) {
    case 'all':
      return {};
    case 'active':
      return { $or: [{ status: 'active' }, { _id: scope.organisationId }] };
    case 'own':
      return { _id: scope.organisationId };
    case 'none':
      return { _id: { $in: [] } };
  }
}

export function companyRepository(model: Model<CompanyRecord>, nudge: Nudge): CompanyRepository {
  const base = aggregateRepository(model, nudge);
  return {
    ...base,
    get: async (scope, id) => await base.find({ $and: [{ _id: id }, scoped(scope)] }),
    list: async (scope, { q, spearhead, ...equal }, cursor, limit) => {
      const wanted = Object.fromEntries(Object.entries(equal).filter(([, value]) => value !== undefined));
      const parts: Record<string, unknown>[] = [scoped(scope), wanted, after(cursor)];
      if (spearhead) parts.push({ spearheads: spearhead });
      if (q) parts.push({ name: new RegExp(q.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), 'i') });
      const found = await model
        .find({ $and: parts } as QueryFilter<CompanyRecord>, notShown)
        .sort(newestFirst)
        .limit(limit + 1)
        .lean()
        .exec();
      return found;
    },
    byIds: async (ids) =>
      await model
        .find({ _id: { $in: [...ids] } }, notShown)
        .lean()
        .exec(),
    forgetContact: async (email) => {
      const meant = sameAddress(email);
      const found = await model
        .find({ 'contacts.email': meant } as QueryFilter<CompanyRecord>, { contacts: 1 })
        .lean()
        .exec();
      for (const { _id, contacts } of found) {
        const written = contacts.map((one) => one.email).filter((one) => meant.test(one));
        await model.updateOne({ _id }, { $pull: { contacts: { email: { $in: written } } } });
      }
    },
    changedSince: (since) =>
      model
        .find(since ? { updatedAt: { $gte: since } } : {}, notShown)
        .sort({ updatedAt: 1, _id: 1 })
        .lean()
        .cursor({ batchSize: 1000 }),
  };
}
