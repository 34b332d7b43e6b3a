import type { Browser, Page } from 'playwright-core';
import { faultsOf, openBrowser, openContext } from '../support/browser.ts';
import { applyTurn, PocDriver, plantPoc } from '../support/poc.planting.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

type Person = keyof World['cast']['people'];

/** A browser of somebody who is signed in; most steps need no script. */
async function signedIn(who: Person, options: Parameters<typeof openContext>[2] = {}): Promise<Page> {
  const context = await openContext(browser, world.url, { javaScriptEnabled: false, ...options });
  const form = { email: world.cast.people[who].email, password: world.cast.password };
  await context.request.post('/sign-in', { form, headers: { Origin: world.url } });
  return await context.newPage();
}

const press = async (page: Page, name: string | RegExp, role: 'button' | 'link' = 'button'): Promise<void> => {
  await page.getByRole('main').getByRole(role, { name }).first().click();
};

const now = async (page: Page): Promise<string> => (await page.locator('.page-now').textContent()) ?? '';

/** Fills the plan's questions that stand alone. */
async function answerAll(page: Page): Promise<void> {
  const texts = {
    hypothesis: 'De nachtdienst hoort het op tijd als iemand opstaat.',
    'decider.person.name': 'Lia',
    'adoptionOwner.name': 'Lia',
    'budgetHolder.name': 'Bas',
    startsOn: '2027-01-11',
    durationWeeks: '12',
    sites: 'Geriatrie, afdeling 3',
    data: 'Alleen aantallen.',
  };
  for (const [name, text] of Object.entries(texts)) await page.locator(`[name="${name}"]`).fill(text);
  const choices = {
    deviceClass: 'I',
    ceMarked: 'no',
    invasiveness: 'none',
    contact: 'none',
    subjects: 'simulation',
    sponsor: 'company',
  };
  for (const [name, value] of Object.entries(choices)) await page.locator(`[name="route.${name}"]`).selectOption(value);
  await page.locator('[name="decider.party"][value=care]').check();
  await page.locator('[name="route.countries"][value=NL]').check();
}

async function answerCriterion(page: Page, row: number, name: string, go: string): Promise<void> {
  const answers = {
    name,
    unit: 'keer',
    'baseline.value': '12',
    'baseline.source': 'Register 2025',
    goThreshold: go,
    stopThreshold: '12',
  };
  for (const [field, text] of Object.entries(answers))
    await page.locator(`[name="criteria.${row}.${field}"]`).fill(text);
  await page.locator(`[name="criteria.${row}.better"][value=lower]`).check();
}

describe('a proof of concept in the browser', () => {
  it('goes from the plan by three approvals and the checklist to a decision, without a script', async () => {
    const poc = await plantPoc(world);
    const driver = new PocDriver(world, poc);
    const manager = await signedIn('manager');

    await manager.goto('/pocs');
    await press(manager, new RegExp(poc.reference), 'link');
    expect(await now(manager)).toContain('schrijven het plan');
    await press(manager, 'Plan schrijven', 'link');
    await answerAll(manager);
    await answerCriterion(manager, 0, 'Vallen per maand', '20');
    await press(manager, 'Criterium toevoegen');
    await answerCriterion(manager, 1, 'Meldingen per nacht', '6');
    await press(manager, 'Criterium toevoegen');
    await manager.locator('[name="budget.0.label"]').fill('Sensoren');
    await manager.locator('[name="budget.0.amount.cents"]').fill('1.250,50');
    await press(manager, 'Plan opslaan');

    // The thresholds of the first criterion are the wrong way round; everything typed is still there, the empty row is gone.
    expect(await manager.locator('.error-summary a').getAttribute('href')).toBe('#field-criteria-0-goThreshold');
    expect(await manager.locator('fieldset.form-row legend').allTextContents()).toContain('Criterium 2');
    expect(await manager.locator('[name="criteria.2.name"]').count()).toBe(0);
    await manager.locator('[name="criteria.0.goThreshold"]').fill('6');
    await press(manager, 'Plan opslaan');
    await manager.getByText('Het plan is compleet').waitFor();
    const { body: written } = await driver.see('manager', '/charter');
    expect(written.charter.criteria.map((one: { id: string }) => one.id)).toEqual([
      'vallen-per-maand',
      'meldingen-per-nacht',
    ]);
    expect(written.charter.budget[0].amount.cents).toBe(125_050);

    await press(manager, 'Plan ter goedkeuring sturen', 'link');
    await press(manager, 'Plan ter goedkeuring sturen');
    expect(await now(manager)).toContain('Ziekenhuis Oost, Sturzwacht GmbH en de care- en curemanager');

    const lead = await signedIn('lead');
    const director = await signedIn('director');
    for (const [page, name] of [
      [lead, 'Plan goedkeuren'],
      [director, 'Plan genehmigen'],
      [manager, 'Plan goedkeuren'],
    ] as const) {
      await page.goto(`/pocs/${poc._id}`);
      await press(page, name, 'link');
      await page.getByRole('cell', { name: /^6/ }).first().waitFor();
      await press(page, name);
    }
    expect(await now(manager)).toMatch(/er ontbreekt €\s1\.250,50/);

    await press(manager, 'Geld vastleggen', 'link');
    await manager.locator('[name=kind][value=commitment]').check();
    await manager.locator('[name=source]').fill('Regiofonds');
    await manager.locator('[name=reference]').fill('R-12');
    await manager.locator('[name="amount.cents"]').fill('1250,50');
    await press(manager, 'Geld vastleggen');
    await press(manager, 'Geld bevestigen', 'link');
    await press(manager, 'Geld bevestigen');
    expect(await now(manager)).toMatch(/de checklist staat op 0 van \d+/);

    await fileEvidence(poc._id);
    await driver.fileEverything();
    await manager.goto(`/pocs/${poc._id}`);
    await press(manager, 'Starten', 'link');
    await press(manager, 'Starten');
    await applyTurn(world, poc._id);

    await measure(poc._id, 'Sturz');
    await lead.goto(`/pocs/${poc._id}/do/finish`);
    await press(lead, 'Looptijd beëindigen');
    expect(await now(lead)).toContain('Lia beslist');
    await press(lead, 'Beslissen', 'link');
    await lead.locator('[name=result][value=adopt]').check();
    await lead.locator('[name=reason]').fill('De nachtdienst is er op tijd bij.');
    await press(lead, 'Beslissen');
    // Each criterion is measured, or it is said why not.
    expect(await lead.locator('.error-summary a').count()).toBe(1);
    await lead.locator('[name="criteria.meldingen-per-nacht"]').fill('De telefoons telden ze niet.');
    await press(lead, 'Beslissen');
    expect(await lead.locator('.lead').textContent()).toBe('Besloten is: invoeren. De nachtdienst is er op tijd bij.');
    await lead.getByText('niet gemeten: De telefoons telden ze niet.').waitFor();
    await press(lead, 'Geschiedenis', 'link');
    await lead.getByText('Gecontroleerd').waitFor();
    expect(await lead.locator('.events > li').first().textContent()).toContain('Het besluit is genomen.');
  }, 120_000);
});

/** The company's engineer puts a file on the first item of the checklist, and says of the second that it doesn't apply. */
async function fileEvidence(id: string): Promise<void> {
  const page = await signedIn('engineer');
  await page.goto(`/pocs/${id}/checklist`);
  await page.locator('.rows a').first().click();
  const file = { name: 'Zweckbestimmung.txt', mimeType: 'text/plain', buffer: Buffer.from('Für die Nacht.') };
  await page.locator('input[type=file]').setInputFiles(file);
  // The field itself is a button too, by its label.
  await page.getByRole('button', { name: 'Hinzufügen', exact: true }).last().click();
  await page.getByRole('link', { name: /Zweckbestimmung.txt/ }).waitFor();
  await press(page, 'Zur ganzen Checkliste', 'link');
  await page.getByText('wartet auf Annahme').first().waitFor();
}

/** The engineer writes down what was measured, and sees it in the chart and its table. */
async function measure(id: string, note: string): Promise<void> {
  const page = await signedIn('engineer', { javaScriptEnabled: true });
  await page.goto(`/pocs/${id}/measurements`);
  await page.getByRole('radio', { name: 'Vallen per maand' }).check();
  await page.locator('[name=value]').fill('4,5');
  await page.locator('[name=measuredAt]').fill('2025-06-01');
  await page.locator('[name=note]').fill(note);
  await press(page, 'Messung festhalten');
  await page.getByRole('img', { name: 'Vallen per maand: gemessen 4,5 keer; das steht auf Go.' }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.goto(`/pocs/${id}/log`);
  await page.locator('details summary', { hasText: 'Ins Logbuch schreiben' }).click();
  await page.locator('[name=kind][value=observation]').check();
  await page.locator('textarea[name=text]').fill('Zwei Nächte ohne Alarm.');
  await press(page, 'Ins Logbuch schreiben');
  await page.locator('.events').getByText('Zwei Nächte ohne Alarm.').waitFor();
}
