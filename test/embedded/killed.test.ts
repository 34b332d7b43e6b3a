import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { mongo } from 'mongoose';
import { startServices } from '../../src/embedded/services.ts';
import { familyOf, hold, kill, killFamily, membersNamed, waitUntilGone, withDatabase, withFolder } from './family.ts';

// A slow machine takes its time; what hangs is told of all the same.
jest.setTimeout(240_000);

const countIn = (uri: string): Promise<number> =>
  withDatabase(uri, (database) => database.collection('y').countDocuments());
const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : error);
const DUPLICATE = 11_000;
const WRITERS = 6;
const WRITES_A_ROUND = 51;

/** Park and Miller: the same moments for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

interface Written {
  /** Acknowledged inserts, with the count of acknowledged updates. */
  readonly acknowledged: Map<string, number>;
  /** Sent when everything was killed: may be in or not. */
  readonly open: Set<string>;
}

/** Inserts and updates one after another until the server is gone. */
async function writeUntilKilled(
  needs: mongo.Collection,
  writer: number,
  round: number,
  written: Written,
): Promise<void> {
  try {
    for (let i = 0; ; i += 1) {
      const reference = `N-${round}-${writer}-${i}`;
      written.open.add(reference);
      await needs.insertOne({ reference, updates: 0, story: 'x'.repeat(500) });
      written.acknowledged.set(reference, 0);
      for (let update = 1; update <= 2; update += 1) {
        await needs.findOneAndUpdate({ reference }, { $inc: { updates: 1 } });
        written.acknowledged.set(reference, update);
      }
      written.open.delete(reference);
    }
  } catch {
    // it was killed
  }
}

async function pushUntilKilled(queue: Redis, acknowledged: { count: number }): Promise<void> {
  try {
    for (;;) acknowledged.count = await queue.rpush('work', 'x'.repeat(100));
  } catch {
    // it was killed
  }
}

test.each([1, 2, 3])('kill -9 of everything loses nothing that was acknowledged (seed %i)', (seed) =>
  withFolder(async (dataDir) => {
    const random = randomFrom(seed);
    const written: Written = { acknowledged: new Map(), open: new Set() };
    const work = { count: 0 };
    for (let round = 0; round < 2; round += 1) {
      const held = await hold(dataDir);
      await withDatabase(held.mongodb, async (database) => {
        const needs = database.collection('needs');
        await needs.createIndex({ reference: 1 }, { unique: true });
        const queue = new Redis(held.redis, { retryStrategy: () => null, maxRetriesPerRequest: 0 });
        queue.on('error', () => undefined);
        const writers = Array.from({ length: WRITERS }, (_, writer) => writeUntilKilled(needs, writer, round, written));
        const pusher = pushUntilKilled(queue, work);
        // a slow machine needs longer for as many writes, a fast one is killed at another moment each time
        const enough = written.acknowledged.size + WRITES_A_ROUND;
        while (written.acknowledged.size < enough) await delay(10);
        await delay(random() * 800);
        killFamily(dataDir);
        await Promise.all([...writers, pusher]);
        queue.disconnect();
      });
    }

    const services = await startServices({ dataDir, log: () => undefined });
    await withDatabase(services.mongodb.uri, async (database) => {
      const needs = database.collection('needs');
      const found = new Map((await needs.find().toArray()).map((need) => [String(need['reference']), need]));
      const lost = [...written.acknowledged].filter(
        ([reference, updates]) => !(Number(found.get(reference)?.['updates']) >= updates),
      );
      expect(lost).toEqual([]);
      expect(written.acknowledged.size).toBeGreaterThan(100);
      expect(await needs.countDocuments()).toBe(found.size);
      // a write that was under way is there whole or not at all: its index entry neither lacks nor stays behind
      const open = [...written.open];
      const refused = await Promise.all(open.map((reference) => needs.insertOne({ reference }).then(() => 0, codeOf)));
      expect(refused).toEqual(open.map((reference) => (found.has(reference) ? DUPLICATE : 0)));
    });
    const queue = new Redis(services.redis.uri);
    const kept = await queue.llen('work');
    await queue.quit();
    expect(kept).toBeGreaterThanOrEqual(work.count);
    await services.stop();
  }),
);

test('nothing is left when the process that uses the services is killed', () =>
  withFolder(async (dataDir) => {
    const held = await hold(dataDir);
    held.process.kill('SIGKILL');
    await waitUntilGone(dataDir);
    expect(familyOf(dataDir)).toEqual([]);
  }));

test('nothing is left when their supervisor is killed, and a new start finds the data', () =>
  withFolder(async (dataDir) => {
    const lines: string[] = [];
    const first = await startServices({ dataDir, log: (line) => lines.push(line) });
    await withDatabase(first.mongodb.uri, (database) => database.collection('y').insertOne({ value: 1 }));
    kill(membersNamed(dataDir, /supervisor\.[jt]s/)[0]?.pid);
    // at once: it has to wait for what the killed one left
    const second = await startServices({ dataDir, log: () => undefined });
    expect(lines.at(-1)).toMatch(/has ended/);
    expect(await countIn(second.mongodb.uri)).toBe(1);
    await second.stop();
    await waitUntilGone(dataDir);
  }));

test('Ctrl-C reaches the process that uses the services, not the services', () =>
  withFolder(async (dataDir) => {
    const held = await hold(dataDir);
    const other = await hold(dataDir);
    // what a terminal sends to its foreground group reaches only processes of that group
    const group = (pid: number | undefined): number =>
      membersNamed(dataDir, /./).find((one) => one.pid === pid)?.group ?? 0;
    const servers = membersNamed(dataDir, /supervisor\.[jt]s|MongoStandIn|mongod|redis-server|valkey-server/);
    expect(servers.length).toBeGreaterThanOrEqual(3);
    for (const server of servers)
      expect([group(held.process.pid), group(other.process.pid)]).not.toContain(server.group);
    held.process.kill('SIGINT');
    expect(await countIn(other.mongodb)).toBe(0);
    other.process.kill('SIGINT');
    await waitUntilGone(dataDir);
  }));
