import { Queue, type ConnectionOptions, type Job, type JobsOptions } from 'bullmq';
import { Redis } from 'ioredis';
import { consumers, type Consumer } from './events.ts';

/** A job names one outbox entry; everything else is read again when it runs. */
export interface OutboxJob {
  collection: string;
  recordId: string;
  entryId: string;
}

/** A queue whose jobs of one turn of the event loop go to Redis in one message: a fan-out adds many at once. */
export class OutboxQueue extends Queue<OutboxJob> {
  readonly #fresh: Added[] = [];

  override async add(name: string, data: OutboxJob, opts?: JobsOptions): Promise<Job<OutboxJob>> {
    return await new Promise((done, failed) => {
      if (this.#fresh.length === 0) setImmediate(() => void this.#send());
      this.#fresh.push({ job: { name, data, ...(opts ? { opts } : {}) }, done, failed });
    });
  }

  async #send(): Promise<void> {
    const added = this.#fresh.splice(0);
    try {
      const jobs = await this.addBulk(added.map((one) => one.job));
      for (const [place, job] of jobs.entries()) added[place]?.done(job);
    } catch (error) {
      for (const one of added) one.failed(error);
    }
  }
}

interface Added {
  job: { name: string; data: OutboxJob; opts?: JobsOptions };
  done(job: Job<OutboxJob>): void;
  failed(reason: unknown): void;
}

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

/** How soon a queue is opened anew that couldn't be, in milliseconds. */
const openAgainMs = 500;

/**
 * Opens all queues on one connection. A queue whose Redis dies while it is being opened stays broken for good, so another takes
 * its place: look one up whenever it is used.
 */
export function openQueues(connection: Redis, prefix: string, onError: (error: Error) => void): Queues {
  const queues = {} as Queues;
  const open = (name: Consumer): void => {
    const queue = new OutboxQueue(name, { connection, prefix, defaultJobOptions: jobOptions });
    queue.on('error', onError);
    queues[name] = queue;
    queue.waitUntilReady().catch(() => {
      const again = setTimeout(() => {
        if (!queue.closing && connection.status !== 'end') open(name);
      }, openAgainMs);
      again.unref();
    });
  };
  consumers.forEach(open);
  return queues;
}
