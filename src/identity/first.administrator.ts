import type { Language } from '../kernel/actor.ts';
import { systemActor } from '../kernel/actor.ts';
import { newId } from '../kernel/ids.ts';
import type { OrganisationRepository, UserRepository } from './identity.repository.ts';
import type { OrganisationContent, OrganisationRecord } from './organisation.schema.ts';
import { hashPassword } from './passwords.ts';
import { changeUser } from './user.change.ts';
import { holdsRole, type Membership, type UserRecord } from './user.schema.ts';

export interface AdministratorDeps {
  users: UserRepository;
  organisations: OrganisationRepository;
  now(): Date;
}

/** The programme's office, where there is none yet. */
export type Programme = Pick<OrganisationContent, 'name' | 'country' | 'region' | 'holidayRegion'>;

export interface NewAdministrator {
  email: string;
  name: string;
  language: Language;
  /** Null: the account begins without, and gets one by a link. */
  password: string | null;
}

async function programmeOf({ organisations, now }: AdministratorDeps, fresh: Programme): Promise<OrganisationRecord> {
  const [found] = await organisations.list({ kind: 'programme' });
  if (found) return found;
  const at = now();
  const programme = {
    ...fresh,
    _id: newId(at),
    kind: 'programme',
    status: 'active',
    version: 1,
    createdAt: at,
    updatedAt: at,
  } as const;
  await organisations.insert(programme);
  return programme;
}

/** Administrators that can sign in. */
export async function administrators({ users, organisations }: Omit<AdministratorDeps, 'now'>): Promise<UserRecord[]> {
  const programmes = await organisations.list({ kind: 'programme' });
  const found = await Promise.all(programmes.map(async (one) => await users.membersOf(one._id, ['admin'])));
  return found.flat();
}

/** Makes an administrator, and the programme's organisation if there is none. An account that exists keeps its password. */
export async function makeAdministrator(
  deps: AdministratorDeps,
  wanted: NewAdministrator,
  fresh: Programme,
): Promise<UserRecord> {
  const { users, now } = deps;
  const programme = await programmeOf(deps, fresh);
  const membership: Membership = { organisationId: programme._id, organisationKind: 'programme', role: 'admin' };
  const existing = await users.byEmail(wanted.email);
  const _id = existing?._id ?? newId(now());
  if (existing) {
    const change = { actor: systemActor, now: now(), event: 'user.role-given', action: 'give-role' } as const;
    await changeUser(users, _id, change, (user) =>
      holdsRole(user, programme._id, 'admin') ? null : { memberships: [...user.memberships, membership] },
    );
  } else {
    await users.insert({
      _id,
      email: wanted.email,
      name: wanted.name,
      language: wanted.language,
      passwordHash: wanted.password === null ? null : await hashPassword(wanted.password),
      memberships: [membership],
      epoch: 1,
      status: 'active',
      createdAt: now(),
    });
  }
  const made = await users.byId(_id);
  if (!made) throw new Error('The account was removed at the same moment.');
  return made;
}
