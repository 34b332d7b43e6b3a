import { newId } from '../../../src/kernel/ids.ts';
import { anybody, callers, statusesOf, whoeverSignedIn } from '../../support/access.ts';
import type { AnyBody } from '../../support/client.ts';
import { mailTo, tokenIn } from '../../support/mailed.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ workers: true, env: { SIGN_IN_LIMIT: '1000' } });
});
afterEach(() => world.setNow(null));
afterAll(async () => {
  await world.close();
});

const signIn = async (email: string, password: string) => await world.stranger().post('/session', { email, password });
const confirm = async (token: string, password: string) =>
  await world.stranger().post('/password-resets/confirmations', { token, password });
const resets = () => world.deps.connection.collection('password-resets');

describe(`who reaches passwords: ${callers.join(', ')}`, () => {
  it.each([
    ['POST', '/password-resets', { email: 'nobody@nowhere.example' }, anybody(202)],
    ['POST', '/password-resets/confirmations', { token: 'none', password: 'lang genoeg is het' }, anybody(404)],
    ['PUT', '/users/me/password', { current: 'wrong', password: 'lang genoeg is het' }, whoeverSignedIn(422)],
  ])('%s %s', async (method, path, body, expected) => {
    expect(await statusesOf(world, method, path, body)).toEqual(expected);
  });
});

describe('a forgotten password', () => {
  it('is replaced once by a mailed link, which ends all sessions and keys', async () => {
    const client = await world.stranger().signIn('colleague@hospital.example', world.cast.password);
    const { key } = (await client.post('/api-keys', { name: 'script', scope: 'read' })).body;
    expect((await world.stranger().post('/password-resets', { email: 'Colleague@hospital.example' })).status).toBe(202);
    const mail = await mailTo(world, 'colleague@hospital.example');
    expect(mail.subject).toBe('Nieuw wachtwoord voor CareCure');
    const token = tokenIn(mail.text);
    expect(JSON.stringify(await resets().find({}).toArray())).not.toContain(token.split('.')[1]);

    expect((await confirm(token, 'te kort')).status).toBe(400);
    expect((await confirm(token, 'een heel nieuw wachtwoord')).status).toBe(204);
    expect((await client.get('/session')).status).toBe(401);
    expect((await world.stranger().withKey(key).get('/needs')).status).toBe(401);
    expect((await signIn('colleague@hospital.example', world.cast.password)).status).toBe(401);
    expect((await signIn('colleague@hospital.example', 'een heel nieuw wachtwoord')).status).toBe(201);
    expect((await confirm(token, 'nog een keer een ander')).status).toBe(404);
  });

  it('makes every other link of the person worthless', async () => {
    const email = 'pfleger@klinik.example';
    const asked = async () => {
      await world.stranger().post('/password-resets', { email });
      const { passwords, users } = world.deps;
      const user = await users.byEmail(email);
      if (!user) throw new Error('no pfleger');
      return (await passwords.linkFor(user)).token;
    };
    const [first, second] = [await asked(), await asked()];
    expect((await confirm(first, 'das erste neue Passwort')).status).toBe(204);
    expect((await confirm(second, 'das zweite neue Passwort')).status).toBe(404);
    expect((await signIn(email, 'das erste neue Passwort')).status).toBe(201);
  });

  it('has an hour, and one winner when the link is used twice at once', async () => {
    const user = await world.deps.users.byEmail('chef@klinik.example');
    if (!user) throw new Error('no chef');
    const late = await world.deps.passwords.linkFor(user);
    world.setNow(new Date(Date.now() + 3_600_001));
    expect((await confirm(late.token, 'viel zu spät gesetzt')).status).toBe(404);
    world.setNow(null);
    const { token } = await world.deps.passwords.linkFor(user);
    const words = ['erster von zweien', 'zweiter von zweien'];
    const statuses = await Promise.all(words.map(async (one) => (await confirm(token, one)).status));
    expect(statuses.toSorted((a, b) => a - b)).toEqual([204, 404]);
    const winner = words[statuses.indexOf(204)] ?? '';
    expect((await signIn('chef@klinik.example', winner)).status).toBe(201);
  });

  it('asked for by somebody unknown gets the same answer and the same work, and no mail', async () => {
    const before = await resets().countDocuments();
    const known = await world.stranger().post('/password-resets', { email: 'owner@wond.example' });
    const unknown = await world.stranger().post('/password-resets', { email: 'unknown@wond.example' });
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    expect(await resets().countDocuments()).toBe(before + 2);
    await mailTo(world, 'owner@wond.example');
    const { body } = await (await world.as('admin')).get('/mails?limit=100');
    expect(body.items.map((one: AnyBody) => one.to)).not.toContain('unknown@wond.example');
  });

  it('is limited per account, known or not', async () => {
    const strict = await openWorld({ env: { SIGN_IN_LIMIT: '3' } });
    for (const email of ['nurse@hospital.example', 'unknown@hospital.example']) {
      const statuses: number[] = [];
      for (let time = 0; time < 4; time += 1)
        statuses.push((await strict.stranger().post('/password-resets', { email })).status);
      expect(statuses).toEqual([202, 202, 202, 429]);
    }
    await strict.close();
  });

  it('doesn’t help a closed account', async () => {
    const [admin, { id }] = [await world.as('admin'), world.cast.people.maker];
    const { body } = await admin.get(`/users/${id}`);
    const user = await world.deps.users.byId(id);
    const link = user && (await world.deps.passwords.linkFor(user));
    expect((await admin.act(body, 'users', 'suspend', { reason: 'Vertrokken.' })).status).toBe(200);
    expect((await confirm(link?.token ?? '', 'een heel nieuw wachtwoord')).status).toBe(404);
  });
});

describe('one’s own password', () => {
  it('is changed with the present one, ends other sessions and keeps this one', async () => {
    const email = 'assessor@programme.example';
    const here = await world.stranger().signIn(email, world.cast.password);
    const there = await world.stranger().signIn(email, world.cast.password);
    const short = await here.put('/users/me/password', { current: world.cast.password, password: 'kort' });
    expect(short).toMatchObject({ status: 400, body: { issues: [{ path: 'password' }] } });
    expect(
      (await here.put('/users/me/password', { current: newId(), password: 'lang genoeg nu' })).body.issues[0].path,
    ).toBe('current');
    expect(
      (await here.put('/users/me/password', { current: world.cast.password, password: 'lang genoeg nu' })).status,
    ).toBe(204);
    expect((await here.get('/session')).status).toBe(200);
    expect((await there.get('/session')).status).toBe(401);
    expect((await signIn(email, 'lang genoeg nu')).status).toBe(201);
  });
});
