import type { Model, QueryFilter } from 'mongoose';
import { aggregateRepository, type AggregateRepository, type Nudge } from '../kernel/aggregate.repository.ts';
import { after, newestFirst, type Cursor } from '../kernel/page.ts';
import type { OwnScope } from './identity.policy.ts';
import type { InvitationRecord } from './invitation.schema.ts';

export type InvitationSummary = Omit<InvitationRecord, 'history' | 'outbox'>;

export interface InvitationRepository extends AggregateRepository<InvitationRecord> {
  get(scope: OwnScope, id: string): Promise<InvitationRecord | null>;
  /** Invitations that can still be accepted, newest first. */
  open(
    scope: OwnScope,
    filter: { organisationId?: string | undefined },
    now: Date,
    cursor: Cursor | undefined,
    limit: number,
  ): Promise<InvitationSummary[]>;
  /** The one that can still be accepted for this address, organisation and role. */
  waiting(
    who: Pick<InvitationRecord, 'email' | 'organisationId' | 'role'>,
    now: Date,
  ): Promise<InvitationSummary | null>;
  /** All that were sent to an address or by a person. */
  about(person: { email: string; userId: string }): Promise<InvitationSummary[]>;
  /** Removes an address whose owner asked to be forgotten; its links end with it. */
  forget(email: string): Promise<void>;
}

const notShown = { history: 0, outbox: 0 } as const;
const scoped = (scope: OwnScope) => (scope.kind === 'all' ? {} : { organisationId: scope.organisationId });

export function invitationRepository(model: Model<InvitationRecord>, nudge: Nudge): InvitationRepository {
  const base = aggregateRepository(model, nudge);
  return {
    ...base,
    get: async (scope, id) => await base.find({ $and: [{ _id: id }, scoped(scope)] }),
    open: async (scope, { organisationId }, now, cursor, limit) => {
      const parts = [scoped(scope), organisationId ? { organisationId } : {}, after(cursor)];
      return await model
        .find({ status: 'open', expiresAt: { $gt: now }, $and: parts } as QueryFilter<InvitationRecord>, notShown)
        .sort(newestFirst)
        .limit(limit + 1)
        .lean<InvitationSummary[]>()
        .exec();
    },
    waiting: async ({ email, organisationId, role }, now) =>
      await model
        .findOne({ email, organisationId, role, status: 'open', expiresAt: { $gt: now } }, notShown)
        .lean<InvitationSummary>()
        .exec(),
    about: async ({ email, userId }) =>
      await model
        .find({ $or: [{ email }, { invitedBy: userId }] }, notShown)
        .sort(newestFirst)
        .lean<InvitationSummary[]>()
        .exec(),
    forget: async (email) => {
      await model.updateMany({ email }, { $set: { email: '', tokenDigest: '' } });
    },
  };
}
