import { cast } from '../../src/demo/accounts.ts';
import { demoPassword } from '../../src/demo/demo.password.ts';
import { needIdOf } from '../../src/demo/world.ts';
import { brokenDisclosure } from '../../src/engagements/disclosure.ladder.ts';
import { engagementMachine } from '../../src/engagements/engagement.machine.ts';
import type { EngagementRecord } from '../../src/engagements/engagement.schema.ts';
import { brokenLink, type HistoryEntry } from '../../src/kernel/history.ts';
import type { AggregateRecord } from '../../src/kernel/record.ts';
import { needMachine } from '../../src/needs/need.machine.ts';
import { needOutcomes, needStatuses, type NeedRecord } from '../../src/needs/need.schema.ts';
import { pocMachine } from '../../src/pocs/poc.machine.ts';
import { pocStatuses, type PocRecord } from '../../src/pocs/poc.schema.ts';
import { Client } from '../support/client.ts';
import { openDemoWorld, type DemoWorld } from '../support/demo.world.ts';

let world: DemoWorld;
let needs: NeedRecord[];
let engagements: EngagementRecord[];
let pocs: PocRecord[];
let everything: AggregateRecord[];

beforeAll(async () => {
  world = await openDemoWorld({ lived: true });
  const { models } = world.deps;
  [needs, engagements, pocs] = await Promise.all([
    models.needs.find().lean().exec(),
    models.engagements.find().lean().exec(),
    models.pocs.find().lean().exec(),
  ]);
  const records = await Promise.all(
    [...world.deps.holders.values()].map(async (holder) => await holder.find().lean().exec()),
  );
  // Notices wait for nobody's decision: they have an outbox and no history.
  everything = records.flat().filter((one) => 'history' in one);
}, 300_000);
afterAll(async () => {
  await world.close();
});

const counts = (list: readonly (string | null)[]): Map<string | null, number> => {
  const found = new Map<string | null, number>();
  for (const one of list) found.set(one, (found.get(one) ?? 0) + 1);
  return found;
};

describe('the demo', () => {
  it('has needs in every stage and with every end', () => {
    expect(needs).toHaveLength(60);
    const stages = counts(needs.map((one) => one.status));
    expect(needStatuses.filter((one) => one !== 'discarded' && !stages.has(one))).toEqual([]);
    const ends = counts(needs.map((one) => one.outcome));
    expect(needOutcomes.filter((one) => !ends.has(one))).toEqual([]);
    expect(needs.filter((one) => one.outcome === 'none-suitable' && !one.watched)).toEqual([]);
    expect(needs.filter((one) => one.fastTracked)).toHaveLength(1);
  });

  it('has proofs of concept that run, were stopped and were adopted', () => {
    const stages = counts(pocs.map((one) => one.status));
    expect(pocStatuses.filter((one) => one !== 'stopped' && !stages.has(one))).toEqual([]);
    expect(counts(pocs.map((one) => one.outcome)).get('adopted')).toBe(3);
    const stopped = pocs.filter((one) => one.outcome === 'stopped');
    expect(stopped.length).toBeGreaterThanOrEqual(3);
    expect(stopped.filter((one) => !one.learningCard)).toEqual([]);
    expect(pocs.filter((one) => one.outcome === 'adopted' && one.followUps.length !== 3)).toEqual([]);
  });

  it('has companies that were invited, wait, accepted, declined, let it lapse, responded and were chosen', () => {
    const stages = counts(engagements.map((one) => one.status));
    const expected = [
      'invited',
      'waiting',
      'accepted',
      'responding',
      'submitted',
      'under-review',
      'shortlisted',
      'selected',
      'reserve',
      'not-selected',
      'declined',
      'lapsed',
      'withdrawn',
    ];
    expect(expected.filter((one) => !stages.has(one))).toEqual([]);
  });

  it('was found by the router, with reasons that quote both texts', () => {
    const routed = engagements.filter((one) => one.origin.kind === 'router');
    expect(routed.length).toBeGreaterThan(engagements.length / 2);
    expect(routed.filter((one) => !one.match || one.match.reasons.length === 0)).toEqual([]);
  });

  it('lies in the past, and leaves nothing to be done', async () => {
    const now = new Date();
    const longAgo = new Date(now.getTime() - 400 * 86_400_000);
    expect(everything.filter((one) => one.updatedAt > now || one.createdAt < longAgo)).toEqual([]);
    expect(everything.filter((one) => one.applying)).toEqual([]);
    const waiting = await Promise.all(
      [...world.deps.holders.values()].map(
        async (holder) => await holder.countDocuments({ 'outbox.0': { $exists: true } }),
      ),
    );
    expect(waiting.filter((one) => one > 0)).toEqual([]);
    expect(
      needs.filter((one) => one.status === 'published' && one.publication && one.publication.responseDeadline <= now),
    ).toEqual([]);
  });

  it('has an organisation that waits for admission, and one that was refused', async () => {
    const organisations = await world.deps.models.organisations.find().lean().exec();
    const stages = counts(organisations.map((one) => one.status));
    expect([stages.get('applied'), stages.get('refused'), stages.get('active')]).toEqual([1, 1, 97]);
  });

  it('numbers needs in the order in which they were written', () => {
    const byReference = needs.toSorted((a, b) => (a.reference < b.reference ? -1 : 1));
    expect(byReference.map((one) => one.createdAt)).toEqual(
      needs.map((one) => one.createdAt).toSorted((a, b) => a.getTime() - b.getTime()),
    );
  });
});

describe('its histories', () => {
  it('are chains that hold, in the order of time', () => {
    expect(everything.filter((one) => brokenLink(one.history) !== null)).toEqual([]);
    expect(engagements.filter((one) => brokenDisclosure(one.disclosures) !== null)).toEqual([]);
    const late = everything.filter(({ history }) =>
      history.some((entry, place) => place > 0 && entry.at < (history[place - 1]?.at ?? entry.at)),
    );
    expect(late).toEqual([]);
  });

  it('have no step that the tables don’t know', () => {
    const noted = new Set(['create', 'edit', 'clock-reminded', 'clock-overdue']);
    const unknown = (
      machine: { actions: Record<string, { from: readonly string[]; to: readonly string[] }> },
      history: readonly HistoryEntry[],
    ) =>
      history.filter(({ action, from, to }) => {
        if (noted.has(action)) return false;
        const rule = machine.actions[action];
        return !rule?.from.includes(from ?? '') || !(rule.to.length === 0 ? to === from : rule.to.includes(to));
      });
    expect(needs.flatMap((one) => unknown(needMachine, one.history))).toEqual([]);
    expect(engagements.flatMap((one) => unknown(engagementMachine, one.history))).toEqual([]);
    expect(pocs.flatMap((one) => unknown(pocMachine, one.history))).toEqual([]);
  });

  it('have breaches where somebody was late, and clocks that run', () => {
    expect(needs.filter((one) => one.breaches.some((breach) => breach.endedAt !== null)).length).toBeGreaterThanOrEqual(
      3,
    );
    expect(needs.filter((one) => one.breaches.some((breach) => breach.endedAt === null)).length).toBeGreaterThanOrEqual(
      2,
    );
    expect(
      needs.filter((one) => ['submitted', 'in-selection'].includes(one.status) && one.clocks.length === 0),
    ).toEqual([]);
  });

  it('sent nobody mail, and left a few notices unread', async () => {
    const { connection, queues } = world.deps;
    expect(await connection.collection('mails').countDocuments()).toBe(0);
    const notices = await connection.collection('notices').countDocuments({ readAt: null });
    expect(notices).toBeGreaterThan(0);
    expect(notices).toBeLessThan(200);
    for (const queue of Object.values(queues))
      expect(await queue.getJobCountByTypes('waiting', 'active', 'delayed', 'failed')).toBe(0);
  });
});

describe('its people', () => {
  it.each(cast.map((one) => [one.role, one.email] as const))('%s signs in as %s', async (role, email) => {
    const client = await new Client(world.url).signIn(email, demoPassword);
    const { body } = await client.get('/session');
    expect(body.acting).toMatchObject({ role });
  });

  it('see what is theirs: the nurse her need, the company its proof of concept, the manager all', async () => {
    const id = needIdOf('vallen-nachtdienst');
    const [nurse, company, manager] = await Promise.all(
      ['noor@twickelerveld.example', 'lead@radarfein.example', 'mirjam@clusterbureau.example'].map(
        async (email) => await new Client(world.url).signIn(email, demoPassword),
      ),
    );
    expect((await nurse?.get(`/needs/${id}`))?.body).toMatchObject({ status: 'in-poc', view: 'care' });
    const { body: list } = (await company?.get('/pocs')) ?? {};
    expect(list.items.some((one: { need: { id: string } }) => one.need.id === id)).toBe(true);
    expect((await manager?.get('/needs?limit=100'))?.body.items.length).toBeGreaterThanOrEqual(57);
    const { body: timeline } = (await manager?.get(`/needs/${id}/timeline`)) ?? {};
    expect(timeline.verified).toBe(true);
  });
});
