import { DomainError } from '../../kernel/errors.ts';
import { PageHead } from '../../web/components/page.head.tsx';
import { Fields } from '../../web/forms/fields.ts';
import { bodyOf, type FormSpec } from '../../web/forms/form.ts';
import { Form } from '../../web/forms/form.view.tsx';
import { page } from '../../web/page.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import { sessionAnswer } from '../session.presenter.ts';
import { deadLink } from './dead.link.tsx';
import { invitationWords } from './invitation.words.ts';
import { languageOptions } from './language.options.ts';

/** Where an invitation's mailed link leads: makes an account, or adds the role to the one that exists. */
export const acceptInvitationPage = page({
  id: 'accept-invitation',
  path: '/invitations/accept',
  access: 'public',
  show: async (visit, attempt) => {
    const w = visit.say(invitationWords);
    const token = visit.fields.text('token') || (visit.query['token'] ?? '');
    const known = visit.session?.user.name;
    return await Promise.resolve({
      title: w.title,
      main: (
        <>
          <PageHead title={w.title}>
            <div class="text">
              {known === undefined ? (
                <>
                  <p>{w.newTo}</p>
                  <p>{w.known}</p>
                </>
              ) : (
                <p>{w.signedIn(known)}</p>
              )}
            </div>
          </PageHead>
          <Form
            visit={visit}
            form={formOf(visit)}
            attempt={attempt}
            start={new Fields().with({ token, language: visit.language })}
            submit={w.accept}
          />
        </>
      ),
    });
  },
  send: async (visit) => {
    const w = visit.say(invitationWords);
    const { password, ...body } = bodyOf(formOf(visit), visit.fields);
    const sent = password === '' ? body : { ...body, password };
    try {
      const { user } = (await visit.api.call('acceptInvitation', sessionAnswer, { body: sent })).body;
      return { to: paths.home(), language: user.language };
    } catch (error) {
      if (error instanceof DomainError && error.code === 'not-found') return deadLink(w.noLinkTitle, w.noLink);
      throw error;
    }
  },
});

/** Whoever is signed in needs nothing but the button; an account at another address still asks for its password. */
function formOf(visit: Visit): FormSpec {
  const w = visit.say(invitationWords);
  const token = { name: 'token', kind: 'hidden', label: '' } as const;
  if (visit.session) return { fields: [token] };
  return {
    fields: [
      token,
      { name: 'name', kind: 'text', label: w.name, hint: w.nameHint, optional: true, autocomplete: 'name' },
      {
        name: 'password',
        kind: 'password',
        label: w.password,
        hint: w.passwordHint,
        autocomplete: 'new-password',
      },
      { name: 'language', kind: 'radios', label: w.language, options: languageOptions },
    ],
  };
}
