import type { Client } from '../support/client.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

async function submitted(by: Client, more: Record<string, unknown> = {}): Promise<{ id: string; version: number }> {
  const { body } = await by.post('/needs', {
    language: 'nl',
    title: 'Patiënten vallen ’s nachts uit bed',
    problem: 'Op onze geriatrische afdeling vallen elke week patiënten als ze ’s nachts zonder hulp uit bed stappen.',
    desiredOutcome: 'De nachtdienst weet op tijd dat iemand opstaat.',
    careSetting: 'hospital-ward',
    ...more,
  });
  return (await by.act(body, 'needs', 'submit')).body;
}

describe('co-signing', () => {
  it('lets another hospital join with its own volume and context, once, and leave again', async () => {
    const need = await submitted(await world.as('nurse'));
    const chef = await world.as('chef');
    expect((await chef.get(`/needs/${need.id}`)).status).toBe(404);

    const joined = await chef.post(`/needs/${need.id}/co-signers`, {
      volume: { count: 80, unit: 'events' },
      context: 'Bei uns in der Geriatrie genauso.',
    });
    expect(joined.status).toBe(201);
    expect(joined.body).toMatchObject({ id: need.id, coSigners: 1, publicStatus: 'submitted' });
    const seen = await chef.get(`/needs/${need.id}`);
    expect(seen.body).toMatchObject({
      view: 'care',
      coSigners: [{ organisationName: 'Klinikum Aahof', volume: { count: 80, unit: 'events' } }],
    });
    expect(seen.body.abilities).toEqual(['end-co-signing']);

    const again = await chef.post(`/needs/${need.id}/co-signers`, { context: 'Noch einmal.' });
    expect([again.status, again.body.issues[0].code]).toEqual([422, 'co-signed-before']);
    expect((await chef.delete(`/needs/${need.id}/co-signers/mine`)).status).toBe(200);
    expect((await chef.get(`/needs/${need.id}`)).status).toBe(404);
  });

  it('shows another hospital what a need is about and no more, while it is open', async () => {
    const nurse = await world.as('nurse');
    const need = await submitted(nurse, { careSetting: 'icu', goals: ['staff-relief'] });
    const chef = await world.as('chef');
    const path = `/needs/${need.id}/co-signers`;
    const seen = await chef.get(path);
    expect(seen.body).toEqual({
      id: need.id,
      reference: expect.stringMatching(/^N-/),
      version: need.version,
      title: 'Patiënten vallen ’s nachts uit bed',
      language: 'nl',
      publicStatus: 'submitted',
      coSigners: 0,
      careSetting: 'icu',
      goals: ['staff-relief'],
      organisation: world.cast.organisations.hospital,
      mayCoSign: true,
      mayEndCoSigning: false,
    });
    expect((await nurse.get(path)).body).toMatchObject({ mayCoSign: false, mayEndCoSigning: false });
    await chef.post(path, { context: 'Bei uns genauso.' });
    expect((await chef.get(path)).body).toMatchObject({ coSigners: 1, mayCoSign: false, mayEndCoSigning: true });
    const draft = (await nurse.post('/needs', { language: 'nl', title: 'Nog niet af' })).body;
    expect((await chef.get(`/needs/${draft.id}/co-signers`)).status).toBe(404);
  });

  it('refuses one’s own need, a draft and a company', async () => {
    const nurse = await world.as('nurse');
    const need = await submitted(nurse);
    const own = await (await world.as('lead')).post(`/needs/${need.id}/co-signers`, { context: 'ook wij' });
    expect(own.status).toBe(403);
    const draft = (await nurse.post('/needs', { language: 'nl', title: 'Nog niet af' })).body;
    expect((await (await world.as('chef')).post(`/needs/${draft.id}/co-signers`, { context: 'wir auch' })).status).toBe(
      404,
    );
    expect(
      (await (await world.as('director')).post(`/needs/${need.id}/co-signers`, { context: 'wir auch' })).status,
    ).toBe(403);
  });
});

describe('similar needs', () => {
  it('are found across languages while a need is being written, with what both speak of', async () => {
    await world.startWorkers();
    const nurse = await world.as('nurse');
    const need = await submitted(nurse);
    const chef = await world.as('chef');
    const text = {
      language: 'de',
      title: 'Stürze in der Nacht',
      problem: 'Nachts stürzen Patienten, wenn sie allein aus dem Bett aufstehen.',
    };
    const found = await world.until(async () => {
      const reply = await chef.post('/needs/similar', text);
      return reply.body.items?.some((one: { id: string }) => one.id === need.id) ? reply : null;
    });
    const hit = found.body.items.find((one: { id: string }) => one.id === need.id);
    expect(hit).toMatchObject({ organisation: { name: 'Ziekenhuis Oost' }, mayCoSign: true });
    expect(hit.shared).toContain('Sturzereignis');
    const other = await chef.post('/needs/similar', { language: 'de', title: 'Zahnprothesen gehen verloren' });
    expect(other.body.items).toEqual([]);
    await world.stopWorkers();
  });
});

describe('the coach', () => {
  it('names the thing that a text asks for, and where it stands', async () => {
    const nurse = await world.as('nurse');
    const body = { language: 'nl', title: 'Onrust', problem: 'Wij willen een app voor de nacht.' };
    const { body: reading } = await nurse.post('/needs/readings', body);
    expect(reading.solution).toEqual({ field: 'problem', text: 'app', start: 15, end: 18 });
    const told = await nurse.post('/needs/readings', { ...body, problem: 'Niemand slaapt, want alles piept.' });
    expect(told.body.solution).toBeNull();
  });
});

describe('a need written by the manager on behalf of a hospital', () => {
  it('waits with publication until its contact has confirmed', async () => {
    const manager = await world.as('manager');
    const draft = await manager.post('/needs', {
      organisationId: world.cast.organisations.hospital.id,
      language: 'nl',
      title: 'Infuuspompen piepen de hele nacht',
      problem: 'De alarmen van de infuuspompen houden patiënten wakker.',
      desiredOutcome: 'Alleen alarmen die ertoe doen.',
      careSetting: 'hospital-ward',
      contact: { name: 'Noor', email: 'noor@hospital.example' },
    });
    expect(draft.status).toBe(201);
    let need = (await manager.act(draft.body, 'needs', 'submit')).body;
    need = (await manager.act(need, 'needs', 'start-triage')).body;
    const publish = { rubric: { impact: 3, reach: 3, feasibility: 3, regionalFit: 3 }, responseDeadline: '2030-01-15' };
    const early = await manager.act(need, 'needs', 'publish', publish);
    expect([early.status, early.body.issues[0].code]).toEqual([422, 'contact-not-confirmed']);

    const { contactToken } = await import('../../src/needs/confirmation.endpoints.ts');
    const token = contactToken(world.deps.sessionSecret, { _id: need.id, contact: need.contact });
    expect(
      (await world.stranger().post('/needs/confirmations', { token: `${need.id}.${'A'.repeat(43)}` })).status,
    ).toBe(404);
    const confirmed = await world.stranger().post('/needs/confirmations', { token });
    expect(confirmed.body).toEqual({ reference: need.reference, title: need.title });
    expect((await world.stranger().post('/needs/confirmations', { token })).status).toBe(200);

    const after = (await manager.get(`/needs/${need.id}`)).body;
    const published = await manager.act(after, 'needs', 'publish', publish);
    expect(published.body).toMatchObject({
      status: 'published',
      publication: { responseDeadline: '2030-01-15T16:00:00.000Z' },
    });
  });
});
