import { newId } from '../../../src/kernel/ids.ts';
import { callers, statusesOf, whoeverSignedIn } from '../../support/access.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterEach(() => world.setNow(null));
afterAll(async () => {
  await world.close();
});

const made = async (who: 'nurse' | 'lead' | 'manager' | 'engineer', body: object = {}) => {
  const client = await world.as(who);
  const reply = await client.post('/api-keys', { name: 'script', scope: 'write', ...body });
  expect(reply.status).toBe(201);
  return {
    owner: client,
    id: reply.body.id as string,
    key: reply.body.key as string,
    by: world.stranger().withKey(reply.body.key),
  };
};

describe(`who reaches API keys: ${callers.join(', ')}`, () => {
  it.each([
    ['POST', '/api-keys', { name: 'matrix', scope: 'read' }, whoeverSignedIn(201)],
    ['GET', '/api-keys', undefined, whoeverSignedIn(200)],
    ['DELETE', `/api-keys/${newId()}`, undefined, whoeverSignedIn(404)],
  ])('%s %s', async (method, path, body, expected) => {
    expect(await statusesOf(world, method, path, body)).toEqual(expected);
  });
});

describe('an API key', () => {
  it('is shown once, kept as a digest, and acts in the role it was made in', async () => {
    const { key, id, owner, by } = await made('nurse');
    expect(key).toMatch(/^cc_[\w-]{43}$/);
    expect((await by.get('/session')).body).toMatchObject({ acting: { role: 'care-submitter' } });
    expect((await by.post('/needs', { language: 'nl', title: 'Door een script' })).status).toBe(201);
    const listed = await owner.get('/api-keys');
    expect(listed.body.items).toContainEqual(expect.objectContaining({ id, name: 'script', scope: 'write' }));
    expect(JSON.stringify(listed.body)).not.toContain(key);
    const stored = JSON.stringify(await world.deps.connection.collection('api-keys').find({}).toArray());
    expect(stored).not.toContain(key);
  });

  it('for reading only reads', async () => {
    const { by } = await made('lead', { scope: 'read' });
    expect((await by.get('/needs')).status).toBe(200);
    const refused = await by.post('/needs', { language: 'nl', title: 'Mag niet' });
    expect(refused).toMatchObject({ status: 403, body: { detail: 'This API key may only read.' } });
  });

  it('can’t make, revoke or switch anything that would let it stay', async () => {
    const { by, id } = await made('manager');
    expect((await by.post('/api-keys', { name: 'next', scope: 'write' })).status).toBe(403);
    expect((await by.delete(`/api-keys/${id}`)).status).toBe(403);
    const { programme } = world.cast.organisations;
    expect((await by.put('/session/acting', { organisationId: programme.id, role: 'manager' })).status).toBe(403);
  });

  it('ends within five seconds of its revocation, and is nobody else’s to revoke', async () => {
    const { by, id, owner } = await made('engineer');
    expect((await by.get('/needs')).status).toBe(200);
    expect((await (await world.as('director')).delete(`/api-keys/${id}`)).status).toBe(404);
    expect((await owner.delete(`/api-keys/${id}`)).status).toBe(204);
    await world.until(async () => (await by.get('/needs')).status === 401);
    expect((await owner.delete(`/api-keys/${id}`)).status).toBe(404);
  });

  it('ends at its date', async () => {
    const { by, owner, id } = await made('nurse', { expiresAt: new Date(Date.now() + 60_000).toISOString() });
    world.setNow(new Date(Date.now() + 61_000));
    expect((await by.get('/needs')).status).toBe(401);
    expect((await owner.get('/api-keys')).body.items.map((one: { id: string }) => one.id)).not.toContain(id);
  });

  it('ends with the role it acts in', async () => {
    const { klinik } = world.cast.organisations;
    const { id, email } = world.cast.people.pfleger;
    const admin = await world.as('admin');
    await admin.put(`/organisations/${klinik.id}/members/${id}/roles/care-lead`);
    const owner = await world.stranger().signIn(email, world.cast.password);
    await owner.put('/session/acting', { organisationId: klinik.id, role: 'care-lead' });
    const { key } = (await owner.post('/api-keys', { name: 'als leiding', scope: 'read' })).body;
    await admin.delete(`/organisations/${klinik.id}/members/${id}/roles/care-lead`);
    expect((await world.stranger().withKey(key).get('/needs')).status).toBe(401);
  });

  it('made by a repeated request is the same one, and its secret isn’t told again', async () => {
    const lead = await world.as('lead');
    const headers = { 'Idempotency-Key': newId() };
    const first = await lead.post('/api-keys', { name: 'eens', scope: 'read' }, headers);
    const second = await lead.post('/api-keys', { name: 'eens', scope: 'read' }, headers);
    expect(second).toMatchObject({ status: 201, body: { id: first.body.id, key: null } });
    expect((await lead.post('/api-keys', { name: 'anders', scope: 'read' }, headers)).status).toBe(422);
  });

  it('is asked for properly, and not without end', async () => {
    const manager = await world.as('manager');
    const bad = await manager.post('/api-keys', {
      name: '',
      scope: 'all',
      expiresAt: '2026-02-30T10:00:00Z',
      role: 'admin',
    });
    expect(bad.body.issues.map((one: { path: string }) => one.path).toSorted()).toEqual([
      'expiresAt',
      'name',
      'role',
      'scope',
    ]);
    const past = await manager.post('/api-keys', { name: 'x', scope: 'read', expiresAt: '2020-01-01T10:00:00Z' });
    expect(past).toMatchObject({ status: 422, body: { issues: [{ path: 'expiresAt' }] } });
    const statuses: number[] = [];
    for (let time = 0; time < 21; time += 1)
      statuses.push((await manager.post('/api-keys', { name: `k${time}`, scope: 'read' })).status);
    expect(statuses.at(-1)).toBe(422);
  });

  it('that is none, or looks like none, is refused', async () => {
    for (const key of [`cc_${'A'.repeat(43)}`, 'short', 'with space and more words'])
      expect((await world.stranger().withKey(key).get('/needs')).status).toBe(401);
  });
});
