import { calendarBefore } from '../../../src/demo/calendar.ts';
import { dueBook } from '../../../src/demo/due.book.ts';
import { timelineOver } from '../../../src/demo/timeline.ts';
import { startClock } from '../../../src/kernel/clocks.ts';

// A Monday; the Friday before it lies one working day back.
const made = new Date('2026-11-23T09:00:00Z');

describe('the demo’s calendar', () => {
  it('counts back the days on which both sides of the border work', () => {
    const calendar = calendarBefore(made, 60);
    expect(calendar.at(1, 9, 30)).toEqual(new Date('2026-11-20T08:30:00Z'));
    const days = Array.from({ length: 60 }, (_, place) =>
      calendar
        .at(place + 1, 12)
        .toISOString()
        .slice(0, 10),
    );
    // All Saints’ Day fell on a Sunday; the weekends are missing.
    expect(days).not.toContain('2026-11-21');
    expect(days).toContain('2026-10-05');
    expect(days).toEqual(days.toSorted().toReversed());
  });

  it('has no day that isn’t past', () => {
    const calendar = calendarBefore(made, 10);
    expect(() => calendar.at(0, 9)).toThrow(RangeError);
    expect(() => calendar.at(11, 9)).toThrow(RangeError);
  });
});

describe('the demo’s timeline', () => {
  it('gives each story its own time, and the clock its turn between two days', async () => {
    const calendar = calendarBefore(made, 5);
    const time = timelineOver(calendar, made);
    const seen: string[] = [];
    const story = (name: string, days: readonly number[]) => async () => {
      for (const day of days) {
        await time.until(calendar.at(day, 10));
        await Promise.resolve();
        seen.push(`${name} ${time.now().toISOString().slice(0, 10)}`);
      }
    };
    await time.run(
      new Map([
        ['a', story('a', [5, 3])],
        ['b', story('b', [3, 1])],
      ]),
      async () => {
        await Promise.resolve();
        seen.push(`five ${time.now().toISOString().slice(0, 10)}`);
      },
    );
    expect(seen).toEqual([
      'a 2026-11-16',
      'five 2026-11-16',
      'five 2026-11-17',
      'a 2026-11-18',
      'b 2026-11-18',
      'five 2026-11-18',
      'five 2026-11-19',
      'b 2026-11-20',
      'five 2026-11-20',
    ]);
    expect(time.now()).toEqual(made);
  });

  it('lets nobody else move while a story is alone', async () => {
    const calendar = calendarBefore(made, 2);
    const time = timelineOver(calendar, made);
    const seen: string[] = [];
    const story = (name: string) => async () => {
      await time.until(calendar.at(1, 10), true);
      seen.push(`${name} in`);
      await new Promise((done) => setTimeout(done, 5));
      seen.push(`${name} out`);
    };
    await time.run(
      new Map([
        ['b', story('b')],
        ['a', story('a')],
      ]),
      async () => await Promise.resolve(),
    );
    expect(seen).toEqual(['a in', 'a out', 'b in', 'b out']);
  });

  it('keeps the jobs of a story apart and in order', async () => {
    const calendar = calendarBefore(made, 2);
    const time = timelineOver(calendar, made);
    const taken: string[] = [];
    const story = (name: string) => async () => {
      await time.until(calendar.at(1, 10));
      await time.queues.apply.add('x', { collection: name, recordId: '1', entryId: 'e' });
      await time.queues.notify.add('x', { collection: name, recordId: '2', entryId: 'e' });
      for (let job = time.nextJob(); job; job = time.nextJob())
        taken.push(`${name} ${job.consumer} ${job.job.collection}${job.job.recordId}`);
    };
    await time.run(
      new Map([
        ['a', story('a')],
        ['b', story('b')],
      ]),
      async () => await Promise.resolve(),
    );
    expect(taken.toSorted()).toEqual(['a apply a1', 'a notify a2', 'b apply b1', 'b notify b2']);
  });

  it('says which story broke off, and which has a step that isn’t past', async () => {
    const calendar = calendarBefore(made, 2);
    const broken = timelineOver(calendar, made);
    const fails = async () => {
      await broken.until(calendar.at(2, 10));
      throw new Error('a fault in the plot');
    };
    await expect(broken.run(new Map([['wound', fails]]), async () => await Promise.resolve())).rejects.toThrow('wound');
    const late = timelineOver(calendar, made);
    await expect(
      late.run(
        new Map([['fall', async () => await late.until(new Date('2026-12-01T10:00:00Z'))]]),
        async () => await Promise.resolve(),
      ),
    ).rejects.toThrow('fall');
  });
});

describe('the demo’s due book', () => {
  it('knows when something falls due, once', () => {
    const book = dueBook();
    const clock = startClock({ name: 'triage', owner: 'manager', days: 5 }, 'NL', new Date('2026-11-02T09:00:00Z'));
    book.note({ _id: 'a', status: 'submitted', clocks: [clock] });
    expect(book.isDue(new Date('2026-11-05T16:00:00Z'))).toBe(false);
    expect(book.isDue(new Date('2026-11-06T17:00:00Z'))).toBe(true);
    expect(book.isDue(new Date('2026-11-06T18:00:00Z'))).toBe(false);
    expect(book.isDue(new Date('2026-11-09T17:00:00Z'))).toBe(true);
  });

  it('forgets what a later version of the record no longer has', () => {
    const book = dueBook();
    const responseDeadline = new Date('2026-11-06T16:00:00Z');
    book.note({ _id: 'a', status: 'published', clocks: [], publication: { responseDeadline } });
    book.note({ _id: 'a', status: 'closed', clocks: [], publication: { responseDeadline } });
    expect(book.isDue(new Date('2026-11-07T16:00:00Z'))).toBe(false);
  });
});
