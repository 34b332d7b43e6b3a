import { completeCharter } from '../../support/poc.factory.ts';
import { plantPoc, PocDriver } from '../../support/poc.planting.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

const places = (reply: { body: { issues: { path: string }[] } }): string[] =>
  reply.body.issues.map((one) => one.path).toSorted();

describe('bad input for a proof of concept', () => {
  it('is answered with every fault of a charter and its place, and changes nothing', async () => {
    const drive = new PocDriver(world, await plantPoc(world));
    const [criterion] = completeCharter().criteria;
    const reply = await drive.writeCharter('manager', {
      hypothesis: { $ne: null },
      criteria: [{ ...criterion, goThreshold: 12, stopThreshold: 6, extra: 1 }],
      startsOn: '2027-02-30',
      durationWeeks: 0,
      sites: ['x'.repeat(201)],
      route: { deviceClass: 'IV', countries: [] },
      budget: [{ id: 'A B', label: 'Sensors', amount: { cents: 1.5, currency: 'USD' } }],
      status: 'running',
    });
    expect(reply.status).toBe(400);
    expect(places(reply)).toEqual([
      'budget.0.amount.cents',
      'budget.0.amount.currency',
      'budget.0.id',
      'criteria.0.extra',
      'criteria.0.goThreshold',
      'durationWeeks',
      'hypothesis',
      'route.ceMarked',
      'route.contact',
      'route.countries',
      'route.deviceClass',
      'route.invasiveness',
      'route.personalData',
      'route.software',
      'route.sponsor',
      'route.subjects',
      'sites.0',
      'startsOn',
      'status',
    ]);
    expect((await drive.see()).body.version).toBe(1);
  });

  it('is a person who isn’t on the side that the charter names them for', async () => {
    const drive = new PocDriver(world, await plantPoc(world));
    const { pfleger, engineer, manager } = world.cast.people;
    const reply = await drive.writeCharter(
      'manager',
      completeCharter({
        decider: { party: 'manager', person: { name: 'Emil', userId: engineer.id } },
        adoptionOwner: { name: 'Paul', userId: pfleger.id },
        budgetHolder: { name: 'Nobody', userId: 'f'.repeat(24) },
      }),
    );
    expect([reply.status, places(reply)]).toEqual([
      422,
      ['adoptionOwner.userId', 'budgetHolder.userId', 'decider.person.userId'],
    ]);
    const right = await drive.writeCharter(
      'manager',
      completeCharter({ decider: { party: 'manager', person: { name: 'Mirjam', userId: manager.id } } }),
    );
    expect(right.status).toBe(200);
  });

  it('is a charter sent to review incomplete: all that is missing at once', async () => {
    const drive = new PocDriver(world, await plantPoc(world));
    const reply = await drive.take('manager', 'send-to-review');
    expect(reply.status).toBe(422);
    expect(reply.body.issues).toHaveLength(10);
  });

  it('is a version that wasn’t seen, none, a step out of turn, and a key used for something else', async () => {
    const poc = await plantPoc(world);
    const manager = await world.as('manager');
    const path = `/pocs/${poc._id}`;
    expect((await manager.put(`${path}/charter`, completeCharter())).status).toBe(428);
    expect((await manager.put(`${path}/charter`, completeCharter(), { 'If-Match': '"v7"' })).status).toBe(412);
    const headers = { 'If-Match': '"v1"', 'Idempotency-Key': 'charter-1' };
    const first = await manager.put(`${path}/charter`, completeCharter(), headers);
    const again = await manager.put(`${path}/charter`, completeCharter(), headers);
    expect([first.status, again.status, again.headers.get('ETag')]).toEqual([200, 200, '"v2"']);
    expect((await manager.put(`${path}/charter`, completeCharter({ data: 'None.' }), headers)).status).toBe(422);
    const early = await manager.act({ id: poc._id, version: 2 }, 'pocs', 'start');
    expect(early.status).toBe(409);
    expect(early.body).toMatchObject({ code: 'illegal-transition', recordStatus: 'chartering' });
    expect(early.body.allowed).toContain('send-to-review');
    expect((await manager.get(path)).body.version).toBe(2);
  });

  it('is an id or a filter that can’t be one', async () => {
    const manager = await world.as('manager');
    expect((await manager.get('/pocs/12')).status).toBe(404);
    expect((await manager.get(`/pocs/${'0'.repeat(24)}`)).status).toBe(404);
    const reply = await manager.get('/pocs?status=running,dreaming&needId=x&colour=blue&limit=1000&cursor=zzz');
    expect([reply.status, places(reply)]).toEqual([400, ['colour', 'cursor', 'limit', 'needId', 'status.1']]);
  });

  it('is evidence for an item that isn’t asked, and acceptance of nothing', async () => {
    const drive = new PocDriver(world, await plantPoc(world));
    expect((await drive.take('engineer', 'provide-evidence')).status).toBe(422);
    await drive.writeCharter();
    const stranger = { code: 'explant-plan', reference: 'In the file.' };
    expect(places(await drive.take('engineer', 'provide-evidence', stranger))).toEqual(['code']);
    await drive.must('engineer', 'provide-evidence');
    const both = { codes: ['intended-purpose', 'staff-training'] };
    expect(places(await drive.take('manager', 'accept-items', both))).toEqual(['codes']);
  });
});

describe('the list', () => {
  it('is filtered by status and need, and paged without gaps or doubles', async () => {
    const manager = await world.as('manager');
    const mine = await plantPoc(world);
    const ofNeed = await manager.get(`/pocs?needId=${mine.needId}`);
    expect(ofNeed.body.items).toMatchObject([{ id: mine._id, reference: mine.reference }]);
    expect((await manager.get('/pocs?status=running,closed')).body.items).toEqual([]);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { body } = await manager.get(`/pocs?status=chartering&limit=2${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...body.items.map((one: { id: string }) => one.id));
      cursor = body.next;
    } while (cursor);
    const stored = await world.deps.connection.collection('pocs').countDocuments({ status: 'chartering' });
    expect([seen.length, new Set(seen).size]).toEqual([stored, stored]);
    expect(seen[0]).toBe(mine._id);
  });
});
