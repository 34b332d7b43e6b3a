import { act, type Claim } from '../kernel/act.ts';
import type { Actor } from '../kernel/actor.ts';
import { notFound } from '../kernel/errors.ts';
import type { UserRepository } from './identity.repository.ts';
import type { MemberService } from './member.service.ts';
import { userMachine, type UserAction, type UserFacts, type UserParty } from './user.machine.ts';
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
    let staying = async (): Promise<void> => undefined;
    try {
      return await act({
        machine: userMachine,
        repository: users,
        record,
        action,
        input,
        parties,
        claim,
        context: async () => {
          const facts: UserFacts = { leadsAlone: [] };
          if (action !== 'reinstate') {
            const leaving = await members.leaveAll(record);
            staying = leaving.takeBack;
            facts.leadsAlone = leaving.alone;
          }
          return { actor, now: now(), facts };
        },
      });
    } catch (error) {
      await staying();
      throw error;
    }
  }

  return { load, act: takeAction };
}
