import type { Actor, Role } from '../kernel/actor.ts';
import { forbidden, issue, notFound, ruleViolated, type DomainError } from '../kernel/errors.ts';
import { isOffice, leadRoleOf, mayManageRole } from './identity.policy.ts';
import type { OrganisationRepository, UserRepository } from './identity.repository.ts';
import type { LeadGuard } from './lead.guard.ts';
import type { OrganisationRecord } from './organisation.schema.ts';
import { changeUser } from './user.change.ts';
import { notAlone } from './user.machine.ts';
import { holdsRole, type Membership, type UserRecord } from './user.schema.ts';

export interface MemberServiceDeps {
  users: UserRepository;
  organisations: OrganisationRepository;
  leads: LeadGuard;
  now(): Date;
}

interface LeavingAll {
  alone: string[];
  /** Stays after all. */
  takeBack(): Promise<void>;
}

export type MemberService = ReturnType<typeof memberService>;

const lastLead = (role: Role): DomainError =>
  ruleViolated([
    issue('role', 'last-lead', `This is the last ${role}. Give the role to somebody else first.`, { role }),
  ]);

const same = (one: Membership, organisationId: string, role: Role): boolean =>
  one.organisationId === organisationId && one.role === role;

const led = (user: Pick<UserRecord, 'memberships'>): Membership[] =>
  user.memberships.filter((one) => leadRoleOf[one.organisationKind] === one.role);

export function memberService({ users, organisations, leads, now }: MemberServiceDeps) {
  /** An organisation whose people the actor may know. @throws DomainError not-found for anybody else's */
  async function reach(actor: Actor, organisationId: string): Promise<OrganisationRecord> {
    const own = isOffice(actor) || actor.organisationId === organisationId;
    const organisation = own ? await organisations.byId(organisationId) : null;
    if (!organisation) throw notFound('organisation');
    return organisation;
  }

  async function managed(actor: Actor, organisationId: string, userId: string, role: Role) {
    const organisation = await reach(actor, organisationId);
    const user = await users.byId(userId);
    if (!user?.memberships.some((one) => one.organisationId === organisationId)) throw notFound('member');
    if (!mayManageRole(actor, organisation, role))
      throw forbidden(`The role ${role} isn’t yours to give or take in this organisation.`);
    return { organisation, user };
  }

  async function add(actor: Actor, userId: string, membership: Membership): Promise<void> {
    const change = { actor, now: now(), event: 'user.role-given', action: 'give-role' } as const;
    await changeUser(users, userId, change, (user) =>
      holdsRole(user, membership.organisationId, membership.role)
        ? null
        : { memberships: [...user.memberships, membership] },
    );
  }

  /** Whether anybody beside this person leads the organisation. */
  async function ledByOthers(organisationId: string, role: Role, userId: string | null): Promise<boolean> {
    return (await users.membersOf(organisationId, [role])).some((one) => one._id !== userId);
  }

  /** Takes a role; sessions and keys in it end with the next request. An organisation is never left without its lead. */
  async function remove(actor: Actor, userId: string, membership: Membership): Promise<void> {
    const { organisationId, organisationKind, role } = membership;
    const guarded = leadRoleOf[organisationKind] === role;
    const change = { actor, now: now(), event: 'user.role-taken', action: 'take-role' } as const;
    let entry: string | null = null;
    try {
      await changeUser(users, userId, change, async (user) => {
        if (!holdsRole(user, organisationId, role)) return null;
        entry = guarded ? await leads.enter(membership, user) : null;
        if (guarded && entry === null) throw lastLead(role);
        return { memberships: user.memberships.filter((one) => !same(one, organisationId, role)) };
      });
    } catch (error) {
      if (entry !== null) await leads.takeBack(membership, entry);
      throw error;
    }
  }

  /** Enters a person as leaving all they lead, where somebody else does too; `alone` are the organisations where nobody does. */
  async function leaveAll(user: Pick<UserRecord, '_id' | 'version' | 'memberships'>): Promise<LeavingAll> {
    const found = await organisations.byIds(led(user).map((one) => one.organisationId));
    // Nobody misses the lead of an organisation that doesn't take part.
    const active = new Map(found.filter((one) => one.status === 'active').map((one) => [one._id, one.name]));
    const alone: string[] = [];
    const entries: [Membership, string][] = [];
    for (const one of led(user)) {
      const name = active.get(one.organisationId);
      if (name === undefined) continue;
      const entry = await leads.enter(one, user);
      if (entry === null) alone.push(name);
      else entries.push([one, entry]);
    }
    const takeBack = async (): Promise<void> => {
      for (const [membership, entry] of entries) await leads.takeBack(membership, entry);
    };
    return { alone, takeBack };
  }

  /** The organisations that would be left without a lead if this person went. */
  async function leadsAlone(user: Pick<UserRecord, '_id' | 'memberships'>): Promise<string[]> {
    const alone: string[] = [];
    for (const one of led(user)) {
      if (!(await ledByOthers(one.organisationId, one.role, user._id))) alone.push(one.organisationId);
    }
    // Nobody misses the lead of an organisation that doesn't take part.
    return (await organisations.byIds(alone)).filter((one) => one.status === 'active').map((one) => one.name);
  }

  return {
    list: async (actor: Actor, organisationId: string): Promise<UserRecord[]> => {
      await reach(actor, organisationId);
      return (await users.membersOf(organisationId)).toSorted((a, b) => a.name.localeCompare(b.name));
    },
    giveRole: async (actor: Actor, organisationId: string, userId: string, role: Role): Promise<UserRecord> => {
      const { organisation } = await managed(actor, organisationId, userId, role);
      await add(actor, userId, { organisationId, organisationKind: organisation.kind, role });
      const user = await users.byId(userId);
      if (!user) throw notFound('member');
      return user;
    },
    takeRole: async (actor: Actor, organisationId: string, userId: string, role: Role): Promise<void> => {
      const { user } = await managed(actor, organisationId, userId, role);
      const membership = user.memberships.find((one) => same(one, organisationId, role));
      if (!membership) throw notFound('role of this member');
      await remove(actor, userId, membership);
    },
    leaveAll,
    /** Lets a person go who may: gives up what they lead with others, one by one. */
    stepDown: async (actor: Actor, user: Pick<UserRecord, '_id' | 'memberships'>): Promise<void> => {
      const issues = notAlone({ leadsAlone: await leadsAlone(user) });
      if (issues.length > 0) throw ruleViolated(issues);
      for (const one of led(user)) {
        if (await ledByOthers(one.organisationId, one.role, user._id)) await remove(actor, user._id, one);
      }
    },
  };
}
