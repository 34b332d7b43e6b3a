import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Actor } from '../kernel/actor.ts';
import { systemActor } from '../kernel/actor.ts';
import { DomainError, issue, notFound, ruleViolated } from '../kernel/errors.ts';
import { newId } from '../kernel/ids.ts';
import { outboxFor } from '../kernel/outbox.ts';
import type { UserRepository } from './identity.repository.ts';
import type { PasswordResetRepository } from './password-reset.repository.ts';
import { resetMs } from './password-reset.schema.ts';
import { hashPassword } from './passwords.ts';
import { accountKey, normalEmail, type SignInService } from './sign-in.service.ts';
import { spend } from './throttle.ts';
import { fitsDigest, linkToken, recordOfToken, secretDigest } from './tokens.ts';
import { changeUser } from './user.change.ts';
import type { StoredUser, UserRecord } from './user.schema.ts';

export interface PasswordServiceDeps {
  users: UserRepository;
  resets: PasswordResetRepository;
  signIn: Pick<SignInService, 'verify'>;
  limits: { perAccount: RateLimiterAbstract; perAddress: RateLimiterAbstract };
  sessionSecret: string;
  now(): Date;
}

export type PasswordService = ReturnType<typeof passwordService>;

export function passwordService({ users, resets, signIn, limits, sessionSecret, now }: PasswordServiceDeps) {
  const fresh = (user: UserRecord | null) => {
    const at = now();
    const _id = newId(at);
    return {
      _id,
      userId: user?._id ?? null,
      epoch: user?.epoch ?? 0,
      tokenDigest: secretDigest(linkToken(sessionSecret, 'password-reset', _id)),
      createdAt: at,
      expiresAt: new Date(at.getTime() + resetMs),
      outbox: user ? outboxFor('password-reset.asked', _id, at) : [],
    };
  };

  /** Sends a link to an account's address; does the same work, and says nothing, when there is no such account. */
  async function ask(email: string, address: string): Promise<void> {
    await spend(limits.perAddress, address);
    await spend(limits.perAccount, accountKey(email));
    const user = await users.byEmail(normalEmail(email));
    await resets.insert(fresh(user?.status === 'active' ? user : null));
    await resets.removeExpired(now());
  }

  /** A link for somebody at the console: it is shown, not mailed. */
  async function linkFor(user: UserRecord): Promise<{ token: string; expiresAt: Date }> {
    const reset = { ...fresh(user), outbox: [] };
    await resets.insert(reset);
    return { token: linkToken(sessionSecret, 'password-reset', reset._id), expiresAt: reset.expiresAt };
  }

  /** Sets the password by a mailed link, once, and ends every session and key. */
  async function confirm(token: string, password: string): Promise<void> {
    const unknown = new DomainError('not-found', 'This link is used, expired or no link of ours. Ask for a new one.');
    const reset = await resets.open(recordOfToken(token) ?? '', now());
    if (!reset?.userId || !fitsDigest(token, reset.tokenDigest)) throw unknown;
    const passwordHash = await hashPassword(password);
    const self: Actor = { ...systemActor, userId: reset.userId };
    await changeUser(users, reset.userId, changing(self), (user) => {
      if (user.status !== 'active' || user.epoch !== reset.epoch) throw unknown;
      return { passwordHash, epoch: user.epoch + 1 };
    });
    await resets.removeOf(reset.userId);
  }

  const changing = (actor: Actor) =>
    ({ actor, now: now(), event: 'user.password-changed', action: 'change-password' }) as const;

  /** Changes one's own password and ends every other session and every key. */
  async function change(actor: Actor, current: string, password: string, address: string): Promise<StoredUser> {
    const user = await users.byId(actor.userId);
    if (!user) throw notFound('person');
    await prove(user, current, address, 'current');
    const passwordHash = await hashPassword(password);
    return await changeUser(users, user._id, changing(actor), (found) => ({ passwordHash, epoch: found.epoch + 1 }));
  }

  /** Lets a signed-in person prove who they are, counted like sign-ins. @throws DomainError rule-violated at `path` */
  async function prove(user: UserRecord, password: string, address: string, path: string): Promise<void> {
    try {
      await signIn.verify(user.email, password, address);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'unauthenticated') throw error;
      throw ruleViolated([issue(path, 'wrong-password', 'This isn’t your password.')]);
    }
  }

  return { ask, linkFor, confirm, change, prove };
}
