import { openWorld, type World } from '../../support/world.ts';
import { callers, row, statusesOf } from '../../support/access.ts';
import { anyClaim, plantEngagement, plantNeed, someResponse } from '../../support/factories.ts';
import { systemActor } from '../../../src/kernel/actor.ts';
import { currentTerms } from '../../../src/engagements/terms.ts';
import type { EngagementRecord } from '../../../src/engagements/engagement.schema.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

const reason = 'Wir messen genau das auf zwei Stationen.';
const accept = { termsVersion: currentTerms.version, accepted: true };
const match = (version: number) => ({ 'If-Match': `"v${version}"` });
const seen = (record: { _id: string; version: number }) => ({ id: record._id, version: record.version });

describe(`who reaches an engagement: ${callers.join(', ')}`, () => {
  let engagement: EngagementRecord;
  beforeAll(async () => {
    engagement = await plantEngagement(world, await plantNeed(world), 'sturz', 'under-review');
  });

  const readers = row(200, 200, 200, 404, 200, 200, 404, 200, 200, 403, 403, 403, 401);
  const parties = row(200, 200, 200, 404, 200, 200, 404, 200, 403, 403, 403, 403, 401);
  // No If-Match is sent: who may act gets 428, so that nothing changes.
  const company = row(403, 403, 403, 403, 428, 428, 404, 403, 403, 403, 403, 403, 401);
  const manager = row(403, 403, 403, 403, 403, 403, 403, 428, 403, 403, 403, 403, 401);
  const nobody = row(404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404);
  it.each([
    ['GET', '', undefined, row(200, 200, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 401)],
    ['GET', '/:id', undefined, readers],
    ['GET', '/:id/timeline', undefined, parties],
    ['GET', '/:id/terms', undefined, parties],
    ['GET', '/:id/disclosures', undefined, parties],
    ['GET', '/:id/response', undefined, readers],
    ['PUT', '/:id/response', someResponse, company],
    ['POST', '/:id/actions/express-interest', { reason }, company],
    ['POST', '/:id/actions/accept', accept, company],
    ['POST', '/:id/actions/wait', { until: '2030-01-01' }, company],
    ['POST', '/:id/actions/decline', { reason }, company],
    ['POST', '/:id/actions/start-response', {}, company],
    ['POST', '/:id/actions/draft-response', someResponse, company],
    ['POST', '/:id/actions/submit-response', {}, company],
    ['POST', '/:id/actions/withdraw', { reason }, company],
    ['POST', '/:id/actions/invite', {}, manager],
    ['POST', '/:id/actions/revoke', { reason }, manager],
    ['POST', '/:id/actions/shortlist', {}, manager],
    ['POST', '/:id/actions/open-consensus', {}, manager],
    ...['lapse', 'open', 'return', 'decide', 'release', 'end', 'reschedule'].map((action) => [
      'POST',
      `/:id/actions/${action}`,
      { reason },
      nobody,
    ]),
  ] as [string, string, unknown, Record<string, number>][])(
    '%s /engagements%s',
    async (method, path, body, expected) => {
      const address = `/engagements${path.replace(':id', engagement._id)}`;
      expect(await statusesOf(world, method, address, body)).toEqual(expected);
    },
  );

  it('keeps what is only suggested from the company and the hospital, and what isn’t opened from assessors', async () => {
    const suggested = await plantEngagement(world, await plantNeed(world), 'sturz', 'suggested');
    expect(await statusesOf(world, 'GET', `/engagements/${suggested._id}`)).toEqual(
      row(404, 404, 404, 404, 404, 404, 404, 200, 404, 403, 403, 403, 401),
    );
    const submitted = await plantEngagement(world, await plantNeed(world), 'sturz', 'submitted');
    expect(await statusesOf(world, 'GET', `/engagements/${submitted._id}/response`)).toEqual(
      row(403, 403, 403, 404, 200, 200, 404, 403, 404, 403, 403, 403, 401),
    );
  });
});

describe('an engagement', () => {
  it('goes from the invitation to a submitted response that only the company reads until responses are closed', async () => {
    const engineer = await world.as('engineer');
    const nurse = await world.as('nurse');
    const planted = await plantEngagement(world, await plantNeed(world));
    const invited = await engineer.get(`/engagements/${planted._id}`);
    expect(invited.body).toMatchObject({
      status: 'invited',
      disclosure: 'summary',
      need: { title: 'Patiënten vallen ’s nachts uit bed' },
      abilities: ['accept', 'wait', 'decline'],
      clocks: [{ name: 'answer', owner: 'company', overdue: false }],
      terms: { version: currentTerms.version, language: 'de', text: currentTerms.text.de, accepted: null },
    });

    const accepted = await engineer.act(invited.body, 'engagements', 'accept', accept);
    expect(accepted).toMatchObject({ status: 200, body: { status: 'accepted', disclosure: 'full', clocks: [] } });
    expect((await engineer.get(`/engagements/${planted._id}/terms`)).body.accepted.version).toBe(currentTerms.version);

    const path = `/engagements/${planted._id}/response`;
    const half = { language: 'de', summary: someResponse.summary };
    const drafted = await engineer.put(path, half, match(accepted.body.version));
    expect(drafted).toMatchObject({ status: 200, body: { draft: half, submitted: null } });
    const tooEarly = await engineer.act(
      { id: planted._id, version: drafted.body.version },
      'engagements',
      'submit-response',
    );
    expect(tooEarly.status).toBe(422);
    expect(tooEarly.body.issues.map((one: { path: string }) => one.path)).toEqual([
      'approach',
      'durationWeeks',
      'cost',
    ]);

    const whole = await engineer.put(path, someResponse, match(drafted.body.version));
    const submitted = await engineer.act(
      { id: planted._id, version: whole.body.version },
      'engagements',
      'submit-response',
    );
    expect(submitted.body).toMatchObject({ status: 'submitted', response: { submitted: { number: 1 } } });

    const forHospital = await nurse.get(`/engagements/${planted._id}`);
    expect(forHospital.body).toMatchObject({
      status: 'submitted',
      company: { name: 'Sturzwacht GmbH' },
      level: 'good',
    });
    for (const field of ['match', 'response', 'origin', 'terms', 'decline'])
      expect(forHospital.body).not.toHaveProperty(field);
    expect((await nurse.get(path)).status).toBe(403);
    expect((await (await world.as('manager')).get(path)).status).toBe(403);

    // A new version is drafted: what was submitted counts, and the draft stays the company's own.
    const again = await engineer.put(
      path,
      { ...someResponse, summary: 'Nur ein Entwurf.' },
      match(submitted.body.version),
    );
    expect(again.body).toMatchObject({ draft: { summary: 'Nur ein Entwurf.' }, submitted: { content: someResponse } });
  });

  it('opens its response when responses are closed, and closes it again when it may be revised', async () => {
    const planted = await plantEngagement(world, await plantNeed(world), 'sturz', 'submitted');
    const path = `/engagements/${planted._id}/response`;
    const nurse = await world.as('nurse');
    const take = async (action: 'open' | 'return') =>
      await world.deps.engagementService.act(systemActor, planted._id, action, {}, anyClaim);
    expect((await nurse.get(path)).status).toBe(403);
    await take('open');
    expect((await nurse.get(path)).body.submitted.content).toEqual(someResponse);
    await take('return');
    expect((await nurse.get(path)).status).toBe(403);
    const left = await (
      await world.as('engineer')
    ).act({ id: planted._id, version: 3 }, 'engagements', 'withdraw', { reason });
    expect(left.body.status).toBe('withdrawn');
    expect((await nurse.get(path)).status).toBe(403);
  });

  it('is read by hospital, manager and assessors once it is opened: what was submitted last, no draft', async () => {
    const second = { ...someResponse, summary: 'Die zweite Fassung.' };
    const responses = [someResponse, second].map((content, place) => ({
      number: place + 1,
      at: new Date(),
      by: 'x',
      content,
    }));
    const planted = await plantEngagement(world, await plantNeed(world), 'sturz', 'under-review', { responses });
    for (const who of ['nurse', 'colleague', 'manager', 'assessor'] as const) {
      const { status, body } = await (await world.as(who)).get(`/engagements/${planted._id}/response`);
      expect({ who, status, number: body.submitted?.number, summary: body.submitted?.content.summary }).toEqual({
        who,
        status: 200,
        number: 2,
        summary: 'Die zweite Fassung.',
      });
      expect(body).not.toHaveProperty('draft');
      expect(body).not.toHaveProperty('versions');
    }
    const own = await (await world.as('director')).get(`/engagements/${planted._id}/response`);
    expect(own.body.versions).toHaveLength(2);
  });

  it('takes no answer without the version seen, at a stale one, in a wrong status or while the need rests', async () => {
    const engineer = await world.as('engineer');
    const planted = await plantEngagement(world, await plantNeed(world));
    expect((await engineer.post(`/engagements/${planted._id}/actions/accept`, accept)).status).toBe(428);
    expect((await engineer.act({ id: planted._id, version: 9 }, 'engagements', 'accept', accept)).status).toBe(412);
    const wrong = await engineer.act(seen(planted), 'engagements', 'submit-response');
    expect(wrong).toMatchObject({
      status: 409,
      body: { recordStatus: 'invited', allowed: ['accept', 'wait', 'decline'] },
    });
    const old = await engineer.act(seen(planted), 'engagements', 'accept', { ...accept, termsVersion: '2019' });
    expect(old).toMatchObject({ status: 422, body: { issues: [{ path: 'termsVersion', code: 'terms-outdated' }] } });

    const resting = await plantNeed(world, { status: 'on-hold' });
    const held = await plantEngagement(world, resting, 'sturz', 'invited', { heldSince: new Date() });
    const refused = await engineer.act(seen(held), 'engagements', 'accept', accept);
    expect(refused.status).toBe(422);
    expect(refused.body.issues.map((one: { code: string }) => one.code)).toEqual(['not-published', 'on-hold']);
    const shown = await engineer.get(`/engagements/${held._id}`);
    expect(shown.body.abilities).toEqual(['decline']);
    expect(shown.body.obstacles).toContainEqual(expect.objectContaining({ action: 'wait', code: 'on-hold' }));
  });

  it('is declined with a reason that the manager reads and the hospital doesn’t', async () => {
    const planted = await plantEngagement(world, await plantNeed(world));
    const decline = { code: 'no-capacity', reason: 'Keine Leute bis Mai.' };
    expect((await (await world.as('director')).act(seen(planted), 'engagements', 'decline', decline)).status).toBe(200);
    const forManager = await (await world.as('manager')).get(`/engagements/${planted._id}`);
    expect(forManager.body).toMatchObject({ status: 'declined', decline, abilities: ['invite'] });
    const nurse = await world.as('nurse');
    expect(JSON.stringify((await nurse.get(`/engagements/${planted._id}`)).body)).not.toContain(decline.reason);
    const timeline = await nurse.get(`/engagements/${planted._id}/timeline`);
    expect(timeline.body).toMatchObject({ verified: true, entries: [{ action: 'create' }, { action: 'decline' }] });
    expect(JSON.stringify(timeline.body)).not.toContain(decline.reason);
    const own = await (await world.as('manager')).get(`/engagements/${planted._id}/timeline`);
    expect(own.body.entries[1].reason).toBe(decline.reason);
  });

  it('is listed by need, company and status, page by page, to each reader their own', async () => {
    const need = await plantNeed(world);
    await plantEngagement(world, need, 'sturz', 'invited');
    await plantEngagement(world, need, 'wond', 'declined');
    const ids = async (who: 'manager' | 'lead' | 'pfleger' | 'engineer' | 'maker', query = '') =>
      (await (await world.as(who)).get(`/engagements?needId=${need._id}${query}`)).body.items.map(
        (one: { company: { name: string } }) => one.company.name,
      );
    expect((await ids('manager')).toSorted()).toEqual(['Sturzwacht GmbH', 'Wondkompas B.V.']);
    expect(await ids('manager', '&status=declined,lapsed')).toEqual(['Wondkompas B.V.']);
    expect(await ids('manager', `&companyId=${world.cast.organisations.sturz.id}`)).toEqual(['Sturzwacht GmbH']);
    expect((await ids('lead')).toSorted()).toEqual(['Sturzwacht GmbH', 'Wondkompas B.V.']);
    expect(await ids('pfleger')).toEqual([]);
    expect(await ids('engineer')).toEqual(['Sturzwacht GmbH']);
    expect(await ids('maker')).toEqual(['Wondkompas B.V.']);

    const manager = await world.as('manager');
    const first = await manager.get(`/engagements?needId=${need._id}&limit=1`);
    const second = await manager.get(`/engagements?needId=${need._id}&limit=1&cursor=${first.body.next}`);
    expect(second.body.next).toBeNull();
    expect(second.body.items[0].id).not.toBe(first.body.items[0].id);
    const wrong = await manager.get('/engagements?status=bought&companyId=x');
    expect(wrong.status).toBe(400);
    expect(wrong.body.issues.map((one: { path: string }) => one.path).toSorted()).toEqual(['companyId', 'status.0']);
  });
});
