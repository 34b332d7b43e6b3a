import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { languages, type Language } from '../../../src/kernel/actor.ts';

const root = join(__dirname, '../../..');
const wordFiles = globSync(['src/**/*.words.ts', 'src/**/*.words.*.ts'], { cwd: root }).toSorted();
const views = globSync('src/**/*.tsx', { cwd: root }).toSorted();

type Tree = Record<Language, unknown>;
const isTree = (value: unknown): value is Tree =>
  value !== null && typeof value === 'object' && languages.every((one) => one in value);

/** Every text of a tree with its place, functions as they are written. */
function textsOf(value: unknown, place = ''): [string, string][] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value === 'function') return [[place, value.toString()]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, place ? `${place}.${key}` : key));
}

const trees = wordFiles.flatMap((file) =>
  // oxlint-disable-next-line typescript/no-require-imports
  Object.entries(require(join(root, file)) as Record<string, unknown>).flatMap(([name, value]) =>
    isTree(value) ? [{ where: `${file} ${name}`, tree: value }] : [],
  ),
);

describe('the words of the pages', () => {
  it('stand in each of the three languages, none left empty that another has', () => {
    expect(trees.length).toBeGreaterThan(5);
    for (const { where, tree } of trees) {
      const places = textsOf(tree.en).map(([place]) => place);
      for (const language of languages) {
        const texts = textsOf(tree[language]);
        expect([where, language, texts.map(([place]) => place)]).toEqual([where, language, places]);
        const empty = (list: [string, string][]) =>
          list.filter(([, text]) => text.trim() === '').map(([place]) => place);
        expect([where, language, empty(texts)]).toEqual([where, language, empty(textsOf(tree.en))]);
      }
    }
  });

  it('are translated: no sentence is the same in two languages', () => {
    const same = trees.flatMap(({ where, tree }) => {
      const [english, dutch, german] = (['en', 'nl', 'de'] as const).map((one) => new Map(textsOf(tree[one])));
      return [...(english ?? [])].flatMap(([place, text]) =>
        (text.match(/\p{L}{3,}/gu) ?? []).length > 6 && (dutch?.get(place) === text || german?.get(place) === text)
          ? [`${where} ${place}: ${text}`]
          : [],
      );
    });
    expect(same).toEqual([]);
  });

  it('say je in Dutch and Sie in German', () => {
    const wrong = trees.flatMap(({ where, tree }) =>
      [
        ...textsOf(tree.nl).filter(([, text]) => /(^|[\s“(])(u|uw)[\s.,?!]/.test(text)),
        ...textsOf(tree.de).filter(([, text]) => /(^|[\s“(])(du|dein|deine|deinen|dir|dich)[\s.,?!]/i.test(text)),
      ].map(([place, text]) => `${where} ${place}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });
});

interface Node {
  type?: string;
  [key: string]: unknown;
}

/** Text in a page that no language table has: between tags, or in an attribute that people read or hear. */
function hardCoded(file: string, source = readFileSync(join(root, file), 'utf8')): string[] {
  const found: string[] = [];
  const read = new Set(['title', 'aria-label', 'placeholder', 'alt', 'label', 'summary']);
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const one of node) walk(one);
      return;
    }
    if (node === null || typeof node !== 'object') return;
    const { type, value, name } = node as Node;
    if (type === 'JSXText' && typeof value === 'string' && /\p{L}{2}/u.test(value))
      found.push(`${file}: ${value.trim()}`);
    if (type === 'JSXAttribute' && read.has(String((name as Node | undefined)?.['value']))) {
      const text = (value as Node | null)?.['value'];
      if (typeof text === 'string' && /\p{L}{2}/u.test(text)) found.push(`${file}: ${text}`);
    }
    for (const inner of Object.values(node)) walk(inner);
  };
  walk(parseSync(source, { syntax: 'typescript', tsx: true, target: 'es2024' }));
  return found;
}

it('no page has text of its own beside its words', () => {
  expect(views.length).toBeGreaterThan(15);
  expect(views.flatMap((file) => hardCoded(file))).toEqual([]);
});

it('text in a page is found wherever it stands', () => {
  const source = 'export const A = () => <p title="Tip">Hello <b aria-label={x}>{w.there}</b></p>;';
  expect(hardCoded('a.tsx', source)).toEqual(['a.tsx: Tip', 'a.tsx: Hello']);
});
