import type { AggregateRepository } from './aggregate.repository.ts';
import { versionOfRepeat } from './aggregate.repository.ts';
import { DomainError } from './errors.ts';
import type { HistoryEntry } from './history.ts';
import { authorise, decide, type Context, type Machine } from './machine.ts';
import type { AggregateRecord } from './record.ts';

/**
 * What a request claims: the version it has seen (If-Match; null when it didn't say, `any` for the platform's own work) and its
 * idempotency key with the digest of its body.
 */
export interface Claim {
  version: number | 'any' | null;
  request: HistoryEntry['request'];
}

/** The platform's own claim: any version, once per event. */
export const claimOf = (...parts: readonly string[]): Claim => ({
  version: 'any',
  request: { key: parts.join(' '), digest: '' },
});

/** @throws DomainError precondition-required, stale-version */
export function checkVersion(record: AggregateRecord, claim: Claim): void {
  if (claim.version === 'any') return;
  if (claim.version === null)
    throw new DomainError(
      'precondition-required',
      'Send If-Match with the version you have seen, e.g. If-Match: "v3".',
    );
  if (claim.version !== record.version) {
    throw new DomainError('stale-version', `This is version ${record.version} now. Read it again and decide anew.`, {
      details: { version: record.version },
    });
  }
}

export interface Act<R extends AggregateRecord<S>, S extends string, P extends string, F, A extends string> {
  machine: Machine<R, S, P, F, A>;
  repository: AggregateRepository<R>;
  record: R;
  action: A;
  input: unknown;
  parties: readonly P[];
  claim: Claim;
  /** Loads what the rules must know of other records; called once everything cheaper has been checked. */
  context(): Promise<Context<F>>;
}

/**
 * Takes one action on a loaded record: repeat → authority → version → rules → one write. A repeat of the same request gives the
 * record with the version that the request reached.
 */
export async function act<R extends AggregateRecord<S>, S extends string, P extends string, F, A extends string>(
  given: Act<R, S, P, F, A>,
): Promise<R> {
  const { machine, repository, record, action, input, parties, claim } = given;
  const reached = versionOfRepeat(record, claim.request);
  if (reached !== null) return { ...record, version: reached };
  authorise(machine, action, parties);
  checkVersion(record, claim);
  const context = await given.context();
  const { event, applies, ...change } = decide(machine, action, record, input, parties, context);
  const { actor, now } = context;
  return await repository.commit(record, change, {
    actor,
    now,
    event,
    reason: reasonOf(input),
    request: claim.request,
    applies,
  });
}

/** What people said about an action, under the name its input has for it. */
function reasonOf(input: unknown): string | null {
  if (input === null || typeof input !== 'object') return null;
  const said = 'reason' in input ? input.reason : 'message' in input ? input.message : null;
  return typeof said === 'string' ? said : null;
}
