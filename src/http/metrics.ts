import { timingSafeEqual } from 'node:crypto';
import { Router, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { AggregatorRegistry } from 'prom-client';
import { isLoopback } from '../config.ts';
import { DomainError, forbidden } from '../kernel/errors.ts';
import { digest } from '../kernel/ids.ts';
import type { Metrics } from '../kernel/metrics.ts';

/** Metrics of another process of this machine as prom-client's JSON; null when it doesn't answer. */
export type OtherMetrics = () => Promise<unknown[] | null>;

interface MetricsGround {
  metrics: Metrics;
  workerMetrics: OtherMetrics;
  config: { METRICS_TOKEN?: string | undefined };
}

/** `/metrics` for Prometheus: this process, and with it the worker that it supervises. */
export function metricsRouter({ metrics: { registry }, workerMetrics, config }: MetricsGround): Router {
  const router = Router();
  router.get('/metrics', operatorOnly(config.METRICS_TOKEN), async (_req, res) => {
    const [own, worker] = await Promise.all([registry.getMetricsAsJSON(), workerMetrics()]);
    const all = worker
      ? AggregatorRegistry.aggregate([own, worker] as Parameters<typeof AggregatorRegistry.aggregate>[0])
      : registry;
    res.type(registry.contentType).send(await all.metrics());
  });
  return router;
}

/** They tell how busy the cluster is and cost several queries, so they aren't for everybody. */
function operatorOnly(token: string | undefined): RequestHandler {
  return (req: Request, _res: Response, next: NextFunction): void => {
    if (token === undefined) {
      if (!isFromThisMachine(req))
        throw forbidden('Metrics are read on this machine, or with the token that METRICS_TOKEN sets.');
    } else {
      const given = Buffer.from(digest(req.get('Authorization') ?? ''));
      if (!timingSafeEqual(given, Buffer.from(digest(`Bearer ${token}`)))) {
        throw new DomainError('unauthenticated', 'Send the token that METRICS_TOKEN sets as a bearer token.');
      }
    }
    next();
  };
}

/** A proxy on this machine also connects from here; it says for whom. */
function isFromThisMachine(req: Request): boolean {
  const forwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip'].some((name) => req.headers[name] !== undefined);
  return !forwarded && isLoopback((req.socket.remoteAddress ?? '').replace(/^::ffff:/, ''));
}
