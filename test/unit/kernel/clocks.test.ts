import {
  endBreaches,
  endBy,
  fastTrackDays,
  pauseClock,
  quicken,
  resumeClock,
  startClock,
  type Breach,
  type Clock,
  type ClockRule,
} from '../../../src/kernel/clocks.ts';

const rule: ClockRule = { name: 'triage', owner: 'manager', days: 5 };
// A Monday, 10:00 in Amsterdam.
const monday = new Date('2026-11-02T09:00:00Z');
const at = (text: string): Date => new Date(text);
const clock = startClock(rule, 'NL', monday);

describe('startClock', () => {
  it('ends at 17:00 of its last working day and reminds a working day before', () => {
    expect(clock).toMatchObject({
      dueAt: at('2026-11-09T16:00:00Z'),
      remindAt: at('2026-11-06T16:00:00Z'),
      startedAt: monday,
    });
    expect(clock).toMatchObject({ remindedAt: null, overdueAt: null, pausedAt: null, exemption: null });
  });

  it('reminds after as many days as the rule says, and not at all where that would be at once', () => {
    expect(startClock({ ...rule, remindAfter: 2 }, 'NL', monday).remindAt).toEqual(at('2026-11-04T16:00:00Z'));
    expect(startClock({ ...rule, days: 1 }, 'NL', monday).remindAt).toBeNull();
  });

  it('counts the holidays of its own region', () => {
    const christmasEve = at('2026-12-24T09:00:00Z');
    expect(startClock({ ...rule, days: 1 }, 'NL', christmasEve).dueAt).toEqual(at('2026-12-28T16:00:00Z'));
    const epiphany = at('2026-10-30T09:00:00Z');
    expect(startClock({ ...rule, days: 1 }, 'DE-NI', epiphany).dueAt).toEqual(at('2026-11-02T16:00:00Z'));
  });

  it('has a fifth of the days on the fast track, rounded up, and no reminder', () => {
    expect([1, 5, 6, 10, 11].map(fastTrackDays)).toEqual([1, 1, 2, 2, 3]);
    expect(startClock(rule, 'NL', monday, true)).toMatchObject({ dueAt: at('2026-11-03T16:00:00Z'), remindAt: null });
  });
});

describe('endBy', () => {
  it('leaves a clock that ends before the limit', () => {
    expect(endBy(clock, at('2026-11-09T16:00:00Z'))).toBe(clock);
  });

  it('ends it at the limit, and keeps a reminder only before that', () => {
    expect(endBy(clock, at('2026-11-08T16:00:00Z'))).toMatchObject({
      dueAt: at('2026-11-08T16:00:00Z'),
      remindAt: clock.remindAt,
    });
    expect(endBy(clock, at('2026-11-06T16:00:00Z'))).toMatchObject({
      dueAt: at('2026-11-06T16:00:00Z'),
      remindAt: null,
    });
  });
});

describe('quicken', () => {
  it('counts from the clock’s own start', () => {
    expect(quicken(clock, 5)).toMatchObject({ startedAt: monday, dueAt: at('2026-11-03T16:00:00Z'), remindAt: null });
  });

  it('never gives more time', () => {
    const short = endBy(clock, at('2026-11-02T12:00:00Z'));
    expect(quicken(short, 5)).toBe(short);
  });
});

describe('a pause', () => {
  const tuesday = at('2026-11-03T09:00:00Z');
  const paused = pauseClock(clock, tuesday);

  it('begins once', () => {
    expect(paused.pausedAt).toEqual(tuesday);
    expect(pauseClock(paused, at('2026-11-05T09:00:00Z'))).toBe(paused);
  });

  it('moves end and reminder by its length, to working days', () => {
    const resumed = resumeClock(paused, at('2026-11-10T09:00:00Z'));
    expect(resumed.pausedAt).toBeNull();
    expect(resumed.dueAt.getTime() - clock.dueAt.getTime()).toBeGreaterThanOrEqual(7 * 86_400_000);
    expect(resumed.remindAt?.getTime()).toBeGreaterThan(clock.remindAt?.getTime() ?? 0);
  });

  it('doesn’t happen to a clock that runs', () => {
    expect(resumeClock(clock, tuesday)).toBe(clock);
  });

  it('mends no breach and repeats no reminder', () => {
    const over: Clock = { ...paused, overdueAt: monday, remindedAt: monday };
    expect(resumeClock(over, at('2026-11-10T09:00:00Z'))).toMatchObject({
      dueAt: clock.dueAt,
      remindAt: clock.remindAt,
      overdueAt: monday,
    });
  });
});

it('endBreaches ends the open breaches of clocks that are gone, and nothing else', () => {
  const breach = (name: string, endedAt: Date | null): Breach => ({
    clock: name,
    owner: 'manager',
    dueAt: monday,
    noticedAt: monday,
    endedAt,
  });
  const later = at('2026-11-12T09:00:00Z');
  const ended = endBreaches(
    [breach('triage', null), breach('triage', monday), breach('changes', null)],
    [clock],
    later,
  );
  expect(ended.map((one) => one.endedAt)).toEqual([later, monday, null]);
});
