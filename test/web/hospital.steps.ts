import type { BrowserContext, Locator, Page } from 'playwright-core';
import { intakeWords } from '../../src/needs/pages/intake/intake.words.ts';
import type { World } from '../support/world.ts';

/** The nurse reads Dutch. */
export const w = intakeWords.nl;

export const title = 'Oudere patiënten raken ’s nachts de weg kwijt';

/** Signs in as a person does: address and password, in the page's own form. */
export async function signIn(page: Page, world: World, who: keyof World['cast']['people']): Promise<void> {
  await page.goto('/sign-in');
  await page.locator('#field-email').fill(world.cast.people[who].email);
  await page.locator('#field-password').fill(world.cast.password);
  await page.locator('main form .button.primary').click();
  await page.locator('.acting').first().waitFor();
}

/** A page of somebody who has signed in. */
export async function pageAs(context: BrowserContext, world: World, who: keyof World['cast']['people']): Promise<Page> {
  const page = await context.newPage();
  await signIn(page, world, who);
  return page;
}

export const field = (page: Page, name: string): Locator => page.locator(`#field-${name.replaceAll('.', '-')}`);

export const goOn = (page: Page): Locator => page.getByRole('button', { name: w.goOn });

export const heading = (page: Page, text: string): Locator => page.getByRole('heading', { level: 1, name: text });

/** The first step filled in and sent. */
export async function describeProblem(page: Page): Promise<void> {
  await field(page, 'title').fill(title);
  await field(page, 'problem').fill('Elke nacht dwalen mensen over de gang; wij vinden ze pas als iemand valt.');
  await goOn(page).click();
  await heading(page, w.steps.who).waitFor();
}
