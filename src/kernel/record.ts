import type { HistoryEntry } from './history.ts';
import type { OutboxEntry } from './outbox.ts';
import type { Clock, Breach } from './clocks.ts';

/** What every record with a machine carries. Status, version, history and outbox change together in one write. */
export interface AggregateRecord<S extends string = string> {
  _id: string;
  status: S;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  /** When the present status was entered. */
  since: Date;
  clocks: Clock[];
  breaches: Breach[];
  /** A decision whose consequences in other records are still being written; until then nothing else may be done. */
  applying: { eventId: string; action: string; since: Date } | null;
  history: HistoryEntry[];
  outbox: OutboxEntry[];
}

/** A change as the machine decided it: what is set, and the event it causes. */
export interface Change<R> {
  set: Partial<R>;
  action: string;
  from: string;
  to: string;
}
