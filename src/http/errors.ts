import type { ErrorRequestHandler, NextFunction, Request, RequestHandler, Response } from 'express';
import { DomainError, issue } from '../kernel/errors.ts';
import { sendProblem } from './problem.ts';

export function unknownAddress(): RequestHandler {
  return () => {
    throw new DomainError('not-found', 'There is nothing at this address.');
  };
}

/** The one place where errors become answers. What nobody foresaw is a 500 without its message; the log has it. */
export function errorHandler(): ErrorRequestHandler {
  return (error: unknown, req: Request, res: Response, _next: NextFunction): void => {
    if (res.headersSent) {
      // Half an answer can't be taken back; the caller sees it cut short.
      req.log.info({ err: error }, 'answer cut short');
      res.destroy();
      return;
    }
    const known = error instanceof DomainError ? error : translate(error);
    if (known) {
      sendProblem(res, known);
      return;
    }
    req.log.error({ err: error }, 'unforeseen error');
    res.status(500).type('application/problem+json').set('Cache-Control', 'private, no-store');
    res.send(
      JSON.stringify({
        type: '/problems/internal',
        title: 'Something went wrong here',
        status: 500,
        code: 'internal',
        detail: 'The fault is ours and has been noted.',
        issues: [],
      }),
    );
  };
}

const unreachable = new Set([
  'MongoNetworkError',
  'MongoServerSelectionError',
  'MongoNetworkTimeoutError',
  'MongoPoolClearedError',
  'MongooseServerSelectionError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
]);

function translate(error: unknown): DomainError | null {
  if (!(error instanceof Error)) return null;
  const type = 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large') return new DomainError('too-large', 'The body is larger than this server takes.');
  if (type === 'entity.parse.failed') {
    return new DomainError('bad-request', 'The body is no valid JSON.', {
      issues: [issue('', 'invalid-json', error.message)],
    });
  }
  if (type === 'charset.unsupported' || type === 'encoding.unsupported') {
    return new DomainError('unsupported-media-type', 'Send the body as UTF-8, uncompressed or as gzip.');
  }
  // What Express and its parsers refuse: a broken path, a body that isn't compressed as it says, one cut short.
  if ('status' in error && typeof error.status === 'number' && error.status >= 400 && error.status < 500) {
    return new DomainError('bad-request', 'The request can’t be read.');
  }
  if (unreachable.has(error.name))
    return new DomainError('unavailable', 'The database doesn’t answer at this moment. Nothing was changed.');
  return null;
}
