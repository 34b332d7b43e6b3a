import { z } from 'zod';
import { instant, text } from '../kernel/shapes.ts';
import { membershipSchema, type Membership } from './user.schema.ts';

export const keyScopes = ['read', 'write'] as const;
export type KeyScope = (typeof keyScopes)[number];

/** How many keys a person may have at once. */
export const mostKeys = 20;

/** A key acts as one membership of its owner, fixed when it was made. */
export interface ApiKeyRecord {
  _id: string;
  userId: string;
  /** The owner's epoch when the key was made: a new password or a closed account ends it. */
  epoch: number;
  name: string;
  scope: KeyScope;
  acting: Membership;
  /** SHA-256 of the key; the key itself is shown once and kept nowhere. */
  digest: string;
  /** Of the request that made it, so that a repeat isn't taken for another. */
  requestDigest: string | null;
  createdAt: Date;
  expiresAt: Date | null;
}

/** What the authenticator asks of keys. */
export interface KeyLookup {
  byDigest(digest: string, now: Date): Promise<Pick<ApiKeyRecord, 'userId' | 'acting' | 'epoch' | 'scope'> | null>;
}

export const apiKeyBody = z.strictObject({
  name: text(120),
  scope: z.enum(keyScopes),
  expiresAt: instant.optional(),
});
export type ApiKeyBody = z.infer<typeof apiKeyBody>;

export const apiKeyAnswer = z
  .object({
    id: z.string(),
    name: z.string(),
    scope: z.enum(keyScopes),
    acting: membershipSchema,
    createdAt: instant,
    expiresAt: instant.nullable(),
  })
  .meta({ id: 'ApiKey' });

export const newApiKeyAnswer = apiKeyAnswer
  .extend({
    /** The key itself, once; null in the answer to a repeated request. */
    key: z.string().nullable(),
  })
  .meta({ id: 'NewApiKey' });

export const presentKey = ({ _id, name, scope, acting, createdAt, expiresAt }: ApiKeyRecord) => ({
  id: _id,
  name,
  scope,
  acting,
  createdAt,
  expiresAt,
});
