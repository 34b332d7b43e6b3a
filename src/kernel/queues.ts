import { Queue, type ConnectionOptions, type JobsOptions } from 'bullmq';
import { Redis } from 'ioredis';
import { consumers, type Consumer } from './events.ts';

/** A job names one outbox entry; everything else is read again when it runs. */
export interface OutboxJob {
  collection: string;
  recordId: string;
  entryId: string;
}

export type OutboxQueue = Queue<OutboxJob>;
export type Queues = Record<Consumer, OutboxQueue>;

/** Six attempts over about a minute; failed jobs are kept until somebody decides. */
export const jobOptions: JobsOptions = {
  attempts: 6,
  backoff: { type: 'exponential', delay: 1_000, jitter: 0.3 },
  removeOnComplete: true,
  removeOnFail: false,
};

const reconnect = (times: number): number => Math.min(times * 100, 1_000);

/** For adding jobs: fails at once while Redis is away, since the outbox keeps what couldn't be sent. */
export function producerConnection(url: string): Redis {
  return new Redis(url, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    retryStrategy: reconnect,
    // A connection that is silently gone is found by its unanswered command, not by TCP after minutes.
    socketTimeout: 5_000,
    lazyConnect: false,
  });
}

/** For workers, which wait for Redis as long as it takes. */
export function workerConnection(url: string): ConnectionOptions {
  // Longer than the longest wait for a job, which is 10 s.
  return { url, maxRetriesPerRequest: null, retryStrategy: reconnect, socketTimeout: 15_000 };
}

export function openQueues(connection: Redis, prefix: string, onError: (error: Error) => void): Queues {
  const open = (name: Consumer): OutboxQueue => {
    const queue: OutboxQueue = new Queue(name, { connection, prefix, defaultJobOptions: jobOptions });
    queue.on('error', onError);
    return queue;
  };
  return Object.fromEntries(consumers.map((name) => [name, open(name)])) as Queues;
}
