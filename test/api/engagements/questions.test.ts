import { openWorld, type World } from '../../support/world.ts';
import { callers, row, statusesOf } from '../../support/access.ts';
import { inDays, plantEngagement, plantNeed } from '../../support/factories.ts';
import type { EngagementStatus } from '../../../src/engagements/engagement.schema.ts';
import type { NeedRecord } from '../../../src/needs/need.schema.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  world.setNow(null);
  await world.close();
});

const question = { text: 'Wie viele Betten hat die Station?' };
const answer = { text: 'Vierentwintig bedden, waarvan zes op een eenpersoonskamer.' };

/** A need that both companies were invited to. */
async function invitedNeed(more: Partial<NeedRecord> = {}): Promise<NeedRecord> {
  const need = await plantNeed(world, more);
  await plantEngagement(world, need, 'sturz', 'accepted');
  await plantEngagement(world, need, 'wond', 'invited');
  return need;
}

const ask = async (need: NeedRecord, body: object = question) =>
  await (await world.as('engineer')).post(`/needs/${need._id}/questions`, body);

describe(`who reaches questions: ${callers.join(', ')}`, () => {
  it('asks and lists', async () => {
    const need = await plantNeed(world);
    await plantEngagement(world, need, 'sturz', 'invited');
    const path = `/needs/${need._id}/questions`;
    expect(await statusesOf(world, 'POST', path, question)).toEqual(
      row(403, 403, 403, 403, 201, 201, 403, 403, 403, 403, 403, 403, 401),
    );
    expect(await statusesOf(world, 'GET', path)).toEqual(
      row(200, 200, 200, 404, 200, 200, 403, 200, 403, 403, 403, 403, 401),
    );
  });

  // No If-Match is sent: who may act gets 428, so that nothing changes.
  it.each([
    ['answer', answer, row(428, 403, 428, 404, 403, 403, 403, 428, 403, 403, 403, 403, 401)],
    ['addendum', answer, row(428, 403, 428, 404, 403, 403, 403, 428, 403, 403, 403, 403, 401)],
    [
      'dismiss',
      { reason: 'Staat al in de vraag.' },
      row(403, 403, 403, 403, 403, 403, 403, 428, 403, 403, 403, 403, 401),
    ],
    ['pause', {}, row(404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404)],
  ])('%s', async (action, body, expected) => {
    const { body: asked } = await ask(await invitedNeed());
    expect(await statusesOf(world, 'POST', `/questions/${asked.id}/actions/${action}`, body)).toEqual(expected);
  });

  const mayAsk: Record<EngagementStatus, number> = {
    suggested: 403,
    invited: 201,
    waiting: 201,
    accepted: 201,
    responding: 201,
    submitted: 201,
    'under-review': 403,
    shortlisted: 403,
    reserve: 403,
    selected: 403,
    'not-selected': 403,
    declined: 403,
    withdrawn: 403,
    lapsed: 403,
  };
  it.each(Object.entries(mayAsk))('a company whose engagement is %s: %i', async (status, expected) => {
    const need = await plantNeed(world);
    await plantEngagement(world, need, 'sturz', status as EngagementStatus);
    expect((await ask(need)).status).toBe(expected);
  });
});

describe('a question', () => {
  it('reaches everybody invited without its asker, and starts the hospital’s clock of three working days', async () => {
    const need = await invitedNeed();
    // Monday 23 November 2026 in the morning; three working days on is Thursday, 17:00 in Amsterdam.
    world.setNow(new Date('2026-11-23T09:00:00Z'));
    const asked = await ask(need);
    world.setNow(null);
    expect(asked).toMatchObject({
      status: 201,
      body: {
        status: 'asked',
        language: 'de',
        own: true,
        asker: { companyName: 'Sturzwacht GmbH' },
        clocks: [{ name: 'question', owner: 'care', dueAt: '2026-11-26T16:00:00.000Z' }],
      },
    });

    const read = async (who: 'maker' | 'nurse' | 'manager' | 'director') =>
      (await (await world.as(who)).get(`/needs/${need._id}/questions`)).body.items[0];
    expect(await read('manager')).toMatchObject({ asker: { companyId: world.cast.organisations.sturz.id } });
    expect(await read('director')).toMatchObject({ own: true, asker: { companyName: 'Sturzwacht GmbH' } });
    for (const who of ['maker', 'nurse'] as const) {
      const shown = await read(who);
      expect(shown).toMatchObject({ text: question.text, own: false, asker: null });
      const { id: companyId, name } = world.cast.organisations.sturz;
      for (const trace of [companyId, name, world.cast.people.engineer.id])
        expect(JSON.stringify(shown)).not.toContain(trace);
    }
    expect((await read('nurse')).abilities).toEqual(['answer']);
    expect((await read('manager')).abilities).toEqual(['answer', 'dismiss']);
    expect((await read('maker')).abilities).toEqual([]);
  });

  it('has a day on the fast track', async () => {
    const need = await invitedNeed({ fastTracked: { at: new Date(), reason: 'crisis' } });
    world.setNow(new Date('2026-11-23T09:00:00Z'));
    const asked = await ask(need);
    world.setNow(null);
    expect(asked.body.clocks[0].dueAt).toBe('2026-11-24T16:00:00.000Z');
  });

  it('is answered once, and corrected by an addendum', async () => {
    const need = await invitedNeed();
    const { body: asked } = await ask(need);
    const nurse = await world.as('nurse');
    const answered = await nurse.act(asked, 'questions', 'answer', answer);
    expect(answered.body).toMatchObject({
      status: 'answered',
      answer: { text: answer.text, by: 'hospital' },
      clocks: [],
    });
    const manager = await world.as('manager');
    const twice = await manager.act(answered.body, 'questions', 'answer', { text: 'Iets anders.' });
    expect(twice).toMatchObject({ status: 409, body: { allowed: ['addendum'] } });
    const corrected = await manager.act(answered.body, 'questions', 'addendum', { text: 'Sinds mei dertig.' });
    expect(corrected.body).toMatchObject({
      answer: { text: answer.text },
      addenda: [{ text: 'Sinds mei dertig.', by: 'manager' }],
    });
    const forMaker = await (await world.as('maker')).get(`/needs/${need._id}/questions`);
    expect(forMaker.body.items[0]).toMatchObject({ answer: { text: answer.text }, addenda: [{ by: 'manager' }] });
  });

  it('is dismissed with a reason that its asker reads, and is gone for the others', async () => {
    const need = await invitedNeed();
    const { body: asked } = await ask(need);
    const reason = 'Dit staat in het addendum.';
    expect((await (await world.as('manager')).act(asked, 'questions', 'dismiss', { reason })).status).toBe(200);
    const own = await (await world.as('engineer')).get(`/needs/${need._id}/questions`);
    expect(own.body.items).toMatchObject([{ status: 'dismissed', dismissal: { reason } }]);
    expect((await (await world.as('maker')).get(`/needs/${need._id}/questions`)).body.items).toEqual([]);
  });

  it('and its answer are kept free of what looks like patients’ data, with its place', async () => {
    const need = await invitedNeed();
    const refused = await ask(need, { text: 'Geht es um Frau Schneider mit BSN 111222333?' });
    expect(refused.status).toBe(422);
    expect(refused.body.issues).toMatchObject([
      { path: 'text', code: 'patient-data', message: expect.stringContaining('35 to 43') },
      { path: 'text', code: 'patient-data', message: expect.stringContaining('12 to 25') },
    ]);
    const { body: asked } = await ask(need);
    const answered = await (
      await world.as('nurse')
    ).act(asked, 'questions', 'answer', {
      text: 'Mevrouw Jansen viel twee keer.',
    });
    expect(answered).toMatchObject({ status: 422, body: { issues: [{ path: 'text', code: 'patient-data' }] } });
    expect((await (await world.as('nurse')).get(`/needs/${need._id}/questions`)).body.items).toHaveLength(1);
  });

  it('comes too late after the deadline, on hold and after publication', async () => {
    const late = await invitedNeed();
    world.setNow(inDays(30));
    expect(await ask(late)).toMatchObject({ status: 422, body: { issues: [{ code: 'deadline-passed' }] } });
    world.setNow(null);
    const held = await invitedNeed({ status: 'on-hold' });
    expect(await ask(held)).toMatchObject({ status: 422, body: { issues: [{ code: 'on-hold' }] } });
    const closed = await invitedNeed({ status: 'in-selection' });
    expect(await ask(closed)).toMatchObject({ status: 422, body: { issues: [{ code: 'not-published' }] } });
    expect(await ask(late, { text: 'Wie?', colour: 1 })).toMatchObject({
      status: 400,
      body: { issues: [{ path: 'text' }, { path: 'colour' }] },
    });
  });

  it('is asked once by a repeated request, also when the need has closed in between', async () => {
    const need = await invitedNeed();
    const engineer = await world.as('engineer');
    const headers = { 'Idempotency-Key': `ask-${need._id}` };
    const first = await engineer.post(`/needs/${need._id}/questions`, question, headers);
    await world.deps.models.needs.updateOne({ _id: need._id }, { $set: { status: 'in-selection' } });
    const second = await engineer.post(`/needs/${need._id}/questions`, question, headers);
    expect([second.status, second.body.id]).toEqual([201, first.body.id]);
    expect((await engineer.post(`/needs/${need._id}/questions`, { text: 'Etwas anderes?' }, headers)).status).toBe(422);
  });

  it('rests while its need is on hold, goes on afterwards, and ends with its need', async () => {
    const need = await invitedNeed();
    const { body: asked } = await ask(need);
    const { questionService, questions } = world.deps;
    const shown = async () => await questions.find({ _id: asked.id });
    const due = (await shown())?.clocks[0]?.dueAt.getTime() ?? 0;
    const held = { ...need, status: 'on-hold' as const };

    await questionService.followNeed(held, 'event-1');
    await questionService.followNeed(held, 'event-1');
    expect(await shown()).toMatchObject({ version: 2, clocks: [{ pausedAt: expect.any(Date) }] });
    world.setNow(inDays(7));
    await questionService.followNeed(need, 'event-2');
    expect((await shown())?.clocks[0]?.pausedAt).toBeNull();
    expect((await shown())?.clocks[0]?.dueAt.getTime()).toBeGreaterThanOrEqual(due + 6 * 86_400_000);
    world.setNow(null);

    await questionService.followNeed({ ...need, status: 'closed', outcomeReason: 'Ingetrokken.' }, 'event-3');
    expect(await shown()).toMatchObject({ status: 'dismissed', clocks: [], dismissal: { reason: 'Ingetrokken.' } });
  });
});
