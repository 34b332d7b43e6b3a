import { digest } from './ids.ts';
import type { Actor } from './actor.ts';

/**
 * One change of a record. Entries are chained: `hash` covers the entry and the hash before it, so a changed or missing entry
 * shows. It holds no person's data beside the pseudonymous user id, so erasing a person keeps the chain whole.
 */
export interface HistoryEntry {
  seq: number;
  at: Date;
  eventId: string;
  actor: { userId: string; role: string; organisationId: string };
  action: string;
  from: string | null;
  to: string;
  fields: string[];
  /** SHA-256 of the values that were set. */
  digest: string;
  reason: string | null;
  /** Which request made it, so that its repeat gets the same answer. */
  request: { key: string; digest: string } | null;
  hash: string;
}

export interface NewEntry {
  at: Date;
  eventId: string;
  actor: Actor;
  action: string;
  from: string | null;
  to: string;
  changes: Record<string, unknown>;
  reason: string | null;
  request: HistoryEntry['request'];
}

/** The entry that follows `previous` in a record's chain. */
export function nextEntry(previous: HistoryEntry | undefined, change: NewEntry): HistoryEntry {
  const entry = {
    seq: (previous?.seq ?? 0) + 1,
    at: change.at,
    eventId: change.eventId,
    actor: { userId: change.actor.userId, role: change.actor.role, organisationId: change.actor.organisationId },
    action: change.action,
    from: change.from,
    to: change.to,
    fields: Object.keys(change.changes).toSorted(),
    digest: digest(change.changes),
    reason: change.reason,
    request: change.request,
  };
  return { ...entry, hash: digest([previous?.hash ?? '', entry]) };
}

/** The number of the first entry that doesn't fit the chain, or null when the chain is whole. */
export function brokenLink(history: readonly HistoryEntry[]): number | null {
  let previous: HistoryEntry | undefined;
  for (const { hash, ...entry } of history) {
    if (entry.seq !== (previous?.seq ?? 0) + 1 || digest([previous?.hash ?? '', entry]) !== hash) return entry.seq;
    previous = { ...entry, hash };
  }
  return null;
}
