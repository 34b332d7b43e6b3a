/**
 * Pictures of the ten main pages, light and dark, into docs/screenshots: `node --import ./scripts/tsx.hooks.mjs scripts/screenshots.ts URL`
 * against a running demo.
 */
import { mkdirSync } from 'node:fs';
import { demoPassword } from '../src/demo/demo.password.ts';
import { openBrowser, openContext } from '../test/support/browser.ts';
import { signIn } from '../test/support/crawl.ts';

const url = process.argv[2] ?? 'http://127.0.0.1:3000';
const folder = 'docs/screenshots';

/** Name of the picture, who looks, and where: an address, or what the first link to match on that page leads to. */
const pages: readonly [name: string, who: string | null, at: string, link?: RegExp][] = [
  ['front', null, '/'],
  ['hospital-home', 'noor@twickelerveld.example', '/'],
  ['intake', 'noor@twickelerveld.example', '/needs/new'],
  ['need', 'lead@twickelerveld.example', '/needs', /^\/needs\/[0-9a-f]{24}$/],
  ['invitation', 'lead@radarfein.example', '/engagements', /^\/engagements\/[0-9a-f]{24}$/],
  ['profile', 'lead@radarfein.example', '/profile'],
  ['board', 'mirjam@clusterbureau.example', '/board'],
  ['triage', 'mirjam@clusterbureau.example', '/board', /\/triage$/],
  ['match-quality', 'mirjam@clusterbureau.example', '/match-quality'],
  ['proof-of-concept', 'mirjam@clusterbureau.example', '/pocs', /^\/pocs\/[0-9a-f]{24}$/],
];

mkdirSync(folder, { recursive: true });
const browser = await openBrowser();
for (const colorScheme of ['light', 'dark'] as const) {
  for (const [name, who, at, link] of pages) {
    const context = await openContext(browser, url, { colorScheme });
    if (who) await signIn(context, who, demoPassword, url);
    const page = await context.newPage();
    await page.goto(at);
    if (link) {
      const links = await page.$$eval('a[href]', (found) => found.map((one) => one.getAttribute('href') ?? ''));
      const to = links.find((one) => link.test(one));
      if (to) await page.goto(to);
      else console.error(`${name}: no link on ${at} leads there`);
    }
    await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png` });
    await context.close();
  }
}
await browser.close();
