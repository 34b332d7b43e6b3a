import { Empty } from '../../../web/components/empty.tsx';
import { PageHead } from '../../../web/components/page.head.tsx';
import { Tabs } from '../../../web/components/tabs.tsx';
import { vocabulary } from '../../../web/i18n/vocabulary.words.ts';
import { page } from '../../../web/page.ts';
import type { Visit } from '../../../web/visit.ts';
import { boardAnswer } from '../../board.endpoints.ts';
import { actOnMany } from './board.bulk.tsx';
import { BoardCard, type Column } from './board.card.tsx';
import {
  boardAddress,
  careOrganisations,
  filterOf,
  isFiltered,
  queryOf,
  type BoardFilter,
  type Owner,
} from './board.filters.ts';
import { BoardForms } from './board.forms.tsx';
import { BoardList } from './board.list.tsx';
import { StillList } from './board.still.tsx';
import { boardWords } from './board.words.ts';
import { colleagues } from './manager.views.tsx';

/** All open needs by stage: what runs, what stands still, and the next step of each. */
export const boardPage = page({
  id: 'board',
  path: '/board',
  access: ['manager'],
  show: async (visit) => {
    const w = visit.say(boardWords);
    const filter = filterOf(visit);
    const [owners, managers] = await Promise.all([careOrganisations(visit), colleagues(visit)]);
    return {
      title: w.title,
      place: 'board',
      wide: true,
      live: ['needs', 'engagements'],
      main: (
        <>
          <PageHead
            title={w.title}
            actions={
              <a class="button secondary" href="/board/new">
                {w.onBehalf}
              </a>
            }
          />
          <Tabs
            label={w.views}
            tabs={(['board', 'list', 'still'] as const).map((view) => ({
              to: boardAddress(filter, { view }),
              label: w[view],
              current: filter.view === view,
            }))}
          />
          <BoardForms visit={visit} filter={filter} owners={owners} managers={managers} />
          {await viewOf(visit, filter, owners)}
        </>
      ),
    };
  },
  send: actOnMany,
});

async function viewOf(visit: Visit, filter: BoardFilter, owners: readonly Owner[]) {
  const query = queryOf(visit, filter, owners);
  if (filter.view === 'list') return await BoardList({ visit, filter, query });
  const stuck = filter.view === 'still';
  const { columns } = (
    await visit.api.call('board', boardAnswer, { query: { ...query, ...(stuck ? { stuck: 'true' } : {}) } })
  ).body;
  if (stuck) return <StillList visit={visit} columns={columns} />;
  const w = visit.say(boardWords);
  if (columns.every((column) => column.cards.length === 0))
    return <Empty action={isFiltered(filter) ? <a href="/board">{w.clear}</a> : undefined}>{w.emptyBoard}</Empty>;
  return (
    <div class="board" data-board>
      {columns.map((column) => (
        <BoardColumn visit={visit} column={column} filter={filter} key={column.status} />
      ))}
    </div>
  );
}

function BoardColumn({ visit, column, filter }: { visit: Visit; column: Column; filter: BoardFilter }) {
  const w = visit.say(boardWords);
  const id = `column-${column.status}`;
  return (
    <section class="board-column" aria-labelledby={id} data-column={column.status}>
      <h2 id={id}>
        {visit.say(vocabulary).needStatus[column.status]} <span class="count">{column.cards.length}</span>
      </h2>
      {column.cards.length === 0 ? (
        <p class="muted">{w.noCards}</p>
      ) : (
        <ul class="board-cards">
          {column.cards.map((card) => (
            <BoardCard visit={visit} card={card} status={column.status} key={card.id} />
          ))}
        </ul>
      )}
      {column.more && <a href={boardAddress(filter, { view: 'list', stage: column.status })}>{w.more}</a>}
    </section>
  );
}
