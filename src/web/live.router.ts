import { Router, type Request, type Response } from 'express';
import type { Authenticate } from '../http/router.ts';
import { DomainError } from '../kernel/errors.ts';
import type { ChangeFeed, ChangeHint } from '../kernel/changes.ts';

const rooms = new Set([
  'needs',
  'engagements',
  'pocs',
  'companies',
  'questions',
  'notices',
  'assessments',
  'imports',
  'organisations',
]);
const mostTopics = 200;
/** Open streams of one process, and of one person: a page that is forgotten in a tab keeps its own. */
const mostStreams = 5_000;
const mostOfOne = 30;

export const isLive = (req: Request): boolean => req.path === '/live';

const beatMs = 20_000;

/**
 * Server-sent events of one page: `change` for each record or room it names in `of` (`needs:<id>`, `needs`), `anew` when hints may have
 * been lost. A hint of a whole room names no record, so that nobody learns of records that aren't theirs.
 */
export function liveRouter(authenticate: Authenticate, feed: ChangeFeed): Router {
  const router = Router();
  const streams = new Map<string, number>();
  let open = 0;
  router.get('/live', async (req: Request, res: Response) => {
    const actor = await authenticate(req);
    if (!actor) throw new DomainError('unauthenticated', 'Sign in first.');
    const own = streams.get(actor.userId) ?? 0;
    if (own >= mostOfOne || open >= mostStreams)
      throw new DomainError('too-many-requests', 'Too many pages are open.', { details: { retryAfter: 30 } });
    streams.set(actor.userId, own + 1);
    open += 1;
    const topics = topicsOf(req.query['of']);
    res.set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'private, no-store',
      'X-Accel-Buffering': 'no',
    });
    res.flushHeaders();
    res.write('retry: 2000\n\n');
    const send = (event: string, hint: Partial<ChangeHint>): void => {
      res.write(`event: ${event}\ndata: ${JSON.stringify(hint)}\n\n`);
    };
    const heard = (hint: ChangeHint | null): void => {
      if (!hint) send('anew', {});
      else if (topics.has(`${hint.room}:${hint.id}`)) send('change', hint);
      else if (topics.has(hint.room)) send('change', { room: hint.room });
    };
    const stop = feed.listen(heard, () => res.end());
    const beat = setInterval(() => {
      // A session that has ended must not go on hearing.
      authenticate(req).then(
        (still) => (still ? res.write(': beat\n\n') : res.end()),
        () => res.end(),
      );
    }, beatMs);
    res.once('close', () => {
      stop();
      clearInterval(beat);
      open -= 1;
      const left = (streams.get(actor.userId) ?? 1) - 1;
      if (left > 0) streams.set(actor.userId, left);
      else streams.delete(actor.userId);
    });
  });
  return router;
}

function topicsOf(given: unknown): Set<string> {
  const named = typeof given === 'string' ? given.split(' ') : [];
  return new Set(named.filter((topic) => rooms.has(topic.split(':')[0] ?? '')).slice(0, mostTopics));
}
