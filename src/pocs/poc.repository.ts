import type { Model, QueryFilter } from 'mongoose';
import { aggregateRepository, type AggregateRepository, type Nudge } from '../kernel/aggregate.repository.ts';
import { digest } from '../kernel/ids.ts';
import { after, newestFirst, type Cursor } from '../kernel/page.ts';
import { withoutPerson, type Forgotten } from './forgotten.person.ts';
import type { PocScope } from './poc.policy.ts';
import type { PocRecord, PocStatus } from './poc.schema.ts';

export type PocSummary = Omit<PocRecord, 'history' | 'outbox'>;

export interface PocListFilter {
  status?: PocStatus[] | undefined;
  needId?: string | undefined;
  /** Part of its reference, its need's reference or its need's title. */
  q?: string | undefined;
}

export interface PocRepository extends AggregateRepository<PocRecord> {
  get(scope: PocScope, id: string): Promise<PocRecord | null>;
  list(scope: PocScope, filter: PocListFilter, cursor: Cursor | undefined, limit: number): Promise<PocSummary[]>;
  /** A company's parts, by the engagements that they came from, and whether each still goes on. */
  partsOf(companyId: string): Promise<{ engagementId: string; live: boolean }[]>;
  /** Takes a person out who asked to be forgotten, wherever they were named for a part; no new version. */
  forgetPerson(person: Forgotten): Promise<void>;
  /** In how many proofs of concept each company takes part that still go on. */
  liveParts(): Promise<Map<string, number>>;
}

const notShown = { history: 0, outbox: 0 } as const;
/** Where accounts are named. */
const namingPaths = ['charter.decider.person.userId', 'charter.adoptionOwner.userId', 'charter.budgetHolder.userId'];
const ended: PocStatus[] = ['stopped', 'closed'];

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

  async function forgetIn(_id: string, person: Forgotten): Promise<void> {
    for (;;) {
      const poc = await model.findById(_id, notShown).lean().exec();
      if (!poc) return;
      const set = withoutPerson(poc, person);
      if (digest(set) === digest({ charter: poc.charter, iterations: poc.iterations, checklist: poc.checklist }))
        return;
      // Somebody who changed it meanwhile may have brought the name back.
      await model.updateOne({ _id, version: poc.version }, { $set: set });
    }
  }

  return {
    ...base,
    get: async (scope, id) => await base.find({ $and: [{ _id: id }, scoped(scope)] }),
    list: async (scope, { status, needId, q }, cursor, limit) => {
      const words = q && new RegExp(q.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), 'i');
      const parts = [
        scoped(scope),
        after(cursor),
        ...(status ? [{ status: { $in: status } }] : []),
        ...(needId ? [{ needId }] : []),
        ...(words ? [{ $or: [{ reference: words }, { needReference: words }, { needTitle: words }] }] : []),
      ];
      const found = await model
        .find({ $and: parts } as QueryFilter<PocRecord>, notShown)
        .sort(newestFirst)
        .limit(limit + 1)
        .lean()
        .exec();
      return found;
    },
    partsOf: async (companyId) => {
      const found = await model.find({ 'partners.companyId': companyId }, { status: 1, partners: 1 }).lean().exec();
      return found.flatMap(({ status, partners }) =>
        partners
          .filter((one) => one.companyId === companyId)
          .map((one) => ({ engagementId: one.engagementId, live: one.status === 'active' && !ended.includes(status) })),
      );
    },
    forgetPerson: async (person) => {
      const places = [...person.organisationIds];
      const concerned = [
        { careOrganisationId: { $in: places } },
        { programmeId: { $in: places } },
        { 'partners.companyId': { $in: places } },
        ...namingPaths.map((path) => ({ [path]: person.userId })),
      ];
      const found = await model
        .find({ $or: concerned } as QueryFilter<PocRecord>, { _id: 1 })
        .lean()
        .exec();
      for (const { _id } of found) await forgetIn(_id, person);
    },
    liveParts: async () => {
      const found = await model
        .find({ status: { $nin: ended } }, { partners: 1 })
        .lean()
        .exec();
      const parts = new Map<string, number>();
      for (const { companyId, status } of found.flatMap((one) => one.partners)) {
        if (status === 'active') parts.set(companyId, (parts.get(companyId) ?? 0) + 1);
      }
      return parts;
    },
  };
}
