import type { PocRecord } from '../../../src/pocs/poc.schema.ts';
import { completeCharter } from '../../support/poc.factory.ts';
import { plantPoc, PocDriver } from '../../support/poc.planting.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
let running: PocRecord;
beforeAll(async () => {
  world = await openWorld();
  running = await plantPoc(world, { more: { status: 'running', charter: completeCharter() } });
});
afterAll(async () => {
  await world.close();
});

const yesterday = () => new Date(Date.now() - 86_400_000).toISOString();
const value = (more: Record<string, unknown> = {}) => ({
  criterionId: 'falls',
  value: 7,
  measuredAt: yesterday(),
  ...more,
});
const places = (reply: { body: { issues: { path: string; code: string }[] } }) =>
  reply.body.issues.map((one) => `${one.path} ${one.code}`);

const paths = (reply: { body: { issues: { path: string }[] } }): string[] =>
  reply.body.issues.map((one) => one.path).toSorted();

describe('the log', () => {
  it('is written by those who take part, newest first, page by page with the incidents between', async () => {
    const poc = await plantPoc(world, { more: { status: 'running', charter: completeCharter() } });
    const path = `/pocs/${poc._id}/log`;
    const engineer = await world.as('engineer');
    for (const text of ['First', 'Second']) expect((await engineer.post(path, { text })).status).toBe(201);
    await new PocDriver(world, poc).must('nurse', 'report-incident', {
      serious: false,
      description: 'Third',
      happenedAt: yesterday(),
    });
    const last = await (
      await world.as('lead')
    ).post(path, { text: 'Fourth', kind: 'meeting', happenedAt: '2024-03-04' });
    expect(last.body).toMatchObject({ kind: 'meeting', happenedAt: '2024-03-03T23:00:00.000Z' });

    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { body } = await engineer.get(`${path}?limit=1${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...body.items.map((one: { text: string }) => one.text));
      cursor = body.next;
    } while (cursor);
    expect(seen).toEqual(['Fourth', 'Third', 'Second', 'First']);
  });

  it('refuses what looks like a patient’s data and says where, and what lies in the future', async () => {
    const nurse = await world.as('nurse');
    const path = `/pocs/${running._id}/log`;
    const before = (await nurse.get(path)).body.items.length;
    const reply = await nurse.post(path, {
      text: 'Om 3 uur stond mevrouw Jansen op, BSN 111222333.',
      happenedAt: '2099-01-01',
    });
    expect(reply.status).toBe(422);
    expect(places(reply).toSorted()).toEqual(['happenedAt in-the-future', 'text patient-data', 'text patient-data']);
    expect(reply.body.issues).toContainEqual(
      expect.objectContaining({ values: { first: 16, end: 29, kind: 'name', text: 'mevrouw Jansen' } }),
    );
    expect((await nurse.get(path)).body.items).toHaveLength(before);
    const shape = await nurse.post(path, { text: '', kind: 'gossip', by: 'me' });
    expect([shape.status, paths(shape)]).toEqual([400, ['by', 'kind', 'text']]);
  });

  it('gives a repeated request the same entry, and is shut when the PoC is closed', async () => {
    const nurse = await world.as('nurse');
    const path = `/pocs/${running._id}/log`;
    const headers = { 'Idempotency-Key': 'entry-1' };
    const first = await nurse.post(path, { text: 'Once.' }, headers);
    const again = await nurse.post(path, { text: 'Once.' }, headers);
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect((await nurse.post(path, { text: 'Twice.' }, headers)).status).toBe(422);
    const closed = await plantPoc(world, { more: { status: 'closed', outcome: 'adopted' } });
    expect((await nurse.post(`/pocs/${closed._id}/log`, { text: 'Too late.' })).status).toBe(409);
  });
});

describe('measurements', () => {
  it('count by when they were taken, with the verdict of the charter’s thresholds', async () => {
    const poc = await plantPoc(world, { more: { status: 'running', charter: completeCharter() } });
    const engineer = await world.as('engineer');
    const path = `/pocs/${poc._id}/measurements`;
    const now = await engineer.post(path, value({ value: 8, note: 'Week 4.', unit: 'falls' }));
    expect(now.status).toBe(201);
    expect(now.body).toMatchObject({ value: 8, unit: 'falls', charterVersion: 1, supersedes: null });
    await engineer.post(path, value({ value: 13, measuredAt: '2024-03-01' }));
    const shown = (await engineer.get(`/pocs/${poc._id}`)).body.criteria[0];
    expect(shown).toMatchObject({ baseline: 12, latest: { id: now.body.id, value: 8 }, verdict: 'between' });
  });

  it('are corrected by one that replaces them with a reason; both stay, and one is replaced once', async () => {
    const poc = await plantPoc(world, { more: { status: 'running', charter: completeCharter() } });
    const engineer = await world.as('engineer');
    const path = `/pocs/${poc._id}/measurements`;
    const wrong = (await engineer.post(path, value({ value: 70 }))).body;
    expect(places(await engineer.post(path, value({ supersedes: wrong.id })))).toEqual([
      'reason correction-reason-missing',
    ]);
    const right = await engineer.post(path, value({ value: 7, supersedes: wrong.id, reason: 'A digit too many.' }));
    expect(right.status).toBe(201);
    const twice = await Promise.all(
      [6, 5].map(
        async (one) =>
          await engineer.post(path, value({ value: one, supersedes: right.body.id, reason: 'Counted again.' })),
      ),
    );
    expect(new Set(twice.map((one) => one.status))).toEqual(new Set([201, 422]));
    const late = await engineer.post(path, value({ supersedes: wrong.id, reason: 'Once more.' }));
    expect(places(late)).toEqual(['supersedes superseded']);

    const { items } = (await engineer.get(path)).body;
    expect(items).toHaveLength(3);
    const first = items.find((one: { id: string }) => one.id === wrong.id);
    expect(first).toMatchObject({ value: 70, supersededBy: right.body.id });
    const { criteria } = (await engineer.get(`/pocs/${poc._id}`)).body;
    expect(criteria[0].latest.id).toBe(items[0].id);
  });

  it('are refused with every fault: criterion, unit, date, a measurement of another PoC', async () => {
    const other = await plantPoc(world, { more: { status: 'running', charter: completeCharter() } });
    const engineer = await world.as('engineer');
    const foreign = (await engineer.post(`/pocs/${other._id}/measurements`, value())).body.id;
    const path = `/pocs/${running._id}/measurements`;
    const bad = await engineer.post(path, value({ unit: 'days', measuredAt: '2099-01-01', supersedes: foreign }));
    expect([bad.status, places(bad)]).toEqual([
      422,
      [
        'unit other-unit',
        'measuredAt in-the-future',
        'supersedes unknown-measurement',
        'reason correction-reason-missing',
      ],
    ]);
    expect(places(await engineer.post(path, value({ criterionId: 'weather', reason: 'Why not.' })))).toEqual([
      'criterionId unknown-criterion',
      'reason no-correction',
    ]);
    const shape = await engineer.post(path, { criterionId: 'falls', value: '7', measuredAt: 'today', by: 'me' });
    expect([shape.status, paths(shape)]).toEqual([400, ['by', 'measuredAt', 'value']]);
    expect((await engineer.get(path)).body.items).toEqual([]);
  });

  it('are taken while it runs or is evaluated only, and once for each request', async () => {
    const engineer = await world.as('engineer');
    for (const [status, answer] of [
      ['preparing', 409],
      ['running', 201],
      ['evaluating', 201],
      ['decided', 409],
      ['on-hold', 409],
    ] as const) {
      const poc = await plantPoc(world, { more: { status, charter: completeCharter() } });
      expect((await engineer.post(`/pocs/${poc._id}/measurements`, value())).status).toBe(answer);
    }
    const poc = await plantPoc(world, { more: { status: 'running', charter: completeCharter() } });
    const headers = { 'Idempotency-Key': 'value-1' };
    const body = value();
    const first = await engineer.post(`/pocs/${poc._id}/measurements`, body, headers);
    const again = await engineer.post(`/pocs/${poc._id}/measurements`, body, headers);
    expect(again.body).toEqual(first.body);
    expect((await engineer.get(`/pocs/${poc._id}/measurements?criterionId=falls`)).body.items).toHaveLength(1);
  });
});
