import type { Browser, BrowserContext, Page } from 'playwright-core';
import { languages, type Language } from '../../src/kernel/actor.ts';
import { allPages } from '../../src/pages.ts';
import { faultsOf, openContext, viewports } from './browser.ts';

/** Pages by their addresses, in the order in which the router looks. */
const patterns = allPages({ demo: true }).map(({ id, path }) => ({
  id,
  pattern: new RegExp(`^${path.replaceAll(/:\w+/g, '([^/]+)')}$`),
}));

/** Which page an address is; an action's page counts once for each action. */
export function pageAt(address: string): string | null {
  const path = address.split(/[?#]/)[0] ?? '';
  const found = patterns.find(({ pattern }) => pattern.test(path));
  if (!found) return null;
  return found.id.endsWith('-action') ? `${found.id} ${path.split('/').at(-1)}` : found.id;
}

export interface Found {
  /** Every page reached, with an address of it. */
  pages: Map<string, string>;
  /** What is wrong, a line each. */
  faults: string[];
}

/** Not pages of ours, or not to be followed: they download or end the session. */
const elsewhere = /^\/(api|docs|ops|metrics|health|assets|live)\b/;
/** How many addresses of a page are looked at: two records in different states show different things. */
const twice = new Set(['home', 'need', 'need-companies', 'engagement', 'poc', 'poc-checklist']);
const ofEach = (id: string): number => (twice.has(id) ? 2 : 1);

export async function signIn(context: BrowserContext, email: string, password: string, url: string): Promise<void> {
  const reply = await context.request.post('/sign-in', { form: { email, password }, headers: { Origin: url } });
  if (!reply.ok()) throw new Error(`Signing in as ${email} failed: ${reply.status()}`);
}

/**
 * Follows every link from `starts` as this person and notes each page it comes to: dead links, errors of the page's scripts, faults that
 * axe finds in each language on each viewport, and text that runs out of a phone's width.
 */
export async function crawl(
  browser: Browser,
  url: string,
  who: { email: string; password: string } | null,
  starts: readonly string[],
  known: Found,
  only: readonly Language[] = languages,
): Promise<Found> {
  const context = await openContext(browser, url);
  if (who) await signIn(context, who.email, who.password, url);
  const page = await context.newPage();
  page.on('pageerror', (error) => known.faults.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) known.faults.push(`${page.url()}: ${message.text()}`);
  });
  const addresses = await reach(page, starts, known);
  for (const language of only) {
    await speak(context, url, language);
    for (const address of addresses) known.faults.push(...(await faultsAt(page, address, language)));
  }
  await context.close();
  return known;
}

/** Every page that links lead to, the first addresses of each. */
async function reach(page: Page, starts: readonly string[], known: Found): Promise<string[]> {
  const queue = [...starts];
  const seen = new Set(queue);
  const addresses: string[] = [];
  const count = new Map<string, number>();
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    const id = pageAt(address);
    const reached = id === null ? 0 : (count.get(id) ?? 0);
    if (id === null || reached >= ofEach(id)) continue;
    const reply = await page.goto(address);
    if (reply && reply.status() >= 400) {
      known.faults.push(`${address}: ${reply.status()}`);
      continue;
    }
    count.set(id, reached + 1);
    // What another person has looked at already needn't be looked at again.
    if (!known.pages.has(id) || reached > 0) addresses.push(address);
    known.pages.set(id, address);
    for (const link of await linksOf(page)) {
      if (seen.has(link)) continue;
      seen.add(link);
      if (pageAt(link) === null) known.faults.push(`${address} links to ${link}, where there is nothing`);
      queue.push(link);
    }
  }
  return addresses;
}

async function linksOf(page: Page): Promise<string[]> {
  const links = await page.$$eval('a[href^="/"]', (found) => found.map((one) => one.getAttribute('href') ?? ''));
  return [...new Set(links.map((link) => link.split('#')[0] ?? ''))].filter((link) => !elsewhere.test(link));
}

async function speak(context: BrowserContext, url: string, language: Language): Promise<void> {
  await context.request.post('/language', { form: { language, back: '/' }, headers: { Origin: url } });
}

async function faultsAt(page: Page, address: string, language: Language): Promise<string[]> {
  const faults: string[] = [];
  await page.setViewportSize(viewports.desktop);
  await page.goto(address);
  for (const [name, size] of Object.entries(viewports)) {
    await page.setViewportSize(size);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 1) faults.push(`${address} ${language} ${name}: runs ${wide} px out of the page`);
    faults.push(...(await faultsOf(page)).map((fault) => `${address} ${language} ${name}: ${fault}`));
  }
  const shown = await page.getAttribute('html', 'lang');
  if (shown !== language) faults.push(`${address}: shown in ${shown}, not in ${language}`);
  return faults;
}
