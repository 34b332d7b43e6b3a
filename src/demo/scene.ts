import { DateTime } from 'luxon';
import type { Actor } from '../kernel/actor.ts';
import { addWorkingDays, zone } from '../kernel/working-days.ts';
import type { DemoNeed } from './need.shape.ts';
import { actorOf } from './identities.ts';
import { phrases, type Phrases } from './phrases.ts';
import type { Plot } from './plot.shape.ts';
import * as schedule from './schedule.ts';
import { needIdOf, type World } from './world.ts';

/** One need's story: who plays in it, and its days. */
export interface Scene {
  world: World;
  plot: Plot;
  text: DemoNeed;
  needId: string;
  author: Actor;
  lead: Actor & { name: string };
  manager: Actor;
  /** What is said at the hospital and by the manager. */
  says: Phrases;
  /** Waits for the n-th working day after the draft; the hour is this story's own. */
  day(n: number, alone?: boolean): Promise<void>;
  /** Whether that day has come when the demo is made. */
  hasCome(n: number): boolean;
  /** One of a list, the same one every time for the same story and place. */
  one<T>(list: readonly T[], place?: number): T;
}

/** A number that is the same every time for the same text: spreads hours and choices. */
export const spread = (text: string): number =>
  Array.from(text).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);

/** The date that lies so many Dutch working days ahead, as people write it. */
export const dateAhead = (now: Date, days: number): string =>
  DateTime.fromJSDate(addWorkingDays(now, days, 'NL'), { zone }).toISODate() ?? '';

export function sceneOf(world: World, plot: Plot, text: DemoNeed): Scene {
  const own = spread(plot.need);
  const delayed = (n: number): number => (plot.late && n >= schedule[plot.late[0]] ? n + plot.late[1] : n);
  return {
    world,
    plot,
    text,
    needId: needIdOf(plot.need),
    author: actorOf(`${text.by}@${text.organisation}`),
    lead: actorOf(`lead@${text.organisation}`),
    manager: actorOf(`${plot.manager}@clusterbureau`),
    says: phrases[text.language],
    day: async (n, alone) => {
      const minute = (own + n * 53) % 480;
      await world.until(world.calendar.at(plot.daysAgo - delayed(n), 8 + Math.floor(minute / 60), minute % 60), alone);
    },
    hasCome: (n) => plot.daysAgo - delayed(n) >= 1,
    one: (list, place = 0) => list[(own + place) % list.length] as (typeof list)[number],
  };
}
