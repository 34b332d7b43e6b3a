import type { Browser } from 'playwright-core';
import { demoPassword as password } from '../../src/demo/demo.password.ts';
import { openBrowser } from '../support/browser.ts';
import { crawl, type Found } from '../support/crawl.ts';
import { openDemoWorld, type DemoWorld } from '../support/demo.world.ts';

let world: DemoWorld;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([openDemoWorld({ lived: true }), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await world.close();
});

it('the office’s pages are reached by links and hold up in each language, on a desk and a phone', async () => {
  const found: Found = { pages: new Map(), faults: [] };
  for (const email of [
    'mirjam@clusterbureau.example',
    'admin@clusterbureau.example',
    'assessor.eva@clusterbureau.example',
  ])
    await crawl(browser, world.url, { email, password }, ['/'], found);
  expect(found.faults).toEqual([]);
  expect([...found.pages.keys()]).toEqual(
    expect.arrayContaining([
      'home',
      'board',
      'triage',
      'match-review',
      'selection',
      'match-quality',
      'imports',
      'settings',
    ]),
  );
}, 600_000);
