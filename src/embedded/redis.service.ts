import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findOnPath, run } from './command.ts';
import type { Candidate, Wish } from './first.candidate.ts';
import { startFirst } from './first.candidate.ts';
import type { Found, KeeperEvents, KeptService } from './kept.service.ts';
import { redisDataFolder, servicesFolder } from './places.ts';
import { freePort, LOOPBACK } from './ports.ts';
import { packagedRedis } from './redis.package.ts';

/** Redis, or Valkey, which is the same to us. */
export function startRedis(wish: Wish, events: KeeperEvents): Promise<KeptService> {
  const candidates: Candidate[] = [
    { what: 'redis-server or valkey-server on PATH', find: async () => describeRedis(wish, installed(), 'on PATH') },
    {
      what: 'the Debian or Ubuntu package, unpacked',
      find: async () => {
        const { program, libraries } = await packagedRedis(wish);
        return describeRedis(wish, program, 'from the unpacked package', { LD_LIBRARY_PATH: libraries });
      },
    },
  ];
  const remedies = [
    'install Redis 6.2 or later, or Valkey, so that redis-server or valkey-server is on PATH',
    'on Debian or Ubuntu: let this machine reach a package mirror (apt-get update must work)',
    'set REDIS_URL to a Redis that runs elsewhere',
  ];
  return startFirst('Redis', candidates, remedies, events);
}

function installed(): string {
  const program = findOnPath('redis-server') ?? findOnPath('valkey-server');
  if (program === undefined) throw new Error('neither is there');
  return program;
}

/**
 * Every answer is in the log file before it is sent, so a killed Redis loses nothing; `everysec` risks the last second in a
 * power cut only. That is enough: MongoDB is the truth, and work without effect is sent again. `always` costs an fsync for
 * each of the several calls of a job.
 */
const KEPT = { appendonly: 'yes', appendfsync: 'everysec' };
const NOT_KEPT = { appendonly: 'no' };

const optionsOf = (options: Record<string, string>): string[] =>
  Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);

async function describeRedis(wish: Wish, program: string, origin: string, env: NodeJS.ProcessEnv = {}): Promise<Found> {
  const environment = { ...process.env, ...env };
  const words = await run(program, ['--version'], { limit: 10_000, env: environment, signal: wish.signal });
  const version = /v=(\d+\.\d+\.\d+)/.exec(words)?.[1] ?? '';
  const name = words.toLowerCase().includes('valkey') ? 'Valkey' : 'Redis';
  const port = await freePort();
  const folder = redisDataFolder(wish.dataDir);
  await mkdir(folder, { recursive: true });
  return {
    uri: `redis://${LOOPBACK}:${port}`,
    how: `${name} ${version} ${origin} at ${LOOPBACK}:${port}`,
    standIn: false,
    launch: {
      program,
      args: [
        ...optionsOf({ port: `${port}`, bind: LOOPBACK, dir: folder, daemonize: 'no', save: '' }),
        ...optionsOf({ 'maxmemory-policy': 'noeviction', ...(wish.durable ? KEPT : NOT_KEPT) }),
      ],
      env: environment,
      port,
      probe: ['PING\r\n', '+PONG'],
      logFile: join(servicesFolder(wish.dataDir), 'redis.log'),
      dataDir: wish.dataDir,
    },
  };
}
