import { fallProfile, plantCompany } from '../support/company.planting.ts';
import type { AnyBody } from '../support/client.ts';
import { fallNeed, managerActs, needInTriage, publishedNeed, rankedAt } from '../support/need.steps.ts';
import { openWorld, type World } from '../support/world.ts';

// A slow machine takes its time; what hangs is told of all the same.
jest.setTimeout(240_000);

let world: World;
let twente: string;
let wond: string;
let sturz: string;

beforeAll(async () => {
  world = await openWorld();
  twente = await plantCompany(world, 'Nachtwacht B.V.', fallProfile);
  ({
    wond: { id: wond },
    sturz: { id: sturz },
  } = world.cast.organisations);
  await world.startWorkers();
});
afterAll(async () => {
  await world.close();
});

const steered = async (needId: string, input: unknown): Promise<AnyBody> =>
  await rankedAt(world, await managerActs(world, needId, 'steer', input));
const listed = (run: AnyBody): string[] => run.matches.map((one: AnyBody) => one.companyId);
const invited = async (needId: string): Promise<string[]> => {
  const { body } = await (await world.as('manager')).get(`/engagements?needId=${needId}`);
  return body.items.map((one: AnyBody) => one.company?.id ?? one.companyId).toSorted();
};

describe('steering', () => {
  it('shows the manager at once what each turn of the wheel does', async () => {
    const need = await needInTriage(world);
    const first = await rankedAt(world, { id: need.id, version: 1 });
    expect(listed(first)).toEqual(expect.arrayContaining([twente, sturz]));
    expect(listed(first)[0]).not.toBe(wond);

    const without = await steered(need.id, {
      excluded: [{ companyId: sturz, reason: 'Is in dispute with the hospital.' }],
    });
    expect(listed(without)).not.toContain(sturz);
    expect(without.gated).toEqual([expect.objectContaining({ companyId: sturz, gate: 'excluded' })]);

    const pinned = await steered(need.id, {
      excluded: [],
      pinned: [{ companyId: wond, reason: 'Knows this ward well.' }],
    });
    expect(pinned.matches[0]).toMatchObject({ companyId: wond, pinned: true, rank: 1 });
    expect(listed(pinned)).toContain(sturz);
  });

  it('weighs one need as the manager says: regional first', async () => {
    const need = await needInTriage(world);
    await managerActs(world, need.id, 'classify', { regions: ['Twente'] });
    const usual = await steered(need.id, { weights: { region: 1 } });
    const regional = await steered(need.id, { weights: { region: 5 } });
    const lead = (run: AnyBody): number => {
      const score = (id: string) => run.matches.find((one: AnyBody) => one.companyId === id)?.score ?? 0;
      return score(twente) / score(sturz);
    };
    expect(listed(regional)[0]).toBe(twente);
    expect(lead(regional)).toBeGreaterThan(lead(usual));
  });

  it('invites at publication as it was steered: the pinned, not the excluded, those above the threshold, as many as allowed', async () => {
    const need = await needInTriage(world);
    const pinned = [{ companyId: wond, reason: 'Knows this ward well.' }];
    await steered(need.id, {
      pinned,
      excluded: [{ companyId: sturz, reason: 'Is in dispute with the hospital.' }],
      threshold: 'possible',
      maxInvitations: 2,
    });
    const published = await publishedNeed(world, need.id);
    expect(published.publication).toMatchObject({ threshold: 'possible', maxInvitations: 2 });
    expect((await rankedAt(world, need, 'publish')).versions.statistics).toMatch(/^statistics-/);
    expect(await invited(need.id)).toEqual([twente, wond].toSorted());
  });

  it('keeps to the most invitations, the pinned first', async () => {
    const need = await needInTriage(world);
    await steered(need.id, {
      pinned: [{ companyId: wond, reason: 'Knows this ward well.' }],
      threshold: 'possible',
      maxInvitations: 1,
    });
    await publishedNeed(world, need.id);
    await rankedAt(world, need, 'publish');
    expect(await invited(need.id)).toEqual([wond]);
  });

  it('invites nobody who stays below the threshold', async () => {
    const need = await needInTriage(world, {
      ...fallNeed,
      title: 'De parkeergarage is te vol',
      problem: 'Bezoekers rijden rond en vinden geen plek voor hun auto.',
      desiredOutcome: 'Bezoekers vinden snel een plek.',
    });
    await publishedNeed(world, need.id, { threshold: 'strong' });
    expect((await rankedAt(world, need, 'publish')).level).toBe('none');
    expect(await invited(need.id)).toEqual([]);
  });
});
