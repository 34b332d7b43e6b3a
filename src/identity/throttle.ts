import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { DomainError } from '../kernel/errors.ts';

/** Takes one of a key's attempts. @throws DomainError too-many-requests, with `retryAfter` in seconds */
export async function spend(limiter: RateLimiterAbstract, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refused) {
    if (refused instanceof Error) throw refused;
    const { msBeforeNext } = refused as { msBeforeNext: number };
    throw new DomainError('too-many-requests', 'Too many attempts. Wait before the next one.', {
      details: { retryAfter: msBeforeNext / 1000 },
    });
  }
}
