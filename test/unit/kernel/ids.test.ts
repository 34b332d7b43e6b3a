import { deriveId, digest, newId } from '../../../src/kernel/ids.ts';

describe('newId', () => {
  it('has 24 hexadecimal characters, sorts by the second of birth and is never the same', () => {
    const [early, late] = [newId(new Date('2001-01-01')), newId(new Date('2026-01-01'))];
    expect([early, late].every((id) => /^[0-9a-f]{24}$/.test(id))).toBe(true);
    expect([late, early].toSorted()).toEqual([early, late]);
    const now = new Date();
    expect(new Set(Array.from({ length: 1_000 }, () => newId(now))).size).toBe(1_000);
  });
});

describe('deriveId', () => {
  it('is the same for the same parts, and another for parts that only read alike', () => {
    expect(deriveId('notice', 'a', 'b')).toBe(deriveId('notice', 'a', 'b'));
    expect(deriveId('notice', 'a', 'b')).toMatch(/^[0-9a-f]{24}$/);
    const alike = [deriveId('ab', 'c'), deriveId('a', 'bc'), deriveId('abc'), deriveId('c', 'ab')];
    expect(new Set(alike).size).toBe(alike.length);
  });
});

describe('digest', () => {
  it('doesn’t depend on the order of keys or on undefined members', () => {
    expect(digest({ a: 1, b: [{ d: 2, c: null }] })).toBe(digest({ b: [{ c: null, d: 2 }], a: 1, e: undefined }));
  });

  it('tells apart what differs', () => {
    const at = new Date('2026-11-02T09:00:00Z');
    const all = [{ a: 1 }, { a: '1' }, { a: null }, {}, [], [1], ['1'], [[1]], { a: at }, { a: { b: at } }].map(digest);
    expect(new Set(all).size).toBe(all.length);
    expect(digest({ a: at })).toBe(digest({ a: new Date(at) }));
  });
});
