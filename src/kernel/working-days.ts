import { DateTime } from 'luxon';

/** Whose public holidays count. `none` is for a region we know no calendar of: weekends only. */
export const holidayRegions = ['NL', 'DE-NW', 'DE-NI', 'none'] as const;
export type HolidayRegion = (typeof holidayRegions)[number];

/** The zone in which deadlines are said, and their usual hour. */
export const zone = 'Europe/Amsterdam';
export const closingHour = 17;

/** Easter Sunday of a Gregorian year (Meeus/Jones/Butcher, Astronomical Algorithms, 1991). */
export function easterSunday(year: number): DateTime {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor((19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30);
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return DateTime.fromObject({ year, month: Math.floor(f / 31), day: (f % 31) + 1 }, { zone });
}

const fixed: Record<HolidayRegion, readonly string[]> = {
  NL: ['01-01', '12-25', '12-26'],
  'DE-NW': ['01-01', '05-01', '10-03', '11-01', '12-25', '12-26'],
  'DE-NI': ['01-01', '05-01', '10-03', '10-31', '12-25', '12-26'],
  none: [],
};

/** Days from Easter Sunday: Good Friday −2, Easter Monday 1, Ascension 39, Whit Monday 50, Corpus Christi 60. */
const movable: Record<HolidayRegion, readonly number[]> = {
  NL: [1, 39, 50],
  'DE-NW': [-2, 1, 39, 50, 60],
  'DE-NI': [-2, 1, 39, 50],
  none: [],
};

function dutchStateDays(year: number): string[] {
  const kingsDay = DateTime.fromObject({ year, month: 4, day: 27 }, { zone }).weekday === 7 ? '04-26' : '04-27';
  // Liberation Day is a day off every fifth year, as collective agreements in hospitals have it.
  return year % 5 === 0 ? [kingsDay, '05-05'] : [kingsDay];
}

const calendars = new Map<string, ReadonlySet<string>>();

/** The public holidays of a region in a year, as `yyyy-MM-dd`. */
export function holidays(year: number, region: HolidayRegion): ReadonlySet<string> {
  const key = `${year} ${region}`;
  const known = calendars.get(key);
  if (known) return known;
  const easter = easterSunday(year);
  const days = new Set([
    ...fixed[region].map((day) => `${year}-${day}`),
    ...movable[region].map((offset) => easter.plus({ days: offset }).toISODate() ?? ''),
    ...(region === 'NL' ? dutchStateDays(year).map((day) => `${year}-${day}`) : []),
  ]);
  calendars.set(key, days);
  return days;
}

function isWorkingDay(day: DateTime, region: HolidayRegion): boolean {
  return day.weekday <= 5 && !holidays(day.year, region).has(day.toISODate() ?? '');
}

/** Answers of `addWorkingDays` in milliseconds: a publication starts the same clock for each company it invites. */
const added = new Map<string, number>();
const addedAtMost = 1_000;

/** 17:00 local time of the n-th working day after the day of `from`, which itself doesn't count. */
export function addWorkingDays(from: Date, count: number, region: HolidayRegion): Date {
  const start = DateTime.fromJSDate(from, { zone }).startOf('day');
  const key = `${start.toMillis()} ${count} ${region}`;
  const known = added.get(key);
  if (known !== undefined) return new Date(known);
  if (added.size >= addedAtMost) added.clear();
  const found = addDays(start, count, region);
  added.set(key, found.getTime());
  return found;
}

function addDays(start: DateTime, count: number, region: HolidayRegion): Date {
  let day = start;
  for (let left = count; left > 0;) {
    day = day.plus({ days: 1 });
    if (isWorkingDay(day, region)) left -= 1;
  }
  return day.set({ hour: closingHour }).toJSDate();
}

/** Working days from `from` to `to`, the first day not counted; negative when `to` lies before. */
export function workingDaysBetween(from: Date, to: Date, region: HolidayRegion): number {
  if (to < from) return -workingDaysBetween(to, from, region);
  const last = DateTime.fromJSDate(to, { zone }).startOf('day');
  let count = 0;
  for (
    let day = DateTime.fromJSDate(from, { zone }).startOf('day').plus({ days: 1 });
    day <= last;
    day = day.plus({ days: 1 })
  ) {
    if (isWorkingDay(day, region)) count += 1;
  }
  return count;
}

/** `at` moved by a hold of `milliseconds`; where that lands on a free day, on to the next working day at the same local hour. */
export function moveByHold(at: Date, milliseconds: number, region: HolidayRegion): Date {
  let moved = DateTime.fromJSDate(at, { zone }).plus({ milliseconds });
  while (!isWorkingDay(moved, region)) moved = moved.plus({ days: 1 });
  return moved.toJSDate();
}

/** A date without a time (`2026-12-04`) means 17:00 local time of that day. */
export function closingTimeOf(isoDate: string): Date {
  return DateTime.fromISO(isoDate, { zone }).set({ hour: closingHour }).toJSDate();
}
