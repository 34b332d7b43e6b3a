import type { Logger } from 'pino';
import type { Deps } from '../src/deps.ts';
import { isConnected } from '../src/kernel/database.ts';
import { startLoop, type Loop } from './loop.ts';
import type { RunningWorkers } from './start.ts';

/** In milliseconds: how long a queue may have waiting jobs while its worker takes none, how long no sweep may succeed, how often is looked. */
const inUse = { patienceMs: 20_000, sweepMs: 60_000, lookEveryMs: 5_000 };

/**
 * Ends a worker process that has waiting jobs but takes none, or whose sweeps hang or fail although MongoDB and Redis are there,
 * e.g. after a broken connection that nobody noticed; whoever supervises the process starts a new one.
 */
export function startWatchdog(
  { workers, sweep }: Pick<RunningWorkers, 'workers' | 'sweep'>,
  { queues, redis, connection }: Pick<Deps, 'queues' | 'redis' | 'connection'>,
  log: Logger,
  end: () => void,
  { patienceMs, sweepMs, lookEveryMs }: typeof inUse = inUse,
): Loop {
  const lastTaken = new Map(workers.map((worker) => [worker.name, Date.now()]));
  for (const worker of workers) worker.on('active', () => lastTaken.set(worker.name, Date.now()));
  let awayAt = performance.now();
  return startLoop('watchdog', lookEveryMs, log, async () => {
    if (redis.status !== 'ready' || !isConnected(connection)) {
      // While a server is away nobody can work; patience starts anew when it is back.
      awayAt = performance.now();
      for (const name of lastTaken.keys()) lastTaken.set(name, Date.now());
      return;
    }
    if (performance.now() - Math.max(sweep.doneAt(), awayAt) > sweepMs) {
      log.fatal('no sweep succeeds, ending the process');
      end();
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
