import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import express, { Router, type NextFunction, type Request, type Response } from 'express';
import type { Endpoint } from './endpoint.ts';
import { openApiOf } from './openapi.ts';

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>CareCure API</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<div id="docs"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>`;

const start = `window.addEventListener('load', () => {
  window.SwaggerUIBundle({ url: '/api/v1/openapi.json', dom_id: '#docs', docExpansion: 'none', filter: true, tagsSorter: 'alpha', validatorUrl: null });
});`;

/** Swagger UI sets styles on its elements; nothing else is let loose, and only here. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'";

/** The OpenAPI document and a page to browse and try it. */
export function apiDocs(endpoints: readonly Endpoint[]): Router {
  const router = Router();
  let document: string | null = null;
  router.get('/api/v1/openapi.json', (_req, res) => {
    document ??= JSON.stringify(openApiOf(endpoints, '1.0.0'));
    res.type('json').send(document);
  });
  const own = (_req: Request, res: Response, next: NextFunction): void => {
    res.set('Content-Security-Policy', policy);
    next();
  };
  router.get('/docs', own, (_req, res) => {
    res.type('html').send(page);
  });
  router.get('/docs/start.js', (_req, res) => {
    res.type('js').send(start);
  });
  const assets = dirname(createRequire(join(process.cwd(), 'package.json')).resolve('swagger-ui-dist/package.json'));
  router.use('/docs', express.static(assets, { index: false, redirect: false, maxAge: '1d' }));
  return router;
}
