import { matchIndex } from '../../src/matching/match-index.ts';
import { isStale } from '../../src/matching/match-statistics.rules.ts';
import { matchStatisticsRepository } from '../../src/matching/match-statistics.repository.ts';
import type { StoredStatistics } from '../../src/matching/match-statistics.model.ts';
import { toMatchNeed } from '../../src/matching/match.mapping.ts';
import { someNeed } from '../support/need.factory.ts';
import { fallProfile, plantCompany } from '../support/company.planting.ts';
import { inDays, plantEngagement, plantNeed } from '../support/factories.ts';
import { managerActs, needInTriage, rankedAt } from '../support/need.steps.ts';
import { openWorld, type World } from '../support/world.ts';
import type { AnyBody } from '../support/client.ts';

// A slow machine takes its time; what hangs is told of all the same.
jest.setTimeout(240_000);

const worlds: World[] = [];
async function aWorld(): Promise<World> {
  const world = await openWorld();
  worlds.push(world);
  return world;
}
afterAll(async () => {
  for (const world of worlds) await world.close();
});

const storedIn = (world: World) => world.deps.connection.model<StoredStatistics>('MatchStatistics');
const repositoryOf = (world: World) => matchStatisticsRepository(storedIn(world));
/** Another process's index over the same database. */
const anotherIndex = (world: World) => {
  const { companies, engagements, needs, log, now } = world.deps;
  return matchIndex({ companies, engagements, needs, log, now, matchStatistics: repositoryOf(world) });
};

const need = toMatchNeed(someNeed());

describe('when statistics are due', () => {
  const head = { version: 'v', at: new Date('2026-01-01'), lexicon: 'l', companies: 100 };
  it.each([
    [null, 5, '2026-01-02', true],
    [head, 100, '2026-01-30', false],
    [head, 100, '2026-02-01', true],
    [head, 120, '2026-01-02', false],
    [head, 121, '2026-01-02', true],
    [head, 79, '2026-01-02', true],
    [{ ...head, companies: 0 }, 1, '2026-01-02', true],
    [{ ...head, companies: 0 }, 0, '2026-01-02', false],
  ])('of %p with %p companies at %p: %p', (newest, companies, at, stale) => {
    expect(isStale(newest, companies, new Date(at))).toBe(stale);
  });
});

describe('kept statistics', () => {
  it('let every process and every restart score alike, though companies came in between', async () => {
    const world = await aWorld();
    const first = await world.deps.matchIndex.companies();
    const { statistics } = first.versions;
    expect(await storedIn(world).countDocuments()).toBe(1);
    await plantCompany(world, 'Nachtwacht B.V.', fallProfile);
    const [here, there] = [await world.deps.matchIndex.companies(), await anotherIndex(world).companies()];
    expect(there.versions.statistics).toBe(statistics);
    expect(there.rank(need).matches).toEqual(here.rank(need).matches);
    expect(here.companyCount).toBe(3);
  });

  it('are made anew when a fifth more companies are there, and others go over to them', async () => {
    const world = await aWorld();
    const other = anotherIndex(world);
    const before = (await other.companies()).versions.statistics;
    await plantCompany(world, 'Nachtwacht B.V.', fallProfile);
    await world.deps.matchIndex.keepStatistics();
    const after = (await world.deps.matchIndex.companies()).versions.statistics;
    expect(after).not.toBe(before);
    expect((await other.companies()).versions.statistics).toBe(before);
    await other.followStatistics();
    expect((await other.companies()).versions.statistics).toBe(after);
    await other.keepStatistics();
    expect(await storedIn(world).countDocuments()).toBe(2);
  });

  it('are looked over again after 30 days, with what became of invitations since', async () => {
    const world = await aWorld();
    await world.deps.matchIndex.keepStatistics();
    const before = (await world.deps.matchIndex.companies()).rank(need).matches[0];
    for (let i = 0; i < 4; i += 1) await plantEngagement(world, await plantNeed(world), 'sturz', 'selected');
    await world.deps.matchIndex.keepStatistics();
    expect((await world.deps.matchIndex.companies()).rank(need).matches[0]?.score).toBe(before?.score);
    world.setNow(inDays(31));
    await world.deps.matchIndex.keepStatistics();
    world.setNow(null);
    const after = (await world.deps.matchIndex.companies()).rank(need).matches[0];
    expect([before?.features.track, after?.companyId]).toEqual([0, before?.companyId]);
    expect(after?.features.track).toBeGreaterThan(0.5);
  });

  it('are bounded, oldest out first, whatever words they hold', async () => {
    const world = await aWorld();
    const counted = (await world.deps.matchIndex.companies()).countStatistics();
    const repository = repositoryOf(world);
    const named = { ...counted, terms: { 'nl z.o.z.': 3, 'de $preis': 1 } };
    const kept = await repository.keep(named, new Map([['a', { invited: 3, accepted: 2, selected: 1 }]]), inDays(1));
    const read = await repository.byVersion(kept.version);
    expect([read?.record.terms, read?.tracks.get('a')]).toEqual([
      named.terms,
      { invited: 3, accepted: 2, selected: 1 },
    ]);
    for (let i = 0; i < 30; i += 1)
      await repository.keep({ ...counted, version: `counted-${i}` }, new Map(), inDays(2 + i));
    expect(await storedIn(world).countDocuments()).toBe(24);
    expect(await repository.byVersion(kept.version)).toBeNull();
    expect((await repository.newest(counted.lexicon))?.at).toBeInstanceOf(Date);
    expect(await repository.newest('another lexicon')).toBeNull();
  });

  it('count a certificate until its last day and no longer, without anybody touching the profile', async () => {
    const world = await aWorld();
    const lastDay = inDays(3).toISOString().slice(0, 10);
    await plantCompany(world, 'Nachtwacht B.V.', {
      ...fallProfile,
      certificates: [{ name: 'ISO 13485', expiresOn: lastDay }],
    });
    const asked = { ...need, requiredCertifications: ['ISO 13485'] };
    const regulatory = async () =>
      (await world.deps.matchIndex.companies())
        .rank(asked)
        .matches.find((one) => one.companyId !== world.cast.organisations.sturz.id)?.features.regulatory;
    expect(await regulatory()).toBe(1);
    world.setNow(inDays(4));
    expect(await regulatory()).toBe(0);
    world.setNow(null);
  });
});

describe('a replay', () => {
  const replayed = async (world: World, runId: string): Promise<AnyBody> => {
    const reply = await (await world.as('manager')).get(`/matches/${runId}/replay`);
    expect(reply.status).toBe(200);
    return reply.body;
  };

  it('gives the same, also after the need moved on, and by statistics of that time', async () => {
    const world = await aWorld();
    await world.startWorkers();
    const triaged = await needInTriage(world);
    const run = await rankedAt(world, { id: triaged.id, version: 1 });
    await managerActs(world, triaged.id, 'translate', {
      language: 'de',
      title: 'Stürze nachts',
      summary: 'Patienten stürzen nachts.',
    });
    expect(await replayed(world, run.runId)).toEqual({
      runId: run.runId,
      at: run.at,
      same: true,
      differs: [],
      moved: [],
    });

    world.setNow(inDays(31));
    for (let i = 0; i < 3; i += 1)
      await plantEngagement(world, await plantNeed(world), 'wond', 'lapsed', { invitedAt: inDays(1) });
    await world.deps.matchIndex.keepStatistics();
    world.setNow(null);
    expect((await world.deps.matchIndex.companies()).versions.statistics).not.toBe(run.versions.statistics);
    expect(await replayed(world, run.runId)).toMatchObject({ same: true, differs: [] });
    expect((await world.deps.matchIndex.companies()).versions.statistics).not.toBe(run.versions.statistics);
  });

  it('says what differs: another text, a newcomer, statistics that are kept no more', async () => {
    const world = await aWorld();
    await world.startWorkers();
    const triaged = await needInTriage(world);
    const run = await rankedAt(world, { id: triaged.id, version: 1 });
    await managerActs(world, triaged.id, 'classify', { regions: ['Twente'], requiredCertifications: ['ISO 27001'] });
    const newcomer = await plantCompany(world, 'Nachtwacht B.V.', fallProfile);
    const told = await replayed(world, run.runId);
    expect(told.same).toBe(false);
    expect(told.differs).toEqual([
      { what: 'need', companyId: null, stored: `v${run.needVersion}`, now: expect.stringMatching(/^v\d+$/) },
      { what: 'company', companyId: newcomer, stored: null, now: 'v1' },
    ]);
    expect(told.moved).toContainEqual({
      companyId: newcomer,
      stored: null,
      now: expect.objectContaining({ rank: expect.any(Number) }),
    });

    await world.deps.matchIndex.keepStatistics();
    await storedIn(world).deleteOne({ _id: run.versions.statistics });
    const [statistics] = (await replayed(world, run.runId)).differs.filter((one: AnyBody) => one.what === 'statistics');
    expect(statistics.stored).toBe(run.versions.statistics);
    expect(statistics.now).not.toBe(run.versions.statistics);
  });
});
