import { aggregateRepository } from '../../src/kernel/aggregate.repository.ts';
import { systemActor } from '../../src/kernel/actor.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { OutboxEntry } from '../../src/kernel/outbox.ts';
import { producerConnection, openQueues } from '../../src/kernel/queues.ts';
import { outboxRelay } from '../../src/kernel/relay.ts';
import { outboxWorker, runOutboxJob, type Effect } from '../../workers/outbox.worker.ts';
import { effectsOf } from '../../workers/start.ts';
import {
  doubledNotices,
  drained,
  effects,
  flushQueues,
  publishNeed,
  submitNeed,
  waiting,
  widenCapacities,
} from '../support/effects.ts';
import { plantEngagement, plantNeed } from '../support/factories.ts';
import { openRedisProxy, type RedisProxy } from '../support/redis.proxy.ts';
import { openWorld, type World } from '../support/world.ts';

// A slow machine takes its time; what hangs is told of all the same.
jest.setTimeout(240_000);

let world: World;
let proxy: RedisProxy;

beforeAll(async () => {
  proxy = await openRedisProxy(process.env['TEST_REDIS_URL'] ?? '');
  process.env['TEST_REDIS_URL'] = proxy.url;
  world = await openWorld();
  await widenCapacities(world);
  await world.startWorkers();
  await drained(world);
  await world.stopWorkers();
});
afterEach(async () => {
  proxy.mend();
  await world.until(async () => await Promise.resolve(world.deps.redis.status === 'ready'));
  await world.startWorkers();
  await drained(world);
  await world.stopWorkers();
});
afterAll(async () => {
  await world.close();
  await proxy.close();
});

const later = (ms: number): Date => new Date(Date.now() + ms);

/** Does every effect that waits, those that follow from it too, and crashes each time before the entry is removed. */
async function workWithoutSettling(): Promise<void> {
  const done = new Set<string>();
  const byConsumer = effectsOf(world.deps);
  for (let round = 0; round < 6; round += 1) {
    for (const { collection, record, entry } of await waiting(world)) {
      if (done.has(entry.id)) continue;
      await byConsumer[entry.consumer]?.(record, entry, collection);
      done.add(entry.id);
    }
  }
}

async function runsOf(needId: string): Promise<string[]> {
  const runs = await world.deps.connection.collection('match-runs').find({ needId }).toArray();
  return runs.map((run) => String(run['purpose'])).toSorted();
}

async function engagementsOf(needId: string): Promise<number> {
  return await world.deps.connection.collection('engagements').countDocuments({ needId });
}

/** The one entry that waits for a consumer. */
async function waitingFor(consumer: 'notify' | 'preview'): Promise<OutboxEntry> {
  const found = (await waiting(world)).find((one) => one.entry.consumer === consumer);
  if (!found) throw new Error('Nothing waits.');
  return found.entry;
}

/** A worker of one queue whose effect the test gives. */
function workerOf(consumer: 'notify' | 'preview', effect: Effect) {
  const { holders, redisUrl, config, log } = world.deps;
  return outboxWorker(consumer, effect, { holders, redisUrl, prefix: config.QUEUE_PREFIX, concurrency: 2, log });
}

describe('a crash', () => {
  it('after the write and before the publishing: the sweep sends', async () => {
    const silent = aggregateRepository(world.deps.models.needs, () => undefined);
    const planted = await plantNeed(world, { status: 'submitted', publication: null });
    const {
      version: _v,
      createdAt: _c,
      updatedAt: _u,
      since: _s,
      history: _h,
      outbox: _o,
      applying: _a,
      breaches: _b,
      ...fresh
    } = planted;
    const need = await silent.create(
      { ...fresh, _id: newId(), reference: 'N-2026-99001' },
      { actor: systemActor, now: new Date(), event: 'need.submitted' },
    );
    expect(await world.deps.queues.preview.getJob(need.outbox[0]?.id ?? '')).toBeUndefined();

    expect(await world.deps.relay.sweep(new Date())).toBe(0);
    expect(await world.deps.relay.sweep(later(1_500))).toBe(need.outbox.length);
    expect(await world.deps.queues.preview.getJob(need.outbox[0]?.id ?? '')).toBeDefined();
    await world.startWorkers();
    await drained(world);
    expect(await runsOf(need._id)).toEqual(['preview']);
  });

  it('after the publishing and before the work: any later worker does it, once', async () => {
    const { id } = await submitNeed(world);
    await world.until(async () => (await world.deps.queues.preview.getJobCounts('waiting'))['waiting'] === 1);
    expect(await runsOf(id)).toEqual([]);
    await world.startWorkers();
    await drained(world);
    expect(await runsOf(id)).toEqual(['preview']);
  });

  it('after the effect and before its entry is removed: the repeat changes nothing', async () => {
    const { id } = await publishNeed(world, await submitNeed(world));
    await workWithoutSettling();
    const once = await effects(world);
    expect(await runsOf(id)).toEqual(['preview', 'preview', 'publish']);
    expect(await engagementsOf(id)).toBe(1);

    await workWithoutSettling();
    expect(await effects(world)).toEqual(once);
    await world.startWorkers();
    await drained(world);
    expect(await effects(world)).toEqual(once);
    expect(await doubledNotices(world)).toEqual([]);
  });

  it('while a selection is carried out: one PoC, each answer once, and the need is free again at its version', async () => {
    const [manager, lead] = [await world.as('manager'), await world.as('lead')];
    const need = await plantNeed(world, { status: 'in-selection', handlerId: world.cast.people.manager.id });
    const sturz = await plantEngagement(world, need, 'sturz', 'under-review');
    const wond = await plantEngagement(world, need, 'wond', 'under-review');
    const lines = {
      selected: [{ engagementId: sturz._id, reason: 'Past.' }],
      notSelected: [{ engagementId: wond._id, reason: 'Past niet.' }],
    };
    const proposed = await manager.act({ id: need._id, version: need.version }, 'needs', 'propose-selection', lines);
    expect(proposed.status).toBe(200);
    const consented = await lead.act(proposed.body, 'needs', 'consent');
    const selected = await manager.act(consented.body, 'needs', 'select');
    expect(selected.status).toBe(200);

    await workWithoutSettling();
    const once = await effects(world);
    await workWithoutSettling();
    await world.startWorkers();
    await drained(world);
    expect(await effects(world)).toEqual(once);
    const { body } = await manager.get(`/needs/${need._id}`);
    expect(body).toMatchObject({ applying: null, version: selected.body.version });
    expect(await world.deps.connection.collection('pocs').countDocuments({ needId: need._id })).toBe(1);
    expect((await world.deps.engagements.ofRound(need._id, need.round)).map((one) => one.status).toSorted()).toEqual([
      'not-selected',
      'selected',
    ]);
  });
});

describe('a job', () => {
  it('that comes twice is done once', async () => {
    const { id } = await submitNeed(world);
    const entry = await waitingFor('preview');
    const job = { collection: 'needs', recordId: id, entryId: entry.id };
    let done = 0;
    const effect: Effect = async () => {
      done += 1;
      await Promise.resolve();
    };
    for (const jobId of [entry.id, `${entry.id}-again`, `${entry.id}-thrice`])
      await world.deps.queues.preview.add('need.submitted', job, { jobId });
    const worker = workerOf('preview', effect);
    await world.until(async () => (await waiting(world)).every((one) => one.entry.consumer !== 'preview'));
    await world.until(async () =>
      Object.values(await world.deps.queues.preview.getJobCounts('waiting', 'active')).every((count) => count === 0),
    );
    await worker.close();
    // Two workers may both have read the entry; each later job finds it gone.
    expect(done).toBeLessThanOrEqual(2);
    await runOutboxJob(world.deps, effect, job);
    await runOutboxJob(world.deps, effect, { ...job, recordId: newId() });
    expect(done).toBeLessThanOrEqual(2);
  });

  it('that fails for good is marked, shown to the manager, and done once it is re-driven', async () => {
    const { id, version } = await submitNeed(world);
    const entry = await waitingFor('notify');
    const job = await world.until(async () => await world.deps.queues.notify.getJob(entry.id));
    await job.remove();
    // Its last attempt; the five before it have failed too.
    await world.deps.queues.notify.add(
      'need.submitted',
      { collection: 'needs', recordId: id, entryId: entry.id },
      { jobId: entry.id, attempts: 1 },
    );
    const broken = workerOf('notify', async () => await Promise.reject(new Error('The notices’ shelf fell down.')));
    const manager = await world.as('manager');
    const shown = await world.until(async () => (await manager.get('/failed-effects')).body.items[0]);
    await broken.close();
    expect(shown).toMatchObject({
      collection: 'needs',
      recordId: id,
      entryId: entry.id,
      event: 'need.submitted',
      consumer: 'notify',
      error: 'The notices’ shelf fell down.',
    });
    expect(await world.deps.relay.sweep(later(120_000))).toBe(2);
    expect((await (await world.as('nurse')).get('/failed-effects')).status).toBe(403);

    await world.startWorkers();
    const path = `/failed-effects/needs/${id}/${entry.id}/redrive`;
    expect((await manager.post(path)).status).toBe(204);
    await drained(world);
    expect((await manager.get('/failed-effects')).body.items).toEqual([]);
    expect(
      await world.deps.connection.collection('notices').countDocuments({ recordId: id, event: 'need.submitted' }),
    ).toBeGreaterThan(0);
    expect((await manager.post(path)).status).toBe(404);
    expect((await manager.get(`/needs/${id}`)).body.version).toBe(version);
  });

  it('whose failure could not be marked is found and marked by the sweep, and re-driven although the queue still keeps it', async () => {
    const { id } = await submitNeed(world);
    const { id: entryId } = await waitingFor('notify');
    const { queues, models, relay, failed } = world.deps;
    await world.until(async () => await queues.notify.getJob(entryId));
    await (await queues.notify.getJob(entryId))?.remove();
    await queues.notify.add(
      'need.submitted',
      { collection: 'needs', recordId: id, entryId },
      { jobId: entryId, attempts: 1 },
    );
    const broken = workerOf('notify', async () => await Promise.reject(new Error('Gone for good.')));
    await world.until(async () => (await failed.list(5)).length === 1);
    await broken.close();
    await models.needs.updateOne(
      { _id: id, 'outbox.id': entryId },
      { $set: { 'outbox.$.failedAt': null, 'outbox.$.error': null, 'outbox.$.attempts': 1 } },
    );

    await relay.sweep(later(60_000));
    expect((await failed.list(5)).map((one) => [one.entry.id, one.entry.error])).toEqual([[entryId, 'Gone for good.']]);
    expect(await failed.redrive('needs', id, entryId, new Date())).toBe(true);
    await relay.sweep(later(1_500));
    expect(await (await queues.notify.getJob(entryId))?.getState()).toBe('waiting');
  });

  it('for a consumer that nobody knows is marked and holds nothing else up', async () => {
    const { id } = await submitNeed(world);
    await flushQueues(world);
    await world.deps.models.needs.updateOne(
      { _id: id, 'outbox.consumer': 'mail' },
      { $set: { 'outbox.$.consumer': 'telegram' } },
    );
    const { id: other } = await submitNeed(world);
    await flushQueues(world);
    await world.deps.relay.sweep(later(1_500));
    expect((await world.deps.failed.list(5)).map((one) => [one.recordId, one.entry.error])).toEqual([
      [id, 'Nothing consumes “telegram”.'],
    ]);
    await world.startWorkers();
    await world.until(async () => (await runsOf(other)).length === 1);
    await world.deps.models.needs.updateOne({ _id: id }, { $pull: { outbox: { consumer: 'telegram' } } });
  });
});

describe('Redis', () => {
  it('flushed loses nothing: the sweep sends again what had no effect', async () => {
    const { id } = await publishNeed(world, await submitNeed(world));
    await flushQueues(world);
    expect((await world.deps.queues.preview.getJobCounts('waiting'))['waiting']).toBe(0);
    await world.deps.relay.sweep(later(31_000));
    await world.startWorkers();
    await drained(world);
    expect(await runsOf(id)).toEqual(['preview', 'preview', 'publish']);
    expect(await engagementsOf(id)).toBe(1);
    expect(await doubledNotices(world)).toEqual([]);
  });

  it('flushed under running workers is healed by them alone', async () => {
    await world.startWorkers();
    const submitted = await submitNeed(world);
    await flushQueues(world);
    const { id } = await publishNeed(world, submitted);
    await flushQueues(world);
    await drained(world, 150_000);
    expect((await runsOf(id)).filter((purpose) => purpose === 'publish')).toEqual(['publish']);
    expect(await engagementsOf(id)).toBe(1);
  });

  it.each(['cut', 'clog'] as const)(
    'out of reach (%s) keeps nobody from submitting, and what was submitted is done after',
    async (how) => {
      await world.startWorkers();
      const nurse = await world.as('nurse');
      const timed = async () => {
        const before = performance.now();
        const { id } = await submitNeed(world);
        return { id, ms: performance.now() - before };
      };
      const usual = await timed();
      await drained(world, 100_000);
      proxy[how]();
      const { id, ms } = await timed();
      // A command that Redis leaves unanswered fails after five seconds; whoever waited for it would take as much longer.
      expect(ms).toBeLessThan(4_000 + 3 * usual.ms);
      await world.until(async () => (await nurse.get('/health/ready')).body.redis === 'down', 60_000);
      expect((await nurse.get('/health/ready')).body).toMatchObject({ status: 'ready', mongodb: 'up', redis: 'down' });
      expect(await world.deps.relay.sweep(later(60_000))).toBe(0);
      expect(await runsOf(id)).toEqual([]);

      proxy.mend();
      await drained(world, 150_000);
      expect((await nurse.get('/health/ready')).body.redis).toBe('up');
      expect(await runsOf(id)).toEqual(['preview']);
    },
    300_000,
  );
});

it('two relays that sweep at once send each entry once', async () => {
  const { holders, config, log, redisUrl } = world.deps;
  await publishNeed(world, await submitNeed(world));
  await flushQueues(world);
  const redis = producerConnection(redisUrl);
  const queues = openQueues(redis, config.QUEUE_PREFIX, () => undefined);
  await world.until(async () => await Promise.resolve(redis.status === 'ready'));
  const other = outboxRelay(holders, queues, () => redis.status === 'ready', log);
  const at = later(31_000);
  const sent = await Promise.all([world.deps.relay.sweep(at), other.sweep(at)]);
  const entries = await waiting(world);
  expect(sent[0] + sent[1]).toBe(entries.length);
  expect(entries.map((one) => one.entry.attempts)).toEqual(entries.map(() => 1));
  await Promise.all(Object.values(queues).map(async (queue) => await queue.close()));
  redis.disconnect();
});
