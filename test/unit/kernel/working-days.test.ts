import {
  addWorkingDays,
  closingTimeOf,
  easterSunday,
  holidays,
  moveByHold,
  workingDaysBetween,
} from '../../../src/kernel/working-days.ts';

const at = (text: string): Date => new Date(text);
const local = (date: Date): string => date.toLocaleString('sv-SE', { timeZone: 'Europe/Amsterdam' });

describe('holidays', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('Easter Sunday of %i is %s', (year, day) => {
    expect(easterSunday(year).toISODate()).toBe(day);
  });

  it('knows the Dutch days, King’s Day moved off a Sunday, Liberation Day every fifth year', () => {
    expect([...holidays(2025, 'NL')].toSorted()).toEqual([
      '2025-01-01',
      '2025-04-21',
      '2025-04-26',
      '2025-05-05',
      '2025-05-29',
      '2025-06-09',
      '2025-12-25',
      '2025-12-26',
    ]);
    expect(holidays(2026, 'NL').has('2026-05-05')).toBe(false);
    expect(holidays(2026, 'NL').has('2026-04-27')).toBe(true);
  });

  it('knows those of North Rhine-Westphalia and of Lower Saxony', () => {
    expect([...holidays(2026, 'DE-NW')].toSorted()).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-06-04',
      '2026-10-03',
      '2026-11-01',
      '2026-12-25',
      '2026-12-26',
    ]);
    expect(holidays(2026, 'DE-NI').has('2026-10-31')).toBe(true);
    expect(holidays(2026, 'DE-NI').has('2026-06-04')).toBe(false);
  });
});

describe('working days', () => {
  it('don’t count the day itself, weekends or holidays, and end at 17:00 local time', () => {
    expect(local(addWorkingDays(at('2026-11-23T09:00:00Z'), 5, 'NL'))).toBe('2026-11-30 17:00:00');
    expect(local(addWorkingDays(at('2026-12-23T09:00:00Z'), 2, 'NL'))).toBe('2026-12-28 17:00:00');
    expect(local(addWorkingDays(at('2026-12-23T09:00:00Z'), 2, 'none'))).toBe('2026-12-25 17:00:00');
  });

  it('differ on the two sides of the border', () => {
    const eve = at('2026-06-03T10:00:00Z');
    expect(local(addWorkingDays(eve, 1, 'NL'))).toBe('2026-06-04 17:00:00');
    expect(local(addWorkingDays(eve, 1, 'DE-NW'))).toBe('2026-06-05 17:00:00');
  });

  it('keep 17:00 when the clocks change', () => {
    expect(local(addWorkingDays(at('2026-03-27T10:00:00Z'), 1, 'NL'))).toBe('2026-03-30 17:00:00');
    expect(addWorkingDays(at('2026-03-27T10:00:00Z'), 1, 'NL').toISOString()).toBe('2026-03-30T15:00:00.000Z');
  });

  it('are counted between two instants, negative backwards', () => {
    expect(workingDaysBetween(at('2026-11-23T08:00:00Z'), at('2026-11-30T16:00:00Z'), 'NL')).toBe(5);
    expect(workingDaysBetween(at('2026-11-30T16:00:00Z'), at('2026-11-23T08:00:00Z'), 'NL')).toBe(-5);
  });

  it('take a moved deadline off a free day', () => {
    const friday = at('2026-11-27T16:00:00Z');
    expect(local(moveByHold(friday, 86_400_000, 'NL'))).toBe('2026-11-30 17:00:00');
  });

  it('read a date alone as 17:00 in summer and winter', () => {
    expect(closingTimeOf('2026-07-01').toISOString()).toBe('2026-07-01T15:00:00.000Z');
    expect(closingTimeOf('2026-12-04').toISOString()).toBe('2026-12-04T16:00:00.000Z');
  });
});
