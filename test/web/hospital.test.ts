import type { Browser, BrowserContext, Page } from 'playwright-core';
import { conflictWords } from '../../src/web/components/conflict.words.ts';
import { commonWords } from '../../src/web/i18n/common.words.ts';
import { needsWords } from '../../src/needs/pages/needs.words.ts';
import { faultsOf, openBrowser, openContext } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';
import { describeProblem, field, goOn, heading, pageAs, signIn, title, w } from './hospital.steps.ts';

let world: World;
let browser: Browser;
const contexts: BrowserContext[] = [];
beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld(), openBrowser()]);
}, 120_000);
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((one) => one.close()));
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

async function context(options: Parameters<typeof openContext>[2] = {}): Promise<BrowserContext> {
  const made = await openContext(browser, world.url, options);
  contexts.push(made);
  return made;
}

const newest = async () => (await (await world.as('nurse')).get('/needs')).body.items[0];

/** From the second step to the need that was sent in. */
async function finish(page: Page): Promise<void> {
  await field(page, 'problemDetails.howOften').fill('Drie keer per nacht');
  await goOn(page).click();
  await field(page, 'desiredOutcome').fill('We weten op tijd dat iemand op pad gaat.');
  await goOn(page).click();
  await field(page, 'careSetting').selectOption('nursing-home');
  await goOn(page).click();
  await page.getByRole('button', { name: w.check.send }).click();
  await page.locator('.reference').first().waitFor();
}

describe('a nurse describes a need', () => {
  it('in five steps, helped by the coach, warned of patients’ data, with a file, and sends it', async () => {
    const page = await pageAs(await context(), world, 'nurse');
    await page.getByRole('link', { name: needsWords.nl.describe }).click();
    await heading(page, w.steps.problem).waitFor();
    expect(await faultsOf(page)).toEqual([]);

    // What is typed is saved by itself, and the coach asks for the problem behind a solution.
    await field(page, 'title').fill(title);
    await field(page, 'problem').fill('Wij willen een app die meldt dat mevrouw Jansen ’s nachts opstaat.');
    const coach = page.locator('[data-note="coach"]');
    await coach.getByText(w.coach('app')).waitFor();
    await page.locator('[data-saved]').getByText('Opgeslagen').waitFor();
    expect(await newest()).toMatchObject({ title, status: 'draft' });
    expect(new URL(page.url()).pathname).toMatch(/^\/needs\/[0-9a-f]{24}\/edit\/problem$/);
    await goOn(page).click();

    // A question that depends on another is asked when it makes sense.
    await heading(page, w.steps.who).waitFor();
    expect(await field(page, 'volume.count').isVisible()).toBe(false);
    await page.getByRole('group', { name: w.fields.counted }).getByLabel(commonWords.nl.yes).check();
    await field(page, 'volume.count').fill('900');
    await page.getByLabel(w.units.events).check();
    await field(page, 'problemDetails.who').fill('Mensen met dementie');
    await goOn(page).click();

    await field(page, 'desiredOutcome').fill('We weten op tijd dat iemand op pad gaat.');
    await goOn(page).click();
    await field(page, 'careSetting').selectOption('nursing-home');
    await page.locator('#field-files').setInputFiles({
      name: 'plattegrond é.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Kamer 12 ligt aan het eind van de gang.'),
    });
    await page.getByRole('button', { name: w.attach }).click();
    await page.getByRole('link', { name: 'plattegrond é.txt' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await goOn(page).click();

    // All answers, each with “change”; what looks like a patient's name is shown and confirmed, or mended.
    await heading(page, w.steps.check).waitFor();
    await page.getByText('900 keer per jaar').waitFor();
    expect(await page.locator('mark').innerText()).toBe('mevrouw Jansen');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: /wijzigen Wat er misgaat/ }).click();
    await field(page, 'problem').fill('Elke nacht dwalen mensen over de gang; wij vinden ze pas als iemand valt.');
    await page.getByRole('button', { name: w.backToCheck }).click();
    await heading(page, w.steps.check).waitFor();
    expect(await page.locator('mark').count()).toBe(0);
    await page.getByRole('button', { name: w.check.send }).click();

    await page.locator('.track-current', { hasText: 'Ingediend' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const need = await newest();
    expect(need).toMatchObject({
      status: 'submitted',
      volume: { count: 900, unit: 'events' },
      problemDetails: { who: 'Mensen met dementie' },
      careSetting: 'nursing-home',
      contact: { name: 'Noor de Verpleger' },
    });
  }, 120_000);

  it('by keyboard alone', async () => {
    const page = await (await context()).newPage();
    await page.goto('/sign-in');
    const tabTo = async (selector: string): Promise<void> => {
      for (let tries = 0; tries < 80; tries += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
      }
      throw new Error(`The keyboard doesn’t reach ${selector}`);
    };
    const type = async (name: string, text: string): Promise<void> => {
      await tabTo(`#field-${name}`);
      await page.keyboard.type(text);
    };
    const press = async (selector: string, next: string): Promise<void> => {
      await tabTo(selector);
      await page.keyboard.press('Enter');
      await heading(page, next).waitFor();
    };
    await type('email', world.cast.people.nurse.email);
    await type('password', world.cast.password);
    await press('main form .button.primary', 'Noor de Verpleger');
    await press('a[href="/needs/new"]', w.steps.problem);
    await type('title', 'Infuuspompen piepen de hele nacht');
    await type('problem', 'Niemand slaapt, en wij rennen van bed naar bed zonder te weten waarom.');
    await press('main form .button.primary', w.steps.who);
    await press('main form .form-buttons .button.primary', w.steps.better);
    await type('desiredOutcome', 'Alleen alarmen die ertoe doen.');
    await press('main form .form-buttons .button.primary', w.steps.where);
    await tabTo('#field-careSetting');
    await page.keyboard.type('Verpleegafd');
    await press('main form .form-buttons .button.primary', w.steps.check);
    await press('main form .button.primary', 'Infuuspompen piepen de hele nacht');
    expect(await newest()).toMatchObject({ status: 'submitted', careSetting: 'hospital-ward' });
  }, 120_000);

  it('without JavaScript', async () => {
    const page = await pageAs(await context({ javaScriptEnabled: false }), world, 'nurse');
    await page.goto('/needs/new');
    await field(page, 'title').fill('App voor nachtelijke onrust');
    await field(page, 'problem').fill('Elke nacht dwalen mensen over de gang.');
    await goOn(page).click();
    // The coach asks once; going on as it is passes it by.
    await page.getByText(w.coach('App')).waitFor();
    await goOn(page).click();
    await heading(page, w.steps.who).waitFor();
    await finish(page);
    expect(await newest()).toMatchObject({ title: 'App voor nachtelijke onrust', status: 'submitted' });
  }, 120_000);

  it('and is told every fault at once, with the focus on the summary', async () => {
    const page = await pageAs(await context(), world, 'nurse');
    await page.goto('/needs/new');
    await field(page, 'problem').fill('kort');
    await goOn(page).click();
    const summary = page.locator('.error-summary');
    await summary.waitFor();
    expect(await summary.getByRole('link').count()).toBe(2);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('error-summary');
    expect(await field(page, 'problem').inputValue()).toBe('kort');
    expect(await faultsOf(page)).toEqual([]);
    await describeProblem(page);

    // What must be there before sending is told on the last page, each with the way to its question.
    await page.goto(page.url().replace(/who$/, 'check'));
    await page.getByRole('button', { name: w.check.send }).click();
    await summary.waitFor();
    expect(await summary.getByRole('link').allInnerTexts()).toEqual([
      w.check.missingOne('Wat er beter zou zijn'),
      w.check.missingOne('Waar'),
    ]);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('error-summary');
    await summary.getByRole('link').first().click();
    await heading(page, w.steps.better).waitFor();
  }, 120_000);

  it('and goes on after the session ended in the middle', async () => {
    const mine = await context();
    const page = await pageAs(mine, world, 'nurse');
    await page.goto('/needs/new');
    await describeProblem(page);
    const step = page.url();
    await field(page, 'problemDetails.who').fill('Wie ’s nachts verward is');
    await mine.clearCookies();
    await goOn(page).click();
    await heading(page, commonWords.en.endedTitle).waitFor();
    await field(page, 'email').fill(world.cast.people.nurse.email);
    await field(page, 'password').fill(world.cast.password);
    await page.locator('main form .button.primary').click();
    await heading(page, commonWords.en.keptTitle).waitFor();
    await page.locator('main form .button.primary').click();
    await heading(page, w.steps.better).waitFor();
    expect(new URL(page.url()).pathname).toBe(new URL(step).pathname.replace(/who$/, 'better'));
    expect(await newest()).toMatchObject({ problemDetails: { who: 'Wie ’s nachts verward is' } });
  }, 120_000);
});

describe('two people edit the same need', () => {
  it('and the second sees both versions of each field and chooses', async () => {
    const nurse = await world.as('nurse');
    const { body: draft } = await nurse.post('/needs', {
      language: 'nl',
      title: 'Van iedereen',
      problem: 'Zoals het eerst was.',
    });
    const page = await pageAs(await context(), world, 'nurse');
    await page.goto(`/needs/${draft.id}/edit/problem`);
    const lead = await (await context()).newPage();
    await signIn(lead, world, 'lead');
    await lead.goto(`/needs/${draft.id}/edit/problem`);
    await lead.getByLabel(w.fields.title).fill('Titel van de leiding');
    await lead.getByLabel(w.fields.problem).fill('Tekst van de leiding.');
    await goOn(lead).click();
    await heading(lead, w.steps.who).waitFor();

    await field(page, 'title').fill('Titel van de verpleging');
    await field(page, 'problem').fill('Tekst van de verpleging.');
    await goOn(page).click();
    await page.getByText(conflictWords.nl.title).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('Tekst van de leiding.').check();
    await page.getByRole('button', { name: conflictWords.nl.save }).click();
    await heading(page, w.steps.who).waitFor();
    const { body } = await nurse.get(`/needs/${draft.id}`);
    expect(body).toMatchObject({ title: 'Titel van de verpleging', problem: 'Tekst van de leiding.' });

    // What one didn't touch stays as the other made it, unless one chooses otherwise.
    await page.goto(`/needs/${draft.id}/edit/problem`);
    const { version } = (await nurse.get(`/needs/${draft.id}`)).body;
    await (await world.as('lead')).patch(`/needs/${draft.id}`, version, { title: 'Nog een titel' });
    await field(page, 'problem').fill('Nog een tekst van de verpleging.');
    await goOn(page).click();
    await page.getByText(conflictWords.nl.title).waitFor();
    expect(await page.getByLabel('Nog een titel').isChecked()).toBe(true);
    await page.getByRole('button', { name: conflictWords.nl.save }).click();
    await heading(page, w.steps.who).waitFor();
    expect((await nurse.get(`/needs/${draft.id}`)).body).toMatchObject({
      title: 'Nog een titel',
      problem: 'Nog een tekst van de verpleging.',
    });
  }, 120_000);
});
