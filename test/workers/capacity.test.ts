import { openEngagement } from '../../src/engagements/engagement.machine.ts';
import type { EngagementRecord } from '../../src/engagements/engagement.schema.ts';
import { outboxFor } from '../../src/kernel/outbox.ts';
import { systemActor } from '../../src/kernel/actor.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { NeedRecord } from '../../src/needs/need.schema.ts';
import { invite } from '../../workers/route.ts';
import { fallProfile, plantCompany } from '../support/company.planting.ts';
import type { Client, Reply, AnyBody } from '../support/client.ts';
import { anyClaim, inDays, plantEngagement, plantNeed } from '../support/factories.ts';
import { plantPoc, PocDriver } from '../support/poc.planting.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let manager: Client;
beforeAll(async () => {
  world = await openWorld();
  manager = await world.as('manager');
});
afterAll(async () => {
  await world.close();
});
afterEach(async () => {
  for (const name of ['engagements', 'pocs', 'company-places'])
    await world.deps.connection.collection(name).deleteMany({});
  await capacityOf(sturz(), 1);
});

const sturz = (): string => world.cast.organisations.sturz.id;
const capacityOf = async (id: string, capacity: number) =>
  await world.deps.models.companies.updateOne({ _id: id }, { $set: { capacity } });

async function openOf(companyId: string): Promise<EngagementRecord[]> {
  const all = await world.deps.models.engagements.find({ companyId }).lean().exec();
  return all.filter((one) => one.status !== 'suggested' && openEngagement.includes(one.status));
}

const publication = (need: NeedRecord, maxInvitations: number): NonNullable<NeedRecord['publication']> => ({
  at: new Date(),
  by: need.submitterId,
  responseDeadline: inDays(10),
  disclosure: 'summary',
  threshold: 'possible',
  maxInvitations,
  rubric: null,
});

/** What the worker does when a need was published. */
async function publishNow(need: NeedRecord): Promise<void> {
  const [entry] = outboxFor('need.published', newId(), new Date());
  if (entry) await invite(world.deps, world.deps.matchIndex, need, entry);
}

async function manyNeeds(count: number, maxInvitations = 8): Promise<NeedRecord[]> {
  const needs: NeedRecord[] = [];
  for (let made = 0; made < count; made += 1) {
    const need = await plantNeed(world);
    needs.push({ ...need, publication: publication(need, maxInvitations) });
  }
  return needs;
}

const takes = async (engagement: EngagementRecord, action: string, who = manager): Promise<Reply<AnyBody>> => {
  const { version } = (await who.get(`/engagements/${engagement._id}`)).body;
  return await who.act({ id: engagement._id, version }, 'engagements', action, { reason: 'It fits.' });
};

describe('a company’s capacity', () => {
  beforeAll(async () => {
    await capacityOf(sturz(), 1);
  });

  it.each([1, 2, 3])('holds when ten needs are published at the same instant, with room for %i', async (capacity) => {
    await capacityOf(sturz(), capacity);
    const needs = await manyNeeds(10);
    await Promise.all(needs.map(publishNow));
    expect(await openOf(sturz())).toHaveLength(capacity);
  });

  it('gives the place of a company without room to the next that fits', async () => {
    const next = await plantCompany(world, 'Nachtzorg B.V.', { ...fallProfile, capacity: 1 });
    const needs = await manyNeeds(2, 1);
    await Promise.all(needs.map(publishNow));
    expect([await openOf(sturz()), await openOf(next)].map((open) => open.length)).toEqual([1, 1]);
    await capacityOf(next, 0);
  });

  it('holds when the manager invites to many needs at once, and frees a place when an engagement ends', async () => {
    const suggested: EngagementRecord[] = [];
    for (const need of await manyNeeds(8)) suggested.push(await plantEngagement(world, need, 'sturz', 'suggested'));
    const replies = await Promise.all(suggested.map(async (one) => await takes(one, 'invite')));
    const refused = replies.filter((reply) => reply.status === 422);
    expect(replies.map((reply) => reply.status).toSorted((a, b) => a - b)).toEqual([
      200,
      ...Array.from({ length: 7 }, () => 422),
    ]);
    expect(new Set(refused.flatMap((reply) => reply.body.issues.map((one: AnyBody) => one.code)))).toEqual(
      new Set(['company-full']),
    );

    const [open] = await openOf(sturz());
    if (!open) throw new Error('Nobody was invited.');
    expect((await takes(open, 'decline', await world.as('director'))).status).toBe(200);
    const others = suggested.filter((one) => one._id !== open._id);
    const again = await Promise.all(others.map(async (one) => await takes(one, 'invite')));
    expect(again.filter((reply) => reply.status === 200)).toHaveLength(1);
    expect(await openOf(sturz())).toHaveLength(1);
  });

  it('is kept by a company that comes back to an invitation it let lapse', async () => {
    const director = await world.as('director');
    const [lapsed, other] = await manyNeeds(2);
    if (!lapsed || !other) throw new Error('No needs.');
    const engagement = await plantEngagement(world, lapsed, 'sturz', 'lapsed', { invitedAt: new Date() });
    const invited = await plantEngagement(world, other, 'sturz', 'invited');
    const { version: termsVersion } = (await director.get(`/engagements/${engagement._id}/terms`)).body;
    const back = async () =>
      await director.act((await director.get(`/engagements/${engagement._id}`)).body, 'engagements', 'accept', {
        termsVersion,
        accepted: true,
      });
    expect((await back()).body.issues).toMatchObject([{ code: 'company-full' }]);
    await takes(invited, 'decline', director);
    expect((await back()).status).toBe(200);
  });

  it('isn’t used up by an invitation that was refused for another reason', async () => {
    const [held, open] = await manyNeeds(2);
    if (!held || !open) throw new Error('No needs.');
    const late = await plantEngagement(world, held, 'sturz', 'suggested');
    await world.deps.models.needs.updateOne({ _id: held._id }, { $set: { status: 'on-hold' } });
    expect((await takes(late, 'invite')).body.issues).toMatchObject([{ code: 'not-published' }]);
    expect((await takes(await plantEngagement(world, open, 'sturz', 'suggested'), 'invite')).status).toBe(200);
  });

  it('counts a proof of concept until it stops', async () => {
    const poc = await plantPoc(world);
    const [need] = await manyNeeds(1);
    if (!need) throw new Error('No need.');
    expect((await world.deps.engagements.openLoads()).get(sturz())).toBe(1);
    const suggested = await plantEngagement(world, need, 'sturz', 'suggested');
    expect((await takes(suggested, 'invite')).body.issues).toMatchObject([{ code: 'company-full' }]);
    await new PocDriver(world, poc).must('manager', 'stop');
    expect((await world.deps.engagements.openLoads()).has(sturz())).toBe(false);
    expect((await takes(suggested, 'invite')).status).toBe(200);
  });

  it('is free again where a process ended between taking the place and opening the engagement', async () => {
    const [gone, next] = await manyNeeds(2);
    if (!gone || !next) throw new Error('No needs.');
    const { places, engagementService, engagements } = world.deps;
    const left = await plantEngagement(world, gone, 'sturz', 'suggested');
    const about = { engagementId: left._id, needId: gone._id, seen: left.version };
    expect(await places.take(sturz(), about)).not.toBeNull();
    const other = await plantEngagement(world, next, 'sturz', 'suggested');
    // It could still be opened, so the place is kept for it, and whoever repeats the step gets it.
    expect((await takes(other, 'invite')).status).toBe(422);
    expect(await places.take(sturz(), about)).not.toBeNull();
    const reason = { reason: 'The need ended.' };
    await engagementService.act(systemActor, left._id, 'end', reason, anyClaim);
    expect((await engagements.find({ _id: left._id }))?.status).toBe('not-selected');
    expect((await takes(other, 'invite')).status).toBe(200);
  });
});
