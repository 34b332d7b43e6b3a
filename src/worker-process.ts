import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
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
const answerMs = 1_000;

/** Milliseconds before a worker is started again: at first, and at most after it failed to become ready again and again. */
const firstWaitMs = 250;
const longestWaitMs = 2_000;

/** What Node compiled of the worker's code lies with other derived files; a worker that starts again needn't compile it anew. */
const compiledFolder = path.resolve('node_modules/.cache/carecure/code');

type Answer = (metrics: unknown[] | null) => void;

/**
 * Runs the worker as a process of its own and starts it again when it ends or couldn't be started: a worker that hangs is ended
 * by its own watchdog. The worker says “ready” once it works, and ends by itself when its standard input closes, that is when this
 * process is gone. `program` is the Node to run it by.
 */
export function superviseWorker(
  script: string,
  env: NodeJS.ProcessEnv,
  log: Logger,
  program: string = process.execPath,
): WorkerProcess {
  let child: ChildProcess | null = null;
  let stopping = false;
  let restart: NodeJS.Timeout | null = null;
  let failures = 0;
  const asking = new Set<Answer>();

  const startAgain = (how: object): void => {
    child = null;
    if (stopping) return;
    const waitMs = Math.min(firstWaitMs * 2 ** failures, longestWaitMs);
    failures += 1;
    log.warn({ ...how, waitMs }, 'worker ended, starting it again');
    restart = setTimeout(start, waitMs);
  };
  const heard = (message: unknown): void => {
    if (message === 'ready') failures = 0;
    if (!Array.isArray(message)) return;
    for (const answer of asking) answer(message);
  };
  const start = (): void => {
    // A group of its own, so that Ctrl-C reaches this process alone and the order of stopping is kept.
    const started = spawn(program, ['--enable-source-maps', script], {
      env: { NODE_COMPILE_CACHE: compiledFolder, ...env, CARECURE_SUPERVISED: 'true' },
      stdio: ['pipe', 'inherit', 'inherit', 'ipc'],
      detached: true,
    });
    child = started;
    started.on('message', heard);
    // Its end closes the pipe; that is told by its exit.
    started.stdin?.on('error', () => undefined);
    started.on('error', (error) => {
      log.error({ err: error }, 'worker process');
      // What never ran has no exit to be told of.
      if (started.pid === undefined) startAgain({});
    });
    started.once('exit', (code, signal) => startAgain({ code, signal }));
  };
  start();

  return {
    pid: () => child?.pid ?? null,
    metrics: async () => {
      const asked = child;
      if (!asked?.connected) return null;
      return await new Promise((done) => {
        const answer: Answer = (metrics) => {
          clearTimeout(patience);
          asking.delete(answer);
          done(metrics);
        };
        const patience = setTimeout(() => answer(null), answerMs);
        asking.add(answer);
        // A worker that ends meanwhile doesn't answer.
        asked.send('metrics', () => undefined);
      });
    },
    stop: async () => {
      stopping = true;
      if (restart) clearTimeout(restart);
      const running = child;
      if (!running || running.pid === undefined || running.exitCode !== null || running.signalCode !== null) return;
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
