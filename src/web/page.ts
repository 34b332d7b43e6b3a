import type { ComponentChildren } from 'preact';
import type { Language, Role } from '../kernel/actor.ts';
import type { Attempt, Visit } from './visit.ts';

/** What a page shows; the frame around it is the layout's. */
export interface Shown {
  title: string;
  main: ComponentChildren;
  /** Which place of the top row this page belongs to. */
  place?: Place;
  /** Wider than the measure of text: boards and tables. */
  wide?: boolean;
  /** Records whose changes are shown without a reload: `needs:<id>`, or `needs` for any of the room. */
  live?: readonly string[];
  status?: number;
}

export const places = [
  'home',
  'engagements',
  'challenges',
  'needs',
  'board',
  'matches',
  'companies',
  'pocs',
  'profile',
  'settings',
] as const;
export type Place = (typeof places)[number];

/** Where a sent form leads; `done` names a message that the next page shows once. */
export interface Led {
  to: string;
  done?: string;
  /** A language that was chosen, remembered by the browser. */
  language?: Language;
}

/** What a form that saves by itself is told. */
export interface Saved {
  version: number | null;
  /** When it was saved, in the reader's words. */
  said: string;
  /** Where the form goes on saving and is sent from now on, where saving has made a record of its own. */
  to?: string;
  /** What to say beside the form while it is being written, by the name of its place (`data-note`); empty to say nothing. */
  notes?: Readonly<Record<string, string>>;
}

/** Everything about one page. The router makes GET from `show` and POST from `send`. */
export interface PageSpec {
  id: string;
  /** With `:name` for parameters. */
  path: string;
  access: 'public' | 'signed-in' | readonly Role[];
  show(visit: Visit, attempt?: Attempt): Promise<Shown | Led>;
  /** Takes what the page's form sent. What it throws is shown by `show` with all that was typed. */
  send?(visit: Visit): Promise<Shown | Led>;
  /** Saves what is typed by itself while the person goes on, at `<path>/save`; never leads anywhere. */
  save?(visit: Visit): Promise<Saved>;
  /** Whether the form may bring files (multipart). */
  files?: boolean;
}

export const page = (spec: PageSpec): PageSpec => spec;

export const isLed = (given: Shown | Led): given is Led => 'to' in given;
