import type { Request, Response } from 'express';
import { sessionAnswer } from '../identity/session.presenter.ts';
import type { Actor } from '../kernel/actor.ts';
import type { ApiClientOf } from './api.client.ts';
import { Fields } from './forms/fields.ts';
import { formatOf } from './i18n/format.ts';
import { guessLanguage, type Translated } from './i18n/language.ts';
import type { Visit } from './visit.ts';

export interface VisitDeps {
  apiClientOf: ApiClientOf;
  demo: boolean;
  now(): Date;
}

/** Remembers the language of somebody who hasn't signed in. */
export const languageCookie = 'carecure-language';

/** What a page may know of a request. */
export async function visitOf(deps: VisitDeps, actor: Actor | null, req: Request, res: Response): Promise<Visit> {
  const api = deps.apiClientOf(actor, { req, res });
  const session = actor && req.user ? (await api.call('getSession', sessionAnswer)).body : null;
  const chosen = new RegExp(`${languageCookie}=(\\w\\w)`).exec(req.get('Cookie') ?? '')?.[1];
  const language = actor?.language ?? guessLanguage(chosen, req.get('Accept-Language'));
  const fields = Fields.of(req.body);
  const version = fields.text('_version');
  return {
    path: req.path,
    params: req.params as Record<string, string>,
    query: Object.fromEntries(
      Object.entries(req.query).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    ),
    actor,
    session,
    language,
    format: formatOf(language),
    say: <W>(words: Translated<W>): W => words[language],
    api,
    fields,
    files: ((req.files ?? []) as Express.Multer.File[]).map((file) => ({
      // Browsers send names as UTF-8, which multer reads as Latin-1.
      name: Buffer.from(file.originalname, 'latin1').toString('utf8'),
      bytes: file.buffer,
    })),
    version: /^\d{1,9}$/.test(version) ? Number(version) : null,
    key: fields.text('_key') || undefined,
    now: deps.now(),
    demo: deps.demo,
  };
}
