import type { z } from 'zod';
import type { clockAnswer } from '../../../kernel/presented.ts';
import { workingDaysBetween } from '../../../kernel/working-days.ts';
import type { Tone } from '../../../web/components/status.tag.tsx';
import { vocabulary, wordFor } from '../../../web/i18n/vocabulary.words.ts';
import type { Visit } from '../../../web/visit.ts';
import { clockWords } from './clock.words.ts';

type Clock = z.infer<typeof clockAnswer>;

export interface SaidClock {
  /** `Triage: 2 working days left` */
  text: string;
  /** `2 working days left` */
  rest: string;
  tone: Tone;
}

/** A clock as a sentence, in the working days of the manager's own country. */
export function sayClock(visit: Visit, clock: Clock): SaidClock {
  const w = visit.say(clockWords);
  const name = wordFor(visit.say(vocabulary).clock, clock.name);
  const said = (rest: string, tone: Tone): SaidClock => ({ text: `${name}: ${rest}`, rest, tone });
  if (clock.paused) return said(w.paused, 'plain');
  if (clock.overdue) return said(w.over(workingDaysBetween(clock.dueAt, visit.now, 'NL')), 'red');
  const excused = clock.exemption && clock.exemption.until > visit.now;
  if (excused && clock.dueAt < visit.now && clock.exemption)
    return said(w.excused(visit.format.day(clock.exemption.until)), 'plain');
  return sayUntil(visit, name, clock.dueAt);
}

/** How long is left until an instant, with what ends then. */
export function sayUntil(visit: Visit, name: string, until: Date): SaidClock {
  const w = visit.say(clockWords);
  const left = workingDaysBetween(visit.now, until, 'NL');
  const tone = left < 0 ? 'red' : left <= 2 ? 'amber' : 'plain';
  const rest = left < 0 ? w.over(-left) : w.left(left);
  return { text: `${name}: ${rest}`, rest, tone };
}

/** The clock that asks first: overdue before running, then the earliest. */
export const mostPressing = (clocks: readonly Clock[]): Clock | undefined =>
  clocks.toSorted((a, b) => Number(b.overdue) - Number(a.overdue) || a.dueAt.getTime() - b.dueAt.getTime())[0];
