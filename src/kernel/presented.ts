import { z } from 'zod';
import type { HistoryEntry } from './history.ts';
import { brokenLink } from './history.ts';
import { instant } from './shapes.ts';
import type { AggregateRecord } from './record.ts';

/** A fault or a rule that isn't met, as `Issue` in kernel/errors.ts. */
export const issueAnswer = z
  .object({
    /** Dotted; empty when the whole is meant. */
    path: z.string(),
    /** Stable and specific: pages say it in the reader's language by this code. */
    code: z.string(),
    /** The same in English, with the values filled in. */
    message: z.string(),
    /** The numbers and names in the message. */
    values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .meta({ id: 'Issue' });

/** Shapes that every record's presentation shares. */
export const clockAnswer = z
  .object({
    name: z.string(),
    owner: z.string(),
    startedAt: instant,
    dueAt: instant,
    overdue: z.boolean(),
    paused: z.boolean(),
    exemption: z.object({ reason: z.string(), until: instant }).nullable(),
  })
  .meta({ id: 'Clock' });

export const breachAnswer = z
  .object({ clock: z.string(), owner: z.string(), dueAt: instant, noticedAt: instant, endedAt: instant.nullable() })
  .meta({ id: 'Breach' });

export const recordAnswer = {
  id: z.string(),
  version: z.int(),
  createdAt: instant,
  updatedAt: instant,
};

export const applyingAnswer = z.object({ action: z.string(), since: instant }).nullable();

export function presentRecord(record: Pick<AggregateRecord, '_id' | 'version' | 'createdAt' | 'updatedAt'>) {
  return { id: record._id, version: record.version, createdAt: record.createdAt, updatedAt: record.updatedAt };
}

export function presentClocks(record: Pick<AggregateRecord, 'clocks'>, now: Date) {
  return record.clocks.map(({ name, owner, startedAt, dueAt, pausedAt, exemption }) => ({
    name,
    owner,
    startedAt,
    dueAt,
    overdue: pausedAt === null && dueAt < now && !(exemption && exemption.until > now),
    paused: pausedAt !== null,
    exemption: exemption && { reason: exemption.reason, until: exemption.until },
  }));
}

export const timelineAnswer = z
  .object({
    /** Whether the chain of hashes is whole. */
    verified: z.boolean(),
    brokenAt: z.int().nullable(),
    entries: z.array(
      z.object({
        seq: z.int(),
        at: instant,
        action: z.string(),
        from: z.string().nullable(),
        to: z.string(),
        actor: z.object({ userId: z.string(), role: z.string(), organisationId: z.string() }),
        fields: z.array(z.string()),
        digest: z.string(),
        reason: z.string().nullable(),
        hash: z.string(),
      }),
    ),
  })
  .meta({ id: 'Timeline' });

export function presentTimeline(history: readonly HistoryEntry[]) {
  const brokenAt = brokenLink(history);
  return {
    verified: brokenAt === null,
    brokenAt,
    entries: history.map(({ request: _request, eventId: _eventId, ...shown }) => shown),
  };
}
