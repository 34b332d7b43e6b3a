import type { Claim } from '../kernel/act.ts';
import type { Actor } from '../kernel/actor.ts';
import { idempotencyMismatch } from '../kernel/aggregate.repository.ts';
import { DomainError, issue, notFound, ruleViolated } from '../kernel/errors.ts';
import { deriveId, newId } from '../kernel/ids.ts';
import type { ApiKeyRepository } from './api-key.repository.ts';
import { mostKeys, type ApiKeyBody, type ApiKeyRecord } from './api-key.schema.ts';
import type { UserRepository } from './identity.repository.ts';
import { makeApiKey, secretDigest } from './tokens.ts';

export interface ApiKeyServiceDeps {
  apiKeys: ApiKeyRepository;
  users: UserRepository;
  now(): Date;
}

export type ApiKeyService = ReturnType<typeof apiKeyService>;

export function apiKeyService({ apiKeys, users, now }: ApiKeyServiceDeps) {
  /** The key that the same request made before, without its secret. */
  async function earlier(id: string, claim: Claim): Promise<{ record: ApiKeyRecord; key: null } | null> {
    const record = claim.request ? await apiKeys.byId(id) : null;
    if (record && record.requestDigest !== claim.request?.digest) throw idempotencyMismatch();
    return record && { record, key: null };
  }

  /** Makes a key for the role that its owner acts in. The secret is in this answer and nowhere else. */
  async function create(
    actor: Actor,
    body: ApiKeyBody,
    claim: Claim,
  ): Promise<{ record: ApiKeyRecord; key: string | null }> {
    const at = now();
    const _id = claim.request ? deriveId('api-key', claim.request.key) : newId(at);
    const repeated = await earlier(_id, claim);
    if (repeated) return repeated;
    const user = await users.byId(actor.userId);
    const acting = user?.memberships.find(
      (one) => one.organisationId === actor.organisationId && one.role === actor.role,
    );
    if (!user || !acting) throw new DomainError('unauthenticated', 'This role was taken away.');
    if (body.expiresAt && body.expiresAt <= at)
      throw ruleViolated([issue('expiresAt', 'not-in-the-future', 'The date must lie in the future.')]);
    if ((await apiKeys.ofUser(user._id, at)).length >= mostKeys)
      throw ruleViolated([
        issue('', 'too-many-keys', `A person has at most ${mostKeys} keys. Remove one first.`, { mostKeys }),
      ]);
    const key = makeApiKey();
    const record: ApiKeyRecord = {
      _id,
      userId: user._id,
      epoch: user.epoch,
      name: body.name,
      scope: body.scope,
      acting,
      digest: secretDigest(key),
      requestDigest: claim.request?.digest ?? null,
      createdAt: at,
      expiresAt: body.expiresAt ?? null,
    };
    if (await apiKeys.insert(record)) return { record, key };
    // The same request came twice at the same moment.
    const first = await earlier(_id, claim);
    if (!first) throw new DomainError('conflict', 'This key was made and removed at the same moment.');
    return first;
  }

  return {
    create,
    list: async (actor: Actor) => {
      const user = await users.byId(actor.userId);
      return (await apiKeys.ofUser(actor.userId, now())).filter((key) => key.epoch === user?.epoch);
    },
    remove: async (actor: Actor, id: string) => {
      if (!(await apiKeys.remove(actor.userId, id))) throw notFound('API key');
    },
  };
}
