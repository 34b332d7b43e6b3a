import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DestinationStream } from 'pino';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createDeps, type Deps } from '../../src/deps.ts';
import { openGround, type OpenGround } from '../../src/ground.ts';
import { makeLog } from '../../src/kernel/log.ts';
import { startWorkers, type RunningWorkers } from '../../workers/start.ts';
import { Client } from './client.ts';
import { plantCast, type Cast } from './cast.ts';

/** A whole running system of a test file's own: database, queues, API on a free port, and workers where wanted. */
export interface World {
  deps: Deps;
  url: string;
  cast: Cast;
  /** Moves the clock that the rules see; real time goes on. */
  setNow(now: Date | null): void;
  /** A client signed in as one of the cast. */
  as(who: keyof Cast['people']): Promise<Client>;
  stranger(): Client;
  /** What `look` finds, as soon as it finds anything; for what workers do in their own time. */
  until<T>(look: () => Promise<T | null | undefined | false>, forMs?: number): Promise<T>;
  startWorkers(): Promise<void>;
  stopWorkers(): Promise<void>;
  close(): Promise<void>;
}

export async function openWorld(
  options: { workers?: boolean; env?: Record<string, string>; logTo?: DestinationStream } = {},
): Promise<World> {
  const mongodbUri = process.env['TEST_MONGODB_URI'];
  const redisUrl = process.env['TEST_REDIS_URL'];
  if (!mongodbUri || !redisUrl) throw new Error('The services of test/support/global-setup.ts don’t run.');
  const name = `test-${randomBytes(6).toString('hex')}`;
  const config = readConfig({
    LOG_LEVEL: 'silent',
    MONGODB_DATABASE: name,
    QUEUE_PREFIX: `{${name}}`,
    RATE_LIMIT: '100000',
    // The workers run in the same process here and hold it up, e.g. while the lexicon is compiled.
    MAX_LAG_MS: '600000',
    ...options.env,
  });
  let fixed: Date | null = null;
  let url = '';
  const log = makeLog(config.LOG_LEVEL, 'test', options.logTo);
  const ground: OpenGround = await openGround(
    config,
    { mongodbUri, redisUrl },
    { log, origin: () => url, now: () => fixed ?? new Date() },
  );
  const deps = createDeps(ground);
  const cast = await plant(deps).catch(async (error: unknown) => {
    await ground.close();
    throw error;
  });
  const server: Server = createServer(createApp(deps));
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clients = new Map<string, Promise<Client>>();
  let workers: RunningWorkers | null = null;

  const world: World = {
    deps,
    url,
    cast,
    setNow: (now) => {
      fixed = now;
    },
    as: async (who) => {
      const known = clients.get(who) ?? new Client(url).signIn(cast.people[who].email, cast.password);
      clients.set(who, known);
      return await known;
    },
    stranger: () => new Client(url),
    until: async (look, forMs = 60_000) => {
      for (const end = Date.now() + forMs; Date.now() < end; await new Promise((done) => setTimeout(done, 25))) {
        const found = await look();
        if (found) return found;
      }
      throw new Error(`Nothing came of it in ${forMs} ms: ${look.toString()}`);
    },
    startWorkers: async () => {
      workers ??= await startWorkers(deps);
    },
    stopWorkers: async () => {
      await workers?.stop();
      workers = null;
    },
    close: async () => {
      await workers?.stop();
      server.closeAllConnections();
      await new Promise((done) => {
        server.close(done);
      });
      await deps.connection.dropDatabase();
      await ground.close();
    },
  };
  if (options.workers) await world.startWorkers();
  return world;
}

async function plant(deps: Deps): Promise<Cast> {
  await deps.createIndexes();
  return await plantCast(deps);
}
