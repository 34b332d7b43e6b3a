import type { Response } from 'express';
import { z } from 'zod';
import type { DomainError } from '../kernel/errors.ts';
import { type ErrorCode } from '../kernel/errors.ts';
import { issueAnswer } from '../kernel/presented.ts';

/** One table from the domain's refusals to HTTP. */
export const problems: Record<ErrorCode, { status: number; title: string }> = {
  'bad-request': { status: 400, title: 'The request has faults' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  forbidden: { status: 403, title: 'Not allowed' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'Not this method here' },
  'illegal-transition': { status: 409, title: 'Not possible in this status' },
  'being-applied': { status: 409, title: 'A decision is still being applied' },
  conflict: { status: 409, title: 'Changed by somebody else' },
  'stale-version': { status: 412, title: 'The version is stale' },
  'precondition-required': { status: 428, title: 'If-Match is missing' },
  'too-large': { status: 413, title: 'Too large' },
  'unsupported-media-type': { status: 415, title: 'Unsupported media type' },
  'rule-violated': { status: 422, title: 'A rule isn’t met' },
  'idempotency-mismatch': { status: 422, title: 'Idempotency-Key reused' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  unavailable: { status: 503, title: 'Unavailable for a moment' },
};

/** RFC 9457 problem details, with every fault and its place. */
export const problemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    instance: z.string().optional(),
    issues: z.array(issueAnswer),
  })
  .meta({ id: 'Problem' });

export function sendProblem(res: Response, error: DomainError): void {
  const { status, title } = problems[error.code];
  // Without it a cache may keep a 404 for everybody.
  res.set('Cache-Control', 'private, no-store');
  const retryAfter = error.details['retryAfter'];
  if (typeof retryAfter === 'number') res.set('Retry-After', String(Math.max(1, Math.ceil(retryAfter))));
  else if (status === 503 || error.code === 'being-applied') res.set('Retry-After', '1');
  if (status === 401) res.set('WWW-Authenticate', 'Bearer realm="carecure"');
  res.status(status).type('application/problem+json');
  res.send(
    JSON.stringify({
      ...error.details,
      type: `/problems/${error.code}`,
      title,
      status,
      code: error.code,
      detail: error.message,
      instance: res.req.originalUrl.split('?')[0],
      issues: error.issues,
    }),
  );
}
