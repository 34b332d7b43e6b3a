import { startClock } from '../../src/kernel/clocks.ts';
import type { NeedRecord } from '../../src/needs/need.schema.ts';
import { turnClocks } from '../../workers/clocks.ts';
import { drained, submitNeed } from '../support/effects.ts';
import { day, inDays, plantEngagement, plantNeed } from '../support/factories.ts';
import { openWorld, type World } from '../support/world.ts';

// A slow machine takes its time; what hangs is told of all the same.
jest.setTimeout(240_000);

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterEach(() => world.setNow(null));
afterAll(async () => {
  await world.close();
});

const triage = { name: 'triage', owner: 'manager', days: 5, remindAfter: 3 } as const;

async function needNow(id: string): Promise<NeedRecord> {
  const need = await world.deps.needs.find({ _id: id });
  if (!need) throw new Error('The need is gone.');
  return need;
}

/** A need whose triage clock started this many days ago. */
async function inTriageSince(daysAgo: number, more: Partial<NeedRecord> = {}): Promise<NeedRecord> {
  const clock = startClock(triage, 'NL', inDays(-daysAgo));
  return await plantNeed(world, { status: 'in-triage', publication: null, clocks: [clock], ...more });
}

const actionsOf = (need: NeedRecord): string[] => need.history.map((entry) => entry.action);
const statusOf = async (id: string): Promise<string | undefined> =>
  (await world.deps.engagements.find({ _id: id }))?.status;

describe('a deadline that has passed', () => {
  it('closes the responses: answers go under review, what wasn’t answered lapses', async () => {
    const open = await plantNeed(world);
    const passed = {
      publication: open.publication && { ...open.publication, responseDeadline: new Date(Date.now() - 1_000) },
    };
    const need = await plantNeed(world, passed);
    const answered = await plantEngagement(world, need, 'sturz', 'submitted');
    const unanswered = await plantEngagement(world, need, 'wond', 'invited');
    await Promise.all([turnClocks(world.deps), turnClocks(world.deps)]);

    const closed = await needNow(need._id);
    expect(closed.status).toBe('in-selection');
    expect(actionsOf(closed)).toEqual(['create', 'close-responses']);
    expect(closed.history.at(-1)?.actor.userId).toBe('system');
    expect((await needNow(open._id)).status).toBe('published');
    await world.startWorkers();
    await drained(world);
    await world.stopWorkers();
    expect([await statusOf(answered._id), await statusOf(unanswered._id)]).toEqual(['under-review', 'lapsed']);
    expect((await needNow(need._id)).applying).toBeNull();
  });

  it('rests while the need is on hold', async () => {
    const base = await plantNeed(world);
    const past = new Date(Date.now() - 1_000);
    const publication = base.publication && { ...base.publication, responseDeadline: past };
    const need = await plantNeed(world, {
      status: 'on-hold',
      publication,
      hold: { since: inDays(-1), until: inDays(5), reason: 'Verhuizing.', from: 'published', lengthMs: null },
    });
    const engagement = await plantEngagement(world, need, 'sturz', 'invited', {
      heldSince: inDays(-1),
      clocks: [startClock({ name: 'answer', owner: 'company', days: 6 }, 'NL', inDays(-30))],
    });
    await turnClocks(world.deps);
    expect((await needNow(need._id)).status).toBe('on-hold');
    expect(await statusOf(engagement._id)).toBe('invited');
  });
});

describe('an invitation', () => {
  it('lapses once when its clock for an answer runs out', async () => {
    const need = await plantNeed(world);
    const engagement = await plantEngagement(world, need, 'sturz', 'invited');
    world.setNow(inDays(5));
    await turnClocks(world.deps);
    expect(await statusOf(engagement._id)).toBe('invited');
    world.setNow(new Date((engagement.clocks[0]?.dueAt.getTime() ?? 0) + 1_000));
    await Promise.all([turnClocks(world.deps), turnClocks(world.deps)]);
    const lapsed = await world.deps.engagements.find({ _id: engagement._id });
    expect(lapsed).toMatchObject({ status: 'lapsed', endReason: 'There was no answer in time.', clocks: [] });
    expect(lapsed?.history.map((entry) => entry.action)).toEqual(['create', 'clock-reminded', 'lapse']);
  });
});

describe('a clock', () => {
  it('reminds once, marks the overrun once and keeps one breach, with any number of workers', async () => {
    const { _id, clocks } = await inTriageSince(0);
    const at = (when: Date | null | undefined, ms: number): Date => new Date((when?.getTime() ?? 0) + ms);
    const turns = async (): Promise<void> => {
      for (let turn = 0; turn < 2; turn += 1)
        await Promise.all([turnClocks(world.deps), turnClocks(world.deps), turnClocks(world.deps)]);
    };
    world.setNow(at(clocks[0]?.remindAt, -1_000));
    await turns();
    expect(actionsOf(await needNow(_id))).toEqual(['create']);
    world.setNow(at(clocks[0]?.remindAt, 1_000));
    await turns();
    expect(actionsOf(await needNow(_id))).toEqual(['create', 'clock-reminded']);
    world.setNow(at(clocks[0]?.dueAt, 1_000));
    await turns();
    const need = await needNow(_id);
    expect(actionsOf(need)).toEqual(['create', 'clock-reminded', 'clock-overdue']);
    expect(need.breaches).toMatchObject([
      { clock: 'triage', owner: 'manager', dueAt: clocks[0]?.dueAt, endedAt: null },
    ]);
    expect(
      (await (await world.as('manager')).get('/needs?overdue=true')).body.items.map((one: { id: string }) => one.id),
    ).toContain(_id);
  });

  it('that the manager exempts isn’t overdue until the exemption ends', async () => {
    const need = await inTriageSince(20);
    const manager = await world.as('manager');
    const until = inDays(3);
    const exempted = await manager.act({ id: need._id, version: need.version }, 'needs', 'exempt-clock', {
      clock: 'triage',
      until: until.toISOString(),
      reason: 'Vakantie van de afdeling.',
    });
    expect(exempted.status).toBe(200);
    await turnClocks(world.deps);
    expect((await needNow(need._id)).breaches).toEqual([]);
    world.setNow(new Date(until.getTime() + 1_000));
    await turnClocks(world.deps);
    expect((await needNow(need._id)).breaches).toHaveLength(1);
  });

  it('that is paused isn’t overdue', async () => {
    const clock = startClock(triage, 'NL', inDays(-20));
    const need = await inTriageSince(20, { clocks: [{ ...clock, pausedAt: inDays(-19) }] });
    await turnClocks(world.deps);
    expect(actionsOf(await needNow(need._id))).toEqual(['create']);
  });

  it('of a record that is being applied waits, and is judged afterwards', async () => {
    const need = await inTriageSince(20);
    await world.deps.models.needs.updateOne(
      { _id: need._id },
      { $set: { applying: { eventId: 'e', action: 'publish', since: new Date() } } },
    );
    await turnClocks(world.deps);
    expect(actionsOf(await needNow(need._id))).toEqual(['create']);
    await world.deps.models.needs.updateOne({ _id: need._id }, { $set: { applying: null } });
    await turnClocks(world.deps);
    expect(actionsOf(await needNow(need._id))).toEqual(['create', 'clock-overdue']);
  });

  it('of a broken record doesn’t stop the clocks of others', async () => {
    const broken = await inTriageSince(20);
    await world.deps.models.needs.updateOne({ _id: broken._id }, { $set: { breaches: null } });
    const need = await inTriageSince(20);
    await turnClocks(world.deps);
    expect(actionsOf(await needNow(need._id))).toEqual(['create', 'clock-overdue']);
    await world.deps.models.needs.deleteOne({ _id: broken._id });
  });

  it('is shortened by the fast track: the company has a fifth of the days', async () => {
    const manager = await world.as('manager');
    const { id, version } = await submitNeed(world);
    const input = { reason: 'Elke nacht valt iemand.', disclosure: 'summary', threshold: 'possible' };
    const published = await manager.act({ id, version }, 'needs', 'fast-track', input);
    expect([published.status, published.body.status]).toEqual([200, 'published']);
    await world.startWorkers();
    await drained(world);
    await world.stopWorkers();
    const [engagement] = await world.deps.engagements.ofRound(id, 1);
    const answer = engagement?.clocks.find((clock) => clock.name === 'answer');
    expect(engagement?.fastTrack).toBe(true);
    expect(answer?.remindAt).toBeNull();
    const given = ((answer?.dueAt.getTime() ?? 0) - Date.now()) / day;
    // Two working days, with a weekend and holidays in between at most a week.
    expect(given).toBeGreaterThan(0);
    expect(given).toBeLessThan(7);
  });
});
