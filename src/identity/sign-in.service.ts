import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { DomainError, forbidden } from '../kernel/errors.ts';
import { digest } from '../kernel/ids.ts';
import type { OrganisationRepository, UserRepository } from './identity.repository.ts';
import { passwordFits } from './passwords.ts';
import { spend } from './throttle.ts';
import type { Membership, UserRecord } from './user.schema.ts';

export interface SignInLimits {
  perAccount: RateLimiterAbstract;
  perAddress: RateLimiterAbstract;
}

/** Who signed in, and the role they begin with. */
export interface SignedIn {
  user: UserRecord;
  acting: Membership;
}

export interface SignInDeps {
  users: UserRepository;
  organisations: OrganisationRepository;
  limits: SignInLimits;
}

export type SignInService = ReturnType<typeof signInService>;

/** Under which name an account's attempts are counted; addresses themselves aren't kept. */
export const accountKey = (email: string): string => digest(normalEmail(email));

export const normalEmail = (email: string): string => email.trim().toLowerCase();

export function signInService({ users, organisations, limits }: SignInDeps) {
  /**
   * Checks an e-mail address and a password; `address` is where the request came from. Unknown people and wrong passwords get the
   * same answer after the same time.
   * @throws DomainError unauthenticated, too-many-requests
   */
  async function verify(email: string, password: string, address: string): Promise<UserRecord> {
    const account = accountKey(email);
    await spend(limits.perAddress, address);
    await spend(limits.perAccount, account);
    const user = await users.byEmail(normalEmail(email));
    if (!(await passwordFits(user?.passwordHash ?? null, password)) || !user) {
      throw new DomainError('unauthenticated', 'Address or password is wrong.');
    }
    // Only failures count: a success gives its point back.
    await Promise.all([limits.perAccount.delete(account), limits.perAddress.reward(address)]);
    return user;
  }

  /** The role a person begins with: the first of an active organisation. Called once the password was right. */
  async function admit(user: UserRecord): Promise<SignedIn> {
    if (user.status !== 'active') throw forbidden('This account is suspended. Ask the programme’s administrator.');
    const found = await organisations.byIds(user.memberships.map((one) => one.organisationId));
    const active = new Set(found.filter((one) => one.status === 'active').map((one) => one._id));
    const acting = user.memberships.find((one) => active.has(one.organisationId));
    if (acting) return { user, acting };
    throw forbidden(
      user.memberships.length === 0
        ? 'You have no role in any organisation. Ask to be invited again.'
        : 'None of your organisations takes part at this moment.',
    );
  }

  return {
    verify,
    admit,
    signIn: async (email: string, password: string, address: string): Promise<SignedIn> =>
      await admit(await verify(email, password, address)),
  };
}
