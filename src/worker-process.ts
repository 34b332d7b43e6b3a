import { spawn, type ChildProcess } from 'node:child_process';
import type { Logger } from 'pino';

export interface WorkerProcess {
  /** The worker's metrics as prom-client's JSON; null when it doesn't answer within a second. */
  metrics(): Promise<unknown[] | null>;
  /** Its process id; null while none runs. */
  pid(): number | null;
  stop(): Promise<void>;
}

/** How long a worker may take to finish its jobs when it is stopped, in milliseconds. */
const graceMs = 10_000;

/** The longest wait before a worker is started again, in milliseconds: with its start it must be back within 10 s. */
const longestWaitMs = 2_000;

/**
 * Runs the worker as a process of its own and starts it again when it ends: a worker that hangs is ended by its own watchdog.
 * The worker also ends by itself when its standard input closes, that is when this process is gone.
 */
export function superviseWorker(script: string, env: NodeJS.ProcessEnv, log: Logger): WorkerProcess {
  let child: ChildProcess | null = null;
  let stopping = false;
  let restart: NodeJS.Timeout | null = null;
  let failures = 0;

  const start = (): void => {
    const startedAt = Date.now();
    // A group of its own, so that Ctrl-C reaches this process alone and the order of stopping is kept.
    child = spawn(process.execPath, ['--enable-source-maps', script], {
      env,
      stdio: ['pipe', 'inherit', 'inherit', 'ipc'],
      detached: true,
    });
    child.once('error', (error) => log.error({ err: error }, 'worker could not be started'));
    child.once('exit', (code, signal) => {
      child = null;
      if (stopping) return;
      failures = Date.now() - startedAt > 30_000 ? 0 : failures + 1;
      const waitMs = Math.min(250 * 2 ** failures, longestWaitMs);
      log.warn({ code, signal, waitMs }, 'worker ended, starting it again');
      restart = setTimeout(start, waitMs);
    });
  };
  start();

  return {
    pid: () => child?.pid ?? null,
    metrics: async () => {
      const asked = child;
      if (!asked?.connected) return null;
      return await new Promise((done) => {
        const answer = (message: unknown): void => {
          clearTimeout(patience);
          done(Array.isArray(message) ? message : null);
        };
        const patience = setTimeout(() => {
          asked.off('message', answer);
          done(null);
        }, 1_000);
        asked.once('message', answer);
        asked.send('metrics');
      });
    },
    stop: async () => {
      stopping = true;
      if (restart) clearTimeout(restart);
      const running = child;
      if (!running || running.exitCode !== null) return;
      await new Promise<void>((done) => {
        const hard = setTimeout(() => running.kill('SIGKILL'), graceMs);
        running.once('exit', () => {
          clearTimeout(hard);
          done();
        });
        running.kill('SIGTERM');
      });
    },
  };
}
