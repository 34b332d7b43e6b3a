import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Ground } from './deps.ts';
import { connectDatabase } from './kernel/database.ts';
import { makeSecret, marksOf } from './kernel/marks.ts';
import { openQueues, producerConnection } from './kernel/queues.ts';

export interface OpenGround extends Ground {
  close(): Promise<void>;
}

/** Connects a process to MongoDB and Redis. */
export async function openGround(
  config: Config,
  services: { mongodbUri: string; redisUrl: string },
  more: {
    log: Logger;
    origin: () => string;
    demo?: boolean;
    workerMetrics?: Ground['workerMetrics'];
    now?: () => Date;
  },
): Promise<OpenGround> {
  const connection = await connectDatabase(services.mongodbUri, config.MONGODB_DATABASE);
  const redis: Redis = producerConnection(services.redisUrl);
  redis.on('error', (error: Error) => more.log.warn({ err: error }, 'Redis connection'));
  const queues = openQueues(redis, config.QUEUE_PREFIX, (error) => more.log.warn({ err: error }, 'queue'));
  return {
    config,
    connection,
    redis,
    queues,
    log: more.log,
    sessionSecret: config.SESSION_SECRET ?? (await marksOf(connection).once('session-secret', makeSecret)),
    redisUrl: services.redisUrl,
    origin: more.origin,
    demo: more.demo ?? false,
    workerMetrics: more.workerMetrics ?? (async () => await Promise.resolve(null)),
    now: more.now ?? (() => new Date()),
    close: async () => {
      await Promise.allSettled(Object.values(queues).map(async (queue) => await queue.close()));
      redis.disconnect();
      await connection.close();
    },
  };
}
