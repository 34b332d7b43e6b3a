import type { Browser, BrowserContext } from 'playwright-core';
import { coSignWords } from '../../src/needs/pages/co-sign.words.ts';
import { companiesWords } from '../../src/needs/pages/companies.words.ts';
import { confirmWords } from '../../src/needs/pages/confirm.words.ts';
import { historyWords } from '../../src/needs/pages/history.words.ts';
import { intakeWords } from '../../src/needs/pages/intake/intake.words.ts';
import { needActionWords } from '../../src/needs/pages/need.action.words.ts';
import { questionsWords } from '../../src/needs/pages/questions.words.ts';
import { contactToken } from '../../src/needs/confirmation.endpoints.ts';
import type { AnyBody } from '../support/client.ts';
import { faultsOf, openBrowser, openContext } from '../support/browser.ts';
import { managerActs, needInTriage, publishedNeed, settledNeed } from '../support/need.steps.ts';
import { openWorld, type World } from '../support/world.ts';
import { field, pageAs } from './hospital.steps.ts';

let world: World;
let browser: Browser;
let need: AnyBody;
const contexts: BrowserContext[] = [];
beforeAll(async () => {
  browser = await openBrowser();
  world = await openWorld();
  // One after another: while the workers read the lexicon, the server takes one request at a time.
  for (const who of ['nurse', 'manager', 'director', 'chef', 'pfleger'] as const) await world.as(who);
  await world.startWorkers();
  const triage = await needInTriage(world);
  need = await publishedNeed(world, triage.id, { threshold: 'possible' });
}, 180_000);
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((one) => one.close()));
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

async function context(): Promise<BrowserContext> {
  const made = await openContext(browser, world.url);
  contexts.push(made);
  return made;
}

/** The part of the company that the need reached. */
const engagementOf = async (needId: string): Promise<AnyBody> => {
  const director = await world.as('director');
  return await world.until(async () => (await director.get(`/engagements?needId=${needId}`)).body.items[0]);
};

describe('the hospital of a published need', () => {
  it('answers a question, sees why a company fits, and consents to the selection with every reason before its eyes', async () => {
    const director = await world.as('director');
    const asked = await director.post(`/needs/${need.id}/questions`, { language: 'de', text: 'Gibt es WLAN am Bett?' });
    expect(asked.status).toBe(201);
    const page = await pageAs(await context(), world, 'nurse');
    const q = questionsWords.nl;
    await page.goto(`/needs/${need.id}/questions`);
    expect(await page.getByText('Gibt es WLAN am Bett?').first().getAttribute('lang')).toBe('de');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: q.actions.answer }).click();
    await field(page, 'text').fill('Ja, op elke kamer.');
    await page.getByRole('button', { name: q.actions.answer }).click();
    await page.getByText('Ja, op elke kamer.').waitFor();

    const c = companiesWords.nl;
    await page.goto(`/needs/${need.id}/companies`);
    expect(await page.locator('mark').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/Sturz|Bett/)]),
    );
    expect(await faultsOf(page)).toEqual([]);

    let engagement = await engagementOf(need.id);
    const acts = async (action: string, body: unknown = {}): Promise<void> => {
      const { body: now } = await director.get(`/engagements/${engagement.id}`);
      const done = await director.act(now, 'engagements', action, body);
      if (done.status >= 300) throw new Error(`${action}: ${JSON.stringify(done.body)}`);
    };
    const terms = (await director.get(`/engagements/${engagement.id}/terms`)).body;
    await acts('accept', { termsVersion: terms.version, accepted: true });
    await acts('start-response');
    const before = (await director.get(`/engagements/${engagement.id}`)).body;
    const response = {
      language: 'de',
      summary: 'Sensoren am Bett',
      approach: 'Wir bauen zwölf Sensoren ein.',
      durationWeeks: 12,
      cost: { cents: 1_200_000, currency: 'EUR' },
    };
    const drafted = await director.send('PUT', `/engagements/${engagement.id}/response`, response, {
      'If-Match': `"v${before.version}"`,
    });
    expect(drafted.status).toBe(200);
    await acts('submit-response');
    await managerActs(world, need.id, 'close-responses');
    await settledNeed(world, need.id);
    engagement = (await director.get(`/engagements/${engagement.id}`)).body;
    await managerActs(world, need.id, 'propose-selection', {
      selected: [{ engagementId: engagement.id, reason: 'Werkt zonder camera.' }],
    });

    await page.goto(`/needs/${need.id}/companies`);
    await page.getByRole('region', { name: c.responses }).getByText('Wir bauen zwölf Sensoren ein.').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.locator('.page-actions').getByRole('link', { name: needActionWords.nl.consent }).click();
    await page.getByText('Werkt zonder camera.').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: needActionWords.nl.consent }).click();
    await page.goto(`/needs/${need.id}/history`);
    await page.getByText(historyWords.nl.actions.consent).waitFor();
    await page.getByText('Gecontroleerd').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  }, 180_000);
});

describe('another hospital', () => {
  it('finds the need while writing its own, and co-signs it instead', async () => {
    await world.until(async () => {
      const text = { language: 'de', title: 'Stürze in der Nacht', problem: 'Nachts stürzen Patienten aus dem Bett.' };
      return (await (await world.as('chef')).post('/needs/similar', text)).body.items.length > 0;
    });
    const page = await pageAs(await context(), world, 'pfleger');
    const w = intakeWords.de;
    await page.goto('/needs/new');
    await field(page, 'title').fill('Stürze in der Nacht');
    await field(page, 'problem').fill('Nachts stürzen Patienten, wenn sie allein aus dem Bett aufstehen.');
    await page.getByRole('button', { name: w.goOn }).click();
    await page.getByRole('heading', { name: w.similar.title }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: w.similar.coSign }).first().click();
    const c = coSignWords.de;
    await field(page, 'context').fill('Bei uns in der Geriatrie genauso.');
    await page.locator('#field-discard').check();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: c.submit }).click();
    await page.getByText('Bei uns in der Geriatrie genauso.').waitFor();
    const pfleger = await world.as('pfleger');
    const items = (await pfleger.get('/needs')).body.items as AnyBody[];
    expect(items.map((one) => one.reference)).toEqual([need.reference]);

    await page.goto(`/needs/${need.id}/do/end-co-signing`);
    await page.getByRole('button', { name: c.endTitle }).click();
    await page.locator('main .empty, main .rows').first().waitFor();
    expect((await pfleger.get(`/needs/${need.id}`)).status).toBe(404);
    // What it is about can still be read, to join anew.
    await page.goto(`/needs/${need.id}`);
    await page.getByText(c.others).waitFor();
  }, 120_000);
});

describe('the contact of a need that the manager wrote', () => {
  it('confirms it by the mailed link, with a button and not by opening it', async () => {
    const manager = await world.as('manager');
    const { body: draft } = await manager.post('/needs', {
      organisationId: world.cast.organisations.hospital.id,
      language: 'nl',
      title: 'Bedden staan zoek',
      contact: { name: 'Noor', email: 'noor@hospital.example' },
    });
    const token = contactToken(world.deps.sessionSecret, { _id: draft.id, contact: draft.contact });
    const page = await (await context()).newPage();
    await page.goto(`/needs/confirm?token=${token}`);
    expect((await manager.get(`/needs/${draft.id}`)).body.onBehalf.confirmedAt).toBeNull();
    await page.getByRole('button', { name: confirmWords.en.confirm }).click();
    await page.getByText(confirmWords.en.done(draft.reference, draft.title)).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.goto(`/needs/confirm?token=${draft.id}.${'A'.repeat(43)}`);
    await page.getByRole('button', { name: confirmWords.en.confirm }).click();
    await page.getByText(confirmWords.en.unknown).waitFor();
  }, 60_000);
});
