import { DateTime } from 'luxon';
import { holidays, zone } from '../kernel/working-days.ts';

/** The days on which people on both sides of the border work, counted back from the day before the demo is made. */
export interface Calendar {
  /** The earliest day that stories may use, counted back. */
  first: number;
  /** A moment on the day that lies so many working days back; 1 is the last working day before the demo is made. */
  at(daysAgo: number, hour: number, minute?: number): Date;
}

const bothWork = (day: DateTime): boolean =>
  day.weekday <= 5 &&
  (['NL', 'DE-NW'] as const).every((region) => !holidays(day.year, region).has(day.toISODate() ?? ''));

/** @throws RangeError from `at`, for a day that isn't past or lies before the first */
export function calendarBefore(now: Date, first: number): Calendar {
  const days: DateTime[] = [];
  for (
    let day = DateTime.fromJSDate(now, { zone }).startOf('day').minus({ days: 1 });
    days.length < first;
    day = day.minus({ days: 1 })
  ) {
    if (bothWork(day)) days.push(day);
  }
  return {
    first,
    at: (daysAgo, hour, minute = 0) => {
      const day = days[daysAgo - 1];
      if (!day) throw new RangeError(`No day lies ${daysAgo} working days back in this calendar.`);
      return day.set({ hour, minute }).toJSDate();
    },
  };
}
