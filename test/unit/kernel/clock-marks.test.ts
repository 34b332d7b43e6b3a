import { dueMark } from '../../../src/kernel/clock-marks.ts';
import { startClock, type Clock } from '../../../src/kernel/clocks.ts';
import { someNeed } from '../../support/need.factory.ts';

const monday = new Date('2026-11-02T09:00:00Z');
const clock = startClock({ name: 'triage', owner: 'manager', days: 5 }, 'NL', monday);
const other = startClock({ name: 'consent', owner: 'care', days: 10 }, 'NL', monday);
const after = (when: Date, ms = 1): Date => new Date(when.getTime() + ms);
const marked = (clocks: Clock[], now: Date) => dueMark(someNeed('in-triage', { clocks }), now);

describe('dueMark', () => {
  it('asks for nothing while there is time', () => {
    expect(marked([clock, other], monday)).toBeNull();
    expect(marked([], after(clock.dueAt))).toBeNull();
  });

  it('reminds at the moment of the reminder, once', () => {
    const remindAt = clock.remindAt ?? monday;
    const mark = marked([clock, other], remindAt);
    expect(mark?.kind).toBe('clock-reminded');
    expect(mark?.change.set.clocks?.map((one) => one.remindedAt)).toEqual([remindAt, null]);
    expect(mark?.change.set.breaches).toEqual([]);
    expect(marked(mark?.change.set.clocks ?? [], after(remindAt))).toBeNull();
  });

  it('marks the overrun at the very end, once, and keeps a breach', () => {
    const mark = marked([clock, other], clock.dueAt);
    expect(mark?.kind).toBe('clock-overdue');
    expect(mark?.change.set.clocks?.map((one) => one.overdueAt)).toEqual([clock.dueAt, null]);
    expect(mark?.change.set.breaches).toEqual([
      { clock: 'triage', owner: 'manager', dueAt: clock.dueAt, noticedAt: clock.dueAt, endedAt: null },
    ]);
    expect(marked(mark?.change.set.clocks ?? [], after(clock.dueAt))).toBeNull();
  });

  it('marks several that ran out in one change, and changes no status', () => {
    const mark = marked([clock, other], after(other.dueAt));
    expect(mark?.change.set.breaches?.map((one) => one.clock)).toEqual(['triage', 'consent']);
    expect(mark?.change).toMatchObject({ action: 'clock-overdue', from: 'in-triage', to: 'in-triage' });
    expect(mark?.change.set.status).toBeUndefined();
  });

  it('keeps quiet about paused and exempted clocks, the latter until the exemption ends', () => {
    const late = after(clock.dueAt);
    expect(marked([{ ...clock, pausedAt: monday }], late)).toBeNull();
    const exempted = {
      ...clock,
      remindedAt: monday,
      exemption: { reason: 'Leave.', until: after(late, 1_000), by: 'someone' },
    };
    expect(marked([exempted], late)).toBeNull();
    expect(marked([exempted], after(late, 1_000))?.kind).toBe('clock-overdue');
  });
});
