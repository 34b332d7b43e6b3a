import fc from 'fast-check';
import { after, cursorSchema, pageOf, pageQuery } from '../../../src/kernel/page.ts';

const born = new Date('2026-11-02T09:00:00Z');
const records = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ _id: `id-${n}`, createdAt: new Date(born.getTime() - n) }));

describe('pageOf', () => {
  it('gives a cursor exactly when there is more', () => {
    expect(pageOf(records(3), 3)).toMatchObject({ next: null });
    expect(pageOf(records(0), 3)).toEqual({ page: [], next: null });
    const { page, next } = pageOf(records(4), 3);
    expect(page.map((one) => one._id)).toEqual(['id-0', 'id-1', 'id-2']);
    expect(cursorSchema.parse(next)).toEqual({ createdAt: page[2]?.createdAt, id: 'id-2' });
  });
});

describe('a cursor', () => {
  it('asks for what is older, or as old with a lower id', () => {
    expect(after(undefined)).toEqual({});
    expect(after({ createdAt: born, id: 'x' })).toEqual({
      $or: [{ createdAt: { $lt: born } }, { createdAt: born, _id: { $lt: 'x' } }],
    });
  });

  const coded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

  it.each([
    ['no JSON', 'abc'],
    ['nothing', ''],
    ['another shape', coded({ createdAt: 1 })],
    ['an operator for an id', coded([1, { $gt: '' }])],
    ['an instant that no Date holds', coded([9e15, 'x'])],
    ['a fraction', coded([1.5, 'x'])],
    ['a negative instant', coded([-1, 'x'])],
    ['too long', coded([1, 'x'.repeat(300)])],
  ])('of somebody’s own making is refused: %s', (_what, value) => {
    expect(cursorSchema.safeParse(value).success).toBe(false);
  });

  it('never throws, whatever is sent', () => {
    fc.assert(fc.property(fc.string(), (value) => typeof cursorSchema.safeParse(value).success === 'boolean'));
  });
});

it.each([
  ['1', 1],
  ['100', 100],
  [undefined, 20],
])('the limit %s is %s', (given, limit) => {
  expect(pageQuery.limit.parse(given)).toBe(limit);
});

it.each(['0', '101', '1.5', 'ten', '-1'])('the limit %s is refused', (given) => {
  expect(pageQuery.limit.safeParse(given).success).toBe(false);
});
