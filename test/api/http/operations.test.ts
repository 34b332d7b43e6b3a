import { gaugeBacklog, makeMetrics } from '../../../src/kernel/metrics.ts';
import { AggregatorRegistry } from 'prom-client';
import { Client } from '../../support/client.ts';
import { plantNeed } from '../../support/factories.ts';
import { expectProblem } from '../../support/refusal.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ workers: true });
});
afterAll(async () => {
  await world.close();
});

const complete = {
  language: 'nl',
  title: 'Patiënten vallen ’s nachts uit bed',
  problem: 'Elke week vallen patiënten als ze ’s nachts zonder hulp uit bed stappen.',
  desiredOutcome: 'De nachtdienst weet op tijd dat iemand opstaat.',
  careSetting: 'hospital-ward',
};

/** Without its Redis, as after a failure; a world of its own. */
async function withoutRedis(test: (cut: World) => Promise<void>): Promise<void> {
  const cut = await openWorld();
  try {
    cut.deps.redis.disconnect();
    await cut.until(async () => await Promise.resolve(cut.deps.redis.status === 'end'));
    await test(cut);
  } finally {
    await cut.close();
  }
}

describe('health', () => {
  it('is live and ready, and says which parts are up', async () => {
    const stranger = world.stranger();
    expect([(await stranger.get('/health/live')).status, (await stranger.get('/health/live')).body]).toEqual([
      200,
      { status: 'live' },
    ]);
    const ready = await stranger.get('/health/ready');
    expect([ready.status, ready.body]).toEqual([200, { status: 'ready', mongodb: 'up', redis: 'up' }]);
  });

  it('is ready without Redis, says so, and a submission is still accepted', async () => {
    await withoutRedis(async (cut) => {
      const ready = await cut.stranger().get('/health/ready');
      expect([ready.status, ready.body]).toEqual([200, { status: 'ready', mongodb: 'up', redis: 'down' }]);
      const nurse = await cut.as('nurse');
      const { body } = await nurse.post('/needs', complete);
      expect((await nurse.act(body, 'needs', 'submit')).status).toBe(200);
      expect((await cut.stranger().get('/metrics')).status).toBe(200);
      const held = await cut.deps.connection.collection('needs').findOne({ 'outbox.event': 'need.submitted' });
      expect(held?.['outbox'].length).toBeGreaterThan(0);
    });
  });

  it('isn’t ready without its database, but live', async () => {
    const cut = await openWorld();
    const { connection, config } = cut.deps;
    await connection.close();
    const ready = await cut.stranger().get('/health/ready');
    expect([ready.status, ready.body]).toEqual([503, { status: 'not ready', mongodb: 'down', redis: 'up' }]);
    expect((await cut.stranger().get('/health/live')).status).toBe(200);
    const metrics = await cut.stranger().get('/metrics');
    expect([
      metrics.status,
      /carecure_outbox_lag_seconds\{/.test(metrics.body),
      /process_cpu/.test(metrics.body),
    ]).toEqual([200, false, true]);
    await connection.openUri(process.env['TEST_MONGODB_URI'] ?? '', { dbName: config.MONGODB_DATABASE });
    await cut.close();
  });
});

describe('metrics', () => {
  const read = async (): Promise<string> => (await world.stranger().get('/metrics')).body;
  const valueOf = (text: string, line: string): number =>
    Number(
      text
        .split('\n')
        .find((one) => one.startsWith(`${line} `))
        ?.split(' ')
        .at(-1),
    );

  it('tell the time from submission to match, the backlog, the queues and the requests', async () => {
    const nurse = await world.as('nurse');
    const before = valueOf(await read(), 'carecure_submit_to_matched_seconds_count');
    const { body } = await nurse.post('/needs', complete);
    await nurse.act(body, 'needs', 'submit');
    const text = await world.until(async () => {
      const now = await read();
      return valueOf(now, 'carecure_submit_to_matched_seconds_count') > before && now;
    });
    expect(valueOf(text, 'carecure_submit_to_matched_seconds_count')).toBe(before + 1);
    expect(valueOf(text, 'carecure_submit_to_matched_seconds_sum')).toBeGreaterThan(0);
    expect(valueOf(text, 'carecure_outbox_lag_seconds{collection="needs"}')).toBeGreaterThanOrEqual(0);
    expect(valueOf(text, 'carecure_outbox_failed{collection="needs"}')).toBe(0);
    for (const queue of ['preview', 'notify', 'mail'])
      expect(valueOf(text, `carecure_queue_jobs{queue="${queue}",state="failed"}`)).toBe(0);
    expect(text).toMatch(/carecure_request_seconds_count\{endpoint="createNeed",status="201"\} \d/);
    expect(text).toMatch(
      /carecure_effect_seconds_count\{consumer="preview",event="need.submitted",outcome="done"\} \d/,
    );
  });

  it('count an event that waits, and one that failed', async () => {
    const now = new Date();
    const need = await plantNeed(world);
    const entry = {
      id: 'x-preview',
      event: 'need.submitted',
      eventId: 'x',
      consumer: 'preview',
      attempts: 6,
      error: 'no',
    };
    const waiting = {
      ...entry,
      at: new Date(now.getTime() - 60_000),
      nextAt: new Date(now.getTime() + 60_000),
      failedAt: null,
    };
    const outbox = { $set: { outbox: [waiting, { ...waiting, id: 'y-preview', failedAt: now }] } };
    await world.deps.connection.collection<{ _id: string }>('needs').updateOne({ _id: need._id }, outbox);
    const text = await read();
    expect(valueOf(text, 'carecure_outbox_lag_seconds{collection="needs"}')).toBeGreaterThan(59);
    expect(valueOf(text, 'carecure_outbox_failed{collection="needs"}')).toBe(1);
    const { body } = await (await world.as('admin')).get('/failed-effects');
    expect(body.items).toMatchObject([{ collection: 'needs', recordId: need._id, entryId: 'y-preview', error: 'no' }]);
    await world.deps.connection.collection<{ _id: string }>('needs').deleteOne({ _id: need._id });
  });

  it('name no person, no record and no address', async () => {
    const text = await read();
    expect(text).not.toMatch(/[0-9a-f]{24}|@|N-\d{4}|Noor|127\.0\.0\.1/);
  });

  it('of API and worker together count what both see once', async () => {
    const registries = [makeMetrics(), makeMetrics()];
    const up = { mongodb: () => true, redis: () => false };
    const { holders, queues, now } = world.deps;
    for (const one of registries) gaugeBacklog(one, holders, queues, up, now);
    for (const one of registries) one.effects.observe({ consumer: 'mail', event: 'e', outcome: 'done' }, 1);
    await world.deps.connection
      .collection<{ _id: string }>('needs')
      .insertOne({ _id: 'failing', outbox: [{ nextAt: new Date(), failedAt: new Date() }] } as never);
    const all = AggregatorRegistry.aggregate(
      (await Promise.all(registries.map(async (one) => await one.registry.getMetricsAsJSON()))) as never,
    );
    await world.deps.connection.collection<{ _id: string }>('needs').deleteOne({ _id: 'failing' });
    const text = await all.metrics();
    expect(valueOf(text, 'carecure_outbox_failed{collection="needs"}')).toBe(1);
    expect(text).toMatch(/carecure_effect_seconds_count\{.*\} 2/);
  });

  it('are read on this machine only, and not through a proxy', async () => {
    expect((await world.stranger().get('/metrics')).status).toBe(200);
    for (const header of ['X-Forwarded-For', 'Forwarded', 'X-Real-IP']) {
      expectProblem(await world.stranger().get('/metrics', { [header]: '192.0.2.7' }), 403);
    }
  });

  it('are read from anywhere with the token that is set, and without it from nowhere', async () => {
    const guarded = await openWorld({ env: { METRICS_TOKEN: 'a token of some length' } });
    for (const header of [
      undefined,
      'Bearer',
      'Bearer a token of some',
      'Bearer a token of some length ',
      'Basic a token of some length',
    ]) {
      const reply = await guarded.stranger().get('/metrics', header === undefined ? {} : { Authorization: header });
      expect([header, reply.status]).toEqual([header, header?.trim() === 'Bearer a token of some length' ? 200 : 401]);
    }
    const proxied = { Authorization: 'Bearer a token of some length', 'X-Forwarded-For': '192.0.2.7' };
    expect((await guarded.stranger().get('/metrics', proxied)).status).toBe(200);
    await guarded.close();
  });
});

describe('the queues’ board', () => {
  it.each([
    ['manager', 200],
    ['admin', 200],
    ['nurse', 403],
    ['lead', 403],
    ['director', 403],
    ['assessor', 403],
    ['host', 403],
    ['funder', 403],
  ] as const)('is open to %s: %i', async (who, status) => {
    const client = await world.as(who);
    for (const path of ['/ops/queues', '/ops/queues/', '/ops/queues/api/queues?page=1', '/ops/queues/queue/mail']) {
      expect([path, (await client.get(path)).status]).toEqual([path, status]);
    }
    const act = await client.send('PUT', '/ops/queues/api/queues/mail/clean/failed');
    expect([200, 403]).toContain(act.status);
    expect(act.status === 403).toBe(status === 403);
  });

  it('is closed to strangers and to other sites’ pages', async () => {
    expectProblem(await world.stranger().get('/ops/queues'), 401);
    expectProblem(await new Client(world.url).get('/ops/queues/api/queues'), 401);
    const manager = await world.as('manager');
    expect(
      (await manager.send('PUT', '/ops/queues/api/queues/mail/pause', undefined, { Origin: 'https://evil.example' }))
        .status,
    ).toBe(403);
  });

  it('shows jobs by ids, without what people wrote', async () => {
    const reply = await (await world.as('manager')).get('/ops/queues/api/queues?page=1');
    expect(JSON.stringify(reply.body)).not.toMatch(/Patiënten|@/);
  });
});
