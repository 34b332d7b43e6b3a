import { commonWords } from './i18n/common.words.ts';
import { frontWords } from './i18n/front.words.ts';
import type { Shown } from './page.ts';
import { paths } from './paths.ts';
import type { Visit } from './visit.ts';

/** What somebody sees who hasn't signed in: what this is, how it goes, and the ways in. */
export function frontPage(visit: Visit): Shown {
  const w = visit.say(frontWords);
  const common = visit.say(commonWords);
  return {
    title: common.claim,
    main: (
      <>
        <header class="front-head">
          <h1>{w.title}</h1>
          <p>{w.lead}</p>
          <p class="row">
            <a class="button primary" href={paths.signIn()}>
              {visit.demo ? w.demo : common.signIn}
            </a>
            <a class="button secondary" href="/admission">
              {w.apply}
            </a>
          </p>
        </header>
        <section class="stack">
          <h2>{w.how}</h2>
          <ol class="front-steps grid-3">
            {w.steps.map((step) => (
              <li key={step.title}>
                <h3>{step.title}</h3>
                <p>{step.text}</p>
              </li>
            ))}
          </ol>
          <p class="muted">{w.challenges}</p>
        </section>
        <section class="stack">
          <h2>{w.forWhom}</h2>
          <div class="grid-3">
            {w.groups.map((group) => (
              <div key={group.title}>
                <h3>{group.title}</h3>
                <p>{group.text}</p>
              </div>
            ))}
          </div>
        </section>
      </>
    ),
  };
}
