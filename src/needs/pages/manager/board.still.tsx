import { Empty } from '../../../web/components/empty.tsx';
import { StatusTag } from '../../../web/components/status.tag.tsx';
import { wordFor, vocabulary } from '../../../web/i18n/vocabulary.words.ts';
import type { Visit } from '../../../web/visit.ts';
import { cardAddress, type Column } from './board.card.tsx';
import { boardWords } from './board.words.ts';
import { sayClock } from './clock.said.ts';

/** What stands still: needs with a clock that has run out, the longest first, and who must act. */
export function StillList({ visit, columns }: { visit: Visit; columns: readonly Column[] }) {
  const w = visit.say(boardWords);
  const names = visit.say(vocabulary).needStatus;
  const rows = columns
    .flatMap(({ status, cards }) =>
      cards.flatMap((card) => card.clocks.filter((clock) => clock.overdue).map((clock) => ({ card, clock, status }))),
    )
    .toSorted((a, b) => a.clock.dueAt.getTime() - b.clock.dueAt.getTime());
  if (rows.length === 0) return <Empty>{w.emptyStill}</Empty>;
  return (
    <>
      <p class="muted">{w.stillIntro}</p>
      <ul class="rows">
        {rows.map(({ card, clock, status }) => (
          <li class="cols" key={`${card.id} ${clock.name}`}>
            <div>
              <a class="rows-title" href={cardAddress(card.id, status)} lang={card.language}>
                {card.title}
              </a>
              <p class="muted">
                {card.reference} · {card.organisation.name} · {names[status]} ·{' '}
                {w.waitsFor(wordFor(w.owner, clock.owner))}, {w.overSince(visit.format.day(clock.dueAt))}
              </p>
            </div>
            <StatusTag tone="red">{sayClock(visit, clock).text}</StatusTag>
          </li>
        ))}
      </ul>
    </>
  );
}
