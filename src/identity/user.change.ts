import type { Actor } from '../kernel/actor.ts';
import { DomainError, notFound } from '../kernel/errors.ts';
import type { EventName } from '../kernel/events.ts';
import type { UserRepository } from './identity.repository.ts';
import type { StoredUser } from './user.schema.ts';

const tries = 8;

export interface UserChange {
  actor: Actor;
  now: Date;
  event: EventName;
  /** What the history calls it. */
  action: string;
}

/**
 * Changes a person's record as `choose` says; null changes nothing. When somebody else was faster the record is read and judged
 * again.
 * @throws DomainError not-found, and whatever `choose` throws
 */
export async function changeUser(
  users: UserRepository,
  id: string,
  { actor, now, event, action }: UserChange,
  choose: (user: StoredUser) => Partial<StoredUser> | null | Promise<Partial<StoredUser> | null>,
): Promise<StoredUser> {
  for (let attempt = 1; ; attempt += 1) {
    const user = await users.find({ _id: id });
    if (!user) throw notFound('person');
    const set = await choose(user);
    if (!set) return user;
    try {
      return await users.commit(user, { set, action, from: user.status, to: user.status }, { actor, now, event });
    } catch (error) {
      const overtaken = error instanceof DomainError && error.code === 'conflict';
      if (!overtaken || attempt === tries) throw error;
    }
  }
}
