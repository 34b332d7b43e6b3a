import { setTimeout as delay } from 'node:timers/promises';
import { reasonOf } from './reason.ts';
import { startServer } from './server.process.ts';
import type { Launch, ServerProcess } from './server.process.ts';

/** A server that runs, as clients are told of it. */
export interface RunningService {
  readonly uri: string;
  readonly how: string;
  readonly standIn: boolean;
}

/** What a way of finding a server ends with: how to start it, and what it then is. */
export interface Found extends RunningService {
  readonly launch: Launch;
}

/** A started server that is started again, on the same port with the same data, when it dies by itself. */
export interface KeptService extends RunningService {
  /** Process groups that are to be gone before anyone else may use the data. */
  readonly groups: () => readonly number[];
  stop(): Promise<void>;
}

export interface KeeperEvents {
  log(line: string): void;
  /** Its process groups have changed. */
  changed(): void;
}

const MOST_RESTARTS = 6;
/** A server that ran so long, in milliseconds, starts with a clean slate. */
const SETTLED_AFTER = 60_000;
const FIRST_PAUSE = 100;

/** Starts what was found; throws when it doesn't come up. */
export async function keep(name: string, found: Found, events: KeeperEvents): Promise<KeptService> {
  const state = { stopping: false, restarts: 0 };
  let server: ServerProcess = await startServer(found.launch);
  let restarting: Promise<void> = Promise.resolve();

  const watch = (): void => {
    const since = Date.now();
    restarting = server.ended.then(() => (state.stopping ? undefined : startAgain(since)));
  };
  const startAgain = async (since: number): Promise<void> => {
    if (Date.now() - since > SETTLED_AFTER) state.restarts = 0;
    while (!state.stopping && state.restarts < MOST_RESTARTS) {
      await delay(FIRST_PAUSE * 2 ** state.restarts);
      state.restarts += 1;
      try {
        server = await startServer(found.launch);
        events.log(`${name} had ended by itself and was started again`);
        events.changed();
        return watch();
      } catch (error) {
        events.log(`${name} ended by itself and doesn't start again: ${reasonOf(error)}`);
      }
    }
    if (!state.stopping) events.log(`${name} is given up; stop everything that uses it and start again`);
  };
  watch();

  return {
    uri: found.uri,
    how: found.how,
    standIn: found.standIn,
    groups: () => [server.pid],
    async stop() {
      state.stopping = true;
      await server.stop();
      await restarting;
      await server.stop(); // the one a restart may have brought up meanwhile
    },
  };
}
