import type { CompanyProfile } from '../../src/companies/company.schema.ts';
import { fallProfile, plantCompany } from '../support/company.planting.ts';
import type { AnyBody } from '../support/client.ts';
import { managerActs, needInTriage, publishedNeed, rankedAt, settledNeed } from '../support/need.steps.ts';
import type { NeedRecord } from '../../src/needs/need.schema.ts';
import { openWorld, type World } from '../support/world.ts';

// A slow machine takes its time; what hangs is told of all the same.
jest.setTimeout(240_000);

let world: World;

beforeAll(async () => {
  world = await openWorld({ workers: true });
});
afterAll(async () => {
  await world.close();
});

const unlike: Partial<CompanyProfile> = {
  profileLanguage: 'nl',
  description: 'Wij leveren parkeergarages met slagbomen en betaalautomaten voor bezoekers.',
  capabilities: ['parkeergarage', 'slagboom'],
};

async function hits(id: string): Promise<NeedRecord['watchHits']> {
  const need = await world.deps.needs.find({ _id: id });
  expect(need?.status).toBe('closed');
  return need?.watchHits ?? [];
}
const engagements = async (needId: string): Promise<AnyBody[]> =>
  (await (await world.as('manager')).get(`/engagements?needId=${needId}`)).body.items;
const companyOf = (one: AnyBody): string => one.company?.id ?? one.companyId;

/** Published with the cast's own company for falls left out, so that only newcomers fit. */
async function openNeed(more: Record<string, unknown> = {}): Promise<AnyBody> {
  const need = await needInTriage(world);
  const excluded = [{ companyId: world.cast.organisations.sturz.id, reason: 'Is in dispute with the hospital.' }];
  await managerActs(world, need.id, 'steer', { excluded });
  const published = await publishedNeed(world, need.id, { threshold: 'possible', ...more });
  await rankedAt(world, need, 'publish');
  return published;
}

async function closed(watch: boolean): Promise<AnyBody> {
  const need = await openNeed();
  await managerActs(world, need.id, 'close-responses');
  await settledNeed(world, need.id);
  await managerActs(world, need.id, 'none-suitable', { reason: 'Nobody answered.', watch });
  return await settledNeed(world, need.id);
}

/** Waits until the worker has dealt with a company's arrival. */
async function routed(companyId: string): Promise<void> {
  await world.until(async () => {
    const company = await world.deps.companies.find({ _id: companyId });
    return company?.outbox.length === 0;
  });
}

describe('the watch', () => {
  it('hints at a fitting newcomer for a need that was closed without one, once, and opens nothing by itself', async () => {
    const [watched, forgotten] = [await closed(true), await closed(false)];
    const newcomer = await plantCompany(world, 'Nachtwacht B.V.', { ...fallProfile, capacity: 50 });
    await routed(newcomer);
    const found = await hits(watched.id);
    expect(found).toEqual([expect.objectContaining({ companyId: newcomer })]);
    expect(['strong', 'good', 'possible']).toContain(found[0]?.level);
    expect((await engagements(watched.id)).map(companyOf)).not.toContain(newcomer);
    expect(await hits(forgotten.id)).toEqual([]);

    const manager = await world.as('manager');
    await world.until(async () => {
      const { body } = await manager.get('/notices');
      return body.items.some((one: AnyBody) => one.event === 'need.watch-hit' && one.reference === watched.reference);
    });

    const profile = (await manager.get(`/companies/${newcomer}/profile`)).body;
    expect(
      (await manager.patch(`/companies/${newcomer}/profile`, profile.version, { technologies: ['radar'] })).status,
    ).toBe(200);
    await routed(newcomer);
    expect(await hits(watched.id)).toHaveLength(1);
  });

  it('says nothing of a newcomer from another field', async () => {
    const watched = await closed(true);
    await routed(await plantCompany(world, 'Parkeerbedrijf B.V.', unlike));
    expect(await hits(watched.id)).toEqual([]);
  });
});

describe('an open need', () => {
  it('gets a fitting newcomer as invitation while there is room, with its reasons', async () => {
    const need = await openNeed({ maxInvitations: 50 });
    const before = (await engagements(need.id)).length;
    const newcomer = await plantCompany(world, 'Valwacht B.V.', { ...fallProfile, capacity: 50 });
    await routed(newcomer);
    const [engagement] = (await engagements(need.id)).filter((one) => companyOf(one) === newcomer);
    expect(engagement).toMatchObject({ status: 'invited' });
    expect(engagement.match.reasons.length).toBeGreaterThan(0);
    expect(await engagements(need.id)).toHaveLength(before + 1);
  });

  it('leaves a newcomer alone whose field is another, and any when there is no room', async () => {
    const need = await openNeed({ maxInvitations: 1 });
    await routed(await plantCompany(world, 'Slagboom B.V.', unlike));
    await routed(await plantCompany(world, 'Eerste B.V.', { ...fallProfile, capacity: 50 }));
    const first = (await engagements(need.id)).map(companyOf);
    expect(first).toHaveLength(1);
    await routed(await plantCompany(world, 'Tweede B.V.', { ...fallProfile, capacity: 50 }));
    expect((await engagements(need.id)).map(companyOf)).toEqual(first);
  });

  it('doesn’t ask a newcomer that takes nothing on', async () => {
    const need = await openNeed({ maxInvitations: 50 });
    const full = await plantCompany(world, 'Vol B.V.', { ...fallProfile, capacity: 0 });
    await routed(full);
    expect((await engagements(need.id)).map(companyOf)).not.toContain(full);
  });
});
