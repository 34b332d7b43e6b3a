import { anybody, callers, only, statusesOf } from '../../support/access.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

describe(`who reaches accounts: ${callers.join(', ')}`, () => {
  it.each([
    ['GET', '/users/:id', undefined, only(['admin'], 200)],
    ['POST', '/users/:id/actions/suspend', { reason: 'Vertrokken.' }, only(['admin'], 428)],
    ['POST', '/users/:id/actions/reinstate', { reason: 'Terug.' }, only(['admin'], 428)],
    // Erasing is everybody's own, under /users/me.
    ['POST', '/users/:id/actions/erase', {}, anybody(404)],
  ])('%s %s', async (method, path, body, expected) => {
    expect(await statusesOf(world, method, path.replace(':id', world.cast.people.nurse.id), body)).toEqual(expected);
  });
});

describe('an account', () => {
  it('that the administrator closes ends its sessions and opens again', async () => {
    const { id, email } = world.cast.people.nurse;
    const [admin, nurse] = [await world.as('admin'), await world.stranger().signIn(email, world.cast.password)];
    const { body } = await admin.get(`/users/${id}`);
    expect(body).toMatchObject({ status: 'active', abilities: ['suspend'] });
    const closed = await admin.act(body, 'users', 'suspend', { reason: 'Vertrokken.' });
    expect(closed.body).toMatchObject({ status: 'suspended', abilities: ['reinstate'] });
    expect((await nurse.get('/session')).status).toBe(401);
    expect((await world.stranger().post('/session', { email, password: world.cast.password })).status).toBe(403);
    expect((await admin.act(closed.body, 'users', 'suspend', { reason: 'Nog eens.' })).status).toBe(409);
    expect((await admin.act(closed.body, 'users', 'reinstate', { reason: 'Terug.' })).status).toBe(200);
    expect((await world.stranger().post('/session', { email, password: world.cast.password })).status).toBe(201);
  });

  it('of the last lead stays open', async () => {
    const admin = await world.as('admin');
    for (const who of ['lead', 'admin'] as const) {
      const { body } = await admin.get(`/users/${world.cast.people[who].id}`);
      const reply = await admin.act(body, 'users', 'suspend', { reason: 'Zomaar.' });
      expect(reply).toMatchObject({ status: 422, body: { issues: [{ code: 'last-lead' }] } });
    }
  });
});
