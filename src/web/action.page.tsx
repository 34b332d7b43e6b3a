import type { ComponentChildren } from 'preact';
import { z } from 'zod';
import type { Role } from '../kernel/actor.ts';
import { Notice } from './components/notice.tsx';
import { PageHead } from './components/page.head.tsx';
import type { Fields } from './forms/fields.ts';
import { bodyOf, type FormSpec } from './forms/form.ts';
import { Form } from './forms/form.view.tsx';
import { commonWords } from './i18n/common.words.ts';
import { actionPageWords } from './i18n/action.words.ts';
import { page, type Led, type PageSpec, type Place } from './page.ts';
import type { Visit } from './visit.ts';

/** The page of one action: what it does, what it asks, and its button. */
export interface ActionView {
  title: string;
  /** What will happen, in one or two sentences. */
  text?: string;
  submit: string;
  danger?: boolean;
  form?: FormSpec;
  start?: Fields;
  /** What the person should have before their eyes while deciding. */
  beside?: ComponentChildren;
  /** The body to send, where it isn't the form's alone. */
  body?(fields: Fields): unknown;
  /** Where it leads, where that isn't the record's page. */
  led?(answer: unknown): Led;
}

/** A record as an action's page needs it. */
interface Acted {
  id: string;
  version: number;
  reference?: string;
  title: string;
  abilities: readonly string[];
}

interface ActionPages<R> {
  room: 'needs' | 'engagements' | 'pocs' | 'organisations' | 'companies';
  /** Name of the machine: its endpoints are `<machine>.<action>`. */
  machine: string;
  place: Place;
  access: 'signed-in' | readonly Role[];
  load(visit: Visit, id: string): Promise<R>;
  acted(record: R, visit: Visit): Acted;
  /** The views by action; an action without one has no page. */
  views(visit: Visit, record: R): Promise<Partial<Record<string, ActionView>>> | Partial<Record<string, ActionView>>;
}

/** One page for each action of a room's machine, at `/<room>/:id/do/:action`. */
export function actionPage<R>(given: ActionPages<R>): PageSpec {
  const { room, machine, place } = given;
  const viewOf = async (visit: Visit, record: R): Promise<ActionView | undefined> =>
    (await given.views(visit, record))[visit.params['action'] ?? ''];
  const back = (visit: Visit): string => `/${room}/${visit.params['id'] ?? ''}`;
  return page({
    id: `${machine}-action`,
    path: `/${room}/:id/do/:action`,
    access: given.access,
    show: async (visit, attempt) => {
      const w = visit.say(actionPageWords);
      const common = visit.say(commonWords);
      const record = await given.load(visit, visit.params['id'] ?? '');
      const { reference, title, version, abilities } = given.acted(record, visit);
      const view = await viewOf(visit, record);
      const possible = view !== undefined && abilities.includes(visit.params['action'] ?? '');
      const heading = view?.title ?? w.notPossibleTitle;
      const head = (
        <PageHead title={heading} {...(reference === undefined ? {} : { reference: `${reference} · ` + title })}>
          {view?.text !== undefined && possible && <p>{view.text}</p>}
        </PageHead>
      );
      if (!possible)
        return {
          title: heading,
          place,
          status: attempt ? 409 : 200,
          main: (
            <>
              {head}
              <Notice tone="amber">
                <p>{w.notPossible}</p>
              </Notice>
              <p>
                <a class="button secondary" href={back(visit)}>
                  {common.back}
                </a>
              </p>
            </>
          ),
        };
      return {
        title: heading,
        place,
        main: (
          <>
            {head}
            {view.beside}
            <Form
              visit={visit}
              form={view.form ?? { fields: [] }}
              attempt={attempt}
              {...(view.start ? { start: view.start } : {})}
              version={version}
              submit={view.submit}
              danger={view.danger ?? false}
              cancel={{ to: back(visit) }}
            />
          </>
        ),
      };
    },
    send: async (visit) => {
      const id = visit.params['id'] ?? '';
      const action = visit.params['action'] ?? '';
      const record = await given.load(visit, id);
      const view = await viewOf(visit, record);
      if (!view) return { to: back(visit) };
      const body = view.body?.(visit.fields) ?? bodyOf(view.form ?? { fields: [] }, visit.fields);
      const sent = { params: { id }, body, version: visit.version, ...(visit.key ? { key: visit.key } : {}) };
      const answer = await visit.api.call(`${machine}.${action}`, z.unknown(), sent);
      return view.led?.(answer.body) ?? { to: back(visit), done: 'done' };
    },
  });
}
