import { problems } from '../http/problem.ts';
import type { DomainError } from '../kernel/errors.ts';
import { PageHead } from './components/page.head.tsx';
import { freshKey } from './forms/form.ts';
import { commonWords } from './i18n/common.words.ts';
import { problemIn } from './i18n/problems.ts';
import type { Shown } from './page.ts';
import { paths } from './paths.ts';
import { SignInFields } from './sign-in.fields.tsx';
import type { Visit } from './visit.ts';

/** What can't be shown, in words; null for what nobody foresaw. */
export function problemPage(visit: Visit, error: DomainError | null): Shown {
  const w = visit.say(commonWords);
  const [title, text] =
    error === null
      ? [w.failedTitle, w.failed]
      : error.code === 'not-found'
        ? [w.notFoundTitle, w.notFound]
        : error.code === 'forbidden'
          ? [w.forbiddenTitle, w.forbidden]
          : error.code === 'unavailable'
            ? [w.failedTitle, w.unavailable]
            : [w.failedTitle, problemIn(visit.language, error)];
  return {
    title,
    status: error === null ? 500 : problems[error.code].status,
    main: (
      <>
        <PageHead title={title} />
        <p>{text}</p>
        <p>
          <a class="button secondary" href={paths.home()}>
            {w.toHome}
          </a>
        </p>
      </>
    ),
  };
}

/** A form was sent after the session had ended: signing in goes on with what was typed. */
export function endedPage(visit: Visit): Shown {
  const w = visit.say(commonWords);
  return {
    title: w.endedTitle,
    status: 401,
    main: (
      <>
        <PageHead title={w.endedTitle} />
        <p>{w.ended}</p>
        <form method="post" action={paths.signIn()} class="form" noValidate>
          <input type="hidden" name="_key" value={freshKey()} />
          <input type="hidden" name="kept-to" value={visit.path} />
          {visit.fields
            .entries()
            .filter(([name]) => !name.includes('password'))
            .map(([name, value], place) => (
              <input type="hidden" name={`kept.${name}`} value={value} key={`${name} ${place}`} />
            ))}
          <SignInFields visit={visit} />
          <div class="form-buttons">
            <button type="submit" class="button primary">
              {w.signIn}
            </button>
          </div>
        </form>
      </>
    ),
  };
}
