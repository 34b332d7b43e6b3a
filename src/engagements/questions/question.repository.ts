import type { Model, QueryFilter } from 'mongoose';
import { aggregateRepository, type AggregateRepository, type Nudge } from '../../kernel/aggregate.repository.ts';
import { after, newestFirst, type Cursor } from '../../kernel/page.ts';
import type { QuestionScope } from './question.policy.ts';
import type { QuestionRecord } from './question.schema.ts';

export type QuestionSummary = Omit<QuestionRecord, 'history' | 'outbox'>;

export interface QuestionRepository extends AggregateRepository<QuestionRecord> {
  get(scope: QuestionScope, id: string): Promise<QuestionRecord | null>;
  list(scope: QuestionScope, needId: string, cursor: Cursor | undefined, limit: number): Promise<QuestionSummary[]>;
  /** Questions of a need that still wait for an answer. */
  waiting(needId: string): Promise<QuestionRecord[]>;
}

function scoped(scope: QuestionScope): QueryFilter<QuestionRecord> {
  switch (scope.kind) {
    case 'all':
      return {};
    case 'care':
      return { careOrganisationId: scope.organisationId };
    case 'round':
      return { round: scope.round, $or: [{ status: { $ne: 'dismissed' } }, { companyId: scope.companyId }] };
    case 'none':
      return { _id: { $in: [] } };
  }
}

export function questionRepository(model: Model<QuestionRecord>, nudge: Nudge): QuestionRepository {
  const base = aggregateRepository(model, nudge);
  return {
    ...base,
    get: async (scope, id) => await base.find({ $and: [{ _id: id }, scoped(scope)] }),
    list: async (scope, needId, cursor, limit) => {
      const filter = { $and: [{ needId }, scoped(scope), after(cursor)] } as QueryFilter<QuestionRecord>;
      return await model
        .find(filter, { history: 0, outbox: 0 })
        .sort(newestFirst)
        .limit(limit + 1)
        .lean()
        .exec();
    },
    waiting: async (needId) => await model.find({ needId, status: 'asked' }).lean().exec(),
  };
}
