import { startCleanup } from '../../workers/cleanup.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

const counts = () => world.deps.connection.collection('rate-limits');
const minutes = (count: number): Date => new Date(Date.now() + count * 60_000);

describe('counts of attempts', () => {
  it('go when their time is over, and hold until then', async () => {
    const email = 'nobody@nowhere.example';
    await world.stranger().post('/session', { email, password: 'a wrong one' });
    const running = await counts().countDocuments();
    expect(running).toBeGreaterThan(0);
    await counts().insertMany([
      { key: 'account:old', points: 9, expire: minutes(-1) },
      { key: 'account:young', points: 9, expire: minutes(10) },
    ]);
    const loop = startCleanup(world.deps);
    await world.until(async () => (await counts().countDocuments({ key: 'account:old' })) === 0);
    await loop.stop();
    expect(await counts().countDocuments()).toBe(running + 1);
  });
});
