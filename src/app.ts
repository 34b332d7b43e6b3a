import express, { type Express } from 'express';
import type { Deps } from './deps.ts';
import { allEndpoints } from './endpoints.ts';
import { apiDocs } from './http/docs.ts';
import { errorHandler, unknownAddress } from './http/errors.ts';
import { healthRouter } from './http/health.ts';
import { metricsRouter } from './http/metrics.ts';
import { opsRouter } from './http/ops.ts';
import { requestLog } from './http/request-log.ts';
import { apiRouter } from './http/router.ts';
import { crossSiteGuard, limitCallers, loadShedder, securityHeaders } from './http/security.ts';
import { sessionHandlers } from './http/session.ts';
import { allPages } from './pages.ts';
import { apiClients } from './web/api.client.ts';
import { assets } from './web/assets.router.ts';
import { isLive, liveRouter } from './web/live.router.ts';
import { pagesRouter } from './web/pages.router.ts';

/** The whole web application: middleware in security order, then the rooms' endpoints. */
export function createApp(deps: Deps): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', deps.config.TRUST_PROXY);
  app.set('query parser', 'simple');

  const endpoints = allEndpoints(deps);
  app.use(requestLog(deps.log));
  app.use(securityHeaders());
  app.use(healthRouter(deps));
  app.use(metricsRouter(deps));
  const files = assets();
  app.use(files.router);
  app.use(loadShedder(deps.config.MAX_IN_FLIGHT, deps.config.MAX_LAG_MS, isLive));
  app.use(crossSiteGuard(() => deps.origin()));
  app.use(sessionHandlers(deps.config, deps.connection, deps.sessionSecret));
  app.use(limitCallers(deps.config.RATE_LIMIT));
  app.use(apiDocs(endpoints));
  app.use(liveRouter(deps.authenticate, deps.changes));
  app.use('/ops', opsRouter(deps));
  app.use(
    '/api/v1',
    apiRouter(endpoints, deps.authenticate, deps.config.BODY_LIMIT, (endpoint, status, seconds) => {
      deps.metrics.requests.observe({ endpoint, status }, seconds);
    }),
  );
  const web = pagesRouter(allPages(deps), {
    ...deps,
    assets: files,
    apiClientOf: apiClients(endpoints),
    countUnread: deps.notices.countUnread,
    bodyLimit: deps.config.BODY_LIMIT,
    secureCookies: deps.config.COOKIE_SECURE,
  });
  app.use(web.router);
  app.use(unknownAddress());
  app.use(web.failed);
  app.use(errorHandler());
  return app;
}
