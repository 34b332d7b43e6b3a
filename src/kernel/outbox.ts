import type { Consumer, EventName } from './events.ts';
import { consumersOf } from './events.ts';

/** What has to happen because of an event, once per consumer. It lives in the record that changed until its effect is stored. */
export interface OutboxEntry {
  id: string;
  event: EventName;
  eventId: string;
  consumer: Consumer;
  at: Date;
  /** When the relay may send it (again). */
  nextAt: Date;
  attempts: number;
  failedAt: Date | null;
  error: string | null;
}

/** How long an entry may stay without effect before it is sent again, in milliseconds. */
export const resendAfterMs = 30_000;

/** The outbox entries of one event: one for each consumer of the event catalogue. */
export function outboxFor(event: EventName, eventId: string, now: Date): OutboxEntry[] {
  return consumersOf(event).map((consumer) => ({
    id: `${eventId}-${consumer}`,
    event,
    eventId,
    consumer,
    at: now,
    nextAt: now,
    attempts: 0,
    failedAt: null,
    error: null,
  }));
}
