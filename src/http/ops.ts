import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import { Router } from 'express';
import { DomainError, forbidden } from '../kernel/errors.ts';
import type { Queues } from '../kernel/queues.ts';
import type { Authenticate } from './router.ts';

const basePath = '/ops/queues';

/** Bull Board writes styles and a script of its own into its page; nothing from elsewhere is let in, and only here. */
const policy =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'self'";

/** The queues as a page, for the manager and the administrator. */
export function opsRouter({ queues, authenticate }: { queues: Queues; authenticate: Authenticate }): Router {
  const adapter = new ExpressAdapter();
  adapter.setBasePath(basePath);
  createBullBoard({ queues: Object.values(queues).map((queue) => new BullMQAdapter(queue)), serverAdapter: adapter });
  const router = Router();
  router.use('/queues', async (req, res, next) => {
    const actor = await authenticate(req);
    if (!actor) throw new DomainError('unauthenticated', 'Sign in first.');
    if (actor.role !== 'manager' && actor.role !== 'admin')
      throw forbidden('The queues are for the manager and the administrator.');
    res.set('Content-Security-Policy', policy);
    next();
  });
  router.use('/queues', adapter.getRouter() as Router);
  return router;
}
