import { randomBytes } from 'node:crypto';
import type { Model, QueryFilter } from 'mongoose';
import { systemActor } from '../kernel/actor.ts';
import {
  aggregateRepository,
  type AggregateRepository,
  type Cause,
  type Nudge,
} from '../kernel/aggregate.repository.ts';
import { isDuplicateKey } from '../kernel/database.ts';
import { DomainError, issue } from '../kernel/errors.ts';
import { after, newestFirst, type Cursor } from '../kernel/page.ts';
import type { OrganisationScope } from './identity.policy.ts';
import type { OrganisationRecord, OrganisationStatus, StoredOrganisation } from './organisation.schema.ts';
import { holdsRole, type Membership, type NewUser, type StoredUser, type UserRecord } from './user.schema.ts';

export interface UserRepository extends AggregateRepository<StoredUser> {
  byId(id: string): Promise<UserRecord | null>;
  byEmail(email: string): Promise<UserRecord | null>;
  byIds(ids: readonly string[]): Promise<UserRecord[]>;
  /** Active people who act for an organisation, in one of the roles if given. */
  membersOf(organisationId: string, roles?: readonly Membership['role'][]): Promise<UserRecord[]>;
  /** @throws DomainError rule-violated when the address is taken */
  insert(user: NewUser): Promise<void>;
}

const notShown = { history: 0, outbox: 0, salt: 0 } as const;
const freshSalt = (): string => randomBytes(16).toString('base64url');

export function userRepository(model: Model<StoredUser>): UserRepository {
  // No event of a person has a consumer, so there is nothing to send.
  const base = aggregateRepository(model, () => undefined);
  return {
    ...base,
    commit: async (record, change, cause) =>
      await base.commit(record, { ...change, set: { ...change.set, salt: freshSalt() } }, cause),
    byId: async (id) => await model.findById(id, notShown).lean<UserRecord>().exec(),
    byEmail: async (email) => await model.findOne({ email }, notShown).lean<UserRecord>().exec(),
    byIds: async (ids) =>
      await model
        .find({ _id: { $in: [...ids] } }, notShown)
        .lean<UserRecord[]>()
        .exec(),
    membersOf: async (organisationId, roles) => {
      const members = await model
        .find({ 'memberships.organisationId': organisationId, status: 'active' }, notShown)
        .lean<UserRecord[]>()
        .exec();
      return roles ? members.filter((user) => roles.some((role) => holdsRole(user, organisationId, role))) : members;
    },
    insert: async ({ createdAt, ...user }) => {
      const cause: Cause = { actor: systemActor, now: createdAt, event: 'user.joined' };
      try {
        await base.create({ ...user, clocks: [], salt: freshSalt() }, cause);
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        throw new DomainError('rule-violated', 'An account with this address exists already.', {
          issues: [issue('email', 'email-taken', 'An account with this address exists already.')],
        });
      }
    },
  };
}

export type OrganisationSummary = Omit<StoredOrganisation, 'history' | 'outbox'>;

export interface OrganisationListFilter {
  kind?: OrganisationRecord['kind'] | undefined;
  status?: OrganisationStatus | undefined;
  q?: string | undefined;
}

export interface OrganisationRepository extends AggregateRepository<StoredOrganisation> {
  byId(id: string): Promise<OrganisationRecord | null>;
  byIds(ids: readonly string[]): Promise<OrganisationRecord[]>;
  list(filter: Pick<OrganisationListFilter, 'kind' | 'status'>): Promise<OrganisationRecord[]>;
  get(scope: OrganisationScope, id: string): Promise<StoredOrganisation | null>;
  page(
    scope: OrganisationScope,
    filter: OrganisationListFilter,
    cursor: Cursor | undefined,
    limit: number,
  ): Promise<OrganisationSummary[]>;
  /** Puts an organisation in as it is, without anything following from it: for commands and demo data. */
  insert(organisation: OrganisationRecord): Promise<void>;
  /** Removes an applicant who asked to be forgotten; no change of the organisation, so no new version. */
  forgetApplicant(email: string): Promise<void>;
}

const facts = {
  name: 1,
  kind: 1,
  country: 1,
  region: 1,
  holidayRegion: 1,
  status: 1,
  version: 1,
  createdAt: 1,
  updatedAt: 1,
} as const;

const scoped = (scope: OrganisationScope): Record<string, unknown> =>
  scope.kind === 'all' ? {} : { $or: [{ status: 'active' }, { _id: scope.organisationId }] };

const given = (filter: Record<string, unknown>): QueryFilter<StoredOrganisation> =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));

export function organisationRepository(model: Model<StoredOrganisation>, nudge: Nudge): OrganisationRepository {
  const base = aggregateRepository(model, nudge);
  return {
    ...base,
    byId: async (id) => await model.findById(id, facts).lean<OrganisationRecord>().exec(),
    byIds: async (ids) =>
      await model
        .find({ _id: { $in: [...new Set(ids)] } }, facts)
        .lean<OrganisationRecord[]>()
        .exec(),
    list: async (filter) =>
      await model.find(given(filter), facts).sort({ name: 1 }).lean<OrganisationRecord[]>().exec(),
    get: async (scope, id) => await base.find({ $and: [{ _id: id }, scoped(scope)] }),
    page: async (scope, { q, ...equal }, cursor, limit) => {
      const parts = [scoped(scope), given(equal), after(cursor)];
      if (q) parts.push({ name: new RegExp(q.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), 'i') });
      return await model
        .find({ $and: parts } as QueryFilter<StoredOrganisation>, { history: 0, outbox: 0 })
        .sort(newestFirst)
        .limit(limit + 1)
        .lean<OrganisationSummary[]>()
        .exec();
    },
    insert: async ({ createdAt, version: _version, updatedAt: _updatedAt, ...organisation }) => {
      const blank = { clocks: [], applicant: null, introduction: null, statusReason: null };
      const cause = { actor: systemActor, now: createdAt, event: 'organisation.registered' } as const;
      await base.create({ ...organisation, ...blank }, cause);
    },
    forgetApplicant: async (email) => {
      await model.updateMany({ 'applicant.email': email }, { $set: { applicant: null } });
    },
  };
}
