import type { Claimed, ClaimRepository } from './claims.repository.ts';
import { DomainError } from './errors.ts';

/** Of those who come at once one succeeds at each attempt. */
const tries = 500;

/**
 * Decides on claims that exclude one another: `judge` gets those that stand and gives those that shall stand, or null to refuse. It
 * is asked again whenever somebody else was faster, so what it allowed is true of the very moment of the write.
 * @returns whether the claims stand now
 * @throws DomainError conflict when too many ask at once
 */
export async function settleClaims<C extends Claimed>(
  book: ClaimRepository<C>,
  id: string,
  judge: (standing: readonly C[]) => Promise<C[] | null>,
): Promise<boolean> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const read = await book.of(id);
    const claims = await judge(read?.claims ?? []);
    if (claims === null) return false;
    if (await book.replace(id, read, claims)) return true;
  }
  throw new DomainError('conflict', 'Too many ask for this at the same moment. Try again.');
}
