import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

const falls = {
  language: 'nl',
  title: 'Patiënten vallen ’s nachts uit bed',
  problem: 'Op onze geriatrische afdeling vallen elke week patiënten als ze ’s nachts zonder hulp uit bed stappen.',
  desiredOutcome: 'De nachtdienst weet op tijd dat iemand opstaat.',
  careSetting: 'hospital-ward',
};

describe('a care need', () => {
  it('is drafted, changed and submitted by a nurse, and starts the triage clock', async () => {
    const nurse = await world.as('nurse');
    const created = await nurse.post('/needs', falls);
    expect(created.status).toBe(201);
    expect(created.headers.get('ETag')).toBe('"v1"');
    expect(created.body).toMatchObject({
      title: falls.title,
      status: 'draft',
      publicStatus: { status: 'draft' },
      contact: { email: 'nurse@hospital.example' },
    });
    expect(created.body.reference).toMatch(/^N-\d{4}-\d{5}$/);

    const changed = await nurse.patch(`/needs/${created.body.id}`, 1, { volume: { count: 120, unit: 'patients' } });
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({ version: 2, volume: { count: 120, unit: 'patients' } });

    const submitted = await nurse.act(changed.body, 'needs', 'submit');
    expect(submitted.status).toBe(200);
    expect(submitted.body).toMatchObject({
      version: 3,
      status: 'submitted',
      clocks: [{ name: 'triage', owner: 'manager', overdue: false }],
    });

    const timeline = await nurse.get(`/needs/${created.body.id}/timeline`);
    expect(timeline.body).toMatchObject({
      verified: true,
      entries: [
        { action: 'create' },
        { action: 'edit', fields: ['volume'] },
        { action: 'submit', from: 'draft', to: 'submitted' },
      ],
    });
  });

  it('says every fault of a request and its place, and stores nothing', async () => {
    const nurse = await world.as('nurse');
    const before = await nurse.get('/needs');
    const reply = await nurse.post('/needs', {
      language: 'fr',
      title: { $gt: '' },
      trl: { min: 8, max: 3 },
      careSetting: 'kitchen',
      colour: 'blue',
      problem: 'x'.repeat(9000),
    });
    expect(reply.status).toBe(400);
    expect(reply.headers.get('Content-Type')).toContain('application/problem+json');
    expect(reply.body.issues.map((one: { path: string }) => one.path).toSorted()).toEqual([
      'careSetting',
      'colour',
      'language',
      'problem',
      'title',
      'trl.min',
    ]);
    expect((await nurse.get('/needs')).body.items).toHaveLength(before.body.items.length);
  });

  it('names what is missing when it is submitted too early', async () => {
    const nurse = await world.as('nurse');
    const { body } = await nurse.post('/needs', { language: 'nl', title: 'Half af' });
    const reply = await nurse.act(body, 'needs', 'submit');
    expect(reply.status).toBe(422);
    expect(reply.body.issues.map((one: { path: string }) => one.path)).toEqual([
      'problem',
      'desiredOutcome',
      'careSetting',
    ]);
  });

  it('wants the version seen: none is 428, a stale one 412, a wrong status 409 with what is allowed', async () => {
    const nurse = await world.as('nurse');
    const { body } = await nurse.post('/needs', falls);
    expect((await nurse.post(`/needs/${body.id}/actions/submit`, {})).status).toBe(428);
    expect((await nurse.act({ id: body.id, version: 9 }, 'needs', 'submit')).status).toBe(412);
    const submitted = await nurse.act(body, 'needs', 'submit');
    const again = await nurse.act(submitted.body, 'needs', 'submit');
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({
      code: 'illegal-transition',
      status: 409,
      recordStatus: 'submitted',
      allowed: ['attach', 'detach', 'withdraw'],
    });
  });

  it('answers a repeated request with the same, and refuses its key with another body', async () => {
    const nurse = await world.as('nurse');
    const headers = { 'Idempotency-Key': 'once-1' };
    const first = await nurse.post('/needs', falls, headers);
    const second = await nurse.post('/needs', falls, headers);
    expect([second.status, second.body.id, second.body.reference]).toEqual([201, first.body.id, first.body.reference]);
    expect((await nurse.post('/needs', { ...falls, title: 'Iets anders' }, headers)).status).toBe(422);

    const submit = { 'Idempotency-Key': 'once-2', 'If-Match': '"v1"' };
    const one = await nurse.post(`/needs/${first.body.id}/actions/submit`, {}, submit);
    const two = await nurse.post(`/needs/${first.body.id}/actions/submit`, {}, submit);
    expect([two.status, two.headers.get('ETag')]).toEqual([one.status, one.headers.get('ETag')]);
  });

  it('is hidden from other hospitals, and a draft from colleagues', async () => {
    const { body } = await (await world.as('nurse')).post('/needs', falls);
    expect((await (await world.as('pfleger')).get(`/needs/${body.id}`)).status).toBe(404);
    expect((await (await world.as('colleague')).get(`/needs/${body.id}`)).status).toBe(403);
    expect((await (await world.as('lead')).get(`/needs/${body.id}`)).status).toBe(200);
    expect((await world.stranger().get(`/needs/${body.id}`)).status).toBe(401);
  });

  it('pages through a list without gaps or doubles', async () => {
    const lead = await world.as('lead');
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const reply = await lead.get(`/needs?limit=2${cursor ? `&cursor=${cursor}` : ''}`);
      expect(reply.status).toBe(200);
      seen.push(...reply.body.items.map((one: { id: string }) => one.id));
      cursor = reply.body.next;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(
      await world.deps.connection.collection('needs').countDocuments({ organisationName: 'Ziekenhuis Oost' }),
    );
  });
});
