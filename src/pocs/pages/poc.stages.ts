import type { z } from 'zod';
import type { timelineAnswer } from '../../kernel/presented.ts';
import type { Stage } from '../../web/components/stage.track.tsx';
import { vocabulary } from '../../web/i18n/vocabulary.words.ts';
import type { Visit } from '../../web/visit.ts';
import type { PocAnswer } from '../poc.presenter.ts';
import { pocWords } from './poc.words.ts';

export type Timeline = z.infer<typeof timelineAnswer>;

const stages = [
  'chartering',
  'in-review',
  'funding',
  'preparing',
  'running',
  'evaluating',
  'decided',
  'adopting',
] as const;

const placeOf = (status: string): number => stages.findIndex((stage) => stage === status);

/**
 * The way of a proof of concept with where it is now. On hold it stands where it was interrupted; what was stopped has done what it
 * got to. Where it was, only its history says.
 */
export function pocStages(visit: Visit, poc: PocAnswer, timeline: Timeline | null): Stage[] {
  const { stageSaid } = visit.say(pocWords);
  const { pocStatus: names, pocOutcome } = visit.say(vocabulary);
  const ended = poc.status === 'closed' || poc.status === 'stopped';
  const here = placeOf(poc.status);
  const reached = here >= 0 ? here : lastReached(timeline);
  const track = stages.map((stage, place): Stage => {
    const state = place < reached || (ended && place === reached) ? 'done' : place === reached ? 'current' : 'ahead';
    const shown = ended && place > reached ? 'skipped' : state;
    return { label: names[stage], state: shown, said: stageSaid[shown] };
  });
  const end = poc.outcome ? pocOutcome[poc.outcome] : poc.status === 'stopped' ? names.stopped : names.closed;
  const state = ended ? 'current' : 'ahead';
  return [...track, { label: end, state, said: stageSaid[state] }];
}

function lastReached(timeline: Timeline | null): number {
  const places = (timeline?.entries ?? []).map((entry) => placeOf(entry.to)).filter((place) => place >= 0);
  return places.at(-1) ?? 0;
}
