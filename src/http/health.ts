import { Router } from 'express';
import type { Connection } from '../kernel/database.ts';
import type { Redis } from 'ioredis';

/** Live: the process answers. Ready: the database answers too; without Redis it still takes requests, and says so. */
export function healthRouter({ connection, redis }: { connection: Connection; redis: Redis }): Router {
  const router = Router();
  router.get('/health/live', (_req, res) => {
    res.json({ status: 'live' });
  });
  router.get('/health/ready', async (_req, res) => {
    const mongodb = await connection.db
      ?.command({ ping: 1 }, { timeoutMS: 2_000 })
      .then(() => 'up' as const)
      .catch(() => 'down' as const);
    const queue = redis.status === 'ready' ? 'up' : 'down';
    res
      .status(mongodb === 'up' ? 200 : 503)
      .json({ status: mongodb === 'up' ? 'ready' : 'not ready', mongodb: mongodb ?? 'down', redis: queue });
  });
  return router;
}
