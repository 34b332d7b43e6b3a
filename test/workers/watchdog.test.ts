import type { Worker } from 'bullmq';
import type { OutboxJob } from '../../src/kernel/queues.ts';
import { outboxWorker, type Effect } from '../../workers/outbox.worker.ts';
import { startLoop, type Loop } from '../../workers/loop.ts';
import { startWatchdog } from '../../workers/watchdog.ts';
import { submitNeed } from '../support/effects.ts';
import { openWorld, type World } from '../support/world.ts';

// A slow machine takes its time; what hangs is told of all the same.
jest.setTimeout(240_000);

const quick = { patienceMs: 300, sweepMs: 300, lookEveryMs: 50 };

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

const idle = { doneAt: () => performance.now(), stop: async () => await Promise.resolve() };

async function watched(
  effect: Effect,
  use: (worker: Worker<OutboxJob>, ends: () => number) => Promise<void>,
  sweep: Loop = idle,
) {
  const { holders, redisUrl, config, log } = world.deps;
  const worker = outboxWorker('preview', effect, {
    holders,
    redisUrl,
    prefix: config.QUEUE_PREFIX,
    concurrency: 1,
    log,
  });
  await worker.waitUntilReady();
  let ends = 0;
  const watchdog = startWatchdog({ workers: [worker], sweep }, world.deps, log, () => (ends += 1), quick);
  try {
    await use(worker, () => ends);
  } finally {
    await watchdog.stop();
    await worker.close();
    await world.deps.queues.preview.drain();
  }
}

/** So many looks of the watchdog have passed that its patience would have ended several times. */
async function looksPassed(): Promise<void> {
  const { preview } = world.deps.queues;
  const asked = jest.spyOn(preview, 'getJobCounts');
  const needed = (3 * quick.patienceMs) / quick.lookEveryMs;
  await world.until(() => Promise.resolve(asked.mock.calls.length > needed), 60_000);
  asked.mockRestore();
}

describe('the watchdog', () => {
  it('ends a process whose worker takes no jobs although some wait', async () => {
    await watched(
      async () => undefined,
      async (worker, ends) => {
        await worker.pause();
        expect(ends()).toBe(0);
        await submitNeed(world);
        await world.until(() => Promise.resolve(ends() > 0), 60_000);
      },
    );
  });

  it('ends a process whose sweep doesn’t end', async () => {
    let finish = (): void => undefined;
    const sweep = startLoop('sweep', 10, world.deps.log, async () => {
      await new Promise<void>((done) => {
        finish = done;
      });
    });
    await watched(
      async () => undefined,
      async (_worker, ends) => {
        expect(await world.until(() => Promise.resolve(ends() > 0))).toBe(true);
        const stopped = sweep.stop();
        finish();
        await stopped;
      },
      sweep,
    );
  });

  it('ends a process whose sweeps all fail although Redis is there', async () => {
    const sweep = startLoop('sweep', 10, world.deps.log, async () => {
      await Promise.reject(new Error('broken for good'));
    });
    await watched(
      async () => undefined,
      async (_worker, ends) => {
        expect(await world.until(() => Promise.resolve(ends() > 0))).toBe(true);
        await sweep.stop();
      },
      sweep,
    );
  });

  it('leaves a worker alone that has nothing to do', async () => {
    await watched(
      async () => undefined,
      async (_worker, ends) => {
        await looksPassed();
        expect(ends()).toBe(0);
      },
    );
  });

  it('leaves a worker alone that is long at one job while others wait', async () => {
    let finish = (): void => undefined;
    const finished = new Promise<void>((done) => {
      finish = done;
    });
    await watched(
      async () => await finished,
      async (_worker, ends) => {
        await submitNeed(world);
        await submitNeed(world);
        const { preview } = world.deps.queues;
        await world.until(async () => (await preview.getJobCounts('active'))['active'] === 1, 60_000);
        await looksPassed();
        expect(ends()).toBe(0);
        finish();
      },
    );
  });
});
