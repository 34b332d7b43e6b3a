import { newId } from '../../../src/kernel/ids.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

describe('an API key', () => {
  async function makeKey(scope: 'read' | 'write'): Promise<{ id: string; key: string }> {
    const reply = await (await world.as('nurse')).post('/api-keys', { name: `For ${scope}`, scope });
    expect(reply.status).toBe(201);
    return reply.body;
  }
  const need = { language: 'nl', title: 'Met een sleutel' };

  it('acts for its owner without cookie or origin, and is kept as a digest only', async () => {
    const { key } = await makeKey('write');
    const program = world.stranger().withKey(key);
    const reply = await program.post('/needs', need);
    expect(reply.status).toBe(201);
    expect(reply.headers.getSetCookie()).toEqual([]);
    expect((await program.get('/session')).body.acting.role).toBe('care-submitter');
    const kept = JSON.stringify(await world.deps.connection.collection('api-keys').find().toArray());
    expect(kept.length).toBeGreaterThan(2);
    expect(kept).not.toContain(key);
    expect(kept).not.toContain(key.slice(3));
  });

  it('for reading can’t write, whatever the method', async () => {
    const { key } = await makeKey('read');
    const program = world.stranger().withKey(key);
    expect((await program.get('/needs')).status).toBe(200);
    expect((await program.send('HEAD', '/needs')).status).toBe(200);
    for (const [method, path] of [
      ['POST', '/needs'],
      ['PATCH', `/needs/${newId()}`],
      ['PUT', '/session/acting'],
      ['DELETE', '/session'],
      ['POST', '/ops/queues/api/queues/mail/clean/failed'],
    ] as const) {
      expect([method, path, (await program.send(method, path, need)).status]).toEqual([method, path, 403]);
    }
  });

  it('can’t make keys, change the password, switch the role or end the account', async () => {
    const { key, id } = await makeKey('write');
    const program = world.stranger().withKey(key);
    for (const [method, path, body] of [
      ['POST', '/api-keys', { name: 'Another', scope: 'write' }],
      ['DELETE', `/api-keys/${id}`, undefined],
      ['PUT', '/users/me/password', { current: world.cast.password, password: 'another long password' }],
      ['PUT', '/session/acting', { organisationId: world.cast.organisations.hospital.id, role: 'care-submitter' }],
      ['POST', '/users/me/erasure', { password: world.cast.password }],
    ] as const) {
      expect([path, (await program.send(method, path, body)).status]).toEqual([path, 403]);
    }
  });

  it('beside a session is what counts, so that neither lends the other anything', async () => {
    const { key } = await makeKey('read');
    const manager = await world.as('manager');
    const both = { Authorization: `Bearer ${key}` };
    expect((await manager.get('/session', both)).body.acting.role).toBe('care-submitter');
    expect((await manager.get('/board', both)).status).toBe(403);
    expect((await manager.get('/session', { Authorization: 'Bearer nonsense' })).status).toBe(401);
  });

  it('ends within five seconds of its revocation', async () => {
    const { key, id } = await makeKey('write');
    const program = world.stranger().withKey(key);
    expect((await program.get('/needs')).status).toBe(200);
    expect((await (await world.as('nurse')).delete(`/api-keys/${id}`)).status).toBe(204);
    await world.until(async () => (await program.get('/needs')).status === 401);
    expect((await program.post('/needs', need)).status).toBe(401);
  });

  it.each([
    ['nothing', ''],
    ['a scheme alone', 'Bearer'],
    ['another scheme', 'Basic YTpi'],
    ['a word', 'Bearer cc_x'],
    ['three thousand letters', `Bearer ${'x'.repeat(3000)}`],
    ['an operator', 'Bearer {"$ne":null}'],
    ['a key that nobody has', `Bearer cc_${'a'.repeat(43)}`],
  ])('is not %s', async (_what, header) => {
    const reply = await world.stranger().get('/needs', { Authorization: header });
    expect(reply.status).toBe(401);
    expect(reply.headers.get('WWW-Authenticate')).toContain('Bearer');
  });
});
