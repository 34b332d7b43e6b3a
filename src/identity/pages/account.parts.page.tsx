import { DateTime } from 'luxon';
import { z } from 'zod';
import { closingTimeOf } from '../../kernel/working-days.ts';
import { Notice } from '../../web/components/notice.tsx';
import { PageHead } from '../../web/components/page.head.tsx';
import { Fields } from '../../web/forms/fields.ts';
import { bodyOf, type FormSpec } from '../../web/forms/form.ts';
import { Form } from '../../web/forms/form.view.tsx';
import { optionsOf } from '../../web/i18n/vocabulary.words.ts';
import { page, type Shown } from '../../web/page.ts';
import { paths } from '../../web/paths.ts';
import type { Attempt, Visit } from '../../web/visit.ts';
import { newApiKeyAnswer } from '../api-key.schema.ts';
import { accountWords } from './account.words.ts';

interface Asked {
  title: string;
  text: string;
  submit: string;
  danger?: boolean;
  form: FormSpec;
  start?: Fields;
}

/** One thing asked on a page of its own, with the way back to the account. */
async function ask(visit: Visit, attempt: Attempt | undefined, asked: Asked): Promise<Shown> {
  const { title, text, submit, danger, form, start } = asked;
  return await Promise.resolve({
    title,
    main: (
      <>
        <PageHead title={title}>
          <p class="text">{text}</p>
        </PageHead>
        <Form
          visit={visit}
          form={form}
          attempt={attempt}
          {...(start ? { start } : {})}
          submit={submit}
          danger={danger ?? false}
          cancel={{ to: paths.account() }}
        />
      </>
    ),
  });
}

export const changePasswordPage = page({
  id: 'change-password',
  path: '/account/password',
  access: 'signed-in',
  show: async (visit, attempt) => {
    const w = visit.say(accountWords);
    const form = passwordForm(visit);
    return await ask(visit, attempt, { title: w.changePassword, text: w.securityText, submit: w.changePassword, form });
  },
  send: async (visit) => {
    await visit.api.call('changePassword', z.unknown(), { body: bodyOf(passwordForm(visit), visit.fields) });
    return { to: paths.account(), done: 'saved' };
  },
});

function passwordForm(visit: Visit): FormSpec {
  const w = visit.say(accountWords);
  return {
    fields: [
      { name: 'current', kind: 'password', label: w.current, autocomplete: 'current-password' },
      { name: 'password', kind: 'password', label: w.password, hint: w.passwordHint, autocomplete: 'new-password' },
    ],
  };
}

export const newKeyPage = page({
  id: 'new-api-key',
  path: '/account/keys/new',
  access: 'signed-in',
  show: async (visit, attempt) => {
    const w = visit.say(accountWords);
    const start = new Fields().with({ scope: 'read' });
    const asked = { title: w.newKey, text: w.keysText, submit: w.newKey, form: keyForm(visit), start };
    return await ask(visit, attempt, asked);
  },
  send: async (visit) => {
    const w = visit.say(accountWords);
    const { expiresAt, ...body } = bodyOf(keyForm(visit), visit.fields);
    const sent = {
      body: typeof expiresAt === 'string' ? { ...body, expiresAt: endOf(expiresAt) } : body,
      ...(visit.key ? { key: visit.key } : {}),
    };
    const { key, name } = (await visit.api.call('createApiKey', newApiKeyAnswer, sent)).body;
    return {
      title: w.keyMade,
      main: (
        <>
          <PageHead title={w.keyMade} />
          {key === null ? (
            <Notice tone="amber">
              <p>{w.keyRepeat}</p>
            </Notice>
          ) : (
            <Notice tone="green" title={name}>
              <p>{w.keyOnce}</p>
              <p class="pre">
                <code data-key>{key}</code>
              </p>
            </Notice>
          )}
          <p>
            <a class="button secondary" href={paths.account()}>
              {w.toAccount}
            </a>
          </p>
        </>
      ),
    };
  },
});

/** The closing hour of a day that was typed; what is no day stays as typed, for the schema to name. */
const endOf = (day: string): string =>
  DateTime.fromISO(day).isValid && day.length === 10 ? closingTimeOf(day).toISOString() : day;

function keyForm(visit: Visit): FormSpec {
  const w = visit.say(accountWords);
  return {
    fields: [
      { name: 'name', kind: 'text', label: w.keyName, max: 120 },
      { name: 'scope', kind: 'radios', label: w.scope, options: optionsOf(w.scopes) },
      { name: 'expiresAt', kind: 'date', label: w.expires, optional: true, short: true },
    ],
  };
}

export const revokeKeyPage = page({
  id: 'revoke-api-key',
  path: '/account/keys/:id/revoke',
  access: 'signed-in',
  show: async () => await Promise.resolve({ to: paths.account() }),
  send: async (visit) => {
    await visit.api.call('deleteApiKey', z.unknown(), { params: { id: visit.params['id'] ?? '' } });
    return { to: paths.account(), done: 'removed' };
  },
});

export const erasePage = page({
  id: 'erase-account',
  path: '/account/erase',
  access: 'signed-in',
  show: async (visit, attempt) => {
    const w = visit.say(accountWords);
    const form = eraseForm(visit);
    return await ask(visit, attempt, { title: w.erase, text: w.eraseText, submit: w.eraseNow, danger: true, form });
  },
  send: async (visit) => {
    await visit.api.call('eraseMyself', z.unknown(), { body: bodyOf(eraseForm(visit), visit.fields) });
    return { to: paths.home(), done: 'erased' };
  },
});

const eraseForm = (visit: Visit): FormSpec => ({
  fields: [
    {
      name: 'password',
      kind: 'password',
      label: visit.say(accountWords).erasePassword,
      autocomplete: 'current-password',
    },
  ],
});
