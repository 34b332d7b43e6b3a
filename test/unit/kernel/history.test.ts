import fc from 'fast-check';
import { systemActor } from '../../../src/kernel/actor.ts';
import { brokenLink, nextEntry, type HistoryEntry } from '../../../src/kernel/history.ts';

const chainOf = (reasons: readonly string[]): HistoryEntry[] => {
  const chain: HistoryEntry[] = [];
  for (const reason of reasons) {
    chain.push(
      nextEntry(chain.at(-1), {
        at: new Date(0),
        eventId: 'e',
        actor: systemActor,
        action: 'act',
        from: 'a',
        to: 'b',
        changes: { reason },
        reason,
        request: null,
      }),
    );
  }
  return chain;
};

describe('a record’s history', () => {
  it('is whole however long it is', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 12 }), (reasons) => brokenLink(chainOf(reasons)) === null),
    );
  });

  it('shows any change, loss or swap of an entry', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 8 }), fc.nat(), (reasons, pick) => {
        const place = pick % reasons.length;
        const edited = chainOf(reasons).map((entry, index) =>
          index === place ? { ...entry, reason: `${entry.reason}!` } : entry,
        );
        const shortened = chainOf(reasons).filter((_entry, index) => index !== place);
        const lostLast = place === reasons.length - 1;
        return brokenLink(edited) === place + 1 && (lostLast || brokenLink(shortened) === place + 2);
      }),
    );
  });

  it('survives a round through JSON dates and the database’s key order', () => {
    const chain = chainOf(['one', 'two']).map(
      (entry) => Object.fromEntries(Object.entries(entry).toReversed()) as unknown as HistoryEntry,
    );
    expect(brokenLink(chain)).toBeNull();
  });
});
