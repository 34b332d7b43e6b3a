import type { OutboxEntry } from '../kernel/outbox.ts';

/** How long a mailed link for a new password works, in milliseconds. */
export const resetMs = 3_600_000;

/**
 * Somebody asked for a new password. One is stored for unknown addresses too, with nobody in it, so that both take the same time.
 * It is used up by the person's epoch: the new password raises it, and with it every other link ends.
 */
export interface PasswordResetRecord {
  _id: string;
  userId: string | null;
  epoch: number;
  /** SHA-256 of the mailed token. */
  tokenDigest: string;
  createdAt: Date;
  expiresAt: Date;
  outbox: OutboxEntry[];
}
