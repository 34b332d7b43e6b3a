import { answerList } from '../../../web/answer.list.ts';
import type { Visit } from '../../../web/visit.ts';
import { needAnswer } from '../../need.presenter.ts';
import { triageWords } from './triage.words.ts';

export interface Way {
  previous: string | null;
  next: string | null;
  /** Place of this need among those that wait for triage, from 1; 0 when it isn't one of them. */
  place: number;
  of: number;
}

/** The needs that wait for triage, the oldest first, as the way from one to the next. */
export async function waitingForTriage(visit: Visit, id: string): Promise<Way> {
  const { items } = (
    await visit.api.call('listNeeds', answerList(needAnswer), { query: { status: 'submitted,in-triage', limit: 100 } })
  ).body;
  const ids = items.map((one) => one.id).toReversed();
  const at = ids.indexOf(id);
  const address = (one: string | undefined): string | null => (one === undefined ? null : `/needs/${one}/triage`);
  return {
    previous: at > 0 ? address(ids[at - 1]) : null,
    next: address(ids[at + 1]),
    place: at + 1,
    of: ids.length,
  };
}

/** Links to the previous and the next need in triage; the keys k and j follow them. */
export function TriageWay({ visit, way }: { visit: Visit; way: Way }) {
  const w = visit.say(triageWords);
  return (
    <nav class="row triage-way" aria-label={w.title}>
      {way.previous && (
        <a href={way.previous} data-key="k" rel="prev">
          ← {w.previous}
        </a>
      )}
      <span class="muted numeric">
        {way.place > 0 && `${way.place} / ${way.of}`} <span class="small">({w.keys})</span>
      </span>
      {way.next && (
        <a href={way.next} data-key="j" rel="next">
          {w.next} →
        </a>
      )}
    </nav>
  );
}
