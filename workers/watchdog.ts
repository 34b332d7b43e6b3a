import type { Worker } from 'bullmq';
import type { Logger } from 'pino';
import type { Deps } from '../src/deps.ts';
import type { OutboxJob } from '../src/kernel/queues.ts';
import { startLoop, type Loop } from './loop.ts';

/** How long a queue may have waiting jobs while its worker takes none, in milliseconds. */
const patienceMs = 20_000;
const lookEveryMs = 5_000;

/**
 * Ends a worker process that has waiting jobs but takes none, e.g. after a broken connection that nobody noticed; whoever
 * supervises the process starts a new one.
 */
export function startWatchdog(
  workers: readonly Worker<OutboxJob>[],
  { queues, redis }: Pick<Deps, 'queues' | 'redis'>,
  log: Logger,
  end: () => void,
): Loop {
  const lastTaken = new Map(workers.map((worker) => [worker.name, Date.now()]));
  for (const worker of workers) worker.on('active', () => lastTaken.set(worker.name, Date.now()));
  return startLoop('watchdog', lookEveryMs, log, async () => {
    if (redis.status !== 'ready') {
      // While Redis is away nobody can take a job; patience starts anew when it is back.
      for (const name of lastTaken.keys()) lastTaken.set(name, Date.now());
      return;
    }
    for (const [name, takenAt] of lastTaken) {
      const queue = queues[name as keyof typeof queues];
      const { waiting = 0, active = 0 } = await queue.getJobCounts('waiting', 'active');
      if (waiting === 0 || active > 0) lastTaken.set(name, Date.now());
      else if (Date.now() - takenAt > patienceMs) {
        log.fatal({ queue: name, waiting }, 'the worker takes no jobs, ending the process');
        end();
      }
    }
  });
}
