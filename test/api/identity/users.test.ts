import { anybody, callers, only, statusesOf } from '../../support/access.ts';
import type { Actor } from '../../../src/kernel/actor.ts';
import { anyClaim } from '../../support/factories.ts';
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
      expect(reply).toMatchObject({ status: 422, body: { issues: [{ code: 'leads-alone' }] } });
    }
  });

  it('can’t be left by the last who stays while the other is about to go, until that one stays after all', async () => {
    const { programme } = world.cast.organisations;
    const { members, users } = world.deps;
    await (await world.as('admin')).put(adminRole(programme.id, world.cast.people.manager.id));
    const [first, second] = await users.membersOf(programme.id, ['admin']);
    if (!first || !second) throw new Error('There aren’t two administrators.');
    const going = await members.leaveAll(first);
    expect(going.alone).toEqual([]);
    expect((await members.leaveAll(second)).alone).toEqual([programme.name]);
    await going.takeBack();
    const other = await members.leaveAll(second);
    expect(other.alone).toEqual([]);
    await other.takeBack();
  });

  it('of one administrator stays open when all suspend one another at the same moment', async () => {
    const { programme } = world.cast.organisations;
    const admin = await world.as('admin');
    for (const who of ['manager', 'assessor'] as const)
      expect((await admin.put(adminRole(programme.id, world.cast.people[who].id))).status).toBe(200);
    const ids = (['admin', 'manager', 'assessor'] as const).map((who) => world.cast.people[who].id);
    // Past the door together, which requests one after the other wouldn't be.
    const outcomes = await Promise.allSettled(
      ids.map(async (userId, place) => {
        const actor: Actor = {
          userId,
          role: 'admin',
          organisationId: programme.id,
          organisationKind: 'programme',
          language: 'nl',
        };
        const input = { reason: 'Jij eruit.' };
        return await world.deps.userService.act(actor, ids[(place + 1) % 3] ?? '', 'suspend', input, anyClaim);
      }),
    );
    const left = await world.deps.users.membersOf(programme.id, ['admin']);
    expect(left).toHaveLength(1);
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(refused).toMatchObject([{ issues: [{ code: 'leads-alone' }] }]);
  });

  it('of the last lead stays open however often it is tried, and can be closed once another leads', async () => {
    const { sturz } = world.cast.organisations;
    const { director, engineer } = world.cast.people;
    await world.deps.models.organisations.updateOne({ _id: sturz.id }, { $set: { status: 'active' } });
    const admins = await world.deps.users.membersOf(world.cast.organisations.programme.id, ['admin']);
    const client = await world.stranger().signIn(admins[0]?.email ?? '', world.cast.password);
    await client.put('/session/acting', { organisationId: world.cast.organisations.programme.id, role: 'admin' });
    const suspend = async (id: string) =>
      await client.act((await client.get(`/users/${id}`)).body, 'users', 'suspend', { reason: 'Zomaar.' });
    for (let turn = 0; turn < 2; turn += 1) expect((await suspend(director.id)).status).toBe(422);
    await client.put(`/organisations/${sturz.id}/members/${engineer.id}/roles/company-lead`);
    expect((await suspend(director.id)).status).toBe(200);
    expect((await suspend(engineer.id)).status).toBe(422);
  });
});

const adminRole = (programme: string, user: string): string =>
  `/organisations/${programme}/members/${user}/roles/admin`;
