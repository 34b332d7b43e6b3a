import { randomBytes } from 'node:crypto';
import { readConfig } from '../../src/config.ts';
import { demoRepository } from '../../src/demo/demo.repository.ts';
import { DemoError, prepareDemo } from '../../src/demo/demo.start.ts';
import { connectDatabase, type Connection } from '../../src/kernel/database.ts';

const uri = process.env['TEST_MONGODB_URI'] ?? '';
const services = { mongodb: { uri }, redis: { uri: process.env['TEST_REDIS_URL'] ?? '' } };
let name: string;
let connection: Connection;

beforeEach(async () => {
  name = `demo-${randomBytes(6).toString('hex')}`;
  connection = await connectDatabase(uri, name);
});
afterEach(async () => {
  await connection.dropDatabase();
  await connection.close();
});

/** What a start says and does about the demo; nothing is made, for nothing here wants it. */
async function start(env: Record<string, string> = {}, wanted = false): Promise<boolean> {
  const config = readConfig({ MONGODB_DATABASE: name, ...env });
  return await prepareDemo({ config, services, wanted, say: () => undefined });
}

async function aDemo(): Promise<void> {
  const demo = demoRepository(connection);
  await demo.claim(await demo.state(), process.pid);
  await demo.finish(new Date());
}

describe('a start', () => {
  it('takes no database for a demo that wasn’t made as one', async () => {
    expect(await start()).toBe(false);
    await connection.collection('users').insertOne({ email: 'somebody@hospital.example' });
    expect(await start({}, true)).toBe(false);
    expect(await start({ HOST: '0.0.0.0' }, true)).toBe(false);
  });

  it('knows a demo, whoever asks for one', async () => {
    await aDemo();
    expect(await start()).toBe(true);
    expect(await start({}, true)).toBe(true);
  });

  it.each(['0.0.0.0', '::', '192.0.2.7'])('refuses to serve a demo on %s, unless told', async (HOST) => {
    await aDemo();
    await expect(start({ HOST })).rejects.toThrow(DemoError);
    await expect(start({ HOST })).rejects.toThrow('DEMO_PUBLIC=true');
    expect(await start({ HOST, DEMO_PUBLIC: 'true' })).toBe(true);
  });

  it('refuses before it makes a demo that it couldn’t serve', async () => {
    await expect(start({ HOST: '0.0.0.0' }, true)).rejects.toThrow('--no-demo');
    expect(await demoRepository(connection).state()).toEqual({ at: 'none', empty: true });
  });

  it('serves no demo that was never finished', async () => {
    const demo = demoRepository(connection);
    await demo.claim(await demo.state(), 12_345);
    await expect(start()).rejects.toThrow('never finished');
  });
});

describe('the making of a demo', () => {
  it('is one process’s', async () => {
    const demo = demoRepository(connection);
    const found = await demo.state();
    const claims = await Promise.all([101, 102, 103].map(async (pid) => await demo.claim(found, pid)));
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  it('is taken over from one that is gone, once, and begins with nothing', async () => {
    const demo = demoRepository(connection);
    await demo.claim(await demo.state(), 101);
    await connection.collection('needs').insertOne({ title: 'half a demo' });
    const found = await demo.state();
    expect(found).toEqual({ at: 'begun', by: 101 });
    const claims = await Promise.all([102, 103].map(async (pid) => await demo.claim(found, pid)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    await demo.clear();
    expect(await connection.collection('needs').countDocuments()).toBe(0);
    expect((await demo.state()).at).toBe('begun');
    await demo.finish(new Date());
    expect(await demo.state()).toEqual({ at: 'done' });
  });
});
