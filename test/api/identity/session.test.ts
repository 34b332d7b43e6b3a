import { anybody, callers, statusesOf, whoeverSignedIn } from '../../support/access.ts';
import { newId } from '../../../src/kernel/ids.ts';
import { hashPassword } from '../../../src/identity/passwords.ts';
import type { Membership, UserRecord } from '../../../src/identity/user.schema.ts';
import { Client } from '../../support/client.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

const signIn = async (email: string, password: string, where = world) =>
  await new Client(where.url).post('/session', { email, password });

async function plant(email: string, more: Partial<UserRecord> = {}): Promise<string> {
  const _id = newId();
  await world.deps.users.insert({
    _id,
    email,
    name: 'Iemand',
    language: 'nl',
    passwordHash: await hashPassword(world.cast.password),
    memberships: [],
    epoch: 1,
    status: 'active',
    createdAt: new Date(),
    ...more,
  });
  return _id;
}

const submitter = (organisationId: string): Membership => ({
  organisationId,
  organisationKind: 'care',
  role: 'care-submitter',
});

describe(`who reaches the session: ${callers.join(', ')}`, () => {
  it.each([
    ['GET', '/session', undefined, whoeverSignedIn(200)],
    ['PUT', '/session/acting', { organisationId: newId(), role: 'admin' }, whoeverSignedIn(403)],
    ['POST', '/session', { email: 'nobody@nowhere.example', password: 'x' }, anybody(401)],
  ])('%s %s', async (method, path, body, expected) => {
    const other = await openWorld({ env: { SIGN_IN_LIMIT: '100' } });
    expect(await statusesOf(other, method, path, body)).toEqual(expected);
    await other.close();
  });
});

describe('signing in', () => {
  it('answers with who one is and gives a cookie that scripts can’t read', async () => {
    const client = new Client(world.url);
    const reply = await client.post('/session', { email: ' Nurse@Hospital.example ', password: world.cast.password });
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({
      user: { name: 'Noor de Verpleger', language: 'nl' },
      acting: { role: 'care-submitter', organisationName: 'Ziekenhuis Oost' },
    });
    expect(reply.headers.get('Set-Cookie')).toMatch(/HttpOnly; SameSite=Lax/);
    expect((await client.delete('/session')).status).toBe(204);
    expect((await client.get('/session')).status).toBe(401);
  });

  it('gives a session a new id, so that one known before is worth nothing', async () => {
    const client = new Client(world.url);
    const cookie = async () =>
      (await client.post('/session', { email: 'nurse@hospital.example', password: world.cast.password })).headers
        .get('Set-Cookie')
        ?.split(';')[0];
    const first = await cookie();
    const second = await cookie();
    expect(second).not.toEqual(first);
    expect((await new Client(world.url).get('/session', { Cookie: first ?? '' })).status).toBe(401);
  });

  it('says the same of a wrong password, an unknown address and an account without password', async () => {
    await plant('later@hospital.example', { passwordHash: null });
    const replies = await Promise.all(
      ['nurse@hospital.example', 'unknown@hospital.example', 'later@hospital.example'].map(
        async (email) => await signIn(email, 'not the password'),
      ),
    );
    for (const { status, body } of replies) {
      expect(status).toBe(401);
      expect(body).toEqual(replies[0]?.body);
    }
  });

  it('takes an unknown address as long as a wrong password', async () => {
    const calm = await openWorld({ env: { SIGN_IN_LIMIT: '1000' } });
    const times: Record<string, number[]> = { 'nurse@hospital.example': [], 'unknown@hospital.example': [] };
    for (let time = 0; time < 15; time += 1) {
      for (const [email, taken] of Object.entries(times)) {
        const startedAt = performance.now();
        await signIn(email, 'not the password', calm);
        taken.push(performance.now() - startedAt);
      }
    }
    const [known = 0, unknown = 0] = Object.values(times).map((taken) => taken.toSorted((a, b) => a - b)[7]);
    // Without the decoy an unknown address takes about a fifth.
    expect(unknown / known).toBeGreaterThan(0.45);
    expect(unknown / known).toBeLessThan(2.2);
    await calm.close();
  });

  it('tells a closed account and one whose organisation doesn’t take part so, but only after the right password', async () => {
    const organisationId = newId();
    const now = new Date();
    await world.deps.organisations.insert({
      _id: organisationId,
      name: 'Nog niet toegelaten',
      kind: 'care',
      country: 'NL',
      region: 'Twente',
      holidayRegion: 'NL',
      status: 'applied',
      version: 1,
      createdAt: now,
      updatedAt: now,
    });
    await plant('waits@hospital.example', { memberships: [submitter(organisationId)] });
    await plant('roleless@hospital.example');
    await plant('closed@hospital.example', {
      status: 'suspended',
      memberships: [submitter(world.cast.organisations.hospital.id)],
    });
    const expected = { waits: /takes part/, roleless: /no role/, closed: /suspended/ };
    for (const [name, detail] of Object.entries(expected)) {
      expect((await signIn(`${name}@hospital.example`, 'not the password')).status).toBe(401);
      const right = await signIn(`${name}@hospital.example`, world.cast.password);
      expect(right.status).toBe(403);
      expect(right.body.detail).toMatch(detail);
      expect(right.headers.get('Set-Cookie')).toBeNull();
    }
  });

  it('lists every fault of what was sent', async () => {
    const reply = await new Client(world.url).post('/session', { email: { $gt: '' }, passwort: 'x' });
    expect(reply.status).toBe(400);
    expect(reply.body.issues.map((one: { path: string }) => one.path).toSorted()).toEqual([
      'email',
      'password',
      'passwort',
    ]);
  });

  it('takes a few failures of an account in a quarter of an hour, says when to come back, and leaves others alone', async () => {
    const strict = await openWorld({ env: { SIGN_IN_LIMIT: '3' } });
    for (const status of [401, 401, 401, 429])
      expect((await signIn('nurse@hospital.example', 'wrong', strict)).status).toBe(status);
    const right = await signIn('nurse@hospital.example', strict.cast.password, strict);
    expect(right.status).toBe(429);
    expect(Number(right.headers.get('Retry-After'))).toBeGreaterThan(0);
    for (const status of [401, 401, 401, 429])
      expect((await signIn('unknown@hospital.example', 'wrong', strict)).status).toBe(status);
    expect((await signIn('lead@hospital.example', strict.cast.password, strict)).status).toBe(201);
    await strict.close();
  });

  it('counts failures only', async () => {
    const strict = await openWorld({ env: { SIGN_IN_LIMIT: '3' } });
    for (let time = 0; time < 5; time += 1)
      expect((await signIn('nurse@hospital.example', strict.cast.password, strict)).status).toBe(201);
    await strict.close();
  });
});

describe('acting in several roles', () => {
  it('switches between one’s own roles and no others', async () => {
    const { hospital, klinik } = world.cast.organisations;
    await plant('both@hospital.example', {
      memberships: [submitter(hospital.id), { ...submitter(klinik.id), role: 'care-lead' }],
    });
    const client = await new Client(world.url).signIn('both@hospital.example', world.cast.password);
    const switched = await client.put('/session/acting', { organisationId: klinik.id, role: 'care-lead' });
    expect(switched.body).toMatchObject({ acting: { role: 'care-lead', organisationName: 'Klinikum Aahof' } });
    expect((await client.get('/session')).body.acting.organisationId).toBe(klinik.id);
    expect((await client.put('/session/acting', { organisationId: klinik.id, role: 'care-submitter' })).status).toBe(
      403,
    );
    expect((await client.put('/session/acting', { organisationId: klinik.id, role: 'king' })).status).toBe(400);
  });
});
