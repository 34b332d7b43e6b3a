import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectDataFolder } from '../../src/embedded/places.ts';
import { portOf } from '../../src/embedded/ports.ts';
import { hold, letGo, membersNamed, waitUntilGone, withFolder } from './family.ts';

// A slow machine takes its time; what hangs is told of all the same.
jest.setTimeout(240_000);

/** Listens and ends as mongod does, and writes down how it was called. */
const MONGOD = `#!/bin/sh
[ "$1" = --version ] && echo 'db version v8.0.4' && exit 0
echo "$@" > "$(dirname "$0")/called"
exec '${process.execPath}' -e '
  const port = process.argv[process.argv.indexOf("--port") + 1];
  require("net").createServer().listen(port, "127.0.0.1");
' -- "$@"
`;

async function installMongod(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'mongod'), MONGOD);
  await chmod(join(folder, 'mongod'), 0o755);
}

/** Nothing listens there: the download of mongod is refused at once, on every machine. */
const REFUSED = 'http://127.0.0.1:9';

const withPath = (path: string, mirror = REFUSED): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: path,
  MONGOMS_DOWNLOAD_MIRROR: mirror,
  MONGOMS_PREFER_GLOBAL_PATH: 'false',
  HOME: '/nonexistent',
});

test('where nothing can be had, the error says what was tried and what helps', () =>
  withFolder(async (dataDir) => {
    const { error } = await hold(dataDir, { env: withPath(''), programsDir: join(dataDir, 'programs') });
    expect(error).toContain("MongoDB can't be had on this machine.");
    expect(error).toMatch(/mongod on PATH: not there/);
    expect(error).toMatch(/download of mongod: 127\.0\.0\.1:9 can't be reached/);
    expect(error).toMatch(/mongo-java-server: java is not on PATH/);
    expect(error).toMatch(/install a JDK of version 17 or later and Maven/);
    expect(error).toMatch(/set MONGODB_URI/);
    expect(error).toContain("Redis can't be had on this machine.");
    expect(error).toMatch(/redis-server or valkey-server on PATH: neither is there/);
    expect(error).toMatch(/set REDIS_URL/);
    await waitUntilGone(dataDir);
  }));

test('a refused download is remembered for a day and then looked at again', () =>
  withFolder(async (dataDir) => {
    let asked = 0;
    const mirror = createServer((_, answer) => {
      asked += 1;
      answer.writeHead(403).end();
    });
    mirror.listen(0, '127.0.0.1').unref();
    await once(mirror, 'listening');
    const options = {
      env: withPath('', `http://127.0.0.1:${portOf(mirror)}`),
      programsDir: join(dataDir, 'programs'),
    };
    expect((await hold(dataDir, options)).error).toMatch(/download of mongod: .* answered 403/);
    expect((await hold(dataDir, options)).error).toMatch(/download of mongod: refused at .* asked again a day later/);
    expect(asked).toBe(1);

    const memory = join(options.programsDir, 'mongodb-download.json');
    const twoDaysAgo = new Date(Date.now() - 48 * 3_600_000).toISOString();
    await writeFile(memory, (await readFile(memory, 'utf8')).replace(/\d{4}-[^"]+Z/, twoDaysAgo));
    await hold(dataDir, options);
    expect(asked).toBe(2);
    mirror.close();
  }));

test('a mongod on PATH is used, on the loopback address, and ends with the last user', () =>
  withFolder(async (dataDir) => {
    const programs = join(dataDir, 'bin');
    await installMongod(programs);
    const held = await hold(dataDir, { env: withPath(`${programs}:${process.env['PATH']}`) });
    expect(held.how).toMatch(/^mongod 8\.0\.4 on PATH at 127\.0\.0\.1:\d+/);
    const called = await readFile(join(programs, 'called'), 'utf8');
    expect(called).toContain(`--dbpath ${join(dataDir, 'mongodb')}`);
    expect(called).toContain('--bind_ip 127.0.0.1');
    await letGo(held);
    await waitUntilGone(dataDir);
  }));

test('data stay with the server that wrote them', () =>
  withFolder(async (dataDir) => {
    const programs = join(dataDir, 'bin');
    const machine = process.env['PATH'] ?? '';
    await installMongod(programs);
    await letGo(await hold(dataDir, { env: withPath(`${programs}:${machine}`) }));

    const without = machine
      .split(':')
      .filter((folder) => !existsSync(join(folder, 'mongod')))
      .join(':');
    const options = { env: withPath(without), programsDir: await programsWithoutMongod(dataDir) };
    const { error } = await hold(dataDir, options);
    expect(error).toContain(`install the mongod that wrote ${join(dataDir, 'mongodb')}`);
    expect(error).not.toContain('mongo-java-server');

    await rm(join(dataDir, 'mongodb'), { recursive: true });
    await letGo(await hold(dataDir, options));
    const held = await hold(dataDir, { ...options, env: withPath(`${programs}:${machine}`) });
    expect(held.how).toMatch(/^mongo-java-server/);
    expect(membersNamed(dataDir, /mongod /)).toEqual([]);
    await letGo(held);
  }));

/** What this project has downloaded, except a mongod. */
async function programsWithoutMongod(dataDir: string): Promise<string> {
  const folder = join(dataDir, 'programs');
  await mkdir(folder);
  for (const name of ['mongo-java-server', 'redis']) {
    const kept = join(projectDataFolder(), name);
    if (existsSync(kept)) await symlink(kept, join(folder, name));
  }
  return folder;
}
