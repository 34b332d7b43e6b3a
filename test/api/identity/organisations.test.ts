import { newId } from '../../../src/kernel/ids.ts';
import { anybody, callers, only, row, statusesOf, whoeverSignedIn } from '../../support/access.ts';
import type { AnyBody } from '../../support/client.ts';
import { mailTo, tokenIn } from '../../support/mailed.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ workers: true, env: { SIGN_IN_LIMIT: '1000' } });
});
afterAll(async () => {
  await world.close();
});

const clinic = { name: 'Kliniek Noord', kind: 'care', country: 'NL', region: 'Twente' };
const application = (organisation: object = clinic, email = `first.${newId()}@noord.example`) => ({
  organisation,
  applicant: { name: 'Femke Eerste', email, language: 'nl' },
  introduction: 'Wij willen meedoen.',
});
const office = ['manager', 'admin'] as const;

/** An organisation that asked for admission. */
async function applied(organisation: object = clinic, email?: string): Promise<{ id: string; version: number }> {
  const reply = await world.stranger().post('/organisations/applications', application(organisation, email));
  expect(reply.status).toBe(202);
  return (await (await world.as('manager')).get(`/organisations/${reply.body.id}`)).body;
}

/** The organisation once what was decided has been carried out. */
const settled = async (id: string): Promise<AnyBody> =>
  await world.until(async () => {
    const { body } = await (await world.as('manager')).get(`/organisations/${id}`);
    return body.applying === null && body;
  });

describe(`who reaches organisations: ${callers.join(', ')}`, () => {
  const reason = 'Past niet bij het programma.';
  it.each([
    ['GET', '/organisations', undefined, whoeverSignedIn(200)],
    ['GET', '/organisations/:id', undefined, whoeverSignedIn(200)],
    ['GET', '/organisations/:id/timeline', undefined, only(office, 200)],
    ['POST', '/organisations', { ...clinic, name: 'Van de matrix' }, only(office, 201)],
    ['POST', '/organisations/applications', application(), anybody(202)],
    [
      'PATCH',
      '/organisations/:id',
      { region: 'Achterhoek' },
      row(403, 403, 428, 403, 403, 404, 403, 428, 403, 428, 403, 403, 401),
    ],
    ['POST', '/organisations/:id/actions/admit', {}, only(['manager'], 428)],
    ['POST', '/organisations/:id/actions/refuse', { reason }, only(['manager'], 428)],
    ['POST', '/organisations/:id/actions/suspend', { reason }, only(office, 428)],
    ['POST', '/organisations/:id/actions/reinstate', { reason }, only(office, 428)],
  ])('%s %s', async (method, path, body, expected) => {
    const { id } = world.cast.organisations.hospital;
    expect(await statusesOf(world, method, path.replace(':id', id), body)).toEqual(expected);
  });
});

describe('the list', () => {
  it('shows everybody who takes part by name, kind and region, and the office the rest too', async () => {
    const waiting = await applied({ ...clinic, name: 'Wachtend Huis' });
    const [nurse, manager] = await Promise.all([world.as('nurse'), world.as('manager')]);
    const seen = (await nurse.get('/organisations?q=huis')).body.items;
    expect(seen.map((one: AnyBody) => one.name)).toContain('Ziekenhuis Oost');
    expect(seen.map((one: AnyBody) => one.name)).not.toContain('Wachtend Huis');
    const other = (await nurse.get(`/organisations/${world.cast.organisations.sturz.id}`)).body;
    expect(other).toEqual({
      id: world.cast.organisations.sturz.id,
      name: 'Sturzwacht GmbH',
      kind: 'company',
      region: 'Münsterland',
      abilities: [],
    });
    expect((await nurse.get(`/organisations/${waiting.id}`)).status).toBe(404);
    const [found] = (await manager.get('/organisations?status=applied&q=wachtend')).body.items;
    expect(found).toMatchObject({
      status: 'applied',
      applicant: { name: 'Femke Eerste' },
      introduction: 'Wij willen meedoen.',
      clocks: [{ name: 'admission', owner: 'manager' }],
      abilities: ['edit', 'admit', 'refuse'],
    });
  });

  it('filters by kind, and takes a pattern for what it says', async () => {
    const nurse = await world.as('nurse');
    const names = async (query: string) =>
      (await nurse.get(`/organisations${query}`)).body.items.map((one: AnyBody) => one.name).toSorted();
    expect(await names('?kind=company')).toEqual(['Sturzwacht GmbH', 'Wondkompas B.V.']);
    expect(await names('?q=.*')).toEqual([]);
    expect((await nurse.get('/organisations?kind=zoo&size=3')).body.issues).toHaveLength(2);
  });
});

describe('admission', () => {
  it('makes an organisation active and invites its first person, who then leads it', async () => {
    const email = `femke.${newId()}@noord.example`;
    const manager = await world.as('manager');
    const asked = await applied(clinic, email);
    const admitted = await manager.act(asked, 'organisations', 'admit');
    expect(admitted).toMatchObject({ status: 200, body: { status: 'active' } });
    const mail = await mailTo(world, email);
    expect(mail.subject).toBe('Uitnodiging voor CareCure: Kliniek Noord');
    const femke = world.stranger();
    const joined = await femke.post('/invitations/acceptances', {
      token: tokenIn(mail.text),
      name: 'Femke Eerste',
      password: 'een lang wachtwoord',
    });
    expect(joined).toMatchObject({
      status: 201,
      body: { acting: { role: 'care-lead', organisationName: 'Kliniek Noord' } },
    });
    expect((await femke.get('/session')).status).toBe(200);
    expect((await manager.get(`/organisations/${asked.id}/timeline`)).body).toMatchObject({
      verified: true,
      entries: [
        { action: 'create', actor: { userId: 'anonymous' } },
        { action: 'admit', to: 'active' },
      ],
    });
  });

  it('opens an empty profile for a company, once, under its name', async () => {
    const manager = await world.as('manager');
    const asked = await applied({ name: 'Nieuwkomer B.V.', kind: 'company', country: 'NL', region: 'Drenthe' });
    await manager.act(asked, 'organisations', 'admit');
    const one = await settled(asked.id);
    expect((await manager.get(`/companies/${asked.id}/profile`)).body).toMatchObject({
      name: 'Nieuwkomer B.V.',
      region: 'Drenthe',
      description: '',
    });
    const renamed = await manager.patch(`/organisations/${asked.id}`, one.version, { name: 'Gevestigd B.V.' });
    expect(renamed.status).toBe(200);
    await world.until(async () => (await manager.get(`/companies/${asked.id}`)).body.name === 'Gevestigd B.V.');
  });

  it('is refused with a reason, which the applicant gets by mail, and can be thought over', async () => {
    const email = `nein.${newId()}@west.example`;
    const manager = await world.as('manager');
    const asked = await world.stranger().post('/organisations/applications', {
      organisation: { name: 'Westfonds', kind: 'fund', country: 'DE', region: 'NRW' },
      applicant: { name: 'Nina', email, language: 'de' },
    });
    const { body: before } = await manager.get(`/organisations/${asked.body.id}`);
    expect((await manager.act(before, 'organisations', 'refuse', {})).status).toBe(400);
    const refused = await manager.act(before, 'organisations', 'refuse', { reason: 'Außerhalb der Region.' });
    expect(refused.body).toMatchObject({ status: 'refused', statusReason: 'Außerhalb der Region.', clocks: [] });
    expect((await mailTo(world, email)).text).toContain('Außerhalb der Region.');
    const again = await manager.act(refused.body, 'organisations', 'refuse', { reason: 'Noch einmal.' });
    expect(again).toMatchObject({ status: 409, body: { recordStatus: 'refused', allowed: ['admit'] } });
    expect((await manager.act(refused.body, 'organisations', 'admit')).body.status).toBe('active');
    await mailTo(world, email, /Einladung/);
  });

  it('wants the version seen', async () => {
    const asked = await applied();
    const manager = await world.as('manager');
    expect((await manager.act({ ...asked, version: 7 }, 'organisations', 'admit')).status).toBe(412);
  });

  it('says all faults of an application at once and keeps nothing', async () => {
    const manager = await world.as('manager');
    const reply = await world.stranger().post('/organisations/applications', {
      organisation: { name: 'x'.repeat(161), kind: 'programme', country: 'nl', region: 'Mars', owner: 'me' },
      applicant: { name: '', email: 'no address', language: 'fr' },
    });
    expect(reply.status).toBe(400);
    expect(reply.body.issues.map((one: AnyBody) => one.path).toSorted()).toEqual([
      'applicant.email',
      'applicant.language',
      'applicant.name',
      'organisation.country',
      'organisation.kind',
      'organisation.name',
      'organisation.owner',
      'organisation.region',
    ]);
    expect((await manager.get('/organisations?q=xxxx')).body.items).toEqual([]);
  });

  it('tells nothing about accounts: the answer for a known address is that for an unknown one', async () => {
    const known = await world
      .stranger()
      .post('/organisations/applications', application(clinic, 'nurse@hospital.example'));
    const unknown = await world.stranger().post('/organisations/applications', application(clinic));
    expect(Object.keys(known.body)).toEqual(Object.keys(unknown.body));
    expect([known.status, known.body.status]).toEqual([unknown.status, unknown.body.status]);
  });

  it('is asked for a few times from one address, then later', async () => {
    const strict = await openWorld({ env: { SIGN_IN_LIMIT: '3' } });
    const statuses: number[] = [];
    for (let time = 0; time < 4; time += 1)
      statuses.push((await strict.stranger().post('/organisations/applications', application())).status);
    expect(statuses).toEqual([202, 202, 202, 429]);
    await strict.close();
  });
});

describe('an organisation', () => {
  it('is made once however often the request is sent', async () => {
    const manager = await world.as('manager');
    const headers = { 'Idempotency-Key': newId() };
    const body = { ...clinic, name: 'Eens en niet meer', country: 'DE', region: 'Niedersachsen' };
    const first = await manager.post('/organisations', body, headers);
    const second = await manager.post('/organisations', body, headers);
    expect(first).toMatchObject({ status: 201, body: { status: 'active', holidayRegion: 'DE-NI' } });
    expect(second).toMatchObject({ status: 201, body: { id: first.body.id, version: 1 } });
    expect((await manager.post('/organisations', { ...body, name: 'Anders' }, headers)).status).toBe(422);
    expect((await manager.get('/organisations?q=eens%20en')).body.items).toHaveLength(1);
  });

  it('is changed by its lead in what doesn’t identify it', async () => {
    const { id } = world.cast.organisations.klinik;
    const [chef, manager] = await Promise.all([world.as('chef'), world.as('manager')]);
    const { version } = (await chef.get(`/organisations/${id}`)).body;
    const refused = await chef.patch(`/organisations/${id}`, version, {
      name: 'Charité',
      country: 'NL',
      region: 'NRW',
    });
    expect(refused.status).toBe(403);
    expect(refused.body.issues.map((one: AnyBody) => one.path)).toEqual(['name', 'country']);
    const changed = await chef.patch(`/organisations/${id}`, version, { region: 'NRW' });
    expect(changed).toMatchObject({ status: 200, body: { region: 'NRW', version: version + 1 } });
    expect((await chef.patch(`/organisations/${id}`, version, { region: 'Twente' })).status).toBe(412);
    const renamed = await manager.patch(`/organisations/${id}`, version + 1, {
      name: 'Klinikum Neu',
      region: 'Münsterland',
    });
    expect(renamed.body).toMatchObject({ name: 'Klinikum Neu', region: 'Münsterland' });
  });

  it('that is suspended lets nobody act for it, and its company isn’t routed to until it is reinstated', async () => {
    const { id } = world.cast.organisations.wond;
    const [manager, maker] = await Promise.all([world.as('manager'), world.as('maker')]);
    const { body: before } = await manager.get(`/organisations/${id}`);
    const suspended = await manager.act(before, 'organisations', 'suspend', { reason: 'Onderzoek loopt.' });
    expect(suspended.body.status).toBe('suspended');
    expect((await maker.get('/session')).status).toBe(401);
    await world.until(async () => (await world.deps.companies.find({ _id: id }))?.status === 'suspended');
    const again = await manager.act(await settled(id), 'organisations', 'reinstate', { reason: 'Onderzoek is klaar.' });
    expect(again.body).toMatchObject({ status: 'active', statusReason: null });
    expect((await maker.get('/session')).status).toBe(200);
    await world.until(async () => (await world.deps.companies.find({ _id: id }))?.status === 'active');
  });

  it('is never the programme itself that is suspended', async () => {
    const admin = await world.as('admin');
    const { body } = await admin.get(`/organisations/${world.cast.organisations.programme.id}`);
    expect(body.abilities).toEqual(['edit']);
    expect((await admin.act(body, 'organisations', 'suspend', { reason: 'Zomaar.' })).status).toBe(422);
  });
});
