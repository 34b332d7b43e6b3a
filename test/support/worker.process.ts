import { join } from 'node:path';
import { superviseWorker, type WorkerProcess } from '../../src/worker-process.ts';
import type { World } from './world.ts';

export const workerProgram = join(import.meta.dirname, '../../workers/index.ts');

/** What a worker process of a world needs to know. */
export function workerEnv({ deps }: World, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return {
    ...process.env,
    MONGODB_URI: process.env['TEST_MONGODB_URI'],
    REDIS_URL: deps.redisUrl,
    MONGODB_DATABASE: deps.config.MONGODB_DATABASE,
    QUEUE_PREFIX: deps.config.QUEUE_PREFIX,
    LOG_LEVEL: 'silent',
    NODE_ENV: 'production',
    ...more,
  };
}

export interface KillableWorker extends WorkerProcess {
  /** Ends the process that runs now as a crash would; gives its process id, null when none runs at this moment. */
  kill(): number | null;
}

/** The worker as `npm start` runs it, started again by its supervisor whenever it ends. */
export function startKillableWorker(world: World): KillableWorker {
  const worker = superviseWorker(workerProgram, workerEnv(world), world.deps.log);
  return {
    ...worker,
    kill: () => {
      const running = worker.pid();
      if (running !== null) process.kill(running, 'SIGKILL');
      return running;
    },
  };
}
