import { act, type Claim } from '../kernel/act.ts';
import type { Actor } from '../kernel/actor.ts';
import { notFound } from '../kernel/errors.ts';
import type { UserRepository } from './identity.repository.ts';
import type { MemberService } from './member.service.ts';
import { userMachine, type UserAction, type UserParty } from './user.machine.ts';
import type { StoredUser } from './user.schema.ts';

export interface UserServiceDeps {
  users: UserRepository;
  members: MemberService;
  now(): Date;
}

export type UserService = ReturnType<typeof userService>;

export function userService({ users, members, now }: UserServiceDeps) {
  async function load(id: string): Promise<StoredUser> {
    const user = await users.find({ _id: id });
    if (!user) throw notFound('person');
    return user;
  }

  async function takeAction(
    actor: Actor,
    id: string,
    action: UserAction,
    input: unknown,
    claim: Claim,
  ): Promise<StoredUser> {
    const record = await load(id);
    const parties: UserParty[] = [];
    if (actor.role === 'admin') parties.push('admin');
    if (actor.userId === id) parties.push('self');
    return await act({
      machine: userMachine,
      repository: users,
      record,
      action,
      input,
      parties,
      claim,
      context: async () => ({
        actor,
        now: now(),
        facts: { leadsAlone: action === 'reinstate' ? [] : await members.leadsAlone(record) },
      }),
    });
  }

  return { load, act: takeAction };
}
