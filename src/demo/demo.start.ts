import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { environmentWith, isLoopback, type Config } from '../config.ts';
import { connectDatabase } from '../kernel/database.ts';
import { demoRepository, type DemoState } from './demo.repository.ts';

/** The demo can't be made or served; the message says what helps. */
export class DemoError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DemoError';
  }
}

export interface DemoStart {
  config: Config;
  services: { mongodb: { uri: string }; redis: { uri: string } };
  /** Whether an empty database is to become a demo. */
  wanted: boolean;
  say(line: string): void;
}

/**
 * Sees to the demo before anything is served: makes it in an empty database where that is wanted, and makes it anew where its making
 * was interrupted.
 * @returns whether the database is a demo
 * @throws DemoError where a demo would be served to other machines, or can't be made
 */
export async function prepareDemo(start: DemoStart): Promise<boolean> {
  const { config, wanted, say } = start;
  const found = await stateOf(start);
  const toMake = found.at === 'begun' || (found.at === 'none' && found.empty && wanted);
  if (!toMake && found.at !== 'done') return false;
  if (!isLoopback(config.HOST) && !config.DEMO_PUBLIC) throw new DemoError(notPublic(config.HOST, found.at));
  if (!toMake) return true;
  if (!wanted)
    throw new DemoError(
      `The demo in the database “${config.MONGODB_DATABASE}” was begun and never finished. Start with \`npm start\` to make it anew, or drop the database.`,
    );
  say(
    found.at === 'begun'
      ? 'The demo was never finished; making it anew …'
      : 'Making the demo: about a quarter of a minute …',
  );
  const startedAt = performance.now();
  await makeInChild(start);
  say(`The demo is made (${((performance.now() - startedAt) / 1000).toFixed(1)} s).`);
  return true;
}

async function stateOf({ config, services }: DemoStart): Promise<DemoState> {
  const connection = await connectDatabase(services.mongodb.uri, config.MONGODB_DATABASE);
  try {
    return await demoRepository(connection).state();
  } finally {
    await connection.close();
  }
}

const notPublic = (host: string, at: DemoState['at']): string =>
  [
    `A demo, whose passwords are printed, is served on this machine only, not on ${host}.`,
    at === 'none'
      ? '  - `npm start -- --no-demo` begins with an empty database.'
      : '  - Another `MONGODB_DATABASE` begins with an empty database.',
    '  - `HOST=127.0.0.1` serves the demo here.',
    '  - `DEMO_PUBLIC=true` serves it to everybody who reaches this machine, with known passwords.',
  ].join('\n');

/** In a process of its own: what follows from each step is the workers’ code, which the server doesn’t have. */
async function makeInChild({ services }: DemoStart): Promise<void> {
  const script = ['../../workers/demo/make.js', '../../workers/demo/make.ts']
    .map((path) => join(import.meta.dirname, path))
    .find((path) => existsSync(path));
  if (!script) throw new DemoError('The demo’s script is missing; build first: npm run build');
  const env = environmentWith({ MONGODB_URI: services.mongodb.uri, REDIS_URL: services.redis.uri });
  const child = spawn(process.execPath, ['--enable-source-maps', script], {
    env,
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const code = await new Promise<number | null>((done, failed) => {
    child.once('error', failed);
    child.once('exit', done);
  });
  if (code !== 0)
    throw new DemoError(
      'The demo couldn’t be made. `npm start` tries again from the beginning; `npm start -- --no-demo` goes without.',
    );
}
