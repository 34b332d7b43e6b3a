import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import chromiumModule from '@sparticuz/chromium';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

// As an ES module the package is the default export; compiled for jest, that lies one deeper.
const chromiumPackage = (chromiumModule as { default?: typeof chromiumModule }).default ?? chromiumModule;

/** Chromium on PATH, else the one that comes as an npm package. */
async function program(): Promise<string> {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      // look for the next
    }
  }
  return await chromiumPackage.executablePath();
}

export async function openBrowser(): Promise<Browser> {
  // In a single process, the first context that closes takes the whole browser along.
  const args = chromiumPackage.args.filter((one) => one !== '--single-process');
  return await chromium.launch({ executablePath: await program(), args: [...args, '--no-sandbox'] });
}

export const viewports = { desktop: { width: 1280, height: 900 }, phone: { width: 360, height: 780 } } as const;

/** A context of its own, with its own cookies. */
export async function openContext(
  browser: Browser,
  url: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    viewport: viewports.desktop,
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(20_000);
  return context;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds wrong with a page, a line each; what it can't decide is listed where it matters. */
export async function faultsOf(page: Page): Promise<string[]> {
  // Through the debugging protocol: the page's own policy lets no foreign script in.
  await page.evaluate(axeSource);
  return await page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          document: unknown,
          options: object,
        ): Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }>;
      };
    };
    const found = await axe.run(globalThis.document, { runOnly: { type: 'tag', values: tags } });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
    );
  }, rules);
}
