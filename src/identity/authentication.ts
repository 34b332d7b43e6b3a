import type { Request } from 'express';
import type { Actor } from '../kernel/actor.ts';
import { forbidden } from '../kernel/errors.ts';
import type { KeyLookup, KeyScope } from './api-key.schema.ts';
import type { OrganisationRepository, UserRepository } from './identity.repository.ts';
import { secretDigest } from './tokens.ts';
import { holdsRole, type Membership, type UserRecord } from './user.schema.ts';

/** What a session remembers: who, in which role, and since which epoch of the account. */
export interface SessionUser {
  userId: string;
  epoch: number;
  acting: Membership;
}

declare global {
  namespace Express {
    interface User extends SessionUser {}
  }
}

export function actorOf(user: UserRecord, acting: Membership): Actor {
  return {
    userId: user._id,
    role: acting.role,
    organisationId: acting.organisationId,
    organisationKind: acting.organisationKind,
    language: user.language,
  };
}

/** Whether a request came with an API key, and not from a browser's session. */
export const byApiKey = (req: Request): boolean => req.get('Authorization') !== undefined;

/** For what a leaked key must not be able to do. @throws DomainError forbidden for a key */
export function sessionOnly(req: Request): void {
  if (byApiKey(req)) throw forbidden('This isn’t done with an API key. Sign in with address and password.');
}

interface KeyHolder {
  actor: Actor;
  scope: KeyScope;
}

/** How long an API key's owner and rights are remembered, in milliseconds: a revoked key ends within it. */
const keyMemoryMs = 5_000;

/**
 * Finds who calls: by API key if an Authorization header came, else by the session. A person who lost the role, or whose
 * account changed epoch, is nobody.
 */
export function authenticator(
  users: UserRepository,
  organisations: OrganisationRepository,
  keys: KeyLookup,
  now: () => Date,
) {
  const remembered = new Map<string, { until: number; found: Promise<KeyHolder | null> }>();

  async function actingNow({ userId, acting, epoch }: SessionUser): Promise<Actor | null> {
    const [user, organisation] = await Promise.all([users.byId(userId), organisations.byId(acting.organisationId)]);
    if (user?.status !== 'active' || user.epoch !== epoch || organisation?.status !== 'active') return null;
    return holdsRole(user, acting.organisationId, acting.role) ? actorOf(user, acting) : null;
  }

  async function byKey(digest: string): Promise<KeyHolder | null> {
    const key = await keys.byDigest(digest, now());
    const actor = key ? await actingNow(key) : null;
    return key && actor ? { actor, scope: key.scope } : null;
  }

  return async (req: Request): Promise<Actor | null> => {
    const header = req.get('Authorization');
    if (header !== undefined) {
      const token = /^Bearer ([\w-]{20,200})$/.exec(header)?.[1];
      if (!token) return null;
      const digest = secretDigest(token);
      const at = Date.now();
      let known = remembered.get(digest);
      if (!known || known.until < at) {
        if (remembered.size > 10_000) remembered.clear();
        known = { until: at + keyMemoryMs, found: byKey(digest) };
        known.found.catch(() => remembered.delete(digest));
        remembered.set(digest, known);
      }
      const found = await known.found;
      if (found?.scope === 'read' && req.method !== 'GET' && req.method !== 'HEAD') {
        throw forbidden('This API key may only read.');
      }
      return found?.actor ?? null;
    }
    return req.user ? await actingNow(req.user) : null;
  };
}
