import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { DomainError } from '../kernel/errors.ts';
import { digest } from '../kernel/ids.ts';
import { addressOf } from './address.ts';

/** Headers of every answer. Pages add their own nonces to this policy. */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
  });
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses changes that another site's page made the browser send. Browsers say where a request comes from (Sec-Fetch-Site, else
 * Origin). A client that says neither is let in only with what a browser sends cross-site solely after a preflight, which is
 * never granted here: a JSON body, a method beside POST, or a header of its own.
 */
export function crossSiteGuard(ownOrigin: () => string): RequestHandler {
  return (req: Request, _res: Response, next: NextFunction): void => {
    if (safeMethods.has(req.method) || req.get('Authorization') || comesFromHere(req, ownOrigin())) next();
    else
      throw new DomainError(
        'forbidden',
        'This request seems to come from another site. Send an Origin header of this site, or an API key.',
      );
  };
}

function comesFromHere(req: Request, ownOrigin: string): boolean {
  const site = req.get('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = req.get('Origin');
  if (origin !== undefined) return origin === ownOrigin || origin === `${req.protocol}://${req.get('Host')}`;
  return (
    req.method !== 'POST' ||
    req.get('If-Match') !== undefined ||
    req.get('Idempotency-Key') !== undefined ||
    Boolean(req.is(['application/json', 'application/merge-patch+json']))
  );
}

/**
 * At most `perMinute` requests of one signed-in person, key or address; the rest get 429 with Retry-After. Whether a key is one isn't
 * known yet, so an address may send ten times as much with keys, however many it names.
 */
export function limitCallers(perMinute: number): RequestHandler {
  const callers = new RateLimiterMemory({ points: perMinute, duration: 60 });
  const addresses = new RateLimiterMemory({ points: perMinute * 10, duration: 60 });
  return async (req: Request, res: Response, next: NextFunction): Promise<void> => {
    const key = req.get('Authorization');
    if (key !== undefined) await consume(addresses, addressOf(req));
    const caller = key === undefined ? (req.user?.userId ?? addressOf(req)) : digest(key);
    res.set('RateLimit-Remaining', String(await consume(callers, caller)));
    next();
  };
}

/** Takes one request and gives how many are left. @throws DomainError too-many-requests */
async function consume(limiter: RateLimiterMemory, caller: string): Promise<number> {
  try {
    return (await limiter.consume(caller)).remainingPoints;
  } catch (refused) {
    if (refused instanceof Error) throw refused;
    const { msBeforeNext } = refused as { msBeforeNext: number };
    throw new DomainError('too-many-requests', 'Too many requests. Wait a moment.', {
      details: { retryAfter: msBeforeNext / 1000 },
    });
  }
}

/** Sheds load: with too many requests at once, or an event loop that lags, a request gets 503 at once instead of a late answer. */
export function loadShedder(
  maxInFlight: number,
  maxDelayMs = 500,
  isStream = (_req: Request) => false,
): RequestHandler {
  let inFlight = 0;
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  let lagging = false;
  setInterval(() => {
    lagging = delay.mean / 1e6 > maxDelayMs;
    delay.reset();
  }, 500).unref();
  return (req: Request, res: Response, next: NextFunction): void => {
    // A stream is open as long as its page; it has a limit of its own.
    if (isStream(req)) {
      next();
      return;
    }
    if (inFlight >= maxInFlight || (lagging && inFlight > 0))
      throw new DomainError('unavailable', 'Too much to do at this moment. Try again in a second.');
    inFlight += 1;
    res.once('close', () => {
      inFlight -= 1;
    });
    next();
  };
}
