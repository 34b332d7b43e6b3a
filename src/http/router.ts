import { Router, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { z } from 'zod';
import type { Claim } from '../kernel/act.ts';
import { anonymousActor, type Actor } from '../kernel/actor.ts';
import { DomainError, forbidden, type Issue } from '../kernel/errors.ts';
import { digest } from '../kernel/ids.ts';
import { checkMediaType, jsonBody, jsonTypes } from './body.ts';
import { entityTag, type Call, type Endpoint } from './endpoint.ts';
import { issuesOf } from './problem.ts';

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
    if (one.access !== 'public') {
      if (!actor) throw new DomainError('unauthenticated', 'Sign in, or send a valid API key as a bearer token.');
      if (typeof one.access !== 'string' && !one.access.some((role) => role === actor.role)) {
        throw forbidden(`This is for: ${one.access.join(', ')}. You act as ${actor.role}.`);
      }
    }
    res.locals['actor'] = actor ?? anonymousActor;
    checkMediaType(req, one.upload ?? jsonTypes);
    next();
  };
}

async function serve(one: Endpoint, req: Request, res: Response): Promise<void> {
  const actor = res.locals['actor'] as Actor;
  const parsed = parseRequest(one, req);
  const call: Call<unknown, unknown, unknown> = {
    ...parsed,
    actor,
    claim: claimOf(one, req, actor, parsed.body),
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

/** No person reads more, and a body full of faults must not be answered with ten times its size. */
const mostIssues = 100;

function parseRequest(one: Endpoint, req: Request): { params: unknown; query: unknown; body: unknown } {
  const issues: Issue[] = [];
  const parse = (schema: z.ZodType | undefined, value: unknown, place: string): unknown => {
    if (!schema) return value;
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const one of issuesOf(result.error, place)) issues.push(one);
    return undefined;
  };
  const params = parse(one.params, req.params, '');
  // An id that can't be one names no record.
  if (issues.length > 0) throw new DomainError('not-found', 'There is no such record.');
  const query = parse(one.query ?? z.strictObject({}), { ...req.query }, '');
  const body = one.upload ? undefined : parse(one.body ?? z.strictObject({}), req.body ?? {}, '');
  if (issues.length > 0) {
    const more = issues.length > mostIssues ? ` The first ${mostIssues} are named.` : '';
    const message = `The request has ${issues.length} fault(s).${more}`;
    throw new DomainError('bad-request', message, { issues: issues.slice(0, mostIssues) });
  }
  return { params, query, body };
}

const keyShape = /^[\x21-\x7E]{1,200}$/;

function claimOf(one: Endpoint, req: Request, actor: Actor, body: unknown): Claim {
  const key = req.get('Idempotency-Key');
  if (key !== undefined && !keyShape.test(key)) {
    const message = 'An Idempotency-Key has 1 to 200 visible ASCII characters.';
    throw new DomainError('bad-request', message, { issues: [{ path: 'Idempotency-Key', code: 'invalid', message }] });
  }
  return {
    version: one.ifMatch ? versionClaim(req.get('If-Match')) : 'any',
    request:
      key !== undefined && one.idempotent
        ? { key: digest([actor.userId, actor.organisationId, one.method, req.path, key]), digest: digest(body ?? null) }
        : null,
  };
}

/** The claimed version; -1 for a tag that no version of ours has, null when none was sent. */
function versionClaim(header: string | undefined): number | null {
  if (header === undefined) return null;
  const match = /^"v(\d{1,9})"$/.exec(header.trim());
  return match ? Number(match[1]) : -1;
}
