import { PageHead } from '../../web/components/page.head.tsx';
import { PostButton } from '../../web/components/post.button.tsx';
import { Form } from '../../web/forms/form.view.tsx';
import { commonWords } from '../../web/i18n/common.words.ts';
import { page, type PageSpec } from '../../web/page.ts';
import { ownPath, paths } from '../../web/paths.ts';
import { signInFields } from '../../web/sign-in.fields.tsx';
import type { Visit } from '../../web/visit.ts';
import { sessionAnswer } from '../session.presenter.ts';
import { keptPage } from './kept.page.tsx';
import { signInWords } from './sign-in.words.ts';
import type { Role } from '../../kernel/actor.ts';

/** Somebody whom the demo lets in with one click. */
export interface CastMember {
  name: string;
  email: string;
  role: Role;
  organisationName: string;
}

/** Where a person goes once signed in: where they wanted to, if that is here. */
const backOf = (visit: Visit): string => ownPath(visit.fields.text('back') || visit.query['back'], paths.home());

/** @param cast the demo's people and their password; nobody where this is no demo */
export function signInPage(cast: { people: readonly CastMember[]; password: string }): PageSpec {
  return page({
    id: 'sign-in',
    path: '/sign-in',
    access: 'public',
    show: async (visit, attempt) => {
      if (visit.session && !attempt) return await Promise.resolve({ to: backOf(visit) });
      const w = visit.say(signInWords);
      return {
        title: w.title,
        main: (
          <>
            <PageHead title={w.title} />
            {visit.demo && <Cast visit={visit} {...cast} />}
            {visit.demo && <h2>{w.or}</h2>}
            <Form
              visit={visit}
              form={{ fields: signInFields(visit) }}
              attempt={attempt}
              submit={w.title}
              more={
                <>
                  <a href="/password-resets">{w.forgotten}</a>
                  <a href="/admission">{w.apply}</a>
                </>
              }
            >
              <input type="hidden" name="back" value={backOf(visit)} />
            </Form>
          </>
        ),
      };
    },
    send: async (visit) => {
      const { fields } = visit;
      const body = { email: fields.text('email'), password: fields.text('password') };
      await visit.api.call('signIn', sessionAnswer, { body });
      return fields.has('kept-to') ? keptPage(visit) : { to: backOf(visit) };
    },
  });
}

function Cast({ visit, people, password }: { visit: Visit; people: readonly CastMember[]; password: string }) {
  const w = visit.say(signInWords);
  const common = visit.say(commonWords);
  return (
    <section class="card">
      <h2>{w.demoTitle}</h2>
      <p>{w.demoText}</p>
      <ul class="rows">
        {people.map((one) => (
          <li class="cols" key={one.email}>
            <div>
              <p class="rows-title">{one.name}</p>
              <p class="muted">
                {one.organisationName} · {common.roles[one.role]}
              </p>
            </div>
            <PostButton
              to={paths.signIn()}
              values={{ email: one.email, password, back: backOf(visit) }}
              label={w.as(one.name)}
            >
              {w.title}
            </PostButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
