import type { Breach, Clock } from './clocks.ts';
import type { AggregateRecord, Change } from './record.ts';

/** What the clocks of a record ask for at this moment: a reminder, or the mark that one has run out. */
export function dueMark<R extends AggregateRecord>(
  record: R,
  now: Date,
): { kind: 'clock-reminded' | 'clock-overdue'; change: Change<R> } | null {
  const overdue = record.clocks.filter((clock) => isOverdue(clock, now));
  const reminded = record.clocks.filter((clock) => isReminderDue(clock, now) && !overdue.includes(clock));
  if (overdue.length === 0 && reminded.length === 0) return null;
  const clocks = record.clocks.map((clock) => {
    if (overdue.includes(clock)) return { ...clock, overdueAt: now };
    return reminded.includes(clock) ? { ...clock, remindedAt: now } : clock;
  });
  const breaches: Breach[] = overdue.map(({ name, owner, dueAt }) => ({
    clock: name,
    owner,
    dueAt,
    noticedAt: now,
    endedAt: null,
  }));
  const kind = overdue.length > 0 ? 'clock-overdue' : 'clock-reminded';
  const set = { clocks, breaches: [...record.breaches, ...breaches] } as Partial<R>;
  return { kind, change: { set, action: kind, from: record.status, to: record.status } };
}

function isOverdue(clock: Clock, now: Date): boolean {
  const exempt = clock.exemption !== null && clock.exemption.until > now;
  return clock.overdueAt === null && clock.pausedAt === null && !exempt && clock.dueAt <= now;
}

const isReminderDue = (clock: Clock, now: Date): boolean =>
  clock.remindedAt === null &&
  clock.overdueAt === null &&
  clock.pausedAt === null &&
  clock.remindAt !== null &&
  clock.remindAt <= now;
