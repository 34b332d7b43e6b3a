import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import {
  brokenChains,
  doubledNotices,
  drained,
  publishNeed,
  submitNeed,
  waiting,
  widenCapacities,
} from '../support/effects.ts';
import { randomOf } from '../support/random.ts';
import { startKillableWorker, workerEnv, workerProgram, type KillableWorker } from '../support/worker.process.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await widenCapacities(world);
});
afterAll(async () => {
  await world.close();
});

interface Run {
  needId: string;
  purpose: string;
}

async function allRuns(): Promise<Run[]> {
  return (await world.deps.connection.collection('match-runs').find({}).toArray()).map((run) => ({
    needId: String(run['needId']),
    purpose: String(run['purpose']),
  }));
}

interface Needs {
  id: string;
  published: boolean;
}

/** Kills the worker again and again while needs flow, each time once the one before has done new work; gives how often. */
async function killWhile(
  flowing: () => boolean,
  worker: KillableWorker,
  needs: Needs[],
  random: () => number,
): Promise<number> {
  let kills = 0;
  while (flowing() || kills < 3) {
    await delay(500 + random() * 2_500);
    if (worker.kill() === null) continue;
    const { id } = await submitNeed(world);
    needs.push({ id, published: false });
    await world.until(async () => (await allRuns()).some((run) => run.needId === id), 120_000);
    kills += 1;
  }
  return kills;
}

describe('a worker that is killed', () => {
  it('loses nothing and doubles nothing while 60 needs flow', async () => {
    const random = randomOf(4);
    const needs: Needs[] = [];
    let flowing = true;
    const worker = startKillableWorker(world);
    try {
      const killing = killWhile(() => flowing, worker, needs, random);
      for (let number = 0; number < 60; number += 1) {
        const submitted = await submitNeed(world);
        const published = number % 3 === 0;
        if (published) await publishNeed(world, submitted);
        needs.push({ id: submitted.id, published });
        await delay(random() * 500);
      }
      flowing = false;
      // How fast it is back is the benchmark's affair: a machine full of other tests is slow to start a process.
      expect(await killing).toBeGreaterThanOrEqual(3);
      await drained(world, 200_000);
    } finally {
      await worker.stop();
    }
    const runs = await allRuns();
    for (const { id, published } of needs) {
      const purposes = runs.filter((run) => run.needId === id).map((run) => run.purpose);
      expect([id, purposes.toSorted()]).toEqual([id, published ? ['preview', 'preview', 'publish'] : ['preview']]);
      const engaged = await world.deps.connection.collection('engagements').find({ needId: id }).toArray();
      expect([id, engaged.map((one) => one['status'])]).toEqual([id, published ? ['invited'] : []]);
      for (const one of engaged)
        expect(
          await world.deps.connection
            .collection('notices')
            .countDocuments({ event: 'engagement.invited', recordId: one._id }),
        ).toBe(2);
      // The manager is told of each submission once.
      expect(
        await world.deps.connection
          .collection('notices')
          .countDocuments({ event: 'need.submitted', recordId: id, userId: world.cast.people.manager.id }),
      ).toBe(1);
      expect(await world.deps.connection.collection('needs').countDocuments({ _id: id as never, applying: null })).toBe(
        1,
      );
    }
    expect(await doubledNotices(world)).toEqual([]);
    expect(await waiting(world)).toEqual([]);
    expect(await brokenChains(world)).toEqual([]);
    const mails = await world.deps.connection.collection('mails').distinct('messageId');
    expect(mails).toHaveLength(await world.deps.connection.collection('mails').countDocuments());
  }, 600_000);
});

describe('a worker process', () => {
  jest.setTimeout(240_000);

  /** A worker of this world that works: started, and done with one need. */
  async function working(more: NodeJS.ProcessEnv = {}): Promise<ReturnType<typeof spawn>> {
    const child = spawn(process.execPath, [workerProgram], {
      env: workerEnv(world, more),
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    const before = (await allRuns()).length;
    await submitNeed(world);
    await world.until(async () => (await allRuns()).length > before, 120_000);
    return child;
  }

  it('finishes what it has begun and ends with 0 on SIGTERM', async () => {
    const child = await working();
    const submitted = await Promise.all(Array.from({ length: 5 }, async () => await submitNeed(world)));
    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(code).toBe(0);
    // What it hadn't begun is another's.
    await world.startWorkers();
    await drained(world);
    await world.stopWorkers();
    const runs = (await allRuns()).filter((run) => submitted.some((one) => one.id === run.needId));
    expect(runs).toHaveLength(submitted.length);
  });

  it('ends by itself when the process that started it is gone', async () => {
    const child = await working({ CARECURE_SUPERVISED: 'true' });
    child.stdin?.end();
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(code).toBe(0);
  });

  it('ends by itself even while it can’t reach Redis yet', async () => {
    const child = spawn(process.execPath, [workerProgram], {
      env: workerEnv(world, { CARECURE_SUPERVISED: 'true', REDIS_URL: 'redis://127.0.0.1:9' }),
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    await delay(1_500);
    expect(child.exitCode).toBeNull();
    child.stdin.end();
    await once(child, 'exit');
  });
});
