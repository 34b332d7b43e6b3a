import type { Browser, BrowserContext, Page } from 'playwright-core';
import { faultsOf, openBrowser, openContext } from '../support/browser.ts';
import { mailTo } from '../support/mailed.ts';
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

const plain = async (): Promise<BrowserContext> => await openContext(browser, world.url, { javaScriptEnabled: false });

const press = async (page: Page, name: string | RegExp, role: 'button' | 'link' = 'button'): Promise<void> => {
  await page.getByRole('main').getByRole(role, { name }).first().click();
};

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=password]').fill(password);
  await page.locator('main form button[type=submit]').last().click();
}

/** The one link of a mail, as the path of a page. */
const linkIn = (text: string): string => {
  const { pathname, search } = new URL(/https?:\/\/\S+/.exec(text)?.[0] ?? '');
  return `${pathname}${search}`;
};

/** Opens a menu of the frame and presses a button in it. */
async function choose(page: Page, menu: RegExp, name: RegExp): Promise<void> {
  const bar = page.getByRole('banner');
  await bar.locator('summary').filter({ hasText: menu }).click();
  await bar.getByRole('button', { name }).click();
}

const { lead, manager, nurse } = {
  lead: 'lead@hospital.example',
  manager: 'manager@programme.example',
  nurse: 'nurse@hospital.example',
};

describe('ways in, without a script', () => {
  it('leads from an invitation by its link to an account, and to a second role', async () => {
    const page = await (await plain()).newPage();
    await signIn(page, lead, world.cast.password);
    await page.goto('/settings');
    await press(page, 'Iemand uitnodigen', 'link');
    await page.locator('[name=email]').fill('nieuw@hospital.example');
    await page.locator('[name=role][value=care-lead]').check();
    await press(page, 'Uitnodiging versturen');
    await page.getByText('nieuw@hospital.example').waitFor();

    const { text } = await mailTo(world, 'nieuw@hospital.example');
    const guest = await (await plain()).newPage();
    await guest.goto(linkIn(text));
    await guest.locator('[name=password]').fill('kort');
    await guest.locator('main [name=language][value=nl]').check();
    await guest.locator('main form button[type=submit]').click();
    expect(await guest.locator('.error-summary a').count()).toBeGreaterThanOrEqual(2);
    await guest.locator('[name=name]').fill('Nina Nieuw');
    await guest.locator('[name=password]').fill('een lang genoeg wachtwoord');
    await guest.locator('main form button[type=submit]').click();
    await guest.waitForURL('/');
    expect(await guest.locator('html').getAttribute('lang')).toBe('nl');
    await guest.getByText('zorgleiding').first().waitFor();

    // The lead gives a second role; whoever has two acts in either.
    await page.goto('/settings');
    const row = page.getByRole('listitem').filter({ hasText: 'Nina Nieuw' });
    await row.locator('summary').click();
    await row.getByRole('button', { name: 'Maak Nina Nieuw zorgprofessional' }).click();
    await row
      .getByText('zorgprofessional en zorgleiding')
      .or(row.getByText('zorgleiding en zorgprofessional'))
      .waitFor();
    await guest.goto('/');
    await choose(guest, /Ziekenhuis Oost/, /Handel als .*zorgprofessional/);
    await guest.getByRole('banner').locator('.acting-role', { hasText: 'zorgprofessional' }).waitFor();
    await choose(guest, /NL/, /Deutsch/);
    expect(await guest.locator('html').getAttribute('lang')).toBe('de');
    await choose(guest, /Ziekenhuis Oost/, /Abmelden/);
    await guest.getByRole('link', { name: 'Anmelden' }).first().waitFor();

    // A used link leads nowhere, and says so.
    await guest.goto(linkIn(text));
    await guest.locator('[name=password]').fill('een lang genoeg wachtwoord');
    await guest.locator('main form button[type=submit]').click();
    await guest.getByRole('alert').waitFor();
  }, 120_000);

  it('sets a new password by the mailed link, once', async () => {
    const page = await (await plain()).newPage();
    await page.goto('/sign-in');
    await press(page, 'Password forgotten?', 'link');
    await page.locator('[name=email]').fill(nurse);
    await press(page, 'Send me the link');
    await page.getByText('a link is on its way').waitFor();
    const { text } = await mailTo(world, nurse, /wachtwoord/i);
    await page.goto(linkIn(text));
    await page.locator('[name=password]').fill('een heel ander wachtwoord');
    await press(page, 'Set the password');
    await page.getByRole('status').getByText('Your new password is set').waitFor();
    await signIn(page, nurse, 'een heel ander wachtwoord');
    await page.waitForURL('/');
    expect(await page.getByRole('banner').textContent()).toContain('Ziekenhuis Oost');

    await page.goto(linkIn(text));
    await page.locator('[name=password]').fill('en nog een ander wachtwoord');
    await page.locator('main form button[type=submit]').click();
    await page.getByRole('link', { name: 'Een nieuwe link aanvragen' }).waitFor();
  }, 120_000);

  it('admits an organisation that applied, whose first person then comes in', async () => {
    const page = await (await plain()).newPage();
    await page.goto('/admission');
    await press(page, 'Ask for admission');
    expect(await page.locator('.error-summary a').count()).toBeGreaterThanOrEqual(4);
    await page.locator('[name="organisation.name"]').fill('Bettruhe GmbH');
    await page.locator('[name="organisation.kind"][value=company]').check();
    await page.locator('[name="organisation.country"]').selectOption('DE');
    await page.locator('[name="organisation.region"]').selectOption('Münsterland');
    await page.locator('[name="applicant.name"]').fill('Berta Bett');
    await page.locator('[name="applicant.email"]').fill('berta@bettruhe.example');
    await page.locator('[name="applicant.language"][value=de]').check();
    await press(page, 'Ask for admission');
    await page.getByText('looks at Bettruhe GmbH within five working days').waitFor();

    const office = await (await plain()).newPage();
    await signIn(office, manager, world.cast.password);
    await office.goto('/settings');
    await press(office, 'Bettruhe GmbH', 'link');
    await press(office, 'Toelaten tot het programma', 'link');
    await press(office, 'Toelaten tot het programma');
    await office.getByText('Doet mee').waitFor();
    const { text } = await mailTo(world, 'berta@bettruhe.example');
    await page.goto(linkIn(text));
    await page.locator('[name=name]').fill('Berta Bett');
    await page.locator('[name=password]').fill('ein ausreichend langes');
    await page.locator('main form button[type=submit]').click();
    await page.waitForURL('/');
    await page.getByText('Bettruhe GmbH').first().waitFor();
  }, 120_000);
});

describe('one’s own account', () => {
  it('shows a new key once, keeps the inbox, and lets a person go', async () => {
    const context = await openContext(browser, world.url);
    const page = await context.newPage();
    await signIn(page, 'maker@wond.example', world.cast.password);
    await page.waitForURL('/');
    await page.goto('/account/keys/new');
    await page.locator('[name=name]').fill('Rapport');
    await press(page, 'Sleutel maken');
    const key = await page.locator('[data-key]').textContent();
    const answer = await fetch(`${world.url}/api/v1/session`, { headers: { Authorization: `Bearer ${key}` } });
    expect(answer.status).toBe(200);
    await page.goto('/account');
    expect(await page.getByText(key ?? '?').count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'De sleutel “Rapport” intrekken' }).click();
    await page.getByText('Je hebt geen sleutels').waitFor();

    await page.goto('/inbox');
    await page.getByRole('heading', { name: 'Wat je is gemeld' }).waitFor();

    await page.goto('/account/erase');
    await page.locator('[name=password]').fill('dit is het niet');
    await press(page, 'Voorgoed verwijderen');
    await page.getByRole('alert').waitFor();
    await page.locator('[name=password]').fill(world.cast.password);
    await press(page, 'Voorgoed verwijderen');
    await page.getByRole('status').getByText('Your account is deleted').waitFor();
    await signIn(page, 'maker@wond.example', world.cast.password);
    await page.getByRole('alert').waitFor();
  }, 120_000);
});
