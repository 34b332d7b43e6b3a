import { paths } from '../../../web/paths.ts';
import type { Visit } from '../../../web/visit.ts';
import type { NeedAnswer } from '../../need.presenter.ts';
import { similarAnswer } from '../../together.endpoints.ts';
import { managerWords } from './manager.words.ts';
import { triageWords } from './triage.words.ts';

/** Needs of the cluster that speak of the same, with the way to join them. */
export async function SimilarNeeds({ visit, need }: { visit: Visit; need: NeedAnswer }) {
  const w = visit.say(triageWords);
  const { fields } = visit.say(managerWords);
  const { items } = (
    await visit.api.call('similarNeeds', similarAnswer, {
      body: {
        language: need.language,
        title: need.title,
        problem: need.problem ?? null,
        desiredOutcome: need.desiredOutcome ?? null,
        exceptId: need.id,
      },
    })
  ).body;
  return (
    <section class="later" aria-labelledby="similar">
      <h2 id="similar">{w.similar}</h2>
      {items.length === 0 ? (
        <p class="muted">{w.none}</p>
      ) : (
        <>
          <ul class="rows">
            {items.map((one) => (
              <li key={one.id}>
                <a class="rows-title" href={paths.need(one.id)} lang={one.language}>
                  {one.title}
                </a>
                <p class="muted">
                  {one.reference} · {one.organisation.name} · {fields.similar(visit.format.percent(one.share))}:{' '}
                  {visit.format.list(one.shared)}
                </p>
              </li>
            ))}
          </ul>
          {need.abilities.includes('merge') && (
            <p>
              <a href={paths.action('needs', need.id, 'merge')}>{w.join}</a>
            </p>
          )}
        </>
      )}
    </section>
  );
}
