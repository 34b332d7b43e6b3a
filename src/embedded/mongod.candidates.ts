import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findOnPath, run } from './command.ts';
import type { Candidate, Wish } from './first.candidate.ts';
import type { Found } from './kept.service.ts';
import { downloadedMongod } from './mongod.download.ts';
import { mongodDataFolder, servicesFolder } from './places.ts';
import { freePort, LOOPBACK } from './ports.ts';

/** MongoDB's own server: installed, or downloaded by mongodb-memory-server. */
export function mongodCandidates(wish: Wish): Candidate[] {
  return [
    { what: 'mongod on PATH', find: async () => describeMongod(wish, installedMongod(), 'on PATH') },
    {
      what: 'download of mongod',
      find: async () => describeMongod(wish, await downloadedMongod(wish), 'downloaded'),
    },
  ];
}

function installedMongod(): string {
  const program = findOnPath('mongod');
  if (program === undefined) throw new Error('not there');
  return program;
}

/** What the driver asks for. */
const OLDEST = '4.4.0';

const isOlder = (version: string, least: string): boolean => version.localeCompare(least, 'en', { numeric: true }) < 0;

async function describeMongod(wish: Wish, program: string, origin: string): Promise<Found> {
  const version = /v(\d+\.\d+\.\d+)/.exec(
    await run(program, ['--version'], { limit: 10_000, signal: wish.signal }),
  )?.[1];
  if (version !== undefined && isOlder(version, OLDEST))
    throw new Error(`${program} is ${version}; ${OLDEST} is needed`);
  const port = await freePort();
  const folder = mongodDataFolder(wish.dataDir);
  await mkdir(folder, { recursive: true });
  return {
    uri: `mongodb://${LOOPBACK}:${port}/?directConnection=true`,
    how: `mongod ${version ?? ''} ${origin} at ${LOOPBACK}:${port}`,
    standIn: false,
    launch: {
      program,
      // journaled always; the cache is kept small because app, queue and browser share the machine
      args: [
        '--dbpath',
        folder,
        '--bind_ip',
        LOOPBACK,
        '--port',
        `${port}`,
        '--nounixsocket',
        '--wiredTigerCacheSizeGB',
        '0.5',
      ],
      port,
      logFile: join(servicesFolder(wish.dataDir), 'mongodb.log'),
      dataDir: wish.dataDir,
    },
  };
}
