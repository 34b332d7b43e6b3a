import { vocabulary } from '../../web/i18n/vocabulary.words.ts';
import type { Visit } from '../../web/visit.ts';
import type { NeedAnswer } from '../need.presenter.ts';
import { nowWords } from './need.now.words.ts';

/** What happens now with a need. */
export interface Now {
  /** Who must act and what for, without a day. */
  text: string;
  due: Date | null;
  overdue: boolean;
  /** Whether the reader is the one who must act. */
  yours: boolean;
}

/** How many companies came how far; for a need that is open for companies. */
export interface Counts {
  invited: number;
  accepted: number;
  answered: number;
}

/** What happens now: who must act, by when. */
export function nowOf(visit: Visit, need: NeedAnswer): Now {
  const w = visit.say(nowWords);
  const names = visit.say(vocabulary);
  const clock = (name: string): Pick<Now, 'due' | 'overdue'> => {
    const found = need.clocks.find((one) => one.name === name);
    return { due: found?.dueAt ?? null, overdue: found?.overdue ?? false };
  };
  const none = { due: null, overdue: false };
  const yours = (action: string): boolean => need.abilities.includes(action);
  const side = (action: string): 'you' | 'other' =>
    yours(action) && visit.actor?.role !== 'manager' ? 'you' : 'other';
  const others = (text: string, when: Pick<Now, 'due' | 'overdue'>): Now => ({ text, ...when, yours: false });
  const manages = visit.actor?.role === 'manager';
  const managers = (text: string, name: string): Now => ({ text, ...clock(name), yours: manages });
  switch (need.status) {
    case 'draft':
      return { text: w.draft[side('submit')], ...none, yours: yours('submit') };
    case 'submitted':
      return managers(w.submitted, 'triage');
    case 'changes-requested':
      return { text: w.changes[side('submit')], ...clock('changes'), yours: side('submit') === 'you' };
    case 'in-triage':
      return managers(w.triage, 'triage');
    case 'published':
      return others(w.published(need.publication ? visit.format.moment(need.publication.responseDeadline) : ''), none);
    case 'in-selection':
      return selectionNow(visit, need, { clock, managers, side });
    case 'in-poc':
      return others(w.poc, none);
    case 'on-hold':
      return others(w.hold(need.hold ? visit.format.day(need.hold.until) : ''), none);
    default:
      return others(w.closed(need.outcome ? names.needOutcome[need.outcome] : names.needStatus[need.status]), none);
  }
}

function selectionNow(
  visit: Visit,
  need: NeedAnswer,
  given: {
    clock(name: string): Pick<Now, 'due' | 'overdue'>;
    managers(text: string, name: string): Now;
    side(action: string): 'you' | 'other';
  },
): Now {
  const w = visit.say(nowWords);
  if (!need.proposal) return given.managers(w.propose, 'selection');
  if (need.proposal.objection) return given.managers(w.objected, 'selection');
  if (need.proposal.consentedAt) return given.managers(w.select, 'selection');
  const side = given.side('consent');
  return { text: w.consent[side], ...given.clock('consent'), yours: side === 'you' };
}

/** The whole line under a need's title. */
export function nowLine(visit: Visit, need: NeedAnswer, counts?: Counts): string {
  const w = visit.say(nowWords);
  const { text, due, overdue } = nowOf(visit, need);
  const timed = due === null ? text : (overdue ? w.overdue : w.by)(text, visit.format.moment(due));
  const number = visit.format.number;
  const counted = counts
    ? ` (${w.counts(number(counts.invited), number(counts.accepted), number(counts.answered))})`
    : '';
  return w.now(`${timed}${counted}`);
}
