import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Router } from 'express';

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

export interface Assets {
  router: Router;
  /** Address of an asset with its digest: kept for a year, since another content has another address. */
  address(name: string): string;
}

const own = ['carecure.css', 'carecure.js', 'live.js', 'forms.js', 'reading.js', 'board.js', 'mark.svg'];
const font = '@fontsource-variable/atkinson-hyperlegible-next';

/** Styles, scripts and the typeface (Atkinson Hyperlegible Next, OFL 1.1), served from memory. */
export function assets(): Assets {
  const fonts = createRequire(join(process.cwd(), 'package.json')).resolve(`${font}/package.json`);
  const fontFile = (name: string): Buffer =>
    readFileSync(join(fonts, '..', 'files', `atkinson-hyperlegible-next-${name}-wght-normal.woff2`));
  const contents = new Map<string, Buffer>([
    ...own.map((name): [string, Buffer] => [name, readFileSync(join(import.meta.dirname, 'assets', name))]),
    ['text.woff2', fontFile('latin')],
    ['text-ext.woff2', fontFile('latin-ext')],
  ]);
  const digest = (content: Buffer): string => createHash('sha256').update(content).digest('hex').slice(0, 12);
  // Scripts import one another by name; one digest over all makes their addresses change together.
  const version = digest(Buffer.concat([...contents.values()]));
  const address = (name: string): string => `/assets/${version}/${name}`;
  contents.set('fonts.css', Buffer.from(fontFaces(address)));

  const router = Router();
  router.get('/assets/:version/:name', (req, res, next) => {
    const content = contents.get(req.params.name);
    if (!content) {
      next();
      return;
    }
    res.set('Content-Type', types[req.params.name.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
    res.set('Cache-Control', req.params.version === version ? 'public, max-age=31536000, immutable' : 'no-cache');
    res.send(content);
  });
  return { router, address };
}

const fontFaces = (address: (name: string) => string): string =>
  [
    [
      'text.woff2',
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
    ],
    [
      'text-ext.woff2',
      'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    ],
  ]
    .map(
      ([name = '', range = '']) =>
        `@font-face{font-family:"Atkinson Hyperlegible Next";font-style:normal;font-weight:200 800;font-display:optional;src:url(${address(name)}) format("woff2");unicode-range:${range}}`,
    )
    .join('\n');
