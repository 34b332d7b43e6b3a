import { boardAnswer } from '../../needs/board.endpoints.ts';
import { needAnswer } from '../../needs/need.presenter.ts';
import { failedAnswer } from '../../ops/failed.endpoints.ts';
import { answerList } from '../../web/answer.list.ts';
import { Empty } from '../../web/components/empty.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { vocabulary } from '../../web/i18n/vocabulary.words.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import { managerHomeWords } from './home.manager.words.ts';

/** The part of the home page for those of the programme: the manager's overview, the assessor's responses to judge. */
export async function officeHome(visit: Visit) {
  if (visit.actor?.role === 'manager') return await managerHome(visit);
  if (visit.actor?.role === 'assessor') return await assessorHome(visit);
  return null;
}

async function managerHome(visit: Visit) {
  const w = visit.say(managerHomeWords);
  const names = visit.say(vocabulary).needStatus;
  const [{ columns }, { items: failed }] = await Promise.all([
    visit.api.call('board', boardAnswer).then(({ body }) => body),
    visit.api.call('listFailed', failedAnswer).then(({ body }) => body),
  ]);
  const still = columns.flatMap((column) => column.cards).filter((card) => card.stuck).length;
  return (
    <section aria-labelledby="stages">
      {failed.length > 0 && (
        <Notice tone="red">
          <p>
            {w.failed(failed.length)}. <a href="/queues">{w.look}</a>
          </p>
        </Notice>
      )}
      {still > 0 && (
        <Notice tone="amber">
          <p>
            {w.still(still)}. <a href="/board?view=still">{w.allStill}</a>
          </p>
        </Notice>
      )}
      <h2 id="stages">{w.stages}</h2>
      <ul class="rows">
        {columns.map(({ status, cards, more }) => (
          <li class="cols" key={status}>
            <a href={`/board?view=list&stage=${status}`}>{names[status]}</a>
            <strong class="numeric">{more ? `${cards.length}+` : cards.length}</strong>
          </li>
        ))}
      </ul>
      <p class="row later">
        <a class="button secondary" href={paths.board()}>
          {w.board}
        </a>
        <a href="/board/new">{w.onBehalf}</a>
      </p>
    </section>
  );
}

async function assessorHome(visit: Visit) {
  const w = visit.say(managerHomeWords);
  const { items } = (
    await visit.api.call('listNeeds', answerList(needAnswer), { query: { status: 'in-selection', limit: 50 } })
  ).body;
  return (
    <section aria-labelledby="judging">
      <h2 id="judging">{w.judging}</h2>
      {items.length === 0 ? (
        <Empty>{w.noJudging}</Empty>
      ) : (
        <ul class="rows">
          {items.map((need) => (
            <li key={need.id}>
              <a class="rows-title" href={`${paths.need(need.id)}/selection`} lang={need.language}>
                {need.title}
              </a>
              <p class="muted">{need.reference}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
