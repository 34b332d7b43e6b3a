import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { DomainError } from '../kernel/errors.ts';

export const jsonTypes = ['application/json', 'application/merge-patch+json'] as const;

/** @throws DomainError unsupported-media-type when there is a body of another type */
export function checkMediaType(req: Request, types: readonly string[]): void {
  const hasBody = req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;
  if (hasBody && !req.is([...types])) {
    throw new DomainError('unsupported-media-type', `Send the body as ${types.join(' or ')}.`);
  }
}

/** Reads a JSON body of at most `limit`, e.g. `256kb`, after decompression, that arrives within `withinMs`. */
export function jsonBody(limit: string, withinMs = 20_000): RequestHandler[] {
  return [inTime(withinMs), express.json({ limit, type: [...jsonTypes] })];
}

/** Ends a request whose body trickles in: it would hold one of the places that the load shedder counts. */
function inTime(withinMs: number): RequestHandler {
  return (req: Request, res: Response, next: NextFunction): void => {
    const patience = setTimeout(() => {
      if (!req.complete) req.destroy();
    }, withinMs);
    res.once('close', () => clearTimeout(patience));
    next();
  };
}
