import { spawn } from 'node:child_process';
import { Client } from '../../support/client.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the command against the world's database as an operator would, with `typed` on its standard input. */
async function run(args: string[], typed = ''): Promise<Ended> {
  const child = spawn('node', ['src/identity/commands/admin-create.ts', ...args], {
    env: {
      ...process.env,
      MONGODB_URI: process.env['TEST_MONGODB_URI'],
      REDIS_URL: process.env['TEST_REDIS_URL'],
      MONGODB_DATABASE: world.deps.config.MONGODB_DATABASE,
      LOG_LEVEL: 'silent',
      PUBLIC_URL: world.url,
    },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  child.stdin.end(typed);
  return await new Promise((done) => {
    child.once('close', (code) => done({ code, out, err }));
  });
}

const password = 'a password from a pipe';

describe('admin:create', () => {
  it('refuses where there is an administrator, unless another is wanted', async () => {
    const refused = await run(['--email', 'second@programme.example', '--name', 'Second'], password);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain(
      'There is an administrator already. They invite others; to make one by this command add --another.',
    );
    expect(refused.err).not.toContain('    at ');
    const made = await run(
      ['--email', 'Second@programme.example', '--name', 'Second One', '--another'],
      `${password}\n`,
    );
    expect(made).toMatchObject({ code: 0, out: 'Second One <second@programme.example> is an administrator now.\n' });
    const client = await new Client(world.url).signIn('second@programme.example', password);
    expect((await client.get('/session')).body).toMatchObject({
      acting: { role: 'admin', organisationName: 'Clusterbureau' },
    });
  });

  it('makes the first one and the programme in an empty database, by a link that sets the password once', async () => {
    await world.deps.connection.collection('users').deleteMany({});
    await world.deps.connection.collection('organisations').deleteMany({});
    const made = await run([
      '--email',
      'first@cluster.example',
      '--name',
      'Eerste',
      '--language',
      'nl',
      '--organisation',
      'Clusterbureau Oost',
      '--link',
    ]);
    expect(made).toMatchObject({ code: 0 });
    const token = /\/password-resets\/confirm\?token=(\S+)/.exec(made.out)?.[1] ?? '';
    const set = await new Client(world.url).post('/password-resets/confirmations', { token, password });
    expect(set.status).toBe(204);
    const client = await new Client(world.url).signIn('first@cluster.example', password);
    expect((await client.get('/session')).body).toMatchObject({
      user: { name: 'Eerste', language: 'nl' },
      acting: { role: 'admin', organisationName: 'Clusterbureau Oost' },
    });
  });

  it('gives an account that exists the role, and leaves its password', async () => {
    const made = await run(['--email', 'first@cluster.example', '--name', 'Wie dan ook', '--another']);
    expect(made).toMatchObject({
      code: 0,
      out: 'Eerste <first@cluster.example> is an administrator now, with the password of before.\n',
    });
  });

  it('names all faults of its arguments and changes nothing', async () => {
    const wrong = await run(['--email', 'no address', '--language', 'fr', '--another'], password);
    expect(wrong.code).toBe(1);
    for (const part of ['--email:', '--name:', '--language:', 'npm run admin:create'])
      expect(wrong.err).toContain(part);
    expect((await run(['--mail', 'x@y.example'])).err).toContain("Unknown option '--mail'");
    const short = await run(['--email', 'third@cluster.example', '--name', 'Third', '--another'], 'short');
    expect(short).toMatchObject({ code: 1 });
    expect(short.err).toContain('A password has 12 to 200 characters.');
    expect(await world.deps.users.byEmail('third@cluster.example')).toBeNull();
  });
});
