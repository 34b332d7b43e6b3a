import { newId } from '../../../src/kernel/ids.ts';
import { plantNeed } from '../../support/factories.ts';
import { places, refused, stored } from '../../support/refusal.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

const falls = { language: 'nl', title: 'Patiënten vallen uit bed' };
const raw = { 'Content-Type': 'application/json' };

/** What is wrong with a new need, as the API says it. */
async function faultsOf(body: unknown): Promise<string[]> {
  const nurse = await world.as('nurse');
  return places(
    await refused(world, 400, async () => await nurse.post('/needs', body, typeof body === 'string' ? raw : {})),
  );
}

describe('a request’s content', () => {
  it.each([
    ['no object', [], ['']],
    ['nothing', {}, ['language', 'title']],
    ['numbers for text', { language: 1, title: 2, problem: 3 }, ['language', 'problem', 'title']],
    ['text for numbers', { ...falls, volume: { count: '12', unit: 'patients' } }, ['volume.count']],
    ['a fraction for a count', { ...falls, volume: { count: 1.5, unit: 'patients' } }, ['volume.count']],
    ['a number beyond all bounds', { ...falls, volume: { count: 1e300, unit: 'patients' } }, ['volume.count']],
    ['a list for an object', { ...falls, contact: [] }, ['contact']],
    ['an object for a list', { ...falls, goals: { 0: 'staff-relief' } }, ['goals']],
    ['null where something must be', { language: 'nl', title: null }, ['title']],
    ['words that aren’t in the list', { ...falls, careSetting: 'kitchen', urgency: 'now' }, ['careSetting', 'urgency']],
    ['the same thing twice', { ...falls, goals: ['staff-relief', 'staff-relief'] }, ['goals']],
    ['an address that is none', { ...falls, contact: { name: 'Noor', email: 'noor@' } }, ['contact.email']],
    ['a TRL range upside down', { ...falls, trl: { min: 8, max: 3 } }, ['trl.min']],
    ['TRLs that there aren’t', { ...falls, trl: { min: 0, max: 10 } }, ['trl.max', 'trl.min']],
    [
      'unknown fields at any depth',
      { ...falls, colour: 'blue', contact: { name: 'N', email: 'n@h.example', age: 4 } },
      ['colour', 'contact.age'],
    ],
    [
      'a status',
      { ...falls, status: 'published', version: 9, organisationName: 'X', _id: newId() },
      ['_id', 'organisationName', 'status', 'version'],
    ],
    ['text of blanks', { language: 'nl', title: ' \n\t ' }, ['title']],
    [
      'text one character too long',
      { ...falls, title: 'x'.repeat(161), problem: 'x'.repeat(8001) },
      ['problem', 'title'],
    ],
    [
      'too many entries',
      { ...falls, requiredCertifications: Array.from({ length: 21 }, (_, n) => `ISO ${n}`) },
      ['requiredCertifications'],
    ],
    [
      'operators for values',
      { language: { $ne: null }, title: { $gt: '' }, contact: { $where: '1' } },
      ['contact.$where', 'contact.email', 'contact.name', 'language', 'title'],
    ],
    ['operators beside fields', { ...falls, $set: { status: 'closed' }, $where: 'sleep(9)' }, ['$set', '$where']],
    ['fields with dots', { ...falls, 'contact.email': 'a@b.example' }, ['contact.email']],
    ['NUL and bells', { language: 'nl', title: 'a\u0000bc', problem: `ring ring \u0007` }, ['problem', 'title']],
    ['half a surrogate pair', '{"language":"nl","title":"abc\\ud83d"}', ['title']],
    ['a tower of accents', { language: 'nl', title: `e${'\u0301'.repeat(40)}` }, ['title']],
    [
      'keys of the prototype',
      '{"language":"nl","title":"abc","__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}},"volume":{"__proto__":{"count":1},"count":1,"unit":"patients"}}',
      ['__proto__', 'constructor', 'volume.__proto__'],
    ],
  ])('is refused with %s', async (_what, body, expected) => {
    expect(await faultsOf(body)).toEqual(expected);
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  it('may be as long as it may be, and is stored as people mean it', async () => {
    const nurse = await world.as('nurse');
    const { status, body } = await nurse.post('/needs', {
      language: 'nl',
      title: `  Cafe\u0301 ${'x'.repeat(155)} `,
      problem: 'een\r\ntwee drie',
    });
    expect(status).toBe(201);
    expect(body.title).toBe(`Café ${'x'.repeat(155)}`);
    expect(body.problem).toBe('een\ntwee drie');
  });

  it('can’t hold the server up: neither deep nesting, nor accents without end, nor faults without end', async () => {
    const nurse = await world.as('nurse');
    const deep = `{"language":"nl","title":${'['.repeat(60_000)}${']'.repeat(60_000)},"x":${'{"a":'.repeat(15_000)}1${'}'.repeat(15_000)}}`;
    expect(await faultsOf(deep)).toEqual(['title', 'x']);
    expect(await faultsOf({ language: 'nl', title: `e${'\u0301\u0323'.repeat(50_000)}` })).toEqual(['title']);
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`k${n}`, 1]));
    const problem = await refused(world, 400, async () => await nurse.post('/needs', many));
    expect(problem.detail).toBe('The request has 20002 fault(s). The first 100 are named.');
    expect(problem.issues).toHaveLength(100);
  });

  it('is refused as a change too: nothing named, nothing known, nothing half', async () => {
    const nurse = await world.as('nurse');
    const { body: need } = await nurse.post('/needs', falls);
    const edit = async (patch: unknown) =>
      places(await refused(world, 400, async () => await nurse.patch(`/needs/${need.id}`, 1, patch)));
    expect(await edit({})).toEqual(['']);
    expect(await edit({ title: 'Een goede titel', status: 'closed' })).toEqual(['status']);
    expect(await edit({ title: 'Een goede titel', trl: { min: 9, max: 1 } })).toEqual(['trl.min']);
    expect(await edit({ title: null })).toEqual(['title']);
  });

  it('is refused where nothing was asked for', async () => {
    const nurse = await world.as('nurse');
    const { body: need } = await nurse.post('/needs', falls);
    expect(
      places(await refused(world, 400, async () => await nurse.act(need, 'needs', 'submit', { status: 'closed' }))),
    ).toEqual(['status']);
    expect(places(await refused(world, 400, async () => await nurse.post('/notices/read', { all: true })))).toEqual([
      'all',
    ]);
    const operators = { email: { $ne: null }, password: { $gt: '' } };
    expect(places(await refused(world, 400, async () => await world.stranger().post('/session', operators)))).toEqual([
      'email',
      'password',
    ]);
  });
});

describe('dates', () => {
  const rubric = { impact: 3, reach: 3, feasibility: 3, regionalFit: 3 };
  it.each([
    '2026-02-30',
    '2027-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-06-31T10:00:00Z',
    '2026-06-30T24:00:00Z',
    '2026-06-30T10:00:00',
    '30-06-2026',
    'tomorrow',
    '',
    1_790_000_000,
    null,
    { $date: 1 },
  ])('don’t exist like %p', async (responseDeadline) => {
    const manager = await world.as('manager');
    const need = await plantNeed(world, { status: 'in-triage', publication: null });
    const seen = { id: need._id, version: need.version };
    expect(
      places(
        await refused(
          world,
          400,
          async () => await manager.act(seen, 'needs', 'publish', { rubric, responseDeadline }),
        ),
      ),
    ).toEqual(['responseDeadline']);
    expect(
      places(
        await refused(
          world,
          400,
          async () => await manager.act(seen, 'needs', 'hold', { reason: 'Verbouwing', until: responseDeadline }),
        ),
      ),
    ).toEqual(['until']);
  });

  it('don’t lie in the past where something is to come', async () => {
    const manager = await world.as('manager');
    const need = await plantNeed(world, { status: 'in-triage', publication: null });
    const seen = { id: need._id, version: need.version };
    const problem = await refused(
      world,
      422,
      async () => await manager.act(seen, 'needs', 'publish', { rubric, responseDeadline: '2020-02-29' }),
    );
    expect(places(problem)).toContain('responseDeadline');
    const key = await refused(
      world,
      422,
      async () => await manager.post('/api-keys', { name: 'Oud', scope: 'read', expiresAt: '2020-01-01T00:00:00Z' }),
    );
    expect(places(key)).toEqual(['expiresAt']);
  });
});

describe('references to what isn’t there', () => {
  const nobody = 'f'.repeat(24);
  it.each([
    ['an organisation of a need', 'POST', '/needs', { ...falls, organisationId: nobody }, ['organisationId']],
    ['a case handler', 'POST', '/needs/:id/actions/assign', { handlerId: nobody }, ['handlerId']],
    ['a need to merge into', 'POST', '/needs/:id/actions/merge', { into: nobody, reason: 'Dezelfde vraag' }, ['into']],
  ])('%s', async (_what, method, path, body, expected) => {
    const manager = await world.as('manager');
    const need = await plantNeed(world, { status: 'in-triage', publication: null });
    const send = async () =>
      await manager.send(method, path.replace(':id', need._id), body, { 'If-Match': `"v${need.version}"` });
    expect(places(await refused(world, 422, send))).toEqual(expected);
  });

  it('a company to suggest', async () => {
    const manager = await world.as('manager');
    const need = await plantNeed(world);
    const before = await stored(world);
    const reply = await manager.post(`/needs/${need._id}/suggestions`, { companyId: nobody, reason: 'Zou passen' });
    expect([404, 422]).toContain(reply.status);
    expect(await stored(world)).toEqual(before);
  });
});
