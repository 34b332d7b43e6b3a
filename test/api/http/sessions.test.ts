import { newId } from '../../../src/kernel/ids.ts';
import { hashPassword } from '../../../src/identity/passwords.ts';
import { Client } from '../../support/client.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

const sessions = () => world.deps.connection.collection<{ _id: string }>('sessions');

async function signIn(
  headers: Record<string, string> = {},
  at = world,
): Promise<{ set: string; cookie: string; status: number }> {
  const { nurse } = at.cast.people;
  const reply = await new Client(at.url).post('/session', { email: nurse.email, password: at.cast.password }, headers);
  const set = reply.headers.getSetCookie()[0] ?? '';
  return { set, cookie: set.split(';')[0] ?? '', status: reply.status };
}

const statusWith = async (cookie: string): Promise<number> =>
  (await world.stranger().get('/session', { Cookie: cookie })).status;

describe('the session’s cookie', () => {
  it('is for this site, for HTTP alone, and ends', async () => {
    const { set } = await signIn();
    expect(set).toMatch(/^carecure=s%3A[\w-]{20,}/);
    expect(
      set
        .split('; ')
        .slice(1)
        .map((part) => part.split('=')[0]),
    ).toEqual(['Path', 'Expires', 'HttpOnly', 'SameSite']);
    expect(set).toContain('Path=/;');
    expect(set).toMatch(/SameSite=Lax$/);
    const ends = Date.parse(/Expires=([^;]+)/.exec(set)?.[1] ?? '');
    expect(Math.abs(ends - Date.now() - 12 * 3_600_000)).toBeLessThan(60_000);
  });

  it('is bound to the host and to HTTPS where that is set', async () => {
    const secure = await openWorld({ env: { COOKIE_SECURE: 'true', TRUST_PROXY: '1' } });
    const { set } = await signIn({ 'X-Forwarded-Proto': 'https' }, secure);
    expect(set).toMatch(/^__Host-carecure=/);
    expect(set).toContain('; Secure');
    expect(set).not.toContain('Domain');
    await secure.close();
  });

  it('is given to nobody before they sign in, and no session is kept for them', async () => {
    const before = await sessions().countDocuments();
    for (const path of ['/session', '/needs', '/api/v1/openapi.json', '/health/ready']) {
      expect((await world.stranger().get(path)).headers.getSetCookie()).toEqual([]);
    }
    const wrong = await world.stranger().post('/session', { email: 'nurse@hospital.example', password: 'wrong' });
    expect([wrong.status, wrong.headers.getSetCookie()]).toEqual([401, []]);
    expect(await sessions().countDocuments()).toBe(before);
  });

  it('is worth nothing when somebody made it up or changed it', async () => {
    const { cookie } = await signIn();
    expect(await statusWith(cookie)).toBe(200);
    const [name, value = ''] = cookie.split('=');
    for (const other of [
      `${name}=`,
      `${name}=s%3A${'a'.repeat(32)}.${'b'.repeat(43)}`,
      `${name}=${value.replace(/\..*/, '')}`,
      `${name}=${value.slice(0, -4)}AAAA`,
      `${name}=j%3A%7B%22user%22%3A1%7D`,
      'carecure[]=1; carecure=%E0%A4%A',
    ]) {
      expect([other, await statusWith(other)]).toEqual([other, 401]);
    }
    expect(await statusWith(cookie)).toBe(200);
  });

  it('keeps in the database who acts in which role, and nothing else', async () => {
    await signIn();
    const kept = await sessions().find().toArray();
    const texts = JSON.stringify(kept);
    expect(texts).not.toMatch(/@|password|hash|Noor/i);
  });
});

describe('many at once', () => {
  it('each sign in as themselves', async () => {
    const people = Object.values(world.cast.people);
    const times = [...people, ...people, ...people];
    const replies = await Promise.all(
      times.map(
        async ({ email }) => await new Client(world.url).post('/session', { email, password: world.cast.password }),
      ),
    );
    expect(replies.map((one) => one.body.user?.email)).toEqual(times.map((one) => one.email));
    const cookies = replies.map((one) => one.headers.getSetCookie()[0]?.split(';')[0] ?? '');
    const seen = await Promise.all(cookies.map(async (Cookie) => await world.stranger().get('/session', { Cookie })));
    expect(seen.map((one) => one.body.user?.email)).toEqual(times.map((one) => one.email));
    const wrong = await Promise.all(
      times.map(
        async ({ email }, n) =>
          await new Client(world.url).post('/session', { email, password: n % 2 ? world.cast.password : 'wrong' }),
      ),
    );
    expect(wrong.map((one) => one.status)).toEqual(times.map((_, n) => (n % 2 ? 201 : 401)));
  });
});

describe('the session’s id', () => {
  it('is new at every sign-in, so that one planted before is worth nothing', async () => {
    const planted = await signIn();
    const again = await signIn({ Cookie: planted.cookie });
    expect(again.cookie).not.toBe(planted.cookie);
    expect(await statusWith(planted.cookie)).toBe(401);
    const invented = await signIn({ Cookie: 'carecure=s%3Aplanted.by-somebody' });
    expect(invented.status).toBe(201);
    expect(invented.cookie).not.toContain('planted');
  });

  it('ends with the sign-out, for every copy of the cookie', async () => {
    const { cookie } = await signIn();
    const out = await world.stranger().delete('/session', { Cookie: cookie });
    expect(out.status).toBe(204);
    expect(await statusWith(cookie)).toBe(401);
    expect(
      (await world.stranger().post('/needs', { language: 'nl', title: 'Nog eens' }, { Cookie: cookie })).status,
    ).toBe(401);
    expect((await world.stranger().delete('/session', { Cookie: cookie })).status).toBe(401);
  });

  it('ends with its time, whether the database has purged it or not', async () => {
    const { cookie } = await signIn();
    await sessions().updateMany({}, { $set: { expires: new Date(Date.now() - 1000) } });
    expect(await statusWith(cookie)).toBe(401);
  });

  it('is new when the acting role changes, and the old one acts no longer', async () => {
    const { hospital, klinik } = world.cast.organisations;
    const care = (organisationId: string, role: 'care-submitter' | 'care-lead') =>
      ({ organisationId, organisationKind: 'care', role }) as const;
    await world.deps.users.insert({
      _id: newId(),
      email: 'double@hospital.example',
      name: 'Dora Dubbel',
      language: 'nl',
      passwordHash: await hashPassword(world.cast.password),
      memberships: [care(hospital.id, 'care-submitter'), care(klinik.id, 'care-lead')],
      epoch: 1,
      status: 'active',
      createdAt: new Date(),
    });
    const signedIn = await new Client(world.url).post('/session', {
      email: 'double@hospital.example',
      password: world.cast.password,
    });
    const first = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const switched = await world
      .stranger()
      .put('/session/acting', { organisationId: klinik.id, role: 'care-lead' }, { Cookie: first });
    expect(switched.status).toBe(200);
    const second = switched.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect(second).not.toBe(first);
    expect(await statusWith(first)).toBe(401);
    const need = await world
      .stranger()
      .post('/needs', { language: 'de', title: 'Stürze in der Nacht' }, { Cookie: second });
    expect(need.body.organisation).toMatchObject({ id: klinik.id });
    const seen = await world.stranger().get(`/needs/${need.body.id}/timeline`, { Cookie: second });
    expect(seen.body.entries[0].actor).toMatchObject({ role: 'care-lead', organisationId: klinik.id });
  });
});
