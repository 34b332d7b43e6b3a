import { randomBytes } from 'node:crypto';
import type { Response } from 'express';
import type { Actor } from '../kernel/actor.ts';
import type { Assets } from './assets.router.ts';
import { doneWords } from './i18n/done.words.ts';
import type { Led, Shown } from './page.ts';
import { renderPage } from './render.ts';
import type { Visit } from './visit.ts';
import { languageCookie } from './visiting.ts';

export interface DeliveryDeps {
  assets: Assets;
  countUnread(actor: Actor): Promise<number>;
  secureCookies: boolean;
}

/** Leads the browser on after a form was taken. */
export function lead(deps: DeliveryDeps, led: Led, res: Response): void {
  if (led.language)
    res.cookie(languageCookie, led.language, {
      maxAge: 365 * 86_400_000,
      sameSite: 'lax',
      httpOnly: true,
      secure: deps.secureCookies,
    });
  const to = led.done === undefined ? led.to : `${led.to}${led.to.includes('?') ? '&' : '?'}done=${led.done}`;
  res.set('Cache-Control', 'private, no-store').redirect(303, to);
}

/** Sends a page in its frame. */
export async function deliver(deps: DeliveryDeps, visit: Visit, shown: Shown, res: Response): Promise<void> {
  const nonce = randomBytes(16).toString('base64');
  const unread = visit.actor && visit.session ? await deps.countUnread(visit.actor) : 0;
  const done = visit.say(doneWords)[visit.query['done'] ?? ''] ?? null;
  const html = renderPage({ visit, shown, unread, done, nonce, asset: deps.assets.address });
  res.set('Content-Security-Policy', policy(nonce));
  res.set('Cache-Control', 'private, no-store');
  res.set('Vary', 'Cookie, Accept-Language');
  res
    .status(shown.status ?? 200)
    .type('html')
    .send(html);
}

/** Scripts only by the nonce of this very answer, and what those load themselves. */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
