import { currentTerms } from '../../../src/engagements/terms.ts';
import { plantEngagement, plantNeed } from '../../support/factories.ts';
import { plantPoc } from '../../support/poc.planting.ts';
import { expectProblem, places, refused, stored } from '../../support/refusal.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

const falls = { language: 'nl', title: 'Patiënten vallen uit bed' };
const complete = {
  ...falls,
  problem: 'Elke week vallen er drie patiënten.',
  desiredOutcome: 'De nachtdienst weet het op tijd.',
  careSetting: 'hospital-ward',
};
const reason = 'Wij kunnen dit niet leveren.';
const seen = (record: { _id: string; version: number }) => ({ id: record._id, version: record.version });

describe('a step that the status doesn’t allow', () => {
  it('is refused with the status and what is allowed instead', async () => {
    const [nurse, manager, engineer, lead] = await Promise.all([
      world.as('nurse'),
      world.as('manager'),
      world.as('engineer'),
      world.as('lead'),
    ]);
    const { body: draft } = await nurse.post('/needs', falls);
    const rejected = await plantNeed(world, { status: 'closed', outcome: 'rejected', publication: null });
    const engagement = await plantEngagement(world, await plantNeed(world), 'sturz', 'declined');
    const poc = await plantPoc(world);
    const { id } = (await manager.get(`/organisations/${world.cast.organisations.klinik.id}`)).body;
    const steps = [
      [nurse, draft, 'needs', 'consent', {}, 'draft', /submit discard/],
      [manager, seen(rejected), 'needs', 'start-triage', {}, 'closed', /reopen/],
      [engineer, seen(engagement), 'engagements', 'submit-response', {}, 'declined', /accept/],
      [lead, seen(poc), 'pocs', 'finish', {}, 'chartering', /edit-charter/],
      [manager, { id, version: 1 }, 'organisations', 'admit', {}, 'active', /suspend/],
    ] as const;
    for (const [who, record, room, action, body, status, allowed] of steps) {
      const problem = await refused(world, 409, async () => await who.act(record, room, action, body));
      expect(problem).toMatchObject({ code: 'illegal-transition', recordStatus: status, action });
      expect(problem.allowed.join(' ')).toMatch(allowed);
    }
  });
});

describe('the version seen', () => {
  it.each([
    ['a change of a need', 'nurse', 'PATCH', '/needs/:need', { title: 'Een andere titel' }],
    ['a step of a need', 'nurse', 'POST', '/needs/:need/actions/submit', {}],
    ['a step of an engagement', 'engineer', 'POST', '/engagements/:engagement/actions/decline', { reason }],
    [
      'a response',
      'engineer',
      'POST',
      '/engagements/:engagement/actions/accept',
      { termsVersion: currentTerms.version, accepted: true },
    ],
    ['a profile', 'director', 'PATCH', '/companies/:company/profile', { capabilities: ['Sturzerkennung'] }],
    ['a step of a PoC', 'manager', 'POST', '/pocs/:poc/actions/hold', { reason, until: '2099-01-01' }],
    ['an organisation', 'manager', 'PATCH', '/organisations/:company', { name: 'Andere Name GmbH' }],
    ['a person', 'nurse', 'PATCH', '/users/me', { language: 'de' }],
  ] as const)('must be named for %s, and be the present one', async (_what, who, method, path, body) => {
    const client = await world.as(who);
    const { body: need } = await (await world.as('nurse')).post('/needs', complete);
    const engagement = await plantEngagement(world, await plantNeed(world));
    const address = path
      .replace(':need', need.id)
      .replace(':engagement', engagement._id)
      .replace(':poc', (await plantPoc(world))._id)
      .replace(':company', world.cast.organisations.sturz.id);
    expect((await refused(world, 428, async () => await client.send(method, address, body))).code).toBe(
      'precondition-required',
    );
    for (const stale of [
      '"v999999999"',
      '"v0"',
      'W/"v1"',
      'v1',
      '*',
      '"v1", "v2"',
      '"v99999999999999999999"',
      '"v1e0"',
      '"v-1"',
      '',
    ]) {
      const problem = await refused(
        world,
        412,
        async () => await client.send(method, address, body, { 'If-Match': stale }),
      );
      expect(problem.code).toBe('stale-version');
    }
  });

  it('is looked at before the status is', async () => {
    const nurse = await world.as('nurse');
    const { body } = await nurse.post('/needs', complete);
    await nurse.act(body, 'needs', 'submit');
    expect((await refused(world, 412, async () => await nurse.act(body, 'needs', 'submit'))).version).toBe(2);
  });

  it('lets one of two changes at the same moment win, and tells the other', async () => {
    const nurse = await world.as('nurse');
    const { body } = await nurse.post('/needs', falls);
    const replies = await Promise.all(
      ['Eerste titel', 'Tweede titel'].map(async (title) => await nurse.patch(`/needs/${body.id}`, 1, { title })),
    );
    const statuses = replies.map((one) => one.status).toSorted((a, b) => a - b);
    expect(statuses[0]).toBe(200);
    expect([409, 412]).toContain(statuses[1]);
    expect((await nurse.get(`/needs/${body.id}`)).body.version).toBe(2);
  });
});

describe('the same request twice', () => {
  it('makes one record and gives the same answer, also at the same moment', async () => {
    const nurse = await world.as('nurse');
    const headers = { 'Idempotency-Key': 'twice-1' };
    const [one, two] = await Promise.all([nurse.post('/needs', falls, headers), nurse.post('/needs', falls, headers)]);
    const before = await stored(world);
    const three = await nurse.post('/needs', falls, headers);
    expect(await stored(world)).toEqual(before);
    for (const reply of [one, two, three]) {
      expect([reply.status, reply.body.id, reply.headers.get('ETag'), reply.headers.get('Location')]).toEqual([
        201,
        one.body.id,
        '"v1"',
        `/api/v1/needs/${one.body.id}`,
      ]);
    }
  });

  it('takes one step and gives the same version, even after others', async () => {
    const [nurse, manager] = await Promise.all([world.as('nurse'), world.as('manager')]);
    const { body } = await nurse.post('/needs', complete);
    const submit = async () =>
      await nurse.post(`/needs/${body.id}/actions/submit`, {}, { 'Idempotency-Key': 'twice-2', 'If-Match': '"v1"' });
    const [one, two] = await Promise.all([submit(), submit()]);
    // Of two at the same moment the later may be told of the race; asked again it gets its answer.
    expect([one.status, two.status].filter((status) => status === 200).length).toBeGreaterThan(0);
    for (const status of [one.status, two.status]) expect([200, 409]).toContain(status);
    expect((await manager.act({ id: body.id, version: 2 }, 'needs', 'start-triage')).status).toBe(200);
    const later = await submit();
    expect([later.status, later.headers.get('ETag'), later.body.version]).toEqual([200, '"v2"', 2]);
    expect((await nurse.get(`/needs/${body.id}/timeline`)).body.entries).toHaveLength(3);
  });

  it('with another body is a mistake; from another person it is another request', async () => {
    const [nurse, lead] = await Promise.all([world.as('nurse'), world.as('lead')]);
    const headers = { 'Idempotency-Key': 'twice-3' };
    const first = await nurse.post('/needs', falls, headers);
    const other = await refused(
      world,
      422,
      async () => await nurse.post('/needs', { ...falls, title: 'Iets anders' }, headers),
    );
    expect(other.code).toBe('idempotency-mismatch');
    const hers = await lead.post('/needs', falls, headers);
    expect(hers.status).toBe(201);
    expect(hers.body.id).not.toBe(first.body.id);
  });

  it.each([
    ['empty', ''],
    ['with a blank', 'with blank'],
    ['beyond ASCII', 'é'],
    ['too long', 'x'.repeat(201)],
  ])('has a key that can be one, not %s', async (_what, key) => {
    const nurse = await world.as('nurse');
    const send = async () => await nurse.post('/needs', falls, { 'Idempotency-Key': key });
    expect(places(await refused(world, 400, send))).toEqual(['Idempotency-Key']);
  });
});

describe('another organisation’s records', () => {
  it('aren’t there', async () => {
    const { body: draft } = await (await world.as('nurse')).post('/needs', complete);
    const engagement = await plantEngagement(world, await plantNeed(world), 'sturz', 'responding');
    const poc = await plantPoc(world);
    const match = { 'If-Match': '"v1"' };
    const calls = [
      ['pfleger', 'GET', `/needs/${draft.id}`],
      ['pfleger', 'GET', `/needs/${draft.id}/timeline`],
      ['pfleger', 'GET', `/needs/${draft.id}/matches`],
      ['pfleger', 'GET', `/needs/${draft.id}/attachments`],
      ['pfleger', 'GET', `/needs/${draft.id}/questions`],
      ['pfleger', 'PATCH', `/needs/${draft.id}`, { title: 'Van ons nu' }],
      ['pfleger', 'POST', `/needs/${draft.id}/actions/submit`, {}],
      ['engineer', 'GET', `/needs/${draft.id}`],
      ['maker', 'GET', `/engagements/${engagement._id}`],
      ['maker', 'GET', `/engagements/${engagement._id}/response`],
      ['maker', 'POST', `/engagements/${engagement._id}/actions/submit-response`, {}],
      ['pfleger', 'GET', `/engagements/${engagement._id}`],
      ['maker', 'GET', `/pocs/${poc._id}`],
      ['pfleger', 'GET', `/pocs/${poc._id}/charter`],
      ['chef', 'POST', `/pocs/${poc._id}/actions/finish`, {}],
      ['owner', 'PATCH', `/companies/${world.cast.organisations.sturz.id}/profile`, { capabilities: ['Alles'] }],
      ['owner', 'GET', `/organisations/${world.cast.organisations.sturz.id}/members`],
      ['nurse', 'DELETE', `/api-keys/${'a'.repeat(24)}`],
    ] as const;
    for (const [who, method, path, body] of calls) {
      const client = await world.as(who);
      const before = await stored(world);
      const reply = await client.send(method, path, body, match);
      expect([who, method, path, reply.status]).toEqual([who, method, path, 404]);
      expectProblem(reply, 404);
      expect(await stored(world)).toEqual(before);
      // Nothing tells it from a record that never was.
      const nowhere = await client.send(method, path.replace(/[0-9a-f]{24}/, 'f'.repeat(24)), body, match);
      expect({ ...nowhere.body, instance: '' }).toEqual({ ...reply.body, instance: '' });
    }
  });
});
