import { Router, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { z } from 'zod';
import { anonymousActor, type Actor } from '../kernel/actor.ts';
import { DomainError } from '../kernel/errors.ts';
import { checkMediaType, jsonBody, jsonTypes } from './body.ts';
import { entityTag, type Call, type Endpoint } from './endpoint.ts';
import { bytesOf } from './files.ts';
import { admitActor, claimBy, parseCall } from './calling.ts';

/** Who is calling, or null. It may set what later requests need, e.g. the sliding session. */
export type Authenticate = (req: Request) => Promise<Actor | null>;

/** One Express router from a list of endpoints. */
export function apiRouter(
  endpoints: readonly Endpoint[],
  authenticate: Authenticate,
  bodyLimit: string,
  observe: (endpoint: string, status: number, seconds: number) => void,
): Router {
  const router = Router({ caseSensitive: true, strict: false });
  const json = jsonBody(bodyLimit);
  for (const one of endpoints) {
    const path = one.path.replaceAll(/\{(\w+)\}/g, ':$1');
    const parsers = one.upload ? [] : json;
    router[one.method](
      path,
      timed(one.id, observe),
      admit(one, authenticate),
      ...parsers,
      async (req: Request, res: Response) => {
        await serve(one, req, res);
      },
    );
  }
  const paths = new Map<string, Set<string>>();
  for (const one of endpoints) {
    const path = one.path.replaceAll(/\{(\w+)\}/g, ':$1');
    paths.set(path, (paths.get(path) ?? new Set()).add(one.method.toUpperCase()));
  }
  for (const [path, methods] of paths) router.all(path, otherMethods(methods));
  return router;
}

/** What an address answers to methods that it doesn't know. */
function otherMethods(methods: ReadonlySet<string>): RequestHandler {
  const allow = [...methods, ...(methods.has('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  return (req: Request, res: Response): void => {
    res.set('Allow', allow);
    if (req.method !== 'OPTIONS') throw new DomainError('method-not-allowed', `This address knows ${allow}.`);
    res.status(204).end();
  };
}

function timed(id: string, observe: (endpoint: string, status: number, seconds: number) => void) {
  return (_req: Request, res: Response, next: NextFunction): void => {
    const startedAt = performance.now();
    res.once('finish', () => observe(id, res.statusCode, (performance.now() - startedAt) / 1000));
    next();
  };
}

function admit(one: Endpoint, authenticate: Authenticate) {
  return async (req: Request, res: Response, next: NextFunction): Promise<void> => {
    const actor = await authenticate(req);
    admitActor(one, actor);
    res.locals['actor'] = actor ?? anonymousActor;
    checkMediaType(req, one.upload ?? jsonTypes);
    next();
  };
}

async function serve(one: Endpoint, req: Request, res: Response): Promise<void> {
  const actor = res.locals['actor'] as Actor;
  const parsed = parseCall(one, { params: req.params, query: { ...req.query }, body: req.body ?? {} });
  const call: Call<unknown, unknown, unknown> = {
    ...parsed,
    actor,
    claim: claimBy(one, actor, {
      path: req.path,
      key: req.get('Idempotency-Key'),
      version: versionClaim(req.get('If-Match')),
      body: parsed.body,
    }),
    uploaded: async (limit) => await bytesOf(req, limit),
    http: { req, res },
  };
  const answer = await one.handle(call);
  if (res.headersSent) return;
  res.set('Cache-Control', 'private, no-store');
  if (answer?.version !== undefined) res.set('ETag', entityTag(answer.version));
  if (answer?.location !== undefined) res.location(answer.location);
  res.status(one.status);
  if (one.status === 204 || !one.answer || !answer) {
    res.end();
    return;
  }
  res.type('json').send(JSON.stringify(z.encode(one.answer, answer.body)));
}

/** The claimed version; -1 for a tag that no version of ours has, null when none was sent. */
function versionClaim(header: string | undefined): number | null {
  if (header === undefined) return null;
  const match = /^"v(\d{1,9})"$/.exec(header.trim());
  return match ? Number(match[1]) : -1;
}
