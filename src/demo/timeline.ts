import { AsyncLocalStorage } from 'node:async_hooks';
import { consumers, type Consumer } from '../kernel/events.ts';
import type { OutboxJob, Queues } from '../kernel/queues.ts';
import type { Calendar } from './calendar.ts';
import { goOn, liveThrough, threadAt, type Thread, type WaitingJob } from './thread.ts';

export interface Timeline {
  /** The time in the story that asks. */
  now(): Date;
  /** Waits for a moment. Alone: no other story moves meanwhile, for what must happen in the same order every time. */
  until(at: Date, alone?: boolean): Promise<void>;
  /** Lets a little time pass in the story. */
  pass(seconds: number): void;
  /** Stands in for the queues: what goes in waits for `nextJob` of the same story. */
  queues: Queues;
  nextJob(): WaitingJob | undefined;
  /** Lives through all days: stories of one day side by side, then `atFive` once. */
  run(stories: ReadonlyMap<string, () => Promise<void>>, atFive: () => Promise<void>): Promise<void>;
}

/** Lives many stories through the same past, day by day, without waiting for a clock. */
export function timelineOver(calendar: Calendar, outside: Date): Timeline {
  const current = new AsyncLocalStorage<Thread>();

  function mine(): Thread {
    const thread = current.getStore();
    if (!thread) throw new Error('Only a story can wait for a time.');
    return thread;
  }

  async function until(at: Date, alone = false): Promise<void> {
    const thread = mine();
    const next = new Date(Math.max(at.getTime(), thread.now.getTime() + 60_000));
    thread.wakesAt = next;
    thread.alone = alone;
    const woken = new Promise<void>((wake) => {
      thread.wake = wake;
    });
    thread.rest();
    await woken;
    thread.now = next;
  }

  async function run(stories: ReadonlyMap<string, () => Promise<void>>, atFive: () => Promise<void>): Promise<void> {
    const threads = [...stories].map(([name, story]) =>
      beginning(current, threadAt(name, calendar.at(calendar.first, 8)), story),
    );
    for (const thread of threads) await goOn(thread);
    for (let daysAgo = calendar.first; daysAgo >= 1; daysAgo -= 1) {
      const five = calendar.at(daysAgo, 17, 1);
      await liveThrough(threads, five);
      await current.run(threadAt('the clock', five), atFive);
    }
    const late = threads.find((one) => one.wakesAt !== null);
    if (late) throw new Error(`The story of “${late.name}” isn’t over by ${late.wakesAt?.toISOString() ?? ''}.`);
  }

  return {
    now: () => current.getStore()?.now ?? outside,
    until,
    pass: (seconds) => {
      const thread = mine();
      thread.now = new Date(thread.now.getTime() + seconds * 1000);
    },
    queues: queuesInto((waiting) => current.getStore()?.jobs.push(waiting)),
    nextJob: () => current.getStore()?.jobs.shift(),
    run,
  };
}

/** The thread with its story before the first word: waking it begins the story. */
function beginning(current: AsyncLocalStorage<Thread>, thread: Thread, story: () => Promise<void>): Thread {
  thread.wake = () => {
    current
      .run(thread, story)
      .catch((error: unknown) => {
        thread.failure = error;
      })
      .finally(() => {
        thread.wakesAt = null;
        thread.rest();
      });
  };
  return thread;
}

/** Queues that keep nothing: the outbox relay knows no others. */
function queuesInto(take: (waiting: WaitingJob) => void): Queues {
  const add = (consumer: Consumer) => async (_event: string, job: OutboxJob) => {
    take({ consumer, job });
    await Promise.resolve();
  };
  return Object.fromEntries(consumers.map((name) => [name, { add: add(name) }])) as unknown as Queues;
}
