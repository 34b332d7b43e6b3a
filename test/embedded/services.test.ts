import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { startServices } from '../../src/embedded/services.ts';
import type { Services } from '../../src/embedded/services.ts';
import { familyOf, hold, kill, letGo, membersNamed, waitUntilGone, withDatabase, withFolder } from './family.ts';

// A slow machine takes its time; what hangs is told of all the same.
jest.setTimeout(240_000);

const silent = (): void => undefined;

interface Addresses {
  readonly mongodb: string;
  readonly redis: string;
}

async function withQueue<Result>(uri: string, use: (queue: Redis) => Promise<Result>): Promise<Result> {
  const queue = new Redis(uri);
  try {
    return await use(queue);
  } finally {
    queue.disconnect();
  }
}

async function writeBoth({ mongodb, redis }: Addresses, value: string): Promise<void> {
  await withDatabase(mongodb, (database) => database.collection('values').insertOne({ value }));
  await withQueue(redis, (queue) => queue.sadd('values', value));
}

/** The values that are in both. */
async function readBoth({ mongodb, redis }: Addresses): Promise<string[]> {
  const documents = await withDatabase(mongodb, (database) => database.collection('values').find().toArray());
  const members = await withQueue(redis, (queue) => queue.smembers('values'));
  return documents
    .map(({ value }) => String(value))
    .filter((value) => members.includes(value))
    .toSorted();
}

const addresses = ({ mongodb, redis }: Services): Addresses => ({ mongodb: mongodb.uri, redis: redis.uri });

test('data is kept over a clean stop, and nothing runs after it', () =>
  withFolder(async (dataDir) => {
    const first = await startServices({ dataDir, log: silent });
    await writeBoth(addresses(first), 'one');
    await first.stop();
    await waitUntilGone(dataDir);

    const second = await startServices({ dataDir, log: silent });
    expect(await readBoth(addresses(second))).toEqual(['one']);
    await second.stop();
    await waitUntilGone(dataDir);
  }));

test('servers listen on the loopback address only, and Redis never evicts', () =>
  withFolder(async (dataDir) => {
    const services = await startServices({ dataDir, log: silent });
    expect(new URL(services.mongodb.uri).hostname).toBe('127.0.0.1');
    await withQueue(services.redis.uri, async (queue) => {
      expect(await queue.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction']);
      expect(await queue.config('GET', 'bind')).toEqual(['bind', '127.0.0.1']);
      expect(await queue.config('GET', 'appendonly')).toEqual(['appendonly', 'yes']);
    });
    await services.stop();
  }));

test('a second process joins, and the services stay until the last has gone, whichever came first', () =>
  withFolder(async (dataDir) => {
    const first = await hold(dataDir);
    const lines: string[] = [];
    const second = await startServices({ dataDir, log: (line) => lines.push(line) });
    expect(addresses(second)).toEqual({ mongodb: first.mongodb, redis: first.redis });
    expect(lines[0]).toMatch(/^Joining the services/);

    await letGo(first);
    await writeBoth(addresses(second), 'after the first had gone');
    expect(await readBoth(addresses(second))).toEqual(['after the first had gone']);
    await second.stop();
    await waitUntilGone(dataDir);
  }));

test('processes that start at the same moment share one pair of services, on a new folder and after kill -9', () =>
  withFolder(async (dataDir) => {
    for (const round of ['new', 'killed']) {
      const all = await Promise.all([1, 2, 3].map(() => hold(dataDir)));
      expect(new Set(all.map(({ mongodb, redis }) => `${mongodb} ${redis}`)).size).toBe(1);
      await writeBoth(all[0]!, round);
      for (const { pid } of familyOf(dataDir)) kill(pid);
    }
    const after = await hold(dataDir);
    expect(await readBoth(after)).toEqual(['killed', 'new']);
    await letGo(after);
  }));

test('one service can be stopped alone', () =>
  withFolder(async (dataDir) => {
    const services = await startServices({ dataDir, durable: false, log: silent });
    await services.redis.stop();
    expect(membersNamed(dataDir, /redis-server|valkey-server/)).toEqual([]);
    expect(await withDatabase(services.mongodb.uri, (database) => database.collection('y').countDocuments())).toBe(0);
    await services.stop();
  }));

test.each([
  ['Redis', /^\S*(?:redis|valkey)-server/],
  ['MongoDB', /^\S*(?:java|mongod) /],
])('%s that dies by itself is there again at the same address with its data', (_, program) =>
  withFolder(async (dataDir) => {
    const lines: string[] = [];
    const services = await startServices({ dataDir, log: (line) => lines.push(line) });
    await writeBoth(addresses(services), 'before');
    const [victim] = membersNamed(dataDir, program);
    kill(victim?.pid);
    while (!lines.some((line) => line.includes('started again'))) await delay(20);
    expect(await readBoth(addresses(services))).toEqual(['before']);
    await services.stop();
    await waitUntilGone(dataDir);
  }),
);

test('addresses that are given are used as they are, start nothing, and their passwords are not shown', async () => {
  const lines: string[] = [];
  const services = await startServices({
    dataDir: '/nowhere',
    mongodbUri: 'mongodb://care:geheim@db.example:27017/carecure?tls=true',
    redisUrl: 'rediss://:geheim@queue.example:6380',
    log: (line) => lines.push(line),
  });
  expect(services.mongodb.uri).toBe('mongodb://care:geheim@db.example:27017/carecure?tls=true');
  expect(services.redis.uri).toBe('rediss://:geheim@queue.example:6380');
  expect(lines.join('\n')).toContain('db.example:27017');
  expect(lines.join('\n')).toContain('queue.example:6380');
  expect(lines.join('\n')).not.toContain('geheim');
  await services.stop();
});
