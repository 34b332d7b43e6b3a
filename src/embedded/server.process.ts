import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, fstatSync, ftruncateSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { answers } from './ports.ts';

/** How to start a server. */
export interface Launch {
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly port: number;
  /** What to send and what the answer begins with once it is ready; left out: listening is enough. */
  readonly probe?: readonly [ask: string, answer: string];
  readonly logFile: string;
  /** Named in the command line, so that a later run knows these processes for its own. */
  readonly dataDir: string;
  /** It stops when its standard input closes; others get a guard that sends them SIGTERM then. */
  readonly endsWithInput?: boolean;
}

export interface ServerProcess {
  readonly pid: number;
  readonly ended: Promise<void>;
  running(): boolean;
  /** Asks it to stop and waits; ends it by force when it doesn't within `STOP_LIMIT`. */
  stop(): Promise<void>;
}

const READY_LIMIT = 60_000;
const STOP_LIMIT = 10_000;
const PROBE_EVERY = 15;
const LARGEST_LOG = 8 << 20;

/**
 * Runs a server and, when this end of its input closes (also because we were killed), sends it SIGTERM. Shell because it is
 * everywhere; `read` because it is built in, so nothing is left behind. $0 is the data folder, only to be found by it.
 */
const GUARD = `
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
{ while read -r _; do :; done; kill -TERM "$server"; } <&3 3<&- 2>/dev/null &
watcher=$!
exec 3<&-
wait "$server"
code=$?
kill "$watcher" 2>/dev/null
exit "$code"`;

/** Starts it and waits until it answers. Throws with the end of its log when it ends before. */
export async function startServer(launch: Launch): Promise<ServerProcess> {
  const server = spawnServer(launch);
  const until = Date.now() + READY_LIMIT;
  while (server.running() && Date.now() < until) {
    if (await answers(launch.port, ...(launch.probe ?? []))) return server;
    await delay(PROBE_EVERY);
  }
  const ended = !server.running();
  if (!ended) await server.stop();
  throw new Error(ended ? `it ended at once: ${endOfLog(launch.logFile)}` : `no answer within ${READY_LIMIT / 1000} s`);
}

function spawnServer(launch: Launch): ServerProcess {
  const log = openLog(launch.logFile);
  const [program, args] =
    launch.endsWithInput === true
      ? [launch.program, launch.args]
      : ['/bin/sh', ['-c', GUARD, launch.dataDir, launch.program, ...launch.args]];
  // a process group of its own: signals of a terminal don't reach it, and it can be ended as a whole
  const child = spawn(program, args, { env: launch.env ?? process.env, detached: true, stdio: ['pipe', log, log] });
  closeSync(log);
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  child.stdin?.on('error', () => undefined); // it ended first
  return { pid: child.pid ?? 0, ended, running: () => isRunning(child), stop: () => stopProcess(child, ended) };
}

function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  const log = openSync(file, 'a');
  if (fstatSync(log).size > LARGEST_LOG) ftruncateSync(log);
  return log;
}

const isRunning = ({ pid, exitCode, signalCode }: ChildProcess): boolean =>
  pid !== undefined && exitCode === null && signalCode === null;

async function stopProcess(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.stdin?.end();
  const late = AbortSignal.timeout(STOP_LIMIT);
  const byForce = (): void => endGroup(child.pid);
  late.addEventListener('abort', byForce);
  await ended;
  late.removeEventListener('abort', byForce);
}

/** Ends a server and its guard at once. */
export function endGroup(pid: number | undefined): void {
  if (pid === undefined || pid <= 0) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // it is gone already
  }
}

function endOfLog(file: string): string {
  const lines = readFileSync(file, 'utf8').slice(-8_000).trimEnd().split('\n');
  const telling = lines.findLast((line) => /error|fatal|exception|fail|denied|cannot|can't|in use/i.test(line));
  return (telling ?? lines.at(-1) ?? '').slice(0, 300) || 'it wrote nothing';
}
