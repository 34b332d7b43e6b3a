import { profileFields } from '../../../src/companies/company.schema.ts';
import { openWorld, type World } from '../../support/world.ts';
import { callers, row, statusesOf } from '../../support/access.ts';

let world: World;
let sturz: string;
beforeAll(async () => {
  world = await openWorld();
  sturz = world.cast.organisations.sturz.id;
});
afterAll(async () => {
  await world.close();
});

const keepers = (allowed: number) => row(403, 403, 403, 403, allowed, allowed, 404, allowed, 403, 403, 403, 403, 401);

describe(`who reaches a company: ${callers.join(', ')}`, () => {
  const everybody = row(200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 401);
  const reason = 'Reageert al een jaar niet.';
  const managerOnly = row(403, 403, 403, 403, 403, 403, 403, 428, 403, 403, 403, 403, 401);
  it.each([
    ['GET', '/companies', undefined, everybody],
    ['GET', '/companies/:id', undefined, everybody],
    ['GET', '/companies/:id/profile', undefined, keepers(200)],
    ['PATCH', '/companies/:id/profile', { employees: 12 }, keepers(428)],
    [
      'PUT',
      '/companies/:id/profile',
      { profileLanguage: 'de', description: 'Sensoren für Betten.', region: 'Münsterland', country: 'DE' },
      keepers(428),
    ],
    [
      'POST',
      '/companies/:id/actions/confirm-profile',
      {},
      row(403, 403, 403, 403, 428, 428, 404, 403, 403, 403, 403, 403, 401),
    ],
    ['POST', '/companies/:id/actions/suspend', { reason }, managerOnly],
    ['POST', '/companies/:id/actions/reinstate', { reason }, managerOnly],
    [
      'POST',
      '/companies/:id/actions/change-profile',
      {},
      row(404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404),
    ],
  ])('%s %s', async (method, path, body, expected) => {
    expect(await statusesOf(world, method, path.replace(':id', sturz), body)).toEqual(expected);
  });
});

describe('the companies', () => {
  it('are listed by name, region and spearhead, without what is between them and the manager', async () => {
    const nurse = await world.as('nurse');
    const names = async (query: string) =>
      (await nurse.get(`/companies${query}`)).body.items.map((one: { name: string }) => one.name).toSorted();
    expect(await names('')).toEqual(['Sturzwacht GmbH', 'Wondkompas B.V.']);
    expect(await names('?region=Twente')).toEqual(['Wondkompas B.V.']);
    expect(await names('?spearhead=ai-ehealth')).toEqual(['Sturzwacht GmbH']);
    expect(await names('?q=kompas')).toEqual(['Wondkompas B.V.']);
    expect(await names('?q=.*')).toEqual([]);
    const one = await nurse.get(`/companies/${sturz}`);
    expect(one.body).toMatchObject({
      name: 'Sturzwacht GmbH',
      capabilities: expect.arrayContaining(['Sturzerkennung']),
    });
    for (const field of ['contacts', 'capacity', 'excludedOrganisationIds', 'watchedTopics'])
      expect(one.body).not.toHaveProperty(field);
  });
});

/** The engineer is a member of Sturzwacht, the director its lead. */
async function profile(who: 'engineer' | 'director' | 'manager') {
  const client = await world.as(who);
  const { body } = await client.get(`/companies/${sturz}/profile`);
  return { client, body, version: body.version as number };
}
const patch = async (who: 'engineer' | 'director' | 'manager', change: object) => {
  const { client, version } = await profile(who);
  return await client.patch(`/companies/${sturz}/profile`, version, change);
};

describe('a profile', () => {
  it('is kept by its members, and the router is told of what it reads', async () => {
    const before = (await profile('engineer')).body;
    const changed = await patch('engineer', { technologies: ['Radar'], employees: 14 });
    expect(changed).toMatchObject({
      status: 200,
      body: { technologies: ['Radar'], employees: 14, version: before.version + 1 },
    });
    expect(Date.parse(changed.body.profileChangedAt)).toBeGreaterThan(Date.parse(before.profileChangedAt));
    const record = await world.deps.companies.find({ _id: sturz });
    expect(record?.history.at(-1)).toMatchObject({
      action: 'change-profile',
      fields: ['employees', 'profileChangedAt', 'technologies'],
    });
    expect(record?.outbox.map((one) => one.event)).toContain('company.profile-changed');
  });

  it('that is sent as it is changes nothing, neither version nor what the router follows', async () => {
    const { client, body, version } = await profile('director');
    const same = await client.patch(`/companies/${sturz}/profile`, version, {
      capabilities: body.capabilities,
      trl: body.trl,
    });
    expect(same).toMatchObject({ status: 200, body: { version, profileChangedAt: body.profileChangedAt } });
  });

  it('has contacts and topics that the router doesn’t read', async () => {
    const before = (await profile('engineer')).body;
    const contacts = [{ name: 'Emil', role: 'Vertrieb', email: 'emil@sturz.example' }];
    const changed = await patch('engineer', { contacts });
    expect(changed.body).toMatchObject({
      contacts,
      version: before.version + 1,
      profileChangedAt: before.profileChangedAt,
    });
  });

  it.each([
    ['capacity', 9],
    ['certificates', [{ name: 'ISO 27001', expiresOn: '2028-01-31' }]],
    ['deviceClasses', ['I', 'IIa']],
    ['excludedOrganisationIds', ['a'.repeat(24)]],
  ])('leaves %s to the lead', async (field, value) => {
    const before = (await profile('engineer')).body;
    expect(before.editable).not.toContain(field);
    const refused = await patch('engineer', { [field]: value, domains: ['Geriatrie'] });
    expect(refused).toMatchObject({ status: 403, body: { issues: [{ path: field, code: 'lead-only' }] } });
    expect((await profile('engineer')).body).toEqual(before);
    expect((await patch('director', { [field]: value })).body).toMatchObject({ [field]: value });
  });

  it('is replaced whole by a member who leaves the lead’s fields as they are', async () => {
    const { body, client, version } = await profile('engineer');
    const content = Object.fromEntries(profileFields.map((field) => [field, body[field]]));
    const send = async (more: object, seen: number) =>
      await client.put(`/companies/${sturz}/profile`, { ...content, ...more }, { 'If-Match': `"v${seen}"` });
    const replaced = await send({ domains: ['Pflegeheim'], watchedTopics: [] }, version);
    expect(replaced).toMatchObject({ status: 200, body: { domains: ['Pflegeheim'], capacity: body.capacity } });
    expect((await send({ capacity: body.capacity + 1 }, version + 1)).status).toBe(403);
    expect((await send({ domains: [] }, version)).status).toBe(412);
  });

  it('says every fault at once and changes nothing', async () => {
    const before = (await profile('director')).body;
    const reply = await patch('director', {
      trl: { min: 8, max: 3 },
      capacity: -1,
      colour: 'blue',
      certificates: [{ name: 'CE', expiresOn: '2027-02-30' }],
    });
    expect(reply.status).toBe(400);
    expect(reply.body.issues.map((one: { path: string }) => one.path).toSorted()).toEqual([
      'capacity',
      'certificates.0.expiresOn',
      'colour',
      'trl.min',
    ]);
    expect((await profile('director')).body).toEqual(before);
  });

  it('is confirmed by its people for another year', async () => {
    const { client, body } = await profile('engineer');
    const confirmed = await client.act(body, 'companies', 'confirm-profile');
    expect(Date.parse(confirmed.body.confirmedAt)).toBeGreaterThan(Date.parse(body.confirmedAt));
    expect(confirmed.body.confirmBy.slice(0, 4)).toBe(String(Number(confirmed.body.confirmedAt.slice(0, 4)) + 1));
    expect(confirmed.body.profileChangedAt).toBe(body.profileChangedAt);
  });

  it('answers a repeated request with the same', async () => {
    const { client, version } = await profile('director');
    const headers = { 'If-Match': `"v${version}"`, 'Idempotency-Key': 'profile-1' };
    const first = await client.send('PATCH', `/companies/${sturz}/profile`, { employees: 20 }, headers);
    const second = await client.send('PATCH', `/companies/${sturz}/profile`, { employees: 20 }, headers);
    expect([second.status, second.headers.get('ETag')]).toEqual([200, first.headers.get('ETag')]);
  });
});

describe('a suspended company', () => {
  it('is the manager’s decision with a reason, unseen by others, and undone by her', async () => {
    const wond = world.cast.organisations.wond.id;
    const manager = await world.as('manager');
    const before = await manager.get(`/companies/${wond}/profile`);
    expect(before.body.abilities).toEqual(['change-profile', 'change-contacts', 'suspend']);
    const reason = 'Certificaat ingetrokken.';
    const suspended = await manager.act(before.body, 'companies', 'suspend', { reason });
    expect(suspended.body).toMatchObject({ status: 'suspended', suspension: { reason } });
    expect(Date.parse(suspended.body.profileChangedAt)).toBeGreaterThan(Date.parse(before.body.profileChangedAt));

    const names = async (who: 'nurse' | 'maker' | 'manager') =>
      (await (await world.as(who)).get('/companies')).body.items.map((one: { name: string }) => one.name);
    expect(await names('nurse')).not.toContain('Wondkompas B.V.');
    expect((await (await world.as('nurse')).get(`/companies/${wond}`)).status).toBe(404);
    expect(await names('maker')).toContain('Wondkompas B.V.');
    expect(await names('manager')).toContain('Wondkompas B.V.');
    expect((await manager.act(suspended.body, 'companies', 'suspend', { reason })).status).toBe(409);

    const back = await manager.act(suspended.body, 'companies', 'reinstate', { reason: 'Weer geldig.' });
    expect(back.body).toMatchObject({ status: 'active', suspension: null });
    expect(await names('nurse')).toContain('Wondkompas B.V.');
  });
});
