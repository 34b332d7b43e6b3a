import { openWorld, type World } from '../../support/world.ts';
import { callers, row, statusesOf } from '../../support/access.ts';
import { plantEngagement, plantNeed } from '../../support/factories.ts';
import type { EngagementRecord, EngagementStatus } from '../../../src/engagements/engagement.schema.ts';
import type { NeedRecord } from '../../../src/needs/need.schema.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

const points = { fit: 8, evidence: 6, feasibility: 7, cost: 5, 'time-to-use': 9 };
const low = { fit: 2, evidence: 2, feasibility: 2, cost: 2, 'time-to-use': 2 };
const reason = 'Het bewijs is dun, de haalbaarheid goed.';

async function underReview(): Promise<{ need: NeedRecord; engagement: EngagementRecord; scores: string }> {
  const need = await plantNeed(world, { status: 'in-selection' });
  const engagement = await plantEngagement(world, need, 'sturz', 'under-review');
  return { need, engagement, scores: `/engagements/${engagement._id}/scores` };
}

describe(`who reaches the assessment: ${callers.join(', ')}`, () => {
  const readers = row(200, 403, 200, 404, 403, 403, 403, 200, 200, 403, 403, 403, 401);
  const managerOnly = row(403, 403, 403, 403, 403, 403, 403, 428, 403, 403, 403, 403, 401);
  it.each([
    ['GET', '/engagements/:id/scores', undefined, readers],
    ['PUT', '/engagements/:id/scores', { points }, readers],
    ['PUT', '/engagements/:id/consensus', { points, reason }, managerOnly],
    ['POST', '/engagements/:id/actions/open-consensus', {}, managerOnly],
    ['GET', '/needs/:need/criteria', undefined, row(200, 200, 200, 404, 200, 200, 200, 200, 200, 403, 403, 403, 401)],
    ['PUT', '/needs/:need/criteria', { criteria: [{ key: 'fit', weight: 100 }] }, managerOnly],
    [
      'POST',
      '/engagements/:id/conflicts',
      { reason: 'Mijn zus werkt er.' },
      row(201, 403, 201, 404, 403, 403, 403, 201, 201, 403, 403, 403, 401),
    ],
  ])('%s %s', async (method, path, body, expected) => {
    const { need, engagement } = await underReview();
    const address = path.replace(':id', engagement._id).replace(':need', need._id);
    expect(await statusesOf(world, method, address, body)).toEqual(expected);
  });
});

describe('the criteria of a need', () => {
  it('are the usual ones until the manager sets others', async () => {
    const { need } = await underReview();
    const path = `/needs/${need._id}/criteria`;
    const manager = await world.as('manager');
    const usual = await manager.get(path);
    expect(usual.headers.get('ETag')).toBe('"v0"');
    expect(usual.body.criteria.map((one: { key: string; weight: number }) => [one.key, one.weight])).toEqual([
      ['fit', 30],
      ['evidence', 20],
      ['feasibility', 20],
      ['cost', 15],
      ['time-to-use', 15],
    ]);
    const label = { nl: 'Onderhoud', de: 'Wartung', en: 'Upkeep' };
    const own = {
      criteria: [
        { key: 'fit', weight: 60 },
        { key: 'upkeep', weight: 40, label },
      ],
    };
    const set = await manager.put(path, own, { 'If-Match': '"v0"' });
    expect(set).toMatchObject({
      status: 200,
      body: {
        version: 1,
        criteria: [
          { key: 'fit', label: { en: 'Fit to the need' } },
          { key: 'upkeep', label },
        ],
      },
    });
    expect((await manager.put(path, own, { 'If-Match': '"v0"' })).status).toBe(412);
    expect((await manager.put(path, own, { 'If-Match': '"v1"' })).body.version).toBe(2);
  });

  it('say each fault: weights beside 100, doubles, an own one without a label', async () => {
    const { need } = await underReview();
    const faulty = {
      criteria: [
        { key: 'fit', weight: 50 },
        { key: 'fit', weight: 30 },
        { key: 'own', weight: 10 },
      ],
    };
    const reply = await (await world.as('manager')).put(`/needs/${need._id}/criteria`, faulty, { 'If-Match': '"v0"' });
    expect(reply.status).toBe(400);
    expect(reply.body.issues.map((one: { path: string }) => one.path)).toEqual([
      'criteria',
      'criteria.1.key',
      'criteria.2.label',
    ]);
  });

  it('are locked by the first score that counts, not by one that is refused', async () => {
    const { need, scores } = await underReview();
    const path = `/needs/${need._id}/criteria`;
    const manager = await world.as('manager');
    const nurse = await world.as('nurse');
    expect((await nurse.put(scores, { points: { fit: 3 } })).status).toBe(422);
    const own = { criteria: [{ key: 'fit', weight: 100 }] };
    expect((await manager.put(path, own, { 'If-Match': '"v0"' })).status).toBe(200);
    expect((await nurse.put(scores, { points: { fit: 3 } })).body).toMatchObject({ total: 3 });
    const locked = await manager.get(path);
    expect(locked.body).toMatchObject({ status: 'locked', version: 2 });
    expect((await manager.put(path, own, { 'If-Match': '"v2"' })).status).toBe(409);
  });
});

describe('a score', () => {
  it('is each person’s own, weighted, and may change until the scores are opened', async () => {
    const { engagement, scores } = await underReview();
    const assessor = await world.as('assessor');
    const nurse = await world.as('nurse');
    const manager = await world.as('manager');
    const given = await assessor.put(scores, { points, remark: 'Sterk.' });
    // (30·8 + 20·6 + 20·7 + 15·5 + 15·9) / 100
    expect(given).toMatchObject({ status: 200, body: { own: true, total: 7.1, responseNumber: 1, remark: 'Sterk.' } });
    await assessor.put(scores, { points: { ...points, fit: 10 } });
    await nurse.put(scores, { points: low });

    const alone = await nurse.get(scores);
    expect(alone.body).toMatchObject({ scored: 2, mean: null, consensus: null, scores: [{ own: true, total: 2 }] });
    expect((await manager.get(scores)).body).toMatchObject({ scored: 2, scores: [] });

    const opened = await manager.act({ id: engagement._id, version: 1 }, 'engagements', 'open-consensus');
    expect(opened.status).toBe(200);
    const together = await nurse.get(scores);
    expect(
      together.body.scores.map((one: { total: number; assessor: { name: string } }) => [one.assessor.name, one.total]),
    ).toEqual([
      ['Anton Assessor', 7.7],
      ['Noor de Verpleger', 2],
    ]);
    expect(together.body.mean).toMatchObject({ total: 4.85, points: { fit: 6, evidence: 4 } });
    const late = await nurse.put(scores, { points });
    expect(late).toMatchObject({ status: 422, body: { issues: [{ code: 'consensus-opened' }] } });
  });

  it('names every criterion and no other, with whole points from 0 to 10', async () => {
    const { scores } = await underReview();
    const nurse = await world.as('nurse');
    const { fit: _fit, ...rest } = points;
    const odd = await nurse.put(scores, { points: { ...rest, colour: 3 } });
    expect(odd.status).toBe(422);
    expect(odd.body.issues.map((one: { path: string; code: string }) => [one.path, one.code])).toEqual([
      ['points.fit', 'points-missing'],
      ['points.colour', 'unknown-criterion'],
    ]);
    const wrong = await nurse.put(scores, { points: { ...points, fit: 11, cost: 2.5 }, remarks: '' });
    expect(wrong.status).toBe(400);
    expect(wrong.body.issues.map((one: { path: string }) => one.path)).toEqual([
      'points.fit',
      'points.cost',
      'remarks',
    ]);
  });

  it.each([
    ['submitted', 422],
    ['under-review', 200],
    ['shortlisted', 200],
    ['reserve', 200],
    ['selected', 422],
    ['not-selected', 422],
    ['withdrawn', 422],
  ] as [EngagementStatus, number][])('in %s: %i', async (status, expected) => {
    const engagement = await plantEngagement(world, await plantNeed(world), 'sturz', status);
    const reply = await (await world.as('nurse')).put(`/engagements/${engagement._id}/scores`, { points });
    expect(reply.status).toBe(expected);
  });

  it('is one per person, however many are sent at once', async () => {
    const { engagement, scores } = await underReview();
    const assessor = await world.as('assessor');
    const replies = await Promise.all(Array.from({ length: 6 }, async () => await assessor.put(scores, { points })));
    expect(new Set(replies.map((one) => one.status))).toEqual(
      replies.some((one) => one.status === 409) ? new Set([200, 409]) : new Set([200]),
    );
    const filter = { engagementId: engagement._id };
    expect(await world.deps.connection.collection('assessments').countDocuments(filter)).toBe(1);
    const [stored] = await world.deps.connection.collection('assessments').find(filter).toArray();
    const double = { ...stored, _id: 'another' as never };
    await expect(world.deps.connection.collection('assessments').insertOne(double)).rejects.toMatchObject({
      code: 11_000,
    });
  });
});

describe('a conflict of interest', () => {
  it('ends one’s own score and keeps the others’ from one’s eyes', async () => {
    const { engagement, scores } = await underReview();
    const assessor = await world.as('assessor');
    const nurse = await world.as('nurse');
    await assessor.put(scores, { points });
    await nurse.put(scores, { points: low });
    const declared = await assessor.post(`/engagements/${engagement._id}/conflicts`, { reason: 'Vroegere werkgever.' });
    expect(declared).toMatchObject({ status: 201, body: { status: 'conflict', points: null, total: null } });
    expect((await assessor.put(scores, { points })).status).toBe(409);
    await (await world.as('manager')).act({ id: engagement._id, version: 1 }, 'engagements', 'open-consensus');
    expect((await assessor.get(scores)).body).toMatchObject({
      scores: [{ status: 'conflict' }],
      mean: null,
      consensus: null,
    });
    const open = await nurse.get(scores);
    expect(open.body).toMatchObject({ scored: 1, mean: { total: 2 } });
    expect(open.body.scores).toHaveLength(2);
  });

  it('keeps the manager from setting the consensus', async () => {
    const { engagement, scores } = await underReview();
    await (await world.as('nurse')).put(scores, { points });
    const manager = await world.as('manager');
    await manager.post(`/engagements/${engagement._id}/conflicts`, { reason: 'Aandelen in het bedrijf.' });
    const path = `/engagements/${engagement._id}/consensus`;
    const refused = await manager.put(path, { points, reason }, { 'If-Match': '"v1"' });
    expect(refused).toMatchObject({ status: 422, body: { issues: [{ code: 'conflict-of-interest' }] } });
  });
});

describe('the consensus', () => {
  it('is the manager’s, with a reason and the weighted sum; the company reads it once it has its answer', async () => {
    const { engagement, scores } = await underReview();
    const manager = await world.as('manager');
    const path = `/engagements/${engagement._id}/consensus`;
    const early = await manager.put(path, { points, reason }, { 'If-Match': '"v1"' });
    expect(early).toMatchObject({ status: 422, body: { issues: [{ code: 'no-scores' }] } });
    await (await world.as('assessor')).put(scores, { points: low });
    const set = await manager.put(path, { points, reason }, { 'If-Match': '"v1"' });
    expect(set).toMatchObject({ status: 200, body: { consensus: { result: { total: 7.1, reason } } } });
    expect(set.headers.get('ETag')).toBe('"v2"');
    expect((await manager.put(path, { points: low, reason }, { 'If-Match': '"v1"' })).status).toBe(412);

    const engineer = await world.as('engineer');
    const before = await engineer.get(`/engagements/${engagement._id}`);
    expect(before.body).not.toHaveProperty('consensus');
    const timeline = await engineer.get(`/engagements/${engagement._id}/timeline`);
    expect(JSON.stringify(timeline.body)).not.toContain(reason);
    const answer = { result: 'not-selected', reason: 'Een ander had meer bewijs.', at: new Date() };
    await world.deps.models.engagements.updateOne(
      { _id: engagement._id },
      { $set: { status: 'not-selected', answer } },
    );
    const after = await engineer.get(`/engagements/${engagement._id}`);
    expect(after.body).toMatchObject({
      answer: { reason: answer.reason },
      consensus: { result: { total: 7.1, reason } },
    });
  });
});
