import type { Stage } from '../../web/components/stage.track.tsx';
import { vocabulary } from '../../web/i18n/vocabulary.words.ts';
import type { Visit } from '../../web/visit.ts';
import type { NeedAnswer } from '../need.presenter.ts';
import { needWords } from './need.words.ts';

const stages = [
  'draft',
  'submitted',
  'in-assessment',
  'open-for-companies',
  'in-selection',
  'proof-of-concept',
] as const;

/** The way of a need as everybody sees it, with where it is now; a closed need has done what it got to. */
export function needStages(visit: Visit, need: NeedAnswer): Stage[] {
  const { stageSaid } = visit.say(needWords);
  const { publicStatus: names, needOutcome } = visit.say(vocabulary);
  const { status } = need.publicStatus;
  const ended = status === 'closed' || status === 'adopted';
  const reached = ended ? reachedBefore(need) : stages.findIndex((stage) => stage === status);
  const track = stages.map((stage, place): Stage => {
    const state = place < reached || (ended && place === reached) ? 'done' : place === reached ? 'current' : 'ahead';
    const shown = ended && place > reached ? 'skipped' : state;
    return { label: names[stage], state: shown, said: stageSaid[shown] };
  });
  const end = need.outcome ? needOutcome[need.outcome] : names.closed;
  return [...track, { label: end, state: ended ? 'current' : 'ahead', said: stageSaid[ended ? 'current' : 'ahead'] }];
}

/** The last stage that a closed need went through. */
function reachedBefore(need: NeedAnswer): number {
  if (need.outcome === 'adopted' || need.outcome === 'not-adopted') return 5;
  if (need.outcome === 'none-suitable') return 4;
  return need.publication ? 3 : 2;
}
