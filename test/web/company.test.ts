import type { Browser, Page } from 'playwright-core';
import { faultsOf, openBrowser, openContext } from '../support/browser.ts';
import { plantEngagement, plantNeed } from '../support/factories.ts';
import { fallNeed, needInTriage, publishedNeed } from '../support/need.steps.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld({ workers: true }), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

type Person = keyof World['cast']['people'];

/** A browser of somebody who has just signed in on the page for it. */
async function signedIn(who: Person, more: Parameters<typeof openContext>[2] = {}): Promise<Page> {
  const context = await openContext(browser, world.url, more);
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.locator('input[type=email]').fill(world.cast.people[who].email);
  await page.locator('input[type=password]').fill(world.cast.password);
  await Promise.all([page.waitForURL('/'), page.locator('main form button[type=submit]').first().click()]);
  return page;
}

const press = async (page: Page, name: string | RegExp, role: 'button' | 'link' = 'button'): Promise<void> => {
  await page.getByRole('main').getByRole(role, { name }).first().click();
};

/** What is true now may take until the next moment: a page loads, a script answers. */
async function seen(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor();
}

describe('a German company', () => {
  it('is invited with reasons, accepts, asks, and hands in a response that saved itself', async () => {
    const { id } = await needInTriage(world, fallNeed);
    await publishedNeed(world, id);
    const page = await signedIn('director');

    await press(page, fallNeed.title, 'link');
    await seen(page, /(starke|gute|mögliche) Übereinstimmung/);
    const theirs = await page.locator('blockquote[lang=nl] mark').allTextContents();
    const ours = await page.locator('blockquote[lang=de] mark').allTextContents();
    expect(theirs.length).toBeGreaterThan(0);
    expect(ours.some((words) => /Bett|Sturz|Stürze/.test(words))).toBe(true);
    await seen(page, 'Ein Punkt, der nicht erfüllt ist');
    await seen(page, 'Das Öffnen einer Stufe wird je Person einmal vermerkt');
    expect(await page.getByRole('link', { name: 'Annehmen' }).count()).toBe(2);
    expect(await faultsOf(page)).toEqual([]);

    await press(page, 'Annehmen', 'link');
    await seen(page, 'Sie verwenden, was Sie hier lesen, nur um');
    await press(page, 'Die Einladung annehmen');
    await page.getByRole('alert').waitFor();
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-focus'))).toBe(true);
    await page.getByLabel('Wir nehmen diese Bedingungen an').check();
    await press(page, 'Die Einladung annehmen');
    await seen(page, 'Sie sehen die vollständige Akte');

    await press(page, 'Fragen', 'link');
    await page.getByLabel('Ihre Frage').fill('Gibt es auf der Station WLAN am Bett?');
    await press(page, 'Anonym fragen');
    await seen(page, 'Gibt es auf der Station WLAN am Bett?');
    await seen(page, 'wartet auf Antwort');

    await press(page, 'Vorschlag', 'link');
    await page.getByLabel('Kurz gesagt').fill('Ein Sensor unter der Matratze meldet das Aufstehen.');
    await seen(page, /Gespeichert um \d\d:\d\d/);
    const { body: list } = await (await world.as('director')).get(`/engagements?needId=${id}`);
    const [{ id: engagementId }] = list.items;
    const engagement = async () => (await (await world.as('director')).get(`/engagements/${engagementId}`)).body;
    expect((await engagement()).response.draft.summary).toBe('Ein Sensor unter der Matratze meldet das Aufstehen.');
    expect(await faultsOf(page)).toEqual([]);

    await press(page, 'Vorschau und Abgabe');
    await press(page, 'Abgeben');
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Vorgehen/ })
      .click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('approach');
    await page.getByLabel('Vorgehen').fill('Zwei Wochen Einbau, sechs Wochen Betrieb auf einer Station.');
    await page.getByLabel('Dauer des Proof of Concept').fill('8');
    await page.getByLabel('Kosten des Proof of Concept').fill('12.500');
    await page.getByLabel('Partner 1: Name').fill('Bettenbau Nord');
    await press(page, 'Vorschau und Abgabe');
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Partner 1: Beitrag/ })
      .click();
    await page.getByLabel('Partner 1: Beitrag').fill('Baut die Sensoren in die Betten ein.');
    await press(page, 'Vorschau und Abgabe');
    await seen(page, /12\.500\s€/);
    await seen(page, 'Bettenbau Nord: Baut die Sensoren in die Betten ein.');
    expect(await faultsOf(page)).toEqual([]);
    await press(page, 'Abgeben');
    await seen(page, 'Ihr Vorschlag ist abgegeben.');
    const handedIn = await engagement();
    expect(handedIn.status).toBe('submitted');
    expect(handedIn.response.submitted.content.cost).toEqual({ cents: 1_250_000, currency: 'EUR' });

    await press(page, 'Neue Fassung schreiben', 'link');
    await seen(page, /Fassung 1, abgegeben am .* zählt, bis Sie diese neue abgeben/);
  }, 120_000);

  it('sees what the router reads while it types, and both versions when a colleague saved first', async () => {
    const page = await signedIn('engineer');
    await page.goto('/profile');
    const reading = page.locator('#reading');
    expect(await reading.getByText('Wundversorgung').count()).toBe(0);
    await page
      .getByLabel('Was Ihre Produkte können')
      .fill('Sturzerkennung\nBettausstiegsalarm\nWundversorgung\nQuaxelfix');
    await reading
      .getByText(/Wundversorgung/)
      .first()
      .waitFor();
    await reading.getByText('Quaxelfix').waitFor();
    expect(await page.getByText('Von der Leitung Ihres Unternehmens geführt').count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);

    const director = await world.as('director');
    const { id } = world.cast.organisations.sturz;
    const { body: before } = await director.get(`/companies/${id}/profile`);
    const changed = await director.patch(`/companies/${id}/profile`, before.version, { capabilities: ['Sturzmatte'] });
    expect(changed.status).toBe(200);
    await press(page, 'Profil speichern');
    const mine = page.getByText(/Sturzerkennung\s+Bettausstiegsalarm/);
    await mine.waitFor();
    await seen(page, 'Sturzmatte');
    expect(await faultsOf(page)).toEqual([]);
    await page.locator('main form.form button[type=submit]').first().click();
    await seen(page, 'Gespeichert.');
    const { body: after } = await director.get(`/companies/${id}/profile`);
    expect(after.capabilities).toEqual(['Sturzerkennung', 'Bettausstiegsalarm', 'Wundversorgung', 'Quaxelfix']);
    expect(after.capacity).toBe(before.capacity);

    await press(page, 'Es stimmt noch');
    await seen(page, 'Sie haben das Profil bestätigt.');
  }, 60_000);

  it('keeps certificates with their last day, and says which row is wrong', async () => {
    const page = await signedIn('director');
    await page.goto('/profile');
    await page.getByLabel('Zertifikat 2: Name').fill('');
    await page.getByLabel('Zertifikat 3: Name').fill('ISO 27001');
    await page.getByLabel('Zertifikat 3: Gültig bis').fill('2020-05-31');
    await page.getByLabel('Ansprechperson 1: Name').fill('Dora Direktorin');
    await press(page, 'Profil speichern');
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Ansprechperson 1: E-Mail/ })
      .waitFor();
    expect(await page.getByLabel('Zertifikat 2: Name').inputValue()).toBe('ISO 27001');
    await page.getByLabel('Ansprechperson 1: Aufgabe').fill('Leitung');
    await page.getByLabel('Ansprechperson 1: E-Mail').fill('director@sturz.example');
    await press(page, 'Profil speichern');
    await seen(page, 'Gespeichert.');
    await page.goto(`/companies/${world.cast.organisations.sturz.id}`);
    await seen(page, /ISO 27001: abgelaufen am .*2020/);
    await seen(page, 'Dora Direktorin, Leitung');
    expect(await faultsOf(page)).toEqual([]);
  }, 60_000);
});

describe('a Dutch company', () => {
  it('declines without a script, and is told all faults first', async () => {
    const need = await plantNeed(world);
    await plantEngagement(world, need, 'wond', 'invited');
    const page = await signedIn('maker', { javaScriptEnabled: false });
    await press(page, need.title, 'link');
    await press(page, 'Afzien', 'link');
    await page.getByLabel('Geen ruimte', { exact: false }).or(page.locator('input[value=no-capacity]')).first().check();
    await press(page, 'Afzien');
    await page
      .getByRole('alert')
      .getByRole('link', { name: /In je eigen woorden/ })
      .waitFor();
    expect(await page.locator('input[value=no-capacity]').isChecked()).toBe(true);
    await page.getByLabel('In je eigen woorden').fill('Onze mensen zitten tot de zomer vol.');
    await press(page, 'Afzien');
    await seen(page, 'Jullie zagen ervan af.');
    const { body } = await (await world.as('maker')).get(`/engagements?needId=${need._id}`);
    expect(body.items[0].decline).toMatchObject({
      code: 'no-capacity',
      reason: 'Onze mensen zitten tot de zomer vol.',
    });
  }, 60_000);

  it('accepts, writes and hands in without a script, and reads its profile by a button', async () => {
    const need = await plantNeed(world);
    const { _id } = await plantEngagement(world, need, 'wond', 'invited');
    const page = await signedIn('maker', { javaScriptEnabled: false });
    await page.goto(`/engagements/${_id}/do/accept`);
    await page.getByLabel('Wij aanvaarden deze voorwaarden').check();
    await press(page, 'De uitnodiging aannemen');
    await press(page, 'Schrijf het voorstel', 'link');
    await page.getByLabel('Kort', { exact: true }).fill('Een pleister die meet.');
    await page.getByLabel('Aanpak').fill('Tien weken op één afdeling.');
    await page.getByLabel('Duur van de proof of concept').fill('10');
    await page.getByLabel('Kosten van de proof of concept').fill('0');
    await press(page, 'Voorbeeld en indienen');
    await press(page, 'Indienen');
    await seen(page, 'Je voorstel is ingediend.');
    await page.goto(`/engagements/${_id}/history`);
    await seen(page, 'Het voorstel werd ingediend.');
    await seen(page, 'Gecontroleerd');

    await page.goto('/profile');
    await page.getByLabel('Wat je doet').fill('Onze sensor vraagt aandacht bij valdetectie.');
    await press(page, 'Toon wat gelezen wordt');
    await page
      .locator('#reading')
      .getByText(/valdetectie/i)
      .first()
      .waitFor();
    expect(await page.getByLabel('Wat je doet').inputValue()).toBe('Onze sensor vraagt aandacht bij valdetectie.');
    const { body } = await (await world.as('maker')).get(`/companies/${world.cast.organisations.wond.id}/profile`);
    expect(body.description).not.toContain('valdetectie');
  }, 60_000);

  it('shows interest in an open challenge with the keyboard alone', async () => {
    // Nothing that the router would invite this company to by itself.
    const need = await plantNeed(world, { title: 'Patiënten vallen in de badkamer' });
    const page = await signedIn('owner');
    await page.goto('/challenges');
    await tabTo(page, need.title);
    await page.keyboard.press('Enter');
    await seen(page, 'Wat je nu mag weten');
    expect(await page.getByText(need.problem ?? '').count()).toBe(0);
    await tabTo(page, 'reason');
    await page.keyboard.type('Onze meetpleister kan ook bewegen en liggen onderscheiden.');
    await tabTo(page, 'Toon interesse');
    await page.keyboard.press('Enter');
    await seen(page, 'Je interesse is genoteerd.');
    const { body } = await (await world.as('manager')).get(`/engagements?needId=${need._id}`);
    expect(body.items[0].origin).toMatchObject({ kind: 'interest' });
  }, 60_000);

  it('reads why it wasn’t selected', async () => {
    const need = await plantNeed(world, { status: 'in-selection' });
    const answer = { result: 'not-selected', reason: 'Het bewijs was dun.', at: new Date() } as const;
    const { _id } = await plantEngagement(world, need, 'wond', 'not-selected', { answer });
    const page = await signedIn('owner');
    await page.goto('/engagements?show=ended');
    expect(await page.locator(`a[href="/engagements/${_id}"]`).count()).toBe(1);
    await page.goto(`/engagements/${_id}`);
    await seen(page, 'Het bewijs was dun.');
    expect(await faultsOf(page)).toEqual([]);
  }, 60_000);
});

describe('the directory', () => {
  it('lets the manager find a company, and take it out of the programme and back', async () => {
    const page = await signedIn('manager');
    await page.goto('/companies');
    await page.getByLabel('Naam').fill('Wond');
    await press(page, 'Tonen');
    await press(page, 'Wondkompas B.V.', 'link');
    await page.getByText('Meer acties').click();
    await press(page, 'Schorsen uit het programma', 'link');
    await press(page, 'Schorsen uit het programma');
    await page.getByRole('alert').getByRole('link', { name: /Reden/ }).waitFor();
    await page.getByLabel('Reden').fill('Het certificaat is ingetrokken.');
    await press(page, 'Schorsen uit het programma');
    await seen(page, 'Het certificaat is ingetrokken.');
    expect(await faultsOf(page)).toEqual([]);
    await press(page, 'Weer opnemen in het programma', 'link');
    await page.getByLabel('Reden').fill('Het certificaat is vernieuwd.');
    await press(page, 'Weer opnemen in het programma');
    await seen(page, 'Gedaan.');
    const { body } = await (await world.as('manager')).get(`/companies/${world.cast.organisations.wond.id}`);
    expect(body.status).toBe('active');
  }, 60_000);
});

/** Goes on by the tabulator key to what has this text or name. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const active = document.activeElement;
      return [active?.getAttribute('name'), active?.textContent?.trim()];
    });
    if (at.includes(wanted)) return;
  }
  throw new Error(`The tabulator key never reaches “${wanted}”.`);
}
