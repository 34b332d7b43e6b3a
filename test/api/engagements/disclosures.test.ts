import { openWorld, type World } from '../../support/world.ts';
import { plantEngagement, plantNeed } from '../../support/factories.ts';
import { currentTerms } from '../../../src/engagements/terms.ts';
import type { NeedStatus } from '../../../src/needs/need.schema.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

const accept = { termsVersion: currentTerms.version, accepted: true };

describe('the ladder of disclosure', () => {
  it('opens a need step by step, and keeps who opened what first without raising the version', async () => {
    const need = await plantNeed(world);
    const engineer = await world.as('engineer');
    const teaser = await engineer.get(`/needs/${need._id}`);
    expect(teaser.body).toMatchObject({ view: 'teaser', organisation: null });
    expect(teaser.body).not.toHaveProperty('problem');

    const planted = await plantEngagement(world, need);
    const summary = await engineer.get(`/needs/${need._id}`);
    expect(summary.body).toMatchObject({
      view: 'summary',
      problem: need.problem,
      organisation: { name: 'Ziekenhuis Oost' },
    });
    expect(summary.body).not.toHaveProperty('contact');
    await engineer.get(`/needs/${need._id}`);
    await (await world.as('director')).get(`/needs/${need._id}`);

    await engineer.act({ id: planted._id, version: 1 }, 'engagements', 'accept', accept);
    const full = await engineer.get(`/needs/${need._id}`);
    expect(full.body).toMatchObject({ view: 'full', contact: { name: 'Noor' }, problemDetails: need.problemDetails });

    for (const who of ['manager', 'nurse', 'director'] as const) {
      const { body } = await (await world.as(who)).get(`/engagements/${planted._id}/disclosures`);
      expect(body).toMatchObject({
        verified: true,
        brokenAt: null,
        disclosures: [
          { seq: 1, step: 'summary', person: { id: world.cast.people.engineer.id, name: 'Emil Ingenieur' } },
          { seq: 2, step: 'summary', person: { name: 'Dora Direktorin' } },
          { seq: 3, step: 'full', person: { name: 'Emil Ingenieur' } },
        ],
      });
    }
    expect((await engineer.get(`/engagements/${planted._id}`)).body.version).toBe(2);
  });

  it('notes each of many first openings at the same moment, in one whole chain', async () => {
    const need = await plantNeed(world);
    const planted = await plantEngagement(world, need, 'sturz', 'accepted');
    const { organisationId } = world.cast.people.engineer;
    const people = Array.from({ length: 12 }, (_, place) => `${String(place).padStart(2, '0')}${'0'.repeat(22)}`);
    const opened = await Promise.all(
      [...people, ...people].map(
        async (userId) =>
          await world.deps.needViewFor(
            { userId, role: 'company-member', organisationId, organisationKind: 'company', language: 'de' },
            need,
          ),
      ),
    );
    expect(new Set(opened)).toEqual(new Set(['full']));
    const { body } = await (await world.as('manager')).get(`/engagements/${planted._id}/disclosures`);
    expect(body.verified).toBe(true);
    expect(body.disclosures.map((one: { person: { id: string } }) => one.person.id).toSorted()).toEqual(people);
  });

  it('shows a chain that somebody changed in the database as broken', async () => {
    const need = await plantNeed(world);
    const planted = await plantEngagement(world, need, 'wond', 'accepted');
    await (await world.as('maker')).get(`/needs/${need._id}`);
    await world.deps.models.engagements.updateOne({ _id: planted._id }, { $set: { 'disclosures.0.userId': 'nobody' } });
    const { body } = await (await world.as('manager')).get(`/engagements/${planted._id}/disclosures`);
    expect(body).toMatchObject({ verified: false, brokenAt: 1 });
  });

  it.each(['declined', 'withdrawn', 'lapsed', 'not-selected', 'suggested'] as const)(
    'goes back to the teaser when the engagement is %s',
    async (status) => {
      const need = await plantNeed(world);
      await plantEngagement(world, need, 'sturz', status);
      const { body } = await (await world.as('engineer')).get(`/needs/${need._id}`);
      expect(body.view).toBe('teaser');
      expect(body).not.toHaveProperty('problem');
    },
  );

  it.each([
    ['in-selection', 'full'],
    ['in-poc', 'full'],
    ['on-hold', 'full'],
    ['closed', 'full'],
  ] as [NeedStatus, string][])('goes on for who takes part when the need is %s', async (status, view) => {
    const need = await plantNeed(world, { status, ...(status === 'closed' ? { outcome: 'adopted' } : {}) });
    await plantEngagement(world, need, 'sturz', 'selected');
    expect((await (await world.as('engineer')).get(`/needs/${need._id}`)).body.view).toBe(view);
  });

  it('ends with the publication for who left: the teaser of a closed need, and nothing of one that isn’t public any more', async () => {
    const engineer = await world.as('engineer');
    const closed = await plantNeed(world, { status: 'closed', outcome: 'none-suitable' });
    await plantEngagement(world, closed, 'sturz', 'not-selected');
    expect((await engineer.get(`/needs/${closed._id}`)).body.view).toBe('teaser');
    const { publication } = closed;
    const reopened = await plantNeed(world, { status: 'in-triage', publication, round: 1 });
    await plantEngagement(world, reopened, 'sturz', 'selected');
    await world.deps.models.needs.updateOne({ _id: reopened._id }, { $set: { publication: null, round: 2 } });
    expect((await engineer.get(`/needs/${reopened._id}`)).status).toBe(404);
  });

  it('opens nothing of a new round by an engagement of an earlier one', async () => {
    const need = await plantNeed(world);
    await plantEngagement(world, need, 'sturz', 'selected');
    await world.deps.models.needs.updateOne({ _id: need._id }, { $set: { round: 2 } });
    expect((await (await world.as('engineer')).get(`/needs/${need._id}`)).body.view).toBe('teaser');
  });

  it('opens the teaser only in lists, and notes nothing', async () => {
    const need = await plantNeed(world);
    const planted = await plantEngagement(world, need, 'sturz', 'accepted');
    const { items } = (await (await world.as('engineer')).get('/needs?limit=100')).body;
    const listed = items.find((one: { id: string }) => one.id === need._id);
    expect(listed.view).toBe('teaser');
    expect(listed).not.toHaveProperty('problem');
    const log = await (await world.as('manager')).get(`/engagements/${planted._id}/disclosures`);
    expect(log.body.disclosures).toEqual([]);
  });
});
