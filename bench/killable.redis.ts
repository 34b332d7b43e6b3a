import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { Redis } from 'ioredis';
import { freePort } from '../src/embedded/ports.ts';

export interface KillableRedis {
  url: string;
  /** Kills it and starts it again on the same port with the same data. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * A Redis of one's own, of the program that `likeUrl` runs on this machine: the embedded one is given up by its keeper after some
 * deaths in a minute. Its data are kept in `dir` as in use.
 */
export async function startKillableRedis(likeUrl: string, dir: string): Promise<KillableRedis> {
  const like = new Redis(likeUrl);
  const info = await like.info('server');
  like.disconnect();
  const told = (name: string): string => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1] ?? '';
  const libraries = await libraryPathOf(told('process_id'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let server: ChildProcess | null = null;

  const start = async (): Promise<void> => {
    const options = [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--dir',
      dir,
      '--save',
      '',
      '--appendonly',
      'yes',
      '--appendfsync',
      'everysec',
      '--maxmemory-policy',
      'noeviction',
    ];
    const env = { ...process.env, ...(libraries === null ? {} : { LD_LIBRARY_PATH: libraries }) };
    server = spawn(told('executable'), options, { env, stdio: 'ignore' });
    const client = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: null });
    client.on('error', () => undefined);
    const failed = once(server, 'exit').then(([code]) => {
      throw new Error(`Redis doesn’t start (${String(code)}).`);
    });
    // Later it is ended on purpose.
    failed.catch(() => undefined);
    await Promise.race([client.ping(), failed]).finally(() => client.disconnect());
  };
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    const running = server;
    if (!running || running.exitCode !== null) return;
    const ended = once(running, 'exit');
    running.kill(signal);
    await ended;
  };
  await start();
  return {
    url,
    kill: async () => {
      await end('SIGKILL');
      await start();
    },
    stop: async () => await end('SIGTERM'),
  };
}

/** Where a running program's libraries lie: an unpacked package has its own. Redis overwrites its environment, so that doesn't tell. */
async function libraryPathOf(pid: string): Promise<string | null> {
  try {
    const maps = await readFile(`/proc/${pid}/maps`, 'utf8');
    return [...new Set(Array.from(maps.matchAll(/(\/\S+)\/[^/\s]+\.so[.\d]*$/gm), ([, folder]) => folder))].join(':');
  } catch {
    // Without /proc the program was installed and finds its libraries by itself.
    return null;
  }
}
