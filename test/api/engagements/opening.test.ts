import { currentTerms } from '../../../src/engagements/terms.ts';
import { openWorld, type World } from '../../support/world.ts';
import { callers, row, statusesOf } from '../../support/access.ts';
import { inDays, plantEngagement, plantNeed } from '../../support/factories.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  world.setNow(null);
  await world.close();
});

const reason = 'Wir messen genau das auf zwei Stationen.';

describe(`who opens an engagement: ${callers.join(', ')}`, () => {
  it('POST /needs/:need/interest, where one company takes part already', async () => {
    const need = await plantNeed(world);
    await plantEngagement(world, need, 'sturz', 'under-review');
    expect(await statusesOf(world, 'POST', `/needs/${need._id}/interest`, { reason })).toEqual(
      row(403, 403, 403, 403, 409, 409, 201, 403, 403, 403, 403, 403, 401),
    );
  });

  it('POST /needs/:need/suggestions', async () => {
    const need = await plantNeed(world);
    const body = { companyId: world.cast.organisations.sturz.id, reason };
    expect(await statusesOf(world, 'POST', `/needs/${need._id}/suggestions`, body)).toEqual(
      row(403, 403, 403, 403, 403, 403, 403, 201, 403, 403, 403, 403, 401),
    );
  });
});

const concept = (field: string, word: string) => ({
  code: 'same-concept',
  feature: 'concepts' as const,
  needQuote: { field, text: word, start: 0, end: word.length },
  companyQuote: { field: 'description', text: 'Sensoren', start: 7, end: 15 },
  contribution: 0.2,
  text: { nl: `De vraag noemt “${word}”.`, de: `Der Bedarf nennt „${word}“.`, en: `The need says “${word}”.` },
});

describe('how people open an engagement', () => {
  it('a company shows interest from the teaser, once; the manager invites it', async () => {
    const need = await plantNeed(world);
    const maker = await world.as('maker');
    const headers = { 'Idempotency-Key': `interest-${need._id}` };
    const shown = await maker.post(`/needs/${need._id}/interest`, { reason }, headers);
    expect(shown).toMatchObject({ status: 201, body: { status: 'suggested', origin: { kind: 'interest', reason } } });
    expect(shown.headers.get('Location')).toBe(`/api/v1/engagements/${shown.body.id}`);
    const repeat = await maker.post(`/needs/${need._id}/interest`, { reason }, headers);
    expect([repeat.status, repeat.body.id]).toEqual([201, shown.body.id]);
    expect((await maker.post(`/needs/${need._id}/interest`, { reason: 'Nog een keer.' }, headers)).status).toBe(422);
    const twice = await (await world.as('owner')).post(`/needs/${need._id}/interest`, { reason });
    expect(twice).toMatchObject({ status: 422, body: { issues: [{ code: 'interested-before' }] } });

    const invited = await (await world.as('manager')).act(shown.body, 'engagements', 'invite');
    expect(invited.body).toMatchObject({ status: 'invited', origin: { kind: 'interest' } });
  });

  it('carries the router’s reasons where it ranked the company: in its language, without words it may not read yet', async () => {
    const need = await plantNeed(world);
    const { sturz } = world.cast.organisations;
    const versions = { lexicon: '1', rules: '1', statistics: '1' };
    await world.deps.matchRuns.store({
      _id: need._id,
      needId: need._id,
      needVersion: need.version,
      needDigest: '',
      round: need.round,
      purpose: 'publish',
      at: new Date(),
      level: 'possible',
      candidates: 2,
      matches: [
        {
          companyId: sturz.id,
          companyName: sturz.name,
          companyVersion: 1,
          rank: 4,
          score: 0.4,
          adjusted: 0.4,
          level: 'possible',
          features: {} as never,
          reasons: [concept('title', 'vallen'), concept('problem', 'opstaan')],
          notMet: null,
          whatIf: null,
          movedByFairness: 0,
          adjacent: false,
          pinned: false,
          load: 0,
          needVersion: need.version,
          versions,
        },
      ],
      gated: [],
      abstention: null,
      versions,
      loads: {},
    });
    const shown = await (await world.as('engineer')).post(`/needs/${need._id}/interest`, { reason });
    expect(shown.body).toMatchObject({
      level: 'possible',
      match: {
        reasons: [{ text: 'Der Bedarf nennt „vallen“.' }, { needQuote: null, companyQuote: { text: 'Sensoren' } }],
      },
    });
    expect(JSON.stringify(shown.body.match)).not.toContain('opstaan');
    const manager = await world.as('manager');
    const invited = await manager.act(shown.body, 'engagements', 'invite');
    expect(invited.body.match).toMatchObject({ rank: 4, reasons: [{}, { text: 'De vraag noemt “opstaan”.' }] });
    // The invitation shows the summary, so the reason shows its words now.
    const listed = await (await world.as('engineer')).get(`/engagements?needId=${need._id}`);
    expect(listed.body.items[0].match.reasons[1]).toMatchObject({
      text: 'Der Bedarf nennt „opstaan“.',
      needQuote: { field: 'problem' },
    });
    expect(listed.body.items[0].match).not.toHaveProperty('rank');
  });

  it('a company’s interest counts where the manager had thought of it before, and it learns nothing of that', async () => {
    const need = await plantNeed(world);
    const manager = await world.as('manager');
    const companyId = world.cast.organisations.wond.id;
    const body = { companyId, reason: 'Kennt die Wondzorg.' };
    const suggested = await manager.post(`/needs/${need._id}/suggestions`, body);
    expect(suggested).toMatchObject({ status: 201, body: { status: 'suggested', origin: { kind: 'manager' } } });
    const maker = await world.as('maker');
    expect((await maker.get(`/engagements/${suggested.body.id}`)).status).toBe(404);
    const shown = await maker.post(`/needs/${need._id}/interest`, { reason });
    expect(shown).toMatchObject({ status: 201, body: { id: suggested.body.id, origin: { kind: 'interest', reason } } });
    const again = await manager.post(`/needs/${need._id}/suggestions`, body);
    expect(again).toMatchObject({ status: 409, body: { engagementId: suggested.body.id } });
  });

  it('only for a published need in time, and an active company that doesn’t exclude the hospital', async () => {
    const { sturz, hospital } = world.cast.organisations;
    const manager = await world.as('manager');
    const codes = async (id: string, body: object = { companyId: sturz.id, reason }) => {
      const reply = await manager.post(`/needs/${id}/suggestions`, body);
      return [
        reply.status,
        ...(reply.body.issues ?? []).map((one: { path: string; code: string }) => `${one.path} ${one.code}`),
      ];
    };
    const published = await plantNeed(world);
    expect(await codes((await plantNeed(world, { status: 'in-triage', publication: null }))._id)).toEqual([
      422,
      ' not-published',
    ]);
    expect(await codes((await plantNeed(world, { status: 'on-hold' }))._id)).toEqual([422, ' on-hold']);
    expect(await codes(published._id, { companyId: hospital.id, reason })).toEqual([422, 'companyId unknown-company']);
    expect(await codes(published._id, { companyId: 'x', reason: 'n' })).toEqual([
      400,
      'companyId not-a-record-id',
      'reason too-short',
    ]);
    const late = await plantNeed(world);
    world.setNow(inDays(30));
    expect(await codes(late._id)).toEqual([422, ' deadline-passed']);
    world.setNow(null);

    const change = async (set: object) => await world.deps.models.companies.updateOne({ _id: sturz.id }, { $set: set });
    await change({ excludedOrganisationIds: [hospital.id] });
    expect(await codes(published._id)).toEqual([422, 'companyId excluded-by-company']);
    await change({ excludedOrganisationIds: [], status: 'suspended' });
    expect(await codes(published._id)).toEqual([422, 'companyId company-suspended']);
    const invited = await plantEngagement(world, await plantNeed(world));
    const terms = { termsVersion: currentTerms.version, accepted: true };
    const director = await world.as('director');
    const refused = await director.act({ id: invited._id, version: 1 }, 'engagements', 'accept', terms);
    expect(refused).toMatchObject({ status: 422, body: { issues: [{ code: 'company-suspended' }] } });
    await change({ status: 'active' });
    expect(await codes(published._id, { companyId: sturz.id, reason: 'Past toch.' })).toEqual([201]);

    const engineer = await world.as('engineer');
    const closed = await plantNeed(world, { status: 'in-selection' });
    expect((await engineer.post(`/needs/${closed._id}/interest`, { reason })).status).toBe(422);
    const unpublished = await plantNeed(world, { status: 'in-triage', publication: null });
    expect((await engineer.post(`/needs/${unpublished._id}/interest`, { reason })).status).toBe(404);
  });
});
