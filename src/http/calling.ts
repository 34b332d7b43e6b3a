import { z } from 'zod';
import type { Claim } from '../kernel/act.ts';
import type { Actor } from '../kernel/actor.ts';
import { DomainError, forbidden, issue, type Issue } from '../kernel/errors.ts';
import { digest } from '../kernel/ids.ts';
import type { Endpoint } from './endpoint.ts';
import { issuesOf } from './faults.ts';

/** Whether this actor may call the endpoint at all. @throws DomainError unauthenticated, forbidden */
export function admitActor(one: Endpoint, actor: Actor | null): void {
  if (one.access === 'public') return;
  if (!actor) throw new DomainError('unauthenticated', 'Sign in, or send a valid API key as a bearer token.');
  if (typeof one.access !== 'string' && !one.access.some((role) => role === actor.role)) {
    throw forbidden(`This is for: ${one.access.join(', ')}. You act as ${actor.role}.`);
  }
}

/** No person reads more, and a body full of faults must not be answered with ten times its size. */
const mostIssues = 100;

/** What a caller sent, checked by the endpoint's schemas. @throws DomainError bad-request with every fault, not-found */
export function parseCall(
  one: Endpoint,
  sent: { params: unknown; query: unknown; body: unknown },
): { params: unknown; query: unknown; body: unknown } {
  const issues: Issue[] = [];
  const parse = (schema: z.ZodType | undefined, value: unknown, place: string): unknown => {
    if (!schema) return value;
    const result = schema.safeParse(value, { reportInput: true });
    if (result.success) return result.data;
    for (const fault of issuesOf(result.error, place)) issues.push(fault);
    return undefined;
  };
  const params = parse(one.params, sent.params, '');
  // An id that can't be one names no record.
  if (issues.length > 0) throw new DomainError('not-found', 'There is no such record.');
  const query = parse(one.query ?? z.strictObject({}), sent.query, '');
  const body = one.upload ? undefined : parse(one.body ?? z.strictObject({}), sent.body, '');
  if (issues.length > 0) {
    const more = issues.length > mostIssues ? ` The first ${mostIssues} are named.` : '';
    const message = `The request has ${issues.length} fault(s).${more}`;
    throw new DomainError('bad-request', message, { issues: issues.slice(0, mostIssues) });
  }
  return { params, query, body };
}

const keyShape = /^[\x21-\x7E]{1,200}$/;

/** Which version the caller has seen, and by which key a repeat of this very request is known. @throws DomainError bad-request */
export function claimBy(
  one: Endpoint,
  actor: Actor,
  request: { path: string; key: string | undefined; version: number | null; body: unknown },
): Claim {
  const { key } = request;
  if (key !== undefined && !keyShape.test(key)) {
    const message = 'An Idempotency-Key has 1 to 200 visible ASCII characters.';
    throw new DomainError('bad-request', message, {
      issues: [issue('Idempotency-Key', 'idempotency-key-shape', message)],
    });
  }
  return {
    version: one.ifMatch ? request.version : 'any',
    request:
      key !== undefined && one.idempotent
        ? {
            key: digest([actor.userId, actor.organisationId, one.method, request.path, key]),
            digest: digest(request.body ?? null),
          }
        : null,
  };
}
