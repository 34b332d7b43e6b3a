import type { Model, QueryFilter } from 'mongoose';
import { aggregateRepository, type AggregateRepository, type Nudge } from '../kernel/aggregate.repository.ts';
import { sameAddress } from '../kernel/erasure.ts';
import { after, newestFirst, type Cursor } from '../kernel/page.ts';
import type { NeedScope } from './need.policy.ts';
import type { NeedRecord, NeedStatus } from './need.schema.ts';

export interface NeedListFilter {
  status?: NeedStatus[] | undefined;
  organisationId?: string | undefined;
  handlerId?: string | undefined;
  language?: string | undefined;
  spearhead?: string | undefined;
  careSetting?: string | undefined;
  overdue?: boolean | undefined;
  q?: string | undefined;
}

/** What lists show: everything but histories and outboxes. */
export type NeedSummary = Omit<NeedRecord, 'history' | 'outbox'>;

export interface NeedRepository extends AggregateRepository<NeedRecord> {
  get(scope: NeedScope, id: string): Promise<NeedRecord | null>;
  list(scope: NeedScope, filter: NeedListFilter, cursor: Cursor | undefined, limit: number): Promise<NeedSummary[]>;
  /** Needs by their ids, for records that hang on them and were scoped themselves. */
  byIds(ids: readonly string[]): Promise<NeedSummary[]>;
  /** Needs that changed at or after an instant, in the order of their change; without one, those that the router searches. */
  changedSince(since: Date | null): AsyncIterable<NeedSummary>;
  /** Needs in a scope that share a concept, newest first. */
  sharing(scope: NeedScope, conceptIds: readonly string[], limit: number): Promise<NeedSummary[]>;
  /** Takes a contact out who asked to be forgotten; no change of the need, so no new version. */
  forgetContact(email: string): Promise<void>;
  /** Published needs whose responses end, and held ones aside: for the clock. */
  pastDeadline(now: Date, limit: number): Promise<string[]>;
}

const notShown = { history: 0, outbox: 0 } as const;
const joinable: NeedStatus[] = [
  'submitted',
  'changes-requested',
  'in-triage',
  'published',
  'in-selection',
  'in-poc',
  'on-hold',
];
const published: NeedStatus[] = ['published', 'in-selection', 'in-poc'];

function scoped(scope: NeedScope): QueryFilter<NeedRecord> {
  switch (scope.kind) {
    case 'all':
      return { status: { $ne: 'discarded' } };
    case 'care': {
      const drafts = scope.lead ? {} : { $or: [{ status: { $ne: 'draft' } }, { submitterId: scope.userId }] };
      return {
        $and: [
          { status: { $ne: 'discarded' } },
          {
            $or: [
              { organisationId: scope.organisationId },
              { coSignerIds: scope.organisationId, status: { $ne: 'draft' } },
            ],
          },
          drafts,
        ],
      } as QueryFilter<NeedRecord>;
    }
    case 'public':
      return { status: { $in: published } };
    case 'joinable':
      return { status: { $in: joinable } };
    case 'none':
      return { _id: { $in: [] } };
  }
}

export function needRepository(model: Model<NeedRecord>, nudge: Nudge): NeedRepository {
  const base = aggregateRepository(model, nudge);
  return {
    ...base,
    get: async (scope, id) => {
      // A single record of one's own organisation is found even where a policy then refuses it: 403 and 404 differ.
      const reach =
        scope.kind === 'care'
          ? scoped({ ...scope, lead: true })
          : scope.kind === 'public'
            ? { publication: { $ne: null } }
            : scoped(scope);
      return await base.find({ $and: [{ _id: id }, reach] });
    },
    list: async (scope, filter, cursor, limit) => {
      const { status, overdue, q, ...equal } = filter;
      const wanted = Object.fromEntries(Object.entries(equal).filter(([, value]) => value !== undefined));
      const parts = [scoped(scope), wanted, after(cursor)];
      if (status) parts.push({ status: { $in: status } });
      if (overdue) parts.push({ 'clocks.overdueAt': { $type: 'date' } });
      if (q) {
        const words = new RegExp(q.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), 'i');
        parts.push({ $or: [{ title: words }, { reference: words }] });
      }
      const found = await model
        .find({ $and: parts } as QueryFilter<NeedRecord>, notShown)
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
    changedSince: (since) => {
      const routable = { $or: [{ status: 'published' }, { status: 'closed', watched: true }] };
      const filter = (since ? { updatedAt: { $gte: since } } : routable) as QueryFilter<NeedRecord>;
      return model.find(filter, notShown).sort({ updatedAt: 1, _id: 1 }).lean().cursor({ batchSize: 500 });
    },
    sharing: async (scope, conceptIds, limit) => {
      const filter = { $and: [scoped(scope), { conceptIds: { $in: [...conceptIds] } }] } as QueryFilter<NeedRecord>;
      return await model.find(filter, notShown).sort(newestFirst).limit(limit).lean().exec();
    },
    forgetContact: async (email) => {
      const whoever = { 'contact.email': sameAddress(email) } as QueryFilter<NeedRecord>;
      await model.updateMany(whoever, { $set: { contact: null } });
    },
    pastDeadline: async (now, limit) => {
      const filter = { status: 'published', 'publication.responseDeadline': { $lte: now } } as QueryFilter<NeedRecord>;
      const found = await model.find(filter, { _id: 1 }).limit(limit).lean().exec();
      return found.map((need) => need._id);
    },
  };
}
