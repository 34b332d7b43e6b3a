import type { Language } from '../kernel/actor.ts';
import type { Actor } from '../kernel/actor.ts';
import type { DomainError, Issue } from '../kernel/errors.ts';
import type { SessionAnswer } from '../identity/session.presenter.ts';
import type { ApiClient } from './api.client.ts';
import type { Fields } from './forms/fields.ts';
import type { Format } from './i18n/format.ts';
import type { Translated } from './i18n/language.ts';

/** A file that came with a form. */
export interface SentFile {
  name: string;
  bytes: Buffer;
}

/** One visit of one person to one page: all that the page may know and do. */
export interface Visit {
  /** Path without the query. */
  path: string;
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
  /** Null for somebody who hasn't signed in. */
  actor: Actor | null;
  session: SessionAnswer | null;
  language: Language;
  format: Format;
  /** The words of the visit's language. */
  say<W>(words: Translated<W>): W;
  api: ApiClient;
  /** What was typed, for a page that was sent a form; empty otherwise. */
  fields: Fields;
  files: readonly SentFile[];
  /** Version that the sent form was made from; null where it had none. */
  version: number | null;
  /** Key of the sent form, the same when it is sent twice. */
  key: string | undefined;
  now: Date;
  /** Whether this is the demo, where signing in takes one click. */
  demo: boolean;
}

/** A form that was sent and refused: shown again with everything that was typed. */
export interface Attempt {
  fields: Fields;
  issues: readonly Issue[];
  error: DomainError;
}
