import { addWorkingDays, moveByHold, type HolidayRegion } from './working-days.ts';

export const clockOwners = ['care', 'company', 'manager', 'partners', 'decider'] as const;
export type ClockOwner = (typeof clockOwners)[number];

/** How long a waiting state may last. Days are working days of the region of the one who must act. */
export interface ClockRule {
  name: string;
  owner: ClockOwner;
  days: number;
  /** Working days after which the owner is reminded; by default one day before the end. */
  remindAfter?: number;
}

/** A running clock of a waiting state. */
export interface Clock {
  name: string;
  owner: ClockOwner;
  region: HolidayRegion;
  startedAt: Date;
  remindAt: Date | null;
  dueAt: Date;
  remindedAt: Date | null;
  overdueAt: Date | null;
  pausedAt: Date | null;
  exemption: { reason: string; until: Date; by: string } | null;
}

/** A clock that ran out: kept when the clock itself is gone. */
export interface Breach {
  clock: string;
  owner: ClockOwner;
  dueAt: Date;
  noticedAt: Date;
  endedAt: Date | null;
}

/** Days on the fast track: a fifth, rounded up. */
export const fastTrackDays = (days: number): number => Math.ceil(days / 5);

/** A clock that starts now, due at 17:00 local time of its last working day. */
export function startClock(rule: ClockRule, region: HolidayRegion, now: Date, fastTrack = false): Clock {
  const days = fastTrack ? fastTrackDays(rule.days) : rule.days;
  const remindAfter = fastTrack ? null : (rule.remindAfter ?? rule.days - 1);
  return {
    name: rule.name,
    owner: rule.owner,
    region,
    startedAt: now,
    remindAt: remindAfter === null || remindAfter < 1 ? null : addWorkingDays(now, remindAfter, region),
    dueAt: addWorkingDays(now, days, region),
    remindedAt: null,
    overdueAt: null,
    pausedAt: null,
    exemption: null,
  };
}

/** The clock ends at the latest at `limit`, e.g. a response deadline. */
export function endBy(clock: Clock, limit: Date): Clock {
  if (clock.dueAt <= limit) return clock;
  return { ...clock, dueAt: limit, remindAt: clock.remindAt && clock.remindAt < limit ? clock.remindAt : null };
}

/** The clock on the fast track: due a fifth of `days` after its own start, never later than before. */
export function quicken(clock: Clock, days: number): Clock {
  const dueAt = addWorkingDays(clock.startedAt, fastTrackDays(days), clock.region);
  return dueAt < clock.dueAt ? { ...clock, dueAt, remindAt: null } : clock;
}

export function pauseClock(clock: Clock, now: Date): Clock {
  return clock.pausedAt ? clock : { ...clock, pausedAt: now };
}

/** Reminder and end move by the length of the pause. */
export function resumeClock(clock: Clock, now: Date): Clock {
  if (!clock.pausedAt) return clock;
  const held = now.getTime() - clock.pausedAt.getTime();
  const move = (at: Date): Date => moveByHold(at, held, clock.region);
  // What was over before the pause stays over: a pause mends no breach.
  const dueAt = clock.overdueAt ? clock.dueAt : move(clock.dueAt);
  return {
    ...clock,
    pausedAt: null,
    dueAt,
    remindAt: clock.remindAt && !clock.remindedAt ? move(clock.remindAt) : clock.remindAt,
  };
}

/** The breaches after a clock's end: its open breach, if any, ends now. */
export function endBreaches(breaches: readonly Breach[], ended: readonly Clock[], now: Date): Breach[] {
  const names = new Set(ended.map((clock) => clock.name));
  return breaches.map((breach) =>
    breach.endedAt === null && names.has(breach.clock) ? { ...breach, endedAt: now } : breach,
  );
}
