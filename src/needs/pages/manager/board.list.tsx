import { answerList } from '../../../web/answer.list.ts';
import { Empty } from '../../../web/components/empty.tsx';
import { StatusTag } from '../../../web/components/status.tag.tsx';
import { Table } from '../../../web/components/table.tsx';
import { vocabulary } from '../../../web/i18n/vocabulary.words.ts';
import type { Visit } from '../../../web/visit.ts';
import { needAnswer, type NeedAnswer } from '../../need.presenter.ts';
import type { NeedStatus } from '../../need.schema.ts';
import { boardAddress, type BoardFilter } from './board.filters.ts';
import { boardWords } from './board.words.ts';
import { cardAddress } from './board.card.tsx';
import { mostPressing, sayClock, sayUntil } from './clock.said.ts';
import { clockWords } from './clock.words.ts';

/** The stages that somebody works in. */
export const boardStages: readonly NeedStatus[] = [
  'submitted',
  'changes-requested',
  'in-triage',
  'published',
  'in-selection',
  'in-poc',
  'on-hold',
];

interface BoardListProps {
  visit: Visit;
  filter: BoardFilter;
  query: Record<string, string>;
}

/** The same needs as rows, for many: newest first, page by page. */
export async function BoardList({ visit, filter, query }: BoardListProps) {
  const w = visit.say(boardWords);
  const cursor = visit.query['after'];
  const status = filter.stage ?? boardStages.join(',');
  const { items, next } = (
    await visit.api.call('listNeeds', answerList(needAnswer), {
      query: { ...query, status, limit: 50, ...(filter.q ? { q: filter.q } : {}), ...(cursor ? { cursor } : {}) },
    })
  ).body;
  if (items.length === 0) return <Empty action={<a href="/board?view=list">{w.clear}</a>}>{w.emptyBoard}</Empty>;
  const address = boardAddress(filter);
  return (
    <>
      <Table
        caption={w.cards(items.length)}
        columns={[
          { label: w.need, head: true, cell: (need) => <NeedCell visit={visit} need={need} /> },
          { label: w.organisation, cell: (need) => need.organisation?.name },
          { label: w.stage, cell: (need) => visit.say(vocabulary).needStatus[need.status] },
          { label: w.clock, cell: (need) => <ClockCell visit={visit} need={need} /> },
          { label: w.since, cell: (need) => visit.format.day(need.since) },
        ]}
        rows={items}
        keyOf={(need) => need.id}
      />
      {next && (
        <p>
          <a
            class="button secondary"
            href={`${address}${address.includes('?') ? '&' : '?'}after=${encodeURIComponent(next)}`}
          >
            {w.next}
          </a>
        </p>
      )}
    </>
  );
}

function NeedCell({ visit, need }: { visit: Visit; need: NeedAnswer }) {
  return (
    <span class="board-top">
      <label class="board-tick">
        <input type="checkbox" name="need" value={`${need.id}:${need.version}`} form="bulk" data-select />
        <span class="hidden">{visit.say(boardWords).select(need.reference)}</span>
      </label>
      <span>
        <span class="reference">{need.reference}</span>{' '}
        <a href={cardAddress(need.id, need.status)} lang={need.language}>
          {need.title}
        </a>
      </span>
    </span>
  );
}

function ClockCell({ visit, need }: { visit: Visit; need: NeedAnswer }) {
  const w = visit.say(clockWords);
  const clock = mostPressing(need.clocks);
  const answers = need.status === 'published' ? need.publication : null;
  if (!clock && !answers) return null;
  const { text, tone } = clock
    ? sayClock(visit, clock)
    : sayUntil(visit, w.answers, answers?.responseDeadline ?? visit.now);
  return <StatusTag tone={tone}>{text}</StatusTag>;
}
