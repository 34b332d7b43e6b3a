import type { AggregateRecord } from '../kernel/record.ts';

/** A record whose deadlines and clocks count; a need has its response deadline besides. */
type Timed = Pick<AggregateRecord, '_id' | 'status' | 'clocks'> & { publication?: { responseDeadline: Date } | null };

/** Knows from the records that went by when something will be due, so that quiet days needn't be searched. */
export interface DueBook {
  note(record: Timed): void;
  /** Whether anything fell due since the last time this was asked. */
  isDue(now: Date): boolean;
}

export function dueBook(): DueBook {
  const instants = new Map<string, readonly Date[]>();
  return {
    note: ({ _id, status, clocks, publication }) => {
      const deadline = status === 'published' && publication ? [publication.responseDeadline] : [];
      const running = clocks.filter((clock) => clock.pausedAt === null && clock.overdueAt === null);
      const reminders = running.flatMap(({ remindAt, remindedAt }) => (remindAt && !remindedAt ? [remindAt] : []));
      instants.set(_id, [...deadline, ...reminders, ...running.map((clock) => clock.dueAt)]);
    },
    isDue: (now) => {
      let due = false;
      for (const [id, waiting] of instants) {
        const ahead = waiting.filter((at) => at > now);
        if (ahead.length < waiting.length) due = true;
        instants.set(id, ahead);
      }
      return due;
    },
  };
}
