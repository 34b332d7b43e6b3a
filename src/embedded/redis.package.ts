import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findOnPath, run } from './command.ts';
import type { Wish } from './first.candidate.ts';
import { madeOnce } from './made.once.ts';
import { reasonOf } from './reason.ts';

export interface PackagedRedis {
  readonly program: string;
  /** For LD_LIBRARY_PATH. */
  readonly libraries: string;
}

const APT_LIMIT = 3 * 60_000;
const SERVERS = ['redis-server', 'valkey-server'] as const;
/** Of what an installation would bring, what the server needs to run from a folder. */
const NEEDED = /^(?:redis|valkey|lib)/;

/** The server from its Debian package, downloaded and unpacked without installing anything, and without root. */
export async function packagedRedis(wish: Wish): Promise<PackagedRedis> {
  const folder = join(wish.programsDir, 'redis');
  await madeOnce(folder, (target, scratch) => unpackServer(wish, target, scratch));
  const program = SERVERS.map((name) => join(folder, 'usr/bin', name)).find((file) => existsSync(file));
  if (program === undefined) throw new Error(`there is no server in ${folder}; remove that folder`);
  return { program, libraries: await libraryFolders(folder) };
}

async function libraryFolders(folder: string): Promise<string> {
  const library = join(folder, 'usr/lib');
  const names = existsSync(library) ? await readdir(library) : [];
  return [...names.filter((name) => name.includes('-linux-')).map((name) => join(library, name)), library].join(':');
}

async function unpackServer(wish: Wish, target: string, packages: string): Promise<void> {
  if (findOnPath('apt-get') === undefined || findOnPath('dpkg') === undefined) {
    throw new Error('this is not Debian or Ubuntu (no apt-get and dpkg)');
  }
  wish.log('Downloading the Redis package, 1 MB, once');
  await downloadPackages(wish, packages);
  const files = (await readdir(packages)).filter((file) => file.endsWith('.deb'));
  for (const file of files) {
    await run('dpkg', ['-x', join(packages, file), target], { limit: APT_LIMIT, signal: wish.signal });
  }
}

/** Downloads with the machine's package lists, and where they are missing or too old with lists of our own. */
async function downloadPackages(wish: Wish, folder: string): Promise<void> {
  try {
    await download(wish, folder, []);
  } catch (error) {
    if (wish.signal.aborted) throw error;
    const ownLists = await ownState(join(wish.programsDir, 'apt'));
    wish.log(`The machine's package lists don't give Redis (${reasonOf(error)}); fetching lists of our own`);
    await run('apt-get', [...ownLists, 'update'], { limit: APT_LIMIT, signal: wish.signal });
    await download(wish, folder, ownLists);
  }
}

async function ownState(folder: string): Promise<string[]> {
  await mkdir(join(folder, 'lists/partial'), { recursive: true });
  await mkdir(join(folder, 'cache/archives/partial'), { recursive: true });
  const settings = [
    `Dir::State=${folder}`,
    `Dir::State::lists=${join(folder, 'lists')}`,
    `Dir::Cache=${join(folder, 'cache')}`,
    'Dir::State::status=/var/lib/dpkg/status',
    // as root, apt would else fetch as a user who may not write here
    'APT::Sandbox::User=root',
  ];
  return settings.flatMap((setting) => ['-o', setting]);
}

async function download(wish: Wish, folder: string, state: readonly string[]): Promise<void> {
  const names = await packageNames(wish, state);
  await run('apt-get', [...state, 'download', ...names], { cwd: folder, limit: APT_LIMIT, signal: wish.signal });
}

/** What `apt-get install` would bring on this machine: the server and the libraries that aren't here. */
async function packageNames(wish: Wish, state: readonly string[]): Promise<string[]> {
  const reasons: string[] = [];
  for (const server of SERVERS) {
    try {
      const plan = await run('apt-get', [...state, '-s', 'install', '--no-install-recommends', server], {
        limit: APT_LIMIT,
        signal: wish.signal,
      });
      // "Inst name (version …": new on this machine; an upgrade has its old version in brackets before that
      const names = [...plan.matchAll(/^Inst (\S+) \(/gm)].map(([, name]) => name ?? '');
      return [...new Set([server, ...names.filter((name) => NEEDED.test(name))])];
    } catch (error) {
      reasons.push(reasonOf(error));
    }
  }
  throw new Error(reasons.join('; '));
}
