import { brokenLink } from '../../../src/kernel/history.ts';
import { newId } from '../../../src/kernel/ids.ts';
import { callers, statusesOf, whoeverSignedIn } from '../../support/access.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ env: { SIGN_IN_LIMIT: '1000' } });
});
afterAll(async () => {
  await world.close();
});

describe(`who reaches their own account: ${callers.join(', ')}`, () => {
  it.each([
    ['GET', '/users/me', undefined, whoeverSignedIn(200)],
    ['GET', '/users/me/export', undefined, whoeverSignedIn(200)],
    ['PATCH', '/users/me', { language: 'de' }, whoeverSignedIn(428)],
    ['POST', '/users/me/erasure', { password: 'not it' }, whoeverSignedIn(422)],
  ])('%s %s', async (method, path, body, expected) => {
    expect(await statusesOf(world, method, path, body)).toEqual(expected);
  });
});

describe('my account', () => {
  it('shows and changes name and language at the version seen', async () => {
    const nurse = await world.as('nurse');
    const before = await nurse.get('/users/me');
    expect(before).toMatchObject({
      status: 200,
      body: { name: 'Noor de Verpleger', memberships: [{ role: 'care-submitter' }] },
    });
    expect(before.headers.get('ETag')).toBe(`"v${before.body.version}"`);
    const changed = await nurse.patch('/users/me', before.body.version, { name: ' Noor Jansen ', language: 'en' });
    expect(changed).toMatchObject({
      status: 200,
      body: { name: 'Noor Jansen', language: 'en', version: before.body.version + 1 },
    });
    expect((await nurse.patch('/users/me', before.body.version, { language: 'nl' })).status).toBe(412);
    const bad = await nurse.patch('/users/me', before.body.version + 1, {
      email: 'x@y.example',
      memberships: [],
      name: '',
    });
    expect(bad.body.issues.map((one: { path: string }) => one.path).toSorted()).toEqual([
      'email',
      'memberships',
      'name',
    ]);
  });

  it('is handed out with what is kept of it, and without secrets', async () => {
    const lead = await world.as('lead');
    await lead.post('/needs', { language: 'nl', title: 'Iets van de leiding' });
    await lead.post('/invitations', {
      email: 'x@hospital.example',
      organisationId: world.cast.organisations.hospital.id,
      role: 'care-submitter',
      language: 'nl',
    });
    const { key } = (await lead.post('/api-keys', { name: 'rapport', scope: 'read' })).body;
    const reply = await lead.get('/users/me/export');
    expect(reply.headers.get('Content-Disposition')).toContain('attachment');
    expect(reply.body).toMatchObject({
      account: { email: 'lead@hospital.example' },
      history: [{ action: 'create' }],
      invitations: [{ email: 'x@hospital.example', direction: 'sent' }],
      apiKeys: [{ name: 'rapport' }],
      records: { needs: [{ title: 'Iets van de leiding' }], notices: [] },
    });
    const text = JSON.stringify(reply.body);
    for (const secret of ['argon2', 'passwordHash', 'digest', key]) expect(text).not.toContain(secret);
  });
});

const erase = async (who: 'colleague' | 'director' | 'admin' | 'engineer', password = world.cast.password) => {
  const client = await world.stranger().signIn(world.cast.people[who].email, world.cast.password);
  return { client, reply: await client.post('/users/me/erasure', { password }) };
};

describe('erasure', () => {
  it('forgets a person everywhere and keeps the histories whole', async () => {
    const { id, email } = world.cast.people.colleague;
    const colleague = await world.as('colleague');
    const { body: need } = await colleague.post('/needs', { language: 'nl', title: 'Blijft bestaan' });
    const { key } = (await colleague.post('/api-keys', { name: 'script', scope: 'write' })).body;
    await (
      await world.as('chef')
    ).post('/invitations', {
      email,
      organisationId: world.cast.organisations.klinik.id,
      role: 'care-submitter',
      language: 'nl',
    });
    expect((await erase('colleague', 'not it')).reply).toMatchObject({
      status: 422,
      body: { issues: [{ path: 'password' }] },
    });
    const { client, reply } = await erase('colleague');
    expect(reply.status).toBe(204);
    expect((await client.get('/session')).status).toBe(401);
    expect((await colleague.get('/session')).status).toBe(401);
    expect((await world.stranger().withKey(key).get('/needs')).status).toBe(401);
    expect((await world.stranger().post('/session', { email, password: world.cast.password })).status).toBe(401);

    const user = await world.deps.users.find({ _id: id });
    expect(user).toMatchObject({ status: 'erased', memberships: [], passwordHash: null });
    expect(JSON.stringify(user)).not.toContain('Koen');
    expect(brokenLink(user?.history ?? [])).toBeNull();
    for (const room of ['users', 'invitations', 'api-keys', 'password-resets', 'organisations'])
      expect(JSON.stringify(await world.deps.connection.collection(room).find({}).toArray())).not.toContain(email);
    const timeline = await (await world.as('lead')).get(`/needs/${need.id}/timeline`);
    expect(timeline.body).toMatchObject({ verified: true, entries: [{ actor: { userId: id } }] });
  });

  it('frees the address for a new account', async () => {
    const { email } = world.cast.people.colleague;
    await world.deps.users.insert({
      _id: newId(),
      email,
      name: 'Weer Koen',
      language: 'nl',
      passwordHash: null,
      memberships: [],
      epoch: 1,
      status: 'active',
      createdAt: new Date(),
    });
    expect((await world.deps.users.byEmail(email))?.name).toBe('Weer Koen');
  });

  it('isn’t for the last lead of an organisation nor the last administrator', async () => {
    for (const who of ['director', 'admin'] as const) {
      const { client, reply } = await erase(who);
      expect(reply).toMatchObject({ status: 422, body: { issues: [{ code: 'leads-alone' }] } });
      expect((await client.get('/session')).status).toBe(200);
    }
  });

  it('is for a lead when there is another', async () => {
    const { sturz } = world.cast.organisations;
    await (
      await world.as('director')
    ).put(`/organisations/${sturz.id}/members/${world.cast.people.engineer.id}/roles/company-lead`);
    expect((await erase('director')).reply.status).toBe(204);
    expect((await erase('engineer')).reply.status).toBe(422);
  });

  it('isn’t done by an API key', async () => {
    const { key } = (await (await world.as('pfleger')).post('/api-keys', { name: 'k', scope: 'write' })).body;
    const client = world.stranger().withKey(key);
    expect((await client.post('/users/me/erasure', { password: world.cast.password })).status).toBe(403);
    expect(
      (await client.put('/users/me/password', { current: world.cast.password, password: 'lang genoeg is het' })).status,
    ).toBe(403);
  });
});
