import { z } from 'zod';
import { DomainError } from '../../kernel/errors.ts';
import { PageHead } from '../../web/components/page.head.tsx';
import { Fields } from '../../web/forms/fields.ts';
import { bodyOf, type FormSpec } from '../../web/forms/form.ts';
import { Form } from '../../web/forms/form.view.tsx';
import { commonWords } from '../../web/i18n/common.words.ts';
import { page } from '../../web/page.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import { deadLink } from './dead.link.tsx';
import { passwordResetWords } from './password-reset.words.ts';

/** Asks for a link to set a new password; says the same whether there is such an account. */
export const askPasswordResetPage = page({
  id: 'ask-password-reset',
  path: '/password-resets',
  access: 'public',
  show: async (visit, attempt) => {
    const w = visit.say(passwordResetWords);
    return await Promise.resolve({
      title: w.title,
      main: (
        <>
          <PageHead title={w.title}>
            <p>{w.text}</p>
          </PageHead>
          <Form visit={visit} form={askForm(visit)} attempt={attempt} submit={w.send} cancel={{ to: paths.signIn() }} />
        </>
      ),
    });
  },
  send: async (visit) => {
    const w = visit.say(passwordResetWords);
    await visit.api.call('askPasswordReset', z.unknown(), { body: bodyOf(askForm(visit), visit.fields) });
    return {
      title: w.sentTitle,
      main: (
        <>
          <PageHead title={w.sentTitle} />
          <p>{w.sent}</p>
          <p>
            <a class="button secondary" href={paths.signIn()}>
              {visit.say(commonWords).signIn}
            </a>
          </p>
        </>
      ),
    };
  },
});

/** Where the mailed link leads. */
export const confirmPasswordResetPage = page({
  id: 'confirm-password-reset',
  path: '/password-resets/confirm',
  access: 'public',
  show: async (visit, attempt) => {
    const w = visit.say(passwordResetWords);
    const token = visit.query['token'] ?? '';
    return await Promise.resolve({
      title: w.title,
      main: (
        <>
          <PageHead title={w.title}>
            <p>{w.confirmText}</p>
          </PageHead>
          <Form
            visit={visit}
            form={confirmForm(visit)}
            attempt={attempt}
            start={new Fields().with({ token })}
            submit={w.set}
          />
        </>
      ),
    });
  },
  send: async (visit) => {
    const w = visit.say(passwordResetWords);
    try {
      await visit.api.call('confirmPasswordReset', z.unknown(), { body: bodyOf(confirmForm(visit), visit.fields) });
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'not-found') throw error;
      return deadLink(w.noLinkTitle, w.noLink, { to: '/password-resets', label: w.askAnew });
    }
    return { to: paths.signIn(), done: 'password-set' };
  },
});

const askForm = (visit: Visit): FormSpec => ({
  fields: [{ name: 'email', kind: 'email', label: visit.say(passwordResetWords).email, autocomplete: 'username' }],
});

function confirmForm(visit: Visit): FormSpec {
  const w = visit.say(passwordResetWords);
  return {
    fields: [
      { name: 'token', kind: 'hidden', label: '' },
      { name: 'password', kind: 'password', label: w.password, hint: w.passwordHint, autocomplete: 'new-password' },
    ],
  };
}
