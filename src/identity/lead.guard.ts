import { settleClaims } from '../kernel/claims.ts';
import type { Claimed, ClaimRepository } from '../kernel/claims.repository.ts';
import { newId } from '../kernel/ids.ts';
import type { UserRepository } from './identity.repository.ts';
import type { Membership } from './user.schema.ts';

/** Somebody who is about to lead an organisation no longer. */
export interface Leaving extends Claimed {
  userId: string;
  /** The account's version that is to be changed: with another version the change has been or can't be. */
  seen: number;
}

export type LeadGuard = ReturnType<typeof leadGuard>;

const bookOf = ({ organisationId, role }: Pick<Membership, 'organisationId' | 'role'>): string =>
  `${organisationId} ${role}`;

/**
 * An organisation is never left without whoever leads it, also not for a moment, when several go at once: each is entered into one
 * document per organisation first, which is only written as it was read.
 */
export function leadGuard(leavings: ClaimRepository<Leaving>, users: Pick<UserRepository, 'membersOf' | 'byIds'>) {
  /** Who can still go by what they entered; what a crash left behind ends with the next change of that account. */
  async function stillLeaving(standing: readonly Leaving[]): Promise<Leaving[]> {
    const versions = new Map(
      (await users.byIds(standing.map((one) => one.userId))).map((one) => [one._id, one.version]),
    );
    return standing.filter((one) => versions.get(one.userId) === one.seen);
  }

  return {
    /** @returns the token by which to take the entry back if the person stays, or null when nobody else would lead */
    enter: async (membership: Membership, user: { _id: string; version: number }): Promise<string | null> => {
      const token = newId();
      const entered = await settleClaims(leavings, bookOf(membership), async (standing) => {
        const others = (await stillLeaving(standing)).filter((one) => one.userId !== user._id);
        const gone = new Set([user._id, ...others.map((one) => one.userId)]);
        const leads = await users.membersOf(membership.organisationId, [membership.role]);
        const stays = leads.some((one) => !gone.has(one._id));
        return stays ? [...others, { userId: user._id, seen: user.version, token }] : null;
      });
      return entered ? token : null;
    },
    takeBack: async (membership: Membership, token: string): Promise<void> =>
      await leavings.drop(bookOf(membership), token),
  };
}
