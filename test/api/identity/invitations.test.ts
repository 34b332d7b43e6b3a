import { linkToken } from '../../../src/identity/tokens.ts';
import { newId } from '../../../src/kernel/ids.ts';
import { anybody, callers, row, statusesOf } from '../../support/access.ts';
import type { AnyBody, Client } from '../../support/client.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ env: { SIGN_IN_LIMIT: '1000' } });
});
afterEach(() => world.setNow(null));
afterAll(async () => {
  await world.close();
});

type Place = keyof World['cast']['organisations'];
const body = (organisation: Place, role: string, email = `new.${newId()}@hospital.example`) => ({
  email,
  organisationId: world.cast.organisations[organisation].id,
  role,
  language: 'nl',
});
/** The token that the mail carries. */
const tokenOf = (id: string): string => linkToken(world.deps.sessionSecret, 'invitation', id);
const newcomer = { name: 'Nieuwe Collega', password: 'een lang wachtwoord' };

async function invited(
  organisation: Place,
  role: string,
  email?: string,
): Promise<{ id: string; email: string; token: string }> {
  const reply = await (await world.as('admin')).post('/invitations', body(organisation, role, email));
  expect(reply.status).toBe(201);
  return { id: reply.body.id, email: reply.body.email, token: tokenOf(reply.body.id) };
}
const accept = async (sent: object, client: Client = world.stranger()) =>
  await client.post('/invitations/acceptances', sent);

/** What the hospital's lead, the company's lead and the manager get; the administrator may invite to all. */
const inviters = (lead: number, director: number, manager: number) =>
  row(403, 403, lead, 403, 403, director, 403, manager, 403, 201, 403, 403, 401);

describe(`who reaches invitations: ${callers.join(', ')}`, () => {
  it.each([
    ['hospital', 'care-submitter', inviters(201, 403, 201)],
    ['hospital', 'care-lead', inviters(201, 403, 201)],
    ['sturz', 'company-lead', inviters(403, 201, 201)],
    ['lab', 'facility-host', inviters(403, 403, 201)],
    ['fund', 'funder', inviters(403, 403, 201)],
    ['programme', 'assessor', inviters(403, 403, 201)],
    ['programme', 'manager', inviters(403, 403, 403)],
    ['programme', 'admin', inviters(403, 403, 403)],
  ] as const)('POST to %s as %s', async (organisation, role, expected) => {
    const statuses: Record<string, number> = {};
    for (const caller of callers) {
      const client = caller === 'stranger' ? world.stranger() : await world.as(caller);
      statuses[caller] = (await client.post('/invitations', body(organisation, role))).status;
    }
    expect(statuses).toEqual(expected);
  });

  it('GET and DELETE', async () => {
    const { id } = await invited('hospital', 'care-submitter');
    const list = row(403, 403, 200, 403, 403, 200, 403, 200, 403, 200, 403, 403, 401);
    expect(await statusesOf(world, 'GET', '/invitations')).toEqual(list);
    // The hospital's lead comes first and takes it back; the office finds that done.
    const revoke = row(403, 403, 204, 403, 403, 404, 403, 409, 403, 409, 403, 403, 401);
    expect(await statusesOf(world, 'DELETE', `/invitations/${id}`)).toEqual(revoke);
  });

  it('POST acceptances with a token that is none', async () => {
    expect(
      await statusesOf(world, 'POST', '/invitations/acceptances', { token: tokenOf(newId()), ...newcomer }),
    ).toEqual(anybody(404));
  });
});

describe('an invitation', () => {
  it('makes an account with the role, once, and signs it in', async () => {
    const { token, email } = await invited('hospital', 'care-submitter');
    const client = world.stranger();
    const reply = await accept({ token, ...newcomer, language: 'de' }, client);
    expect(reply).toMatchObject({
      status: 201,
      body: { user: { email, name: 'Nieuwe Collega', language: 'de' }, acting: { role: 'care-submitter' } },
    });
    expect((await client.get('/needs')).status).toBe(200);
    expect((await world.stranger().signIn(email, newcomer.password)).url).toBe(world.url);
    const again = await accept({ token, ...newcomer, password: 'een ander wachtwoord' });
    expect(again).toMatchObject({ status: 409, body: { recordStatus: 'accepted' } });
  });

  it('gives the role to whoever has an account already, by its password or signed in', async () => {
    const first = await invited('klinik', 'care-submitter', 'nurse@hospital.example');
    expect((await accept({ token: first.token })).status).toBe(401);
    expect((await accept({ token: first.token, name: 'Ander', password: 'niet het wachtwoord' })).status).toBe(401);
    const proven = await accept({ token: first.token, name: 'Ander', password: world.cast.password });
    expect(proven.body).toMatchObject({
      user: { id: world.cast.people.nurse.id, name: 'Noor de Verpleger' },
      acting: { organisationName: 'Klinikum Aahof' },
    });
    const second = await invited('klinik', 'care-lead', 'nurse@hospital.example');
    const client = await world.stranger().signIn('nurse@hospital.example', world.cast.password);
    const joined = await accept({ token: second.token }, client);
    expect(joined.body.memberships.map((one: AnyBody) => one.role)).toEqual([
      'care-submitter',
      'care-submitter',
      'care-lead',
    ]);
  });

  it('isn’t accepted for somebody else by who happens to be signed in', async () => {
    const { token } = await invited('klinik', 'care-submitter', 'colleague@hospital.example');
    const client = await world.stranger().signIn('lead@hospital.example', world.cast.password);
    expect((await accept({ token }, client)).status).toBe(401);
  });

  it('asks a new account for all it needs at once', async () => {
    const { token } = await invited('hospital', 'care-submitter');
    const reply = await accept({ token, password: 'kort' });
    expect(reply.status).toBe(422);
    expect(reply.body.issues.map((one: AnyBody) => one.path)).toEqual(['name', 'password']);
    expect((await accept({ token, ...newcomer })).status).toBe(201);
  });

  it('ends after fourteen days', async () => {
    const { id, token } = await invited('hospital', 'care-submitter');
    const admin = await world.as('admin');
    const listed = async () => (await admin.get('/invitations?limit=100')).body.items.map((one: AnyBody) => one.id);
    expect(await listed()).toContain(id);
    world.setNow(new Date(Date.now() + 14 * 24 * 3_600_000 + 1000));
    expect(await listed()).not.toContain(id);
    expect(await accept({ token, ...newcomer })).toMatchObject({
      status: 422,
      body: { issues: [{ code: 'invitation-expired' }] },
    });
  });

  it('that was taken back, or whose organisation is suspended, is worth nothing', async () => {
    const taken = await invited('hospital', 'care-submitter');
    await (await world.as('admin')).delete(`/invitations/${taken.id}`);
    expect(await accept({ token: taken.token, ...newcomer })).toMatchObject({
      status: 409,
      body: { recordStatus: 'revoked' },
    });
    expect(await world.deps.users.byEmail(taken.email)).toBeNull();
  });

  it('knows its token by a digest only', async () => {
    const { id, token } = await invited('hospital', 'care-submitter');
    const stored = JSON.stringify(
      await world.deps.connection.collection('invitations').findOne({ email: { $exists: true }, _id: id as never }),
    );
    expect(stored).toContain(id);
    expect(stored).not.toContain(token.split('.')[1]);
    const forged = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    expect((await accept({ token: forged, ...newcomer })).status).toBe(404);
  });

  it('makes one account when its link is used twice at the same moment', async () => {
    const { token, email } = await invited('hospital', 'care-submitter');
    const replies = await Promise.all([1, 2, 3].map(async () => await accept({ token, ...newcomer })));
    expect(replies.filter((one) => one.status === 201).length).toBeGreaterThan(0);
    for (const { status } of replies) expect([201, 409, 422]).toContain(status);
    const user = await world.deps.users.byEmail(email);
    expect(user?.memberships).toHaveLength(1);
    expect((await world.deps.invitations.find({ email }))?.acceptedBy).toBe(user?._id);
  });

  it('is sent once per address and role, and once per request', async () => {
    const lead = await world.as('lead');
    const sent = body('hospital', 'care-submitter');
    const headers = { 'Idempotency-Key': newId() };
    const first = await lead.post('/invitations', sent, headers);
    expect((await lead.post('/invitations', sent, headers)).body.id).toBe(first.body.id);
    expect((await lead.post('/invitations', { ...sent, language: 'en' }, headers)).status).toBe(422);
    const code = async (email: string) => (await lead.post('/invitations', { ...sent, email })).body.issues[0].code;
    expect(await code(sent.email)).toBe('already-invited');
    expect(await code('colleague@hospital.example')).toBe('already-member');
  });

  it('names its faults: unknown organisation, a role of another kind, fields that aren’t', async () => {
    const manager = await world.as('manager');
    const unknown = await manager.post('/invitations', { ...body('hospital', 'care-lead'), organisationId: newId() });
    expect(unknown).toMatchObject({
      status: 422,
      body: { issues: [{ path: 'organisationId', code: 'unknown-organisation' }] },
    });
    const role = await manager.post('/invitations', body('hospital', 'company-lead'));
    expect(role).toMatchObject({ status: 422, body: { issues: [{ path: 'role', code: 'role-not-of-this-kind' }] } });
    const shape = await manager.post('/invitations', {
      email: 'a b',
      organisationId: { $ne: '' },
      role: 'king',
      language: 'nl',
      vip: true,
    });
    expect(shape.body.issues.map((one: AnyBody) => one.path).toSorted()).toEqual([
      'email',
      'organisationId',
      'role',
      'vip',
    ]);
  });

  it('is limited per person, so that nobody’s mailbox is filled through us', async () => {
    const strict = await openWorld({ env: { SIGN_IN_LIMIT: '3' } });
    const director = await strict.as('director');
    const statuses: number[] = [];
    for (let time = 0; time <= 30; time += 1) {
      const sent = {
        email: `n${time}@sturz.example`,
        organisationId: strict.cast.organisations.sturz.id,
        role: 'company-member',
        language: 'de',
      };
      statuses.push((await director.post('/invitations', sent)).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 30 }, () => 201), 429]);
    await strict.close();
  });
});
