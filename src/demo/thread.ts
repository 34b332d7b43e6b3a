import type { Consumer } from '../kernel/events.ts';
import type { OutboxJob } from '../kernel/queues.ts';

/** What an event asks somebody to do, as it would have gone into a queue. */
export interface WaitingJob {
  consumer: Consumer;
  job: OutboxJob;
}

/** One story as it runs: it has a time of its own. */
export interface Thread {
  name: string;
  now: Date;
  jobs: WaitingJob[];
  /** The moment it waits for; null when it is over. */
  wakesAt: Date | null;
  /** No other story may move while this one does. */
  alone: boolean;
  wake(): void;
  /** Called by the story when it waits again, or is over. */
  rest(): void;
  failure: unknown;
}

export const threadAt = (name: string, now: Date): Thread => ({
  name,
  now,
  jobs: [],
  wakesAt: null,
  alone: false,
  wake: () => undefined,
  rest: () => undefined,
  failure: null,
});

/**
 * Lets a story go on until it waits again or is over.
 * @throws Error that names the story, with what broke it off as its cause
 */
export async function goOn(thread: Thread): Promise<void> {
  await new Promise<void>((rest) => {
    thread.rest = rest;
    thread.wake();
  });
  if (thread.failure !== null) throw new Error(`The story of “${thread.name}” broke off.`, { cause: thread.failure });
}

/** Lets all stories live that have something to do before `end`: those alone first, one after the other, the others together. */
export async function liveThrough(threads: readonly Thread[], end: Date): Promise<void> {
  for (;;) {
    const due = threads.filter((one) => one.wakesAt !== null && one.wakesAt < end).toSorted(byWaking);
    const first = due.find((one) => one.alone);
    if (!first && due.length === 0) return;
    const legs = await Promise.allSettled((first ? [first] : due).map(goOn));
    for (const leg of legs) if (leg.status === 'rejected') throw leg.reason;
  }
}

const byWaking = (a: Thread, b: Thread): number =>
  (a.wakesAt?.getTime() ?? 0) - (b.wakesAt?.getTime() ?? 0) || (a.name < b.name ? -1 : 1);
