import { deadline, distinct, instant, money, recordId, text, trlRange } from '../../../src/kernel/shapes.ts';

const accepts = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown): boolean =>
  schema.safeParse(value).success;

describe('an instant', () => {
  it('is a Date inside and ISO 8601 outside', () => {
    expect(instant.decode('2026-11-02T10:00:00+01:00')).toEqual(new Date('2026-11-02T09:00:00Z'));
    expect(instant.encode(new Date('2026-11-02T09:00:00Z'))).toBe('2026-11-02T09:00:00.000Z');
  });

  it.each([
    '2026-02-30T10:00:00Z',
    '2026-13-01T10:00:00Z',
    '2026-11-02T25:00:00Z',
    '2026-11-02T10:00:00',
    '2026-11-02',
    'tomorrow',
    1_700_000_000_000,
  ])('%s is none', (value) => {
    expect(accepts(instant, value)).toBe(false);
  });
});

describe('a deadline', () => {
  it('that is a date alone ends at 17:00 in Amsterdam, summer and winter', () => {
    expect(deadline.parse('2026-11-20')).toEqual(new Date('2026-11-20T16:00:00Z'));
    expect(deadline.parse('2026-07-20')).toEqual(new Date('2026-07-20T15:00:00Z'));
    expect(deadline.parse('2026-11-20T09:30:00Z')).toEqual(new Date('2026-11-20T09:30:00Z'));
  });

  it.each(['2026-02-30', '2025-02-29', '2026-1-1', '20-11-2026', ''])('%s is none', (value) => {
    expect(accepts(deadline, value)).toBe(false);
  });
});

describe('text', () => {
  it('is trimmed, of one kind of line break, and composed', () => {
    expect(text(100).parse('  een\r\ntwee\tdrie  ')).toBe('een\ntwee\tdrie');
    expect(text(100).parse('Mu\u0308nster')).toBe('M\u00fcnster');
  });

  it('counts its length as it is kept', () => {
    expect(text(3).parse('  abc  ')).toBe('abc');
    expect(accepts(text(3), 'abcd')).toBe(false);
    expect(accepts(text(3), '   ')).toBe(false);
  });

  it.each([
    ['a null character', 'a\u0000b'],
    ['an escape', 'a\u001Bb'],
    ['half a surrogate pair', 'a\uD800b'],
    ['thirty-one marks on one letter', `a${'\u0301'.repeat(31)}`],
  ])('with %s is refused', (_what, value) => {
    expect(accepts(text(100), value)).toBe(false);
  });

  it('refuses long runs of marks at once', () => {
    const before = performance.now();
    expect(accepts(text(1_000_000), 'a\u0301\u0316'.repeat(2) + '\u0301\u0316'.repeat(100_000))).toBe(false);
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});

it('a record id has 24 lower-case hexadecimal characters', () => {
  expect(accepts(recordId, 'a'.repeat(24))).toBe(true);
  for (const value of [
    'A'.repeat(24),
    'a'.repeat(23),
    'a'.repeat(25),
    'g'.repeat(24),
    `${'a'.repeat(24)}\n`,
    { $ne: null },
  ])
    expect(accepts(recordId, value)).toBe(false);
});

it('a TRL range is not upside down and lies in 1–9', () => {
  expect(
    [
      [1, 9],
      [4, 4],
      [5, 4],
      [0, 4],
      [4, 10],
      [1.5, 4],
    ].map(([min, max]) => accepts(trlRange, { min, max })),
  ).toEqual([true, true, false, false, false, false]);
  expect(accepts(trlRange, { min: 1, max: 2, more: 3 })).toBe(false);
});

it('money is whole cents of euros, not below zero', () => {
  expect(accepts(money, { cents: 0, currency: 'EUR' })).toBe(true);
  for (const value of [
    { cents: 1.5, currency: 'EUR' },
    { cents: -1, currency: 'EUR' },
    { cents: 1, currency: 'USD' },
    { cents: '1', currency: 'EUR' },
  ])
    expect(accepts(money, value)).toBe(false);
});

it('a distinct list names nothing twice', () => {
  expect(accepts(distinct(recordId, 2), ['a'.repeat(24), 'b'.repeat(24)])).toBe(true);
  expect(accepts(distinct(recordId, 2), ['a'.repeat(24), 'a'.repeat(24)])).toBe(false);
});
