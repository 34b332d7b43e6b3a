import type { Model, UpdateQuery, QueryFilter } from 'mongoose';
import type { Actor } from './actor.ts';
import { failedWrites, isDuplicateKey } from './database.ts';
import { DomainError, notFound } from './errors.ts';
import type { EventName } from './events.ts';
import { nextEntry, type HistoryEntry } from './history.ts';
import { newId } from './ids.ts';
import { outboxFor, type OutboxEntry } from './outbox.ts';
import type { AggregateRecord, Change } from './record.ts';

/** Told of a write with its fresh outbox entries, so that they are sent at once and not at the next sweep. */
export type Nudge = (collection: string, recordId: string, entries: readonly OutboxEntry[], version?: number) => void;

/** Who makes a change, when, and by which request. */
export interface Cause {
  actor: Actor;
  now: Date;
  event: EventName;
  reason?: string | null;
  request?: HistoryEntry['request'];
  applies?: boolean;
}

export type Fresh<R extends AggregateRecord> = Omit<
  R,
  'version' | 'createdAt' | 'updatedAt' | 'since' | 'history' | 'outbox' | 'applying' | 'breaches'
>;

/** Reads and writes of records with a machine: a change, its history entry and its events are one atomic write of one document. */
export interface AggregateRepository<R extends AggregateRecord> {
  collection: string;
  find(filter: QueryFilter<R>): Promise<R | null>;
  /** Creates the record, or gives the one that the same request made before. */
  create(fresh: Fresh<R>, cause: Cause): Promise<R>;
  /** What `create` would store, for a fan-out that stores many at once. */
  fresh(fresh: Fresh<R>, cause: Cause): R;
  /** Stores many new records in one unordered write; those that exist already stay as they are, and their ids are given. */
  insertMissing(records: readonly R[]): Promise<string[]>;
  /** Records with a clock that asks for a reminder or has run out unmarked. */
  withDueClocks(now: Date, limit: number): Promise<R[]>;
  /** @throws DomainError conflict when another change came first, not-found when the record is gone */
  commit(record: R, change: Change<R>, cause: Cause): Promise<R>;
}

export function aggregateRepository<R extends AggregateRecord>(model: Model<R>, nudge: Nudge): AggregateRepository<R> {
  const collection = model.collection.collectionName;
  const label = collection.replace(/s$/, '');

  const find = async (filter: QueryFilter<R>): Promise<R | null> => await model.findOne(filter).lean().exec();

  function fresh(given: Fresh<R>, cause: Cause): R {
    const eventId = newId(cause.now);
    const { status, clocks: _clocks, _id, ...content } = given;
    const entry = nextEntry(undefined, {
      at: cause.now,
      eventId,
      actor: cause.actor,
      action: 'create',
      from: null,
      to: status,
      changes: content,
      reason: cause.reason ?? null,
      request: cause.request ?? null,
    });
    return {
      ...given,
      version: 1,
      createdAt: cause.now,
      updatedAt: cause.now,
      since: cause.now,
      breaches: [],
      applying: null,
      history: [entry],
      outbox: outboxFor(cause.event, eventId, cause.now),
    } as unknown as R;
  }

  async function create(given: Fresh<R>, cause: Cause): Promise<R> {
    const record = fresh(given, cause);
    try {
      await model.insertOne(record as Parameters<typeof model.insertOne>[0]);
    } catch (error) {
      const earlier = isDuplicateKey(error) ? await find({ _id: given._id }) : null;
      if (!earlier) throw error;
      return answerRepeat(earlier, cause.request ?? null);
    }
    nudge(collection, record._id, record.outbox, record.version);
    return record;
  }

  async function insertMissing(records: readonly R[]): Promise<string[]> {
    let existing = new Set<number>();
    try {
      await model.collection.insertMany(records as unknown as Parameters<typeof model.collection.insertMany>[0], {
        ordered: false,
      });
    } catch (error) {
      // An unordered write stores all that don't exist; that others do is success. Anything else isn't.
      if (!isDuplicateKey(error)) throw error;
      existing = new Set(failedWrites(error));
    }
    records.forEach((record, place) => {
      if (!existing.has(place)) nudge(collection, record._id, record.outbox);
    });
    return records.flatMap((record, place) => (existing.has(place) ? [record._id] : []));
  }

  async function withDueClocks(now: Date, limit: number): Promise<R[]> {
    // What can't be marked now would fill the limit, look after look.
    const running = { pausedAt: null, overdueAt: null };
    const inForce = { $or: [{ exemption: null }, { 'exemption.until': { $lte: now } }] };
    const filter = {
      applying: null,
      $or: [
        { clocks: { $elemMatch: { ...running, ...inForce, dueAt: { $lte: now } } } },
        { clocks: { $elemMatch: { ...running, remindedAt: null, remindAt: { $lte: now, $ne: null } } } },
      ],
    } as QueryFilter<R>;
    return await model.find(filter).limit(limit).lean().exec();
  }

  async function commit(record: R, change: Change<R>, cause: Cause): Promise<R> {
    const eventId = newId(cause.now);
    const outbox = outboxFor(cause.event, eventId, cause.now);
    const { clocks: _clocks, breaches: _breaches, status: _status, since: _since, ...content } = change.set;
    const entry = nextEntry(record.history.at(-1), {
      at: cause.now,
      eventId,
      actor: cause.actor,
      action: change.action,
      from: change.from,
      to: change.to,
      changes: content,
      reason: cause.reason ?? null,
      request: cause.request ?? null,
    });
    const update = {
      $set: {
        ...change.set,
        version: record.version + 1,
        updatedAt: cause.now,
        ...(cause.applies ? { applying: { eventId, action: change.action, since: cause.now } } : {}),
      },
      $push: { history: entry, outbox: { $each: outbox } },
    } as unknown as UpdateQuery<R>;
    const filter = { _id: record._id, version: record.version, status: record.status } as QueryFilter<R>;
    const saved = (await model.findOneAndUpdate(filter, update, { returnDocument: 'after' }).lean().exec()) as R | null;
    if (!saved) {
      if (!(await find({ _id: record._id }))) throw notFound(label);
      throw new DomainError(
        'conflict',
        `Somebody else changed this ${label} at the same moment. Read it again and decide anew.`,
      );
    }
    nudge(collection, record._id, outbox, saved.version);
    return saved;
  }

  return { collection, find, fresh, create, insertMissing, withDueClocks, commit };
}

/** The record as its own creation left it, for a repeat of the request that made it. */
function answerRepeat<R extends AggregateRecord>(record: R, request: HistoryEntry['request']): R {
  const first = record.history[0];
  if (!request || first?.request?.key !== request.key)
    throw new DomainError('conflict', 'A record with this identity exists already.');
  if (first.request.digest !== request.digest) throw idempotencyMismatch();
  return { ...record, version: 1 };
}

export function idempotencyMismatch(): DomainError {
  return new DomainError(
    'idempotency-mismatch',
    'This Idempotency-Key was used before with another body. Use a new key for a new request.',
  );
}

/** The version that this very request reached before, or null when it is new. */
export function versionOfRepeat(record: AggregateRecord, request: HistoryEntry['request']): number | null {
  if (!request) return null;
  const entry = record.history.find((one) => one.request?.key === request.key);
  if (!entry) return null;
  if (entry.request?.digest !== request.digest) throw idempotencyMismatch();
  return entry.seq;
}
