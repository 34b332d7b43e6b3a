import type { Model, QueryFilter } from 'mongoose';
import { aggregateRepository, type AggregateRepository, type Nudge } from '../kernel/aggregate.repository.ts';
import { shared } from '../kernel/shared.ts';
import { after, newestFirst, type Cursor } from '../kernel/page.ts';
import { openEngagement } from './engagement.machine.ts';
import type { EngagementScope } from './engagement.policy.ts';
import type { Disclosure, EngagementRecord, EngagementStatus } from './engagement.schema.ts';

export type EngagementSummary = Omit<EngagementRecord, 'history' | 'outbox' | 'draft' | 'responses' | 'disclosures'>;

export interface EngagementListFilter {
  needId?: string | undefined;
  companyId?: string | undefined;
  status?: EngagementStatus[] | undefined;
}

export interface EngagementRepository extends AggregateRepository<EngagementRecord> {
  get(scope: EngagementScope, id: string): Promise<EngagementRecord | null>;
  list(
    scope: EngagementScope,
    filter: EngagementListFilter,
    cursor: Cursor | undefined,
    limit: number,
  ): Promise<EngagementSummary[]>;
  /** All engagements of a need's round, whole. */
  ofRound(needId: string, round: number): Promise<EngagementRecord[]>;
  /** Adds the next link to the chain of openings; false when another came first. Doesn't raise the version. */
  addDisclosure(id: string, disclosure: Disclosure): Promise<boolean>;
  /** A company's latest engagement with a need. */
  ofCompany(needId: string, companyId: string): Promise<EngagementRecord | null>;
  /** Creates those that don't exist yet; what exists stays as it is, and its ids are given. */
  createMissing(records: readonly EngagementRecord[]): Promise<string[]>;
  /** Invitations whose clock for an answer has run out. */
  pastAnswer(now: Date, limit: number): Promise<string[]>;
  /** How many companies each open need's round invited, how many accepted and how many answered; by `needId round`. */
  progress(): Promise<Map<string, { invited: number; accepted: number; answered: number }>>;
  /** What became of each company's engagements: for its shrunk track record. */
  tracks(): Promise<Map<string, { invited: number; accepted: number; selected: number }>>;
  /** Engagements of a company that are open or were selected. */
  heldBy(companyId: string): Promise<Pick<EngagementRecord, '_id' | 'status'>[]>;
  versionsOf(ids: readonly string[]): Promise<Map<string, number>>;
  /** How many engagements each company has open or carries on in a proof of concept, for capacity and fairness. */
  openLoads(): Promise<ReadonlyMap<string, number>>;
  /** The companies that a need's round keeps busy. */
  busyWith(needId: string, round: number): Promise<string[]>;
}

const notShown = { history: 0, outbox: 0, draft: 0, responses: 0, disclosures: 0 } as const;

/** A company that is only thought of isn't occupied. */
const occupying = openEngagement.filter((status) => status !== 'suggested');

function scoped(scope: EngagementScope): QueryFilter<EngagementRecord> {
  switch (scope.kind) {
    case 'all':
      return {};
    case 'care':
      return { careOrganisationId: scope.organisationId, status: { $ne: 'suggested' } };
    case 'opened':
      return { openedAt: { $ne: null } };
    case 'company':
      return {
        companyId: scope.organisationId,
        $or: [{ status: { $ne: 'suggested' } }, { 'origin.kind': 'interest' }],
      };
    case 'none':
      return { _id: { $in: [] } };
  }
}

/** @param liveParts in how many proofs of concept each company takes part that still go on */
export function engagementRepository(
  model: Model<EngagementRecord>,
  nudge: Nudge,
  liveParts: () => Promise<ReadonlyMap<string, number>>,
): EngagementRepository {
  const base = aggregateRepository(model, nudge);
  return {
    ...base,
    get: async (scope, id) => await base.find({ $and: [{ _id: id }, scoped(scope)] }),
    list: async (scope, { status, ...equal }, cursor, limit) => {
      const wanted = Object.fromEntries(Object.entries(equal).filter(([, value]) => value !== undefined));
      const parts = [scoped(scope), wanted, after(cursor), ...(status ? [{ status: { $in: status } }] : [])];
      const found = await model
        .find({ $and: parts } as QueryFilter<EngagementRecord>, notShown)
        .sort(newestFirst)
        .limit(limit + 1)
        .lean()
        .exec();
      return found;
    },
    ofRound: async (needId, round) => await model.find({ needId, round }).lean().exec(),
    addDisclosure: async (id, disclosure) => {
      const last = { _id: id, disclosures: { $size: disclosure.seq - 1 } } as QueryFilter<EngagementRecord>;
      const added = await model.updateOne(last, { $push: { disclosures: disclosure } });
      return added.modifiedCount === 1;
    },
    ofCompany: async (needId, companyId) =>
      await model.findOne({ needId, companyId }).sort({ round: -1 }).lean().exec(),
    createMissing: async (records) => {
      if (records.length === 0) return [];
      return await base.insertMissing(records);
    },
    pastAnswer: async (now, limit) => {
      const filter = {
        status: { $in: ['invited', 'waiting'] },
        heldSince: null,
        clocks: { $elemMatch: { name: 'answer', pausedAt: null, dueAt: { $lte: now } } },
      } as QueryFilter<EngagementRecord>;
      const found = await model.find(filter, { _id: 1 }).limit(limit).lean().exec();
      return found.map((one) => one._id);
    },
    progress: async () => {
      const answered = ['submitted', 'under-review', 'shortlisted', 'reserve', 'selected', 'not-selected'];
      const counted = await model
        .aggregate<{ _id: { needId: string; round: number }; invited: number; accepted: number; answered: number }>([
          { $match: { invitedAt: { $ne: null } } },
          {
            $group: {
              _id: { needId: '$needId', round: '$round' },
              invited: { $sum: 1 },
              accepted: { $sum: { $cond: [{ $ne: ['$terms', null] }, 1, 0] } },
              answered: { $sum: { $cond: [{ $in: ['$status', answered] }, 1, 0] } },
            },
          },
        ])
        .exec();
      return new Map(counted.map(({ _id, ...counts }) => [`${_id.needId} ${_id.round}`, counts]));
    },
    tracks: async () => {
      const counted = await model
        .aggregate<{ _id: string; invited: number; accepted: number; selected: number }>([
          { $match: { invitedAt: { $ne: null } } },
          {
            $group: {
              _id: '$companyId',
              invited: { $sum: 1 },
              accepted: { $sum: { $cond: [{ $ne: ['$terms', null] }, 1, 0] } },
              selected: { $sum: { $cond: [{ $eq: ['$status', 'selected'] }, 1, 0] } },
            },
          },
        ])
        .exec();
      return new Map(counted.map(({ _id, ...track }) => [_id, track]));
    },
    heldBy: async (companyId) =>
      await model
        .find({ companyId, status: { $in: [...occupying, 'selected'] } }, { status: 1 })
        .lean()
        .exec(),
    versionsOf: async (ids) => {
      if (ids.length === 0) return new Map();
      const found = await model
        .find({ _id: { $in: [...ids] } }, { version: 1 })
        .lean()
        .exec();
      return new Map(found.map((one) => [one._id, one.version]));
    },
    openLoads: shared(async () => {
      const counting = model
        .aggregate<{ _id: string; open: number }>([
          { $match: { status: { $in: [...occupying] } } },
          { $group: { _id: '$companyId', open: { $sum: 1 } } },
        ])
        .exec();
      const [counted, parts] = await Promise.all([counting, liveParts()]);
      const loads = new Map(parts);
      for (const { _id, open } of counted) loads.set(_id, (loads.get(_id) ?? 0) + open);
      return loads;
    }),
    busyWith: async (needId, round) => {
      const filter = { needId, round, status: { $in: [...occupying] } } as QueryFilter<EngagementRecord>;
      const found = await model.find(filter, { companyId: 1 }).lean().exec();
      return found.map((one) => one.companyId);
    },
  };
}
