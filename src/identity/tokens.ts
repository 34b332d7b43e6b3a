import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export type LinkPurpose = 'invitation' | 'password-reset';

/**
 * The token of a mailed link. It is derived from the session secret and the record's id, so that the mail worker makes it when it
 * writes the mail and nothing stores it; the record holds its digest only.
 */
export function linkToken(secret: string, purpose: LinkPurpose, recordId: string): string {
  const mac = createHmac('sha256', secret)
    .update(JSON.stringify(['link', purpose, recordId]))
    .digest('base64url');
  return `${recordId}.${mac}`;
}

const tokenShape = /^([0-9a-f]{24})\.[\w-]{43}$/;

/** The record that a token belongs to; null when it can't be one of ours. */
export const recordOfToken = (token: string): string | null => tokenShape.exec(token)?.[1] ?? null;

/** SHA-256, 64 hexadecimal characters: enough for secrets that nobody can guess. */
export const secretDigest = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Whether a secret has this digest, in a time that tells nothing. */
export function fitsDigest(secret: string, digest: string): boolean {
  const given = Buffer.from(secretDigest(secret));
  const known = Buffer.from(digest);
  return given.length === known.length && timingSafeEqual(given, known);
}

/** A fresh API key: 256 random bits behind a prefix by which scanners of leaked secrets know it. */
export const makeApiKey = (): string => `cc_${randomBytes(32).toString('base64url')}`;
