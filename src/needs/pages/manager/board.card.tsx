import type { z } from 'zod';
import { Menu } from '../../../web/components/menu.tsx';
import { PostButton } from '../../../web/components/post.button.tsx';
import { StatusTag } from '../../../web/components/status.tag.tsx';
import { paths } from '../../../web/paths.ts';
import type { Visit } from '../../../web/visit.ts';
import type { boardAnswer } from '../../board.endpoints.ts';
import { isAtOnce, moves } from './board.moves.ts';
import { boardWords } from './board.words.ts';
import { mostPressing, sayClock, sayUntil, type SaidClock } from './clock.said.ts';
import { clockWords } from './clock.words.ts';
import { managerWords } from './manager.words.ts';

export type Column = z.infer<typeof boardAnswer>['columns'][number];
export type BoardCardAnswer = Column['cards'][number];

/** Where a card leads: a need in triage to the page where it is judged. */
export const cardAddress = (id: string, status: string): string =>
  status === 'submitted' || status === 'in-triage' ? `${paths.need(id)}/triage` : paths.need(id);

/** One need on the board. */
export function BoardCard({ visit, card, status }: { visit: Visit; card: BoardCardAnswer; status: string }) {
  const w = visit.say(boardWords);
  const said = cardClock(visit, card);
  return (
    <li class="board-card" draggable data-card data-reference={card.reference}>
      <p class="board-top">
        <label class="board-tick">
          <input type="checkbox" name="need" value={`${card.id}:${card.version}`} form="bulk" data-select />
          <span class="hidden">{w.select(card.reference)}</span>
        </label>
        <span class="reference">{card.reference}</span>
        {card.fastTrack && <StatusTag tone="violet">{w.fastTrack}</StatusTag>}
      </p>
      <h3>
        <a
          id={`card-${card.id}`}
          href={cardAddress(card.id, status)}
          lang={card.language}
          data-card-link
          draggable={false}
        >
          {card.title}
        </a>
      </h3>
      <p class="muted">{card.organisation.name}</p>
      {said && (
        <p>
          <StatusTag tone={said.tone}>{said.rest}</StatusTag>
        </p>
      )}
      {card.invited > 0 && (
        <p class="muted numeric">
          {w.invited(card.invited)} · {w.accepted(card.accepted)} · {w.answered(card.answered)}
        </p>
      )}
      <MoveMenu visit={visit} card={card} />
    </li>
  );
}

/** The clock that a card tells: what runs, else until when companies answer or the need rests. */
function cardClock(visit: Visit, card: BoardCardAnswer): SaidClock | null {
  const w = visit.say(clockWords);
  if (card.heldUntil) return sayUntil(visit, w.hold, card.heldUntil);
  const clock = mostPressing(card.clocks);
  if (clock) return sayClock(visit, clock);
  const answers = card.responseDeadline && card.abilities.includes('close-responses');
  return answers && card.responseDeadline ? sayUntil(visit, w.answers, card.responseDeadline) : null;
}

function MoveMenu({ visit, card }: { visit: Visit; card: BoardCardAnswer }) {
  const w = visit.say(boardWords);
  const { actions } = visit.say(managerWords);
  const possible = moves.filter(({ action }) => card.abilities.includes(action));
  if (possible.length === 0) return null;
  return (
    <Menu
      label={
        <>
          <span aria-hidden="true">{w.move}</span>
          <span class="hidden">{w.moveOf(card.reference)}</span>
        </>
      }
    >
      {possible.map(({ action, to }) =>
        isAtOnce(action) ? (
          <span data-move={action} data-to={to ?? undefined} key={action}>
            <PostButton to={visit.path} values={{ do: action, need: `${card.id}:${card.version}` }} look="menu">
              {actions[action].title}
            </PostButton>
          </span>
        ) : (
          <a
            class="menu-button"
            href={paths.action('needs', card.id, action)}
            data-move={action}
            data-to={to ?? undefined}
            key={action}
          >
            {actions[action].title}
          </a>
        ),
      )}
    </Menu>
  );
}
