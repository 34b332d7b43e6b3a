import { callers, only, row, statusesOf } from '../../support/access.ts';
import { anyClaim, plantEngagement, plantNeed } from '../../support/factories.ts';
import type { AnyBody, Client } from '../../support/client.ts';
import { openWorld, type World } from '../../support/world.ts';
import { profiles } from '../../support/cast.ts';

let world: World;
let manager: Client;
const falls = {
  title: 'Patiënten vallen ’s nachts uit bed',
  problem: 'Op onze geriatrische afdeling vallen elke week patiënten als ze ’s nachts zonder hulp uit bed stappen.',
  desiredOutcome: 'De nachtdienst krijgt een alarm als iemand uit bed stapt, zonder camera.',
};

beforeAll(async () => {
  world = await openWorld();
  manager = await world.as('manager');
  for (const one of callers) if (one !== 'stranger') await world.as(one);
});
afterAll(async () => {
  await world.close();
});

const sturz = () => world.cast.organisations.sturz.id;
const ask = async (needId: string, companyId = sturz()): Promise<AnyBody> => {
  const reply = await manager.get(`/needs/${needId}/matches/why-not?companyId=${companyId}`);
  expect(reply.status).toBe(200);
  return reply.body;
};

describe('who may ask', () => {
  it('keeps the manager’s questions to the manager', async () => {
    const need = await plantNeed(world, falls);
    expect(await statusesOf(world, 'GET', `/needs/${need._id}/matches/why-not?companyId=${sturz()}`)).toEqual(
      only(['manager'], 200),
    );
    expect(await statusesOf(world, 'GET', '/match-quality')).toEqual(only(['manager'], 200));
    expect(await statusesOf(world, 'GET', `/matches/${'f'.repeat(24)}/replay`)).toEqual(only(['manager'], 404));
  });

  it('reads a need for hospitals and a profile for its own company', async () => {
    const need = { language: 'nl', problem: 'Patiënten vallen uit bed.' };
    expect(await statusesOf(world, 'POST', '/needs/readings', need)).toEqual(
      only(['nurse', 'colleague', 'lead', 'pfleger', 'manager'], 200),
    );
    const profile = { profileLanguage: 'de', description: 'Sturzerkennung.' };
    expect(await statusesOf(world, 'POST', '/companies/readings', profile)).toEqual(
      only(['engineer', 'director', 'maker', 'manager'], 200),
    );
    // nurse, colleague, lead, pfleger, engineer, director, maker, manager, assessor, admin, host, funder, stranger
    expect(await statusesOf(world, 'GET', `/companies/${sturz()}/readings`)).toEqual(
      row(403, 403, 403, 403, 200, 200, 404, 200, 403, 403, 403, 403, 401),
    );
  });
});

describe('why not?', () => {
  it('tells place, features and reasons in three languages for a company that fits', async () => {
    const need = await plantNeed(world, falls);
    const told = await ask(need._id);
    expect(told).toMatchObject({
      companyName: 'Sturzwacht GmbH',
      known: true,
      gate: null,
      place: 1,
      abstains: false,
      threshold: 'good',
      maxInvitations: 8,
    });
    expect(told.features.concepts).toBeGreaterThan(0.2);
    expect(told.reasons.length).toBeGreaterThan(0);
    for (const { text } of told.reasons) expect(new Set([text.nl, text.de, text.en]).size).toBe(3);
    expect(told.versions.statistics).toMatch(/^statistics-[0-9a-f]{12}$/);
  });

  it('tells a company that makes something else from one that fits', async () => {
    const need = await plantNeed(world, falls);
    const other = await ask(need._id, world.cast.organisations.wond.id);
    expect(other).toMatchObject({ gate: null, level: 'none', standing: 'below-threshold' });
    expect(other.score).toBeLessThan((await ask(need._id)).score / 2);
  });

  it('names the gate: an exclusion by the manager, with words in three languages', async () => {
    const need = await plantNeed(world, {
      ...falls,
      steering: {
        pinned: [],
        excluded: [{ companyId: sturz(), reason: 'Is in dispute with us.' }],
        weights: {},
        threshold: 'good',
        maxInvitations: 8,
      },
    });
    const told = await ask(need._id);
    expect(told).toMatchObject({ standing: 'gated', rank: null, place: null, gate: { gate: 'excluded' } });
    expect(Object.keys(told.gate.detail).toSorted()).toEqual(['de', 'en', 'nl']);
  });

  it('stops a company whose hands are full at this moment, but not for what it does for this very need', async () => {
    const own = await openWorld();
    try {
      const office = await own.as('manager');
      const director = await own.as('director');
      const { id } = own.cast.organisations.sturz;
      const { body: profile } = await director.get(`/companies/${id}/profile`);
      expect((await director.patch(`/companies/${id}/profile`, profile.version, { capacity: 1 })).status).toBe(200);
      const [busyWith, waiting] = [await plantNeed(own, falls), await plantNeed(own, falls)];
      const standing = async (needId: string) =>
        (await office.get(`/needs/${needId}/matches/why-not?companyId=${id}`)).body;
      expect((await standing(waiting._id)).gate).toBeNull();
      const engagement = await plantEngagement(own, busyWith, 'sturz', 'accepted');
      expect(await standing(waiting._id)).toMatchObject({
        standing: 'gated',
        gate: { gate: 'capacity', detail: { en: expect.stringContaining('1/1') } },
      });
      expect((await standing(busyWith._id)).gate).toBeNull();
      const { director: person, sturz: company } = {
        director: own.cast.people.director,
        sturz: own.cast.organisations.sturz,
      };
      const actor = {
        userId: person.id,
        role: 'company-lead',
        organisationId: company.id,
        organisationKind: 'company',
        language: 'de',
      } as const;
      await own.deps.engagementService.act(
        actor,
        engagement._id,
        'decline',
        { code: 'no-capacity', reason: 'Keine Leute mehr frei.' },
        anyClaim,
      );
      expect((await standing(waiting._id)).gate).toBeNull();
    } finally {
      await own.close();
    }
  });

  it('says so when the company was taken out of the programme, and 404 when there is none', async () => {
    const own = await openWorld();
    try {
      const office = await own.as('manager');
      const need = await plantNeed(own, falls);
      const { id } = own.cast.organisations.sturz;
      const { body: profile } = await office.get(`/companies/${id}/profile`);
      expect((await office.act(profile, 'companies', 'suspend', { reason: 'Bankrupt.' })).status).toBe(200);
      expect((await office.get(`/needs/${need._id}/matches/why-not?companyId=${id}`)).body).toMatchObject({
        known: false,
        standing: 'not-active',
        rank: null,
      });
      expect((await office.get(`/needs/${need._id}/matches/why-not?companyId=${'e'.repeat(24)}`)).status).toBe(404);
      expect((await office.get(`/needs/${'e'.repeat(24)}/matches/why-not?companyId=${id}`)).status).toBe(404);
      expect((await office.get(`/needs/${need._id}/matches/why-not?companyId=x`)).status).toBe(400);
    } finally {
      await own.close();
    }
  });
});

describe('readings', () => {
  it('tells a company what it will be found for, in the reader’s language, quoting its own words', async () => {
    const { body: german } = await (await world.as('director')).get(`/companies/${sturz()}/readings`);
    const { body: dutch } = await manager.get(`/companies/${sturz()}/readings`);
    expect(german.readAs).toBe('de');
    expect(german.concepts.map((one: AnyBody) => one.id)).toEqual(dutch.concepts.map((one: AnyBody) => one.id));
    const labelled = (reading: AnyBody) =>
      reading.concepts.find((one: AnyBody) => one.quotes.some((quote: AnyBody) => quote.text === 'Sturzerkennung'))
        ?.label;
    expect(labelled(german)).toBeTruthy();
    expect(labelled(dutch)).not.toBe(labelled(german));
    for (const { quotes } of german.concepts) {
      for (const { field, item, text, start, end } of quotes) {
        const source = profiles.sturz[field as 'description' | 'capabilities'];
        expect((item === undefined ? source : source?.[item])?.slice(start, end)).toBe(text);
      }
    }
  });

  it('names the words it doesn’t understand where they stand, once each', async () => {
    const { body } = await (
      await world.as('nurse')
    ).post('/needs/readings', {
      language: 'nl',
      title: 'Flubberkwast gezocht',
      problem: 'De flubberkwast valt uit bed.',
    });
    expect(body.notUnderstood).toEqual([{ field: 'title', text: 'Flubberkwast', start: 0, end: 12 }]);
  });

  it.each([
    ['nothing', { language: 'nl' }],
    ['signs', { language: 'de', problem: '🙂🙂 … !!! <b></b>' }],
    ['another script', { language: 'en', problem: 'Пациенты падают с кровати ночью каждую неделю' }],
    ['as many words as fit', { language: 'en', problem: 'bed falls '.repeat(800) }],
  ])('answers %s', async (_name, body) => {
    const reply = await manager.post('/needs/readings', body);
    expect(reply.status).toBe(200);
    expect(Array.isArray(reply.body.concepts)).toBe(true);
  });

  it('refuses what is no text', async () => {
    const reply = await manager.post('/needs/readings', { language: 'xx', problem: 5, colour: 'red' });
    expect(reply.status).toBe(400);
    expect(reply.body.issues.length).toBeGreaterThanOrEqual(3);
  });
});
