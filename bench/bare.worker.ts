import { Queue, Worker } from 'bullmq';
import { newId } from '../src/kernel/ids.ts';
import { producerConnection, workerConnection } from '../src/kernel/queues.ts';
import type { NeedRecord } from '../src/needs/need.schema.ts';
import type { BenchWorld } from './bench.world.ts';

/** What a routed need left behind: what the bare worker writes too, under new ids. */
export interface Leaving {
  run: Record<string, unknown>;
  engagements: Record<string, unknown>[];
  conceptIds: string[];
}

/**
 * Needs a second of a worker without any thought: it reads a need and writes a run, engagements and, in one write, the need's
 * concepts and its outbox, as the real one does, and ranks nothing.
 */
export async function bareRate(
  { deps, until }: BenchWorld,
  consumer: 'preview' | 'invite',
  needs: readonly NeedRecord[],
  { run, engagements, conceptIds }: Leaving,
): Promise<number> {
  const connection = producerConnection(deps.redisUrl);
  const queue = new Queue('bare', { connection, prefix: deps.config.QUEUE_PREFIX });
  await queue.waitUntilReady();
  await queue.addBulk(
    needs.map((need) => ({ name: 'bare', data: { id: need._id }, opts: { removeOnComplete: true } })),
  );
  let finished = 0;
  const { needs: model } = deps.models;
  const startedAt = performance.now();
  const worker = new Worker(
    'bare',
    async (job) => {
      const { id } = job.data as { id: string };
      const need = await model.findById(id).lean().exec();
      const entry = need?.outbox.find((one) => one.consumer === consumer);
      if (!need || !entry) throw new Error('Nothing to do');
      await deps.connection.collection('match-runs').insertOne({ ...run, _id: newId() as never, needId: id });
      if (engagements.length > 0)
        await deps.models.engagements.collection.insertMany(
          engagements.map((one) => ({ ...one, _id: newId(), needId: id })) as never[],
          { ordered: false },
        );
      await model.updateOne({ _id: id }, { $pull: { outbox: { id: entry.id } }, $set: { conceptIds, applying: null } });
      finished += 1;
    },
    {
      connection: workerConnection(deps.redisUrl),
      prefix: deps.config.QUEUE_PREFIX,
      concurrency: deps.config.ROUTE_CONCURRENCY,
    },
  );
  await until(() => Promise.resolve(finished >= needs.length), 300_000);
  const rate = (needs.length / (performance.now() - startedAt)) * 1000;
  await worker.close();
  await queue.close();
  connection.disconnect();
  return rate;
}
