import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentWith } from '../config.ts';

export interface System {
  url: string;
  stop(): Promise<void>;
}

const startWithinMs = 180_000;
/** How long a system that was named may take until it is ready: it may have been started this moment. */
const readyWithinMs = 20_000;

/** The system at an address, if one answers there; else one of its own with demo data in a folder that goes with it. */
export async function findOrStart(url: string | undefined, port: number, say: (line: string) => void): Promise<System> {
  const wanted = url ?? `http://127.0.0.1:${port}`;
  if (url === undefined ? await isReady(wanted) : await becomesReady(url)) {
    say(`Using the system that runs at ${wanted}.`);
    return { url: wanted, stop: async () => await Promise.resolve() };
  }
  if (url !== undefined) throw new Error(`Nothing is ready at ${url}. Start it with npm start, or leave --url out.`);
  say('No system runs; starting one of its own with demo data.');
  return await startOwn(say);
}

async function becomesReady(url: string): Promise<boolean> {
  for (const end = Date.now() + readyWithinMs; Date.now() < end;) {
    if (await isReady(url)) return true;
    await new Promise((done) => {
      setTimeout(done, 250);
    });
  }
  return false;
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(3_000) })).ok;
  } catch {
    return false;
  }
}

async function startOwn(say: (line: string) => void): Promise<System> {
  const dataDir = await mkdtemp(join(tmpdir(), 'carecure-story-'));
  const script = ['../server.js', '../server.ts']
    .map((path) => join(import.meta.dirname, path))
    .find((path) => existsSync(path));
  if (!script) throw new Error('The server’s script is missing; build first: npm run build');
  const env = environmentWith({
    DATA_DIR: dataDir,
    PORT: '0',
    HOST: '127.0.0.1',
    PUBLIC_URL: '',
    LOG_LEVEL: 'warn',
    MONGODB_URI: '',
    REDIS_URL: '',
  });
  const child = spawn(process.execPath, ['--enable-source-maps', script], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async (): Promise<void> => {
    await ended(child);
    await rm(dataDir, { recursive: true, force: true });
  };
  // It ends with the story, also when somebody ends the story early.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().finally(() => process.exit(130)));
  try {
    const address = await addressOf(child, say);
    return { url: address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function addressOf(child: ChildProcess, say: (line: string) => void): Promise<string> {
  return await new Promise((done, failed) => {
    const patience = setTimeout(
      () => failed(new Error(`The system wasn’t ready within ${startWithinMs / 1000} s.`)),
      startWithinMs,
    );
    let text = '';
    const read = (chunk: Buffer): void => {
      text += chunk.toString();
      const address = /ready at (http:\S+)/.exec(text)?.[1];
      if (!address) return;
      clearTimeout(patience);
      child.stdout?.off('data', read).resume();
      say(`It is ready at ${address}.`);
      done(address);
    };
    child.stdout?.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(patience);
      failed(new Error(`The system ended with ${String(code)} before it was ready:\n${text}`));
    });
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  await new Promise<void>((done) => {
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });
}
