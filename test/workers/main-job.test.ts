import { brokenLink } from '../../src/kernel/history.ts';
import type { AnyBody, Client } from '../support/client.ts';
import { openWorld, type World } from '../support/world.ts';

// A slow machine takes its time; what hangs is told of all the same.
jest.setTimeout(240_000);

let world: World;
let nurse: Client;
let lead: Client;
let manager: Client;
let director: Client;

beforeAll(async () => {
  world = await openWorld({ workers: true });
  [nurse, lead, manager, director] = await Promise.all([
    world.as('nurse'),
    world.as('lead'),
    world.as('manager'),
    world.as('director'),
  ]);
});
afterAll(async () => {
  await world.close();
});

/** The record once the last decision has been carried into the others. */
async function settled(client: Client, path: string): Promise<AnyBody> {
  return await world.until(async () => {
    const { body } = await client.get(path);
    return body.applying === null ? body : null;
  });
}

async function published(): Promise<AnyBody> {
  const draft = await nurse.post('/needs', {
    language: 'nl',
    title: 'Patiënten vallen ’s nachts uit bed',
    problem:
      'Op onze geriatrische afdeling vallen elke week patiënten als ze ’s nachts zonder hulp uit bed stappen. Wij horen het pas als het te laat is.',
    desiredOutcome: 'De nachtdienst krijgt een alarm als iemand uit bed stapt, zonder camera.',
    careSetting: 'hospital-ward',
  });
  const submitted = await nurse.act(draft.body, 'needs', 'submit');
  expect(submitted.status).toBe(200);
  const preview = await world.until(async () => {
    const reply = await manager.get(`/needs/${draft.body.id}/matches`);
    return reply.status === 200 ? reply.body : null;
  });
  expect(preview).toMatchObject({ purpose: 'preview' });
  expect(preview.matches[0]).toMatchObject({ companyName: 'Sturzwacht GmbH', engagement: null });
  expect((await director.get(`/engagements?needId=${draft.body.id}`)).body.items).toEqual([]);

  let need = (await manager.act(submitted.body, 'needs', 'start-triage')).body;
  need = (await manager.act(need, 'needs', 'classify', { spearhead: 'ai-ehealth' })).body;
  const reply = await manager.act(need, 'needs', 'publish', {
    rubric: { impact: 5, reach: 4, feasibility: 4, regionalFit: 5 },
    responseDeadline: new Date(Date.now() + 14 * 86_400_000).toISOString(),
    disclosure: 'summary',
    threshold: 'possible',
  });
  expect([reply.status, reply.body.status]).toEqual([200, 'published']);
  return await settled(manager, `/needs/${reply.body.id}`);
}

async function accepted(needId: string): Promise<AnyBody> {
  const { body: list } = await director.get(`/engagements?needId=${needId}`);
  expect(list.items).toHaveLength(1);
  const { body: engagement } = await director.get(`/engagements/${list.items[0].id}`);
  const { body: terms } = await director.get(`/engagements/${engagement.id}/terms`);
  const reply = await director.act(engagement, 'engagements', 'accept', {
    termsVersion: terms.version,
    accepted: true,
  });
  expect([reply.status, reply.body.status]).toEqual([200, 'accepted']);
  return reply.body;
}

async function responded(engagement: AnyBody): Promise<AnyBody> {
  const drafted = await director.put(
    `/engagements/${engagement.id}/response`,
    {
      language: 'de',
      summary: 'Kontaktlose Sensoren an zehn Betten.',
      approach: 'Wir rüsten zehn Betten aus und schulen das Team.',
      durationWeeks: 12,
      cost: { cents: 2_400_000, currency: 'EUR' },
    },
    { 'If-Match': `"v${engagement.version}"` },
  );
  expect(drafted.status).toBe(200);
  const submitted = await director.act(
    { id: engagement.id, version: drafted.body.version },
    'engagements',
    'submit-response',
  );
  expect([submitted.status, submitted.body.status]).toEqual([200, 'submitted']);
  return submitted.body;
}

describe('the main job', () => {
  it('takes a Dutch need over a German company to a proof of concept', async () => {
    const need = await published();
    const notices = await world.until(async () => {
      const { body } = await director.get('/notices');
      return (
        body.items.find(
          (one: { event: string; reference: string }) =>
            one.event === 'engagement.invited' && one.reference === need.reference,
        ) ?? null
      );
    });
    expect(notices).toMatchObject({ language: 'de', reference: need.reference });

    const invitation = (await director.get(`/engagements?needId=${need.id}`)).body.items[0];
    const seen = (await director.get(`/engagements/${invitation.id}`)).body;
    expect(seen.match.reasons.length).toBeGreaterThan(0);
    const before = (await director.get(`/needs/${need.id}`)).body;
    expect(before).toMatchObject({ view: 'summary', problem: need.problem });
    expect(before.contact).toBeUndefined();

    const engagement = await accepted(need.id);
    expect((await director.get(`/needs/${need.id}`)).body).toMatchObject({
      view: 'full',
      contact: { email: 'nurse@hospital.example' },
    });
    await responded(engagement);
    expect((await manager.get(`/engagements/${engagement.id}/response`)).status).toBe(403);

    const current = (await manager.get(`/needs/${need.id}`)).body;
    const closing = await manager.act(current, 'needs', 'close-responses');
    expect(closing.status).toBe(200);
    let inSelection = await settled(manager, `/needs/${need.id}`);
    expect(inSelection.version).toBe(closing.body.version);
    expect((await manager.get(`/engagements/${engagement.id}`)).body.status).toBe('under-review');

    const proposed = await manager.act(inSelection, 'needs', 'propose-selection', {
      selected: [{ engagementId: engagement.id, reason: 'Works without a camera.' }],
    });
    expect(proposed.status).toBe(200);
    expect((await manager.act(proposed.body, 'needs', 'select')).status).toBe(422);
    const consented = await lead.act(proposed.body, 'needs', 'consent');
    expect(consented.status).toBe(200);
    const selected = await manager.act(consented.body, 'needs', 'select');
    expect([selected.status, selected.body.status]).toEqual([200, 'in-poc']);
    inSelection = await settled(manager, `/needs/${need.id}`);

    expect((await director.get(`/engagements/${engagement.id}`)).body).toMatchObject({
      status: 'selected',
      answer: { result: 'selected', reason: 'Works without a camera.' },
    });
    const poc = (await director.get(`/pocs/${inSelection.pocId}`)).body;
    expect(poc).toMatchObject({
      status: 'chartering',
      partners: [{ companyName: 'Sturzwacht GmbH', status: 'active' }],
    });
    for (const name of ['needs', 'engagements', 'pocs']) {
      for await (const record of world.deps.connection.collection(name).find({}))
        expect([name, brokenLink(record['history'])]).toEqual([name, null]);
    }
  });

  it('tells every invited company when the hospital withdraws, and ends their part', async () => {
    const need = await published();
    await accepted(need.id);
    const current = (await nurse.get(`/needs/${need.id}`)).body;
    expect((await nurse.act(current, 'needs', 'withdraw', { reason: 'Opgelost met een andere kamer.' })).status).toBe(
      200,
    );
    await settled(nurse, `/needs/${need.id}`);
    expect((await director.get(`/engagements?needId=${need.id}`)).body.items[0]).toMatchObject({
      status: 'not-selected',
      endReason: 'Opgelost met een andere kamer.',
    });
    await world.until(async () =>
      (await director.get('/notices')).body.items.some(
        (one: AnyBody) => one.event === 'engagement.ended' && one.reference === need.reference,
      ),
    );
  });

  it('moves every deadline by the length of a hold and takes no answers meanwhile', async () => {
    const need = await published();
    const { body: engagement } = await director.get(
      `/engagements/${(await director.get(`/engagements?needId=${need.id}`)).body.items[0].id}`,
    );
    const held = await manager.act((await manager.get(`/needs/${need.id}`)).body, 'needs', 'hold', {
      reason: 'Verhuizing van de afdeling.',
      until: '2030-01-15',
    });
    expect(held.status).toBe(200);
    await settled(manager, `/needs/${need.id}`);
    const paused = (await director.get(`/engagements/${engagement.id}`)).body;
    expect(paused.abilities).not.toContain('accept');

    world.setNow(new Date(Date.now() + 7 * 86_400_000));
    const resumed = await manager.act((await manager.get(`/needs/${need.id}`)).body, 'needs', 'resume');
    expect([resumed.status, resumed.body.status]).toEqual([200, 'published']);
    await settled(manager, `/needs/${need.id}`);
    const again = (await director.get(`/engagements/${engagement.id}`)).body;
    world.setNow(null);
    expect(again.responseDeadline).toBe(resumed.body.publication.responseDeadline);
    const moved = Date.parse(again.responseDeadline) - Date.parse(engagement.responseDeadline);
    expect(moved).toBeGreaterThanOrEqual(7 * 86_400_000 - 60_000);
    expect(moved).toBeLessThan(12 * 86_400_000);
  });
});
