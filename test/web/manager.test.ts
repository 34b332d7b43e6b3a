import type { Browser, BrowserContext, Page } from 'playwright-core';
import { assessmentWords } from '../../src/engagements/assessment/pages/assessment.words.ts';
import { matchWords } from '../../src/matching/pages/match.words.ts';
import { boardWords } from '../../src/needs/pages/manager/board.words.ts';
import { managerWords } from '../../src/needs/pages/manager/manager.words.ts';
import { triageWords } from '../../src/needs/pages/manager/triage.words.ts';
import { opsWords } from '../../src/ops/pages/ops.words.ts';
import { doneWords } from '../../src/web/i18n/done.words.ts';
import { faultsOf, openBrowser, openContext, viewports } from '../support/browser.ts';
import type { AnyBody } from '../support/client.ts';
import { fallNeed, settledNeed } from '../support/need.steps.ts';
import { openWorld, type World } from '../support/world.ts';

jest.setTimeout(240_000);

let world: World;
let browser: Browser;
let context: BrowserContext;
const opened: BrowserContext[] = [];

const { nl: actions } = managerWords;
const { nl: board } = boardWords;
const { nl: triage } = triageWords;
const { nl: judging } = assessmentWords;

beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld(), openBrowser()]);
  context = await signedIn({});
});
afterEach(async () => {
  // Pages of tests before would go on listening for changes.
  for (const one of [context, ...opened.splice(0)]) for (const page of one.pages()) await page.close();
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

async function signedIn(
  options: Parameters<typeof openContext>[2],
  who: keyof World['cast']['people'] = 'manager',
): Promise<BrowserContext> {
  const made = await openContext(browser, world.url, options);
  opened.push(made);
  const form = { email: world.cast.people[who].email, password: world.cast.password };
  await made.request.post('/sign-in', { form, headers: { Origin: world.url } });
  return made;
}

/** A need that its ward has sent. */
async function sentNeed(title: string): Promise<AnyBody> {
  const nurse = await world.as('nurse');
  const { body: draft } = await nurse.post('/needs', { ...fallNeed, title });
  const { status, body } = await nurse.act(draft, 'needs', 'submit');
  expect(status).toBe(200);
  return body;
}

async function fillRubric(page: Page): Promise<void> {
  for (const [part, mark] of [
    ['impact', 5],
    ['reach', 4],
    ['feasibility', 4],
    ['regionalFit', 5],
  ] as const)
    await page.locator(`input[name="rubric.${part}"][value="${mark}"]`).check();
  await page.locator('select[name="threshold"]').selectOption('possible');
}

/** The company answers the invitation over the API, as its own people would. */
async function companyAnswers(needId: string): Promise<void> {
  const director = await world.as('director');
  const { id } = (await director.get(`/engagements?needId=${needId}`)).body.items[0];
  const { body: engagement } = await director.get(`/engagements/${id}`);
  const { body: terms } = await director.get(`/engagements/${id}/terms`);
  const accepted = await director.act(engagement, 'engagements', 'accept', {
    termsVersion: terms.version,
    accepted: true,
  });
  const drafted = await director.put(
    `/engagements/${id}/response`,
    {
      language: 'de',
      summary: 'Kontaktlose Sensoren an zehn Betten.',
      approach: 'Wir rüsten zehn Betten aus und schulen das Team.',
      durationWeeks: 12,
      cost: { cents: 2_400_000, currency: 'EUR' },
    },
    { 'If-Match': `"v${accepted.body.version}"` },
  );
  const handedIn = await director.act({ id, version: drafted.body.version }, 'engagements', 'submit-response');
  expect(handedIn.body.status).toBe('submitted');
}

/** Opens an action from the menu of the page's head. */
async function choose(page: Page, title: string): Promise<void> {
  await page.locator('.page-actions summary').first().click();
  await page.locator('.page-actions').getByRole('link', { name: title }).click();
}

describe('the manager’s whole way', () => {
  it('goes from triage over live matches, scores and a proposal to a proof of concept', async () => {
    const need = await sentNeed('Patiënten vallen ’s nachts uit bed');
    const page = await context.newPage();
    await page.goto('/board');
    await page.locator(`#card-${need.id}`).click();
    await page.getByText(matchWords.nl.waiting).waitFor();
    await page.locator('body[data-listening]').waitFor();
    await page.evaluate(() => Object.assign(globalThis, { stays: true }));
    await world.startWorkers();
    await page.getByRole('link', { name: 'Sturzwacht GmbH' }).waitFor();
    expect(await page.locator('.reasons mark').count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => 'stays' in globalThis)).toBe(true);
    expect(await faultsOf(page)).toEqual([]);

    await page.getByRole('button', { name: triage.begin }).click();
    await fillRubric(page);
    await page.getByRole('button', { name: triage.publish }).click();
    await page.getByText(doneWords.nl['published'] ?? '').waitFor();
    await page.getByRole('region', { name: matchWords.nl.engagements }).getByText('Sturzwacht GmbH').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await settledNeed(world, need.id);
    await companyAnswers(need.id);

    await page.goto(`/needs/${need.id}`);
    await choose(page, actions.actions['close-responses'].title);
    await page.getByRole('button', { name: actions.actions['close-responses'].title }).click();
    await page.getByText(doneWords.nl['done'] ?? '').waitFor();
    await settledNeed(world, need.id);
    await selectInBrowser(page, need.id);
  });

  async function selectInBrowser(page: Page, id: string): Promise<void> {
    await page.goto(`/needs/${id}/selection`);
    await page.getByRole('link', { name: judging.score }).click();
    for (const key of ['fit', 'evidence', 'feasibility', 'cost', 'time-to-use'])
      await page.locator(`input[name="points.${key}"][value="8"]`).check();
    await page.getByRole('button', { name: judging.assess.save }).click();
    await page.getByRole('link', { name: judging.reach }).click();
    await page.getByRole('button', { name: judging.agree.open }).click();
    await page.locator('input[name="points.cost"][value="6"]').check();
    await page.getByLabel(judging.agree.reason).fill('Werkt zonder camera, de prijs is te hoog.');
    await page.getByRole('button', { name: judging.agree.save }).click();
    await page.getByText('7,7', { exact: true }).waitFor();
    expect(await faultsOf(page)).toEqual([]);

    await page.getByRole('link', { name: actions.actions['propose-selection'].title }).click();
    await page.locator('input[value="selected"]').check();
    await page.getByRole('button', { name: judging.propose.send }).click();
    // The reason is missing: the fault stands at it, the focus on the summary, and nothing that was chosen is lost.
    await page.locator('.error-summary:focus').waitFor();
    expect(await page.locator('input[value="selected"]').isChecked()).toBe(true);
    await page.getByLabel(judging.propose.reason('Sturzwacht GmbH')).fill('Past het best bij de nacht.');
    await page.getByRole('button', { name: judging.propose.send }).click();
    await page.getByText(doneWords.nl['sent'] ?? '').waitFor();

    await page.locator('body[data-listening]').waitFor();
    const lead = await world.as('lead');
    const { status } = await lead.act((await lead.get(`/needs/${id}`)).body, 'needs', 'consent');
    expect(status).toBe(200);
    // The hospital's consent shows by itself: the next step is the primary button.
    await page.locator('.page-actions').getByRole('link', { name: actions.actions.select.title }).click();
    await page.getByRole('button', { name: actions.actions.select.title }).click();
    await page.getByText(doneWords.nl['done'] ?? '').waitFor();
    const settled = await settledNeed(world, id);
    expect([settled.status, typeof settled.pocId]).toEqual(['in-poc', 'string']);
  }
});

describe('the board', () => {
  it('moves a card by the keyboard alone', async () => {
    await world.startWorkers();
    const need = await sentNeed('Bedden zijn ’s nachts niet te vinden');
    const page = await context.newPage();
    await page.goto('/board');
    const focused = () => page.evaluate(() => globalThis.document.activeElement?.id ?? '');
    for (let tabs = 0; tabs < 60 && !(await focused()).startsWith('card-'); tabs += 1) await page.keyboard.press('Tab');
    for (let steps = 0; steps < 20 && (await focused()) !== `card-${need.id}`; steps += 1) {
      await page.keyboard.press('ArrowDown');
    }
    expect(await focused()).toBe(`card-${need.id}`);
    await page.keyboard.press('m');
    await page.keyboard.press('Enter');
    await page.getByText(doneWords.nl['done'] ?? '').waitFor();
    await page.locator(`[data-column="in-triage"] #card-${need.id}`).waitFor();
    expect((await (await world.as('manager')).get(`/needs/${need.id}`)).body.status).toBe('in-triage');
  });

  it('leads a card that is dragged onto a column to that step’s page', async () => {
    const need = await sentNeed('Slaapmuts op de verkeerde plek');
    const page = await context.newPage();
    await page.goto('/board');
    await page.locator(`[data-card]:has(#card-${need.id})`).dragTo(page.locator('[data-column="published"] h2'));
    await page.waitForURL(`**/needs/${need.id}/do/fast-track`);
    expect(await page.locator('h1').innerText()).toBe(actions.actions['fast-track'].title);
  });

  it('acts on several needs at once and says of each what came of it', async () => {
    const [first, second] = [await sentNeed('Een eerste van twee'), await sentNeed('Een tweede van twee')];
    const page = await context.newPage();
    await page.goto('/board?view=list&stage=submitted');
    for (const need of [first, second]) await page.getByLabel(board.select(need.reference)).check();
    // Somebody else was faster with the second.
    const manager = await world.as('manager');
    expect((await manager.act(second, 'needs', 'start-triage')).status).toBe(200);
    await page.getByRole('button', { name: board.go }).click();
    const line = (need: AnyBody) => page.getByRole('listitem').filter({ hasText: need.reference });
    await line(first).getByText(board.did(board.actions['start-triage'])).waitFor();
    await line(second).locator('.fault').waitFor();
  });

  it('shows what stands still, and its filters as words, on a phone', async () => {
    const need = await sentNeed('Dit blijft te lang liggen');
    world.setNow(new Date(Date.now() + 21 * 86_400_000));
    const clocks = world.deps.connection.collection<{ _id: string }>('needs');
    await world.until(async () => await clocks.findOne({ _id: need.id, 'clocks.overdueAt': { $type: 'date' } }));
    const phone = await signedIn({ viewport: viewports.phone });
    const page = await phone.newPage();
    await page.goto('/board?view=still&organisation=ziekenhuis-oost');
    const line = page.getByRole('listitem').filter({ hasText: need.reference });
    await line.waitFor();
    expect(await line.innerText()).toContain(board.waitsFor(board.owner.manager));
    expect(await faultsOf(page)).toEqual([]);
    await page.goto('/board?view=still&organisation=klinikum-aahof');
    await page.getByText(board.emptyStill).waitFor();
    world.setNow(null);
  });
});

describe('without JavaScript', () => {
  it('goes through triage to publication', async () => {
    await world.startWorkers();
    const need = await sentNeed('Alarmen gaan ’s nachts verloren');
    const plain = await signedIn({ javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(`/needs/${need.id}/triage`);
    await page.getByRole('button', { name: triage.begin }).click();
    await page.getByRole('button', { name: triage.publish }).click();
    // All four marks are missing, and each is named.
    expect(await page.locator('.error-summary a').count()).toBe(4);
    await fillRubric(page);
    await page.getByRole('button', { name: triage.publish }).click();
    await page.getByText(doneWords.nl['published'] ?? '').waitFor();
    expect((await settledNeed(world, need.id)).status).toBe('published');
  });
});

describe('what failed', () => {
  it('stands in words with its reason and is tried again', async () => {
    await world.startWorkers();
    const need = await sentNeed('Een rangschikking die mislukte');
    const at = new Date();
    const outbox = {
      id: 'failed-once-preview',
      event: 'need.submitted',
      eventId: 'failed-once',
      consumer: 'preview',
      at,
      nextAt: at,
      attempts: 5,
      failedAt: at,
      error: 'The engine was out of order.',
    };
    await world.deps.models.needs.updateOne({ _id: need.id }, { $push: { outbox } });
    const page = await context.newPage();
    await page.goto('/queues');
    await page.getByText(opsWords.nl.effect.preview).waitFor();
    await page.getByText(opsWords.nl.details).click();
    await page.getByText('The engine was out of order.').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: opsWords.nl.again }).click();
    await page.getByText(opsWords.nl.nothing).waitFor();
    await world.until(async () => {
      const found = await world.deps.models.needs.findById(need.id).lean();
      return found?.outbox.every((one) => one.id !== outbox.id);
    });
  });
});

describe('the search', () => {
  it('finds needs and companies by a word, each role what it may see', async () => {
    const need = await sentNeed('Zoekgeraakte infuuspalen');
    const page = await context.newPage();
    await page.goto('/');
    await page.keyboard.press('/');
    await page.keyboard.type('infuuspalen');
    await page.keyboard.press('Enter');
    await page.getByText(need.reference).waitFor();
    await page.goto('/search?q=Sturzwacht');
    await page.locator('main').getByRole('link', { name: 'Sturzwacht GmbH' }).waitFor();
    const theirs = await (await signedIn({}, 'director')).newPage();
    await theirs.goto('/search?q=infuuspalen');
    await theirs.getByText(opsWords.de.none('infuuspalen')).waitFor();
    expect(await theirs.content()).not.toContain(need.reference);
  });
});
