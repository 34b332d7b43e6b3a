import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from '@swc/core';
import { languages, type Language } from '../../../src/kernel/actor.ts';
import { errorCodes } from '../../../src/kernel/errors.ts';
import { faultIn } from '../../../src/web/i18n/faults.ts';
import { faultWords } from '../../../src/web/i18n/fault.words.ts';
import { problemWords } from '../../../src/web/i18n/fault.words.problem.ts';

type Node = { type?: string; value?: unknown; [member: string]: unknown };

const sources = readdirSync(path.join(process.cwd(), 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => path.join(entry.parentPath, entry.name))
  .map((file) => ({ file, source: readFileSync(file, 'utf8') }));

function* nodesIn(node: unknown, type: string): Generator<Node> {
  if (node === null || typeof node !== 'object') return;
  const one = node as Node;
  if (one.type === type) yield one;
  for (const member of Object.values(one)) yield* nodesIn(member, type);
}

/** Formats that requests are checked for: each is a code of its own. The configuration's are no request's. */
const formats = sources
  .filter(({ file }) => !file.endsWith(path.join('src', 'config.ts')))
  .flatMap(({ source }) => [
    ...source.matchAll(
      /stringFormat\(\s*'([a-z-]+)'|z\.iso\.(\w+)\(|z\.(url|uuid|guid|hex|hash|jwt|base64|ipv4|ipv6)\(/g,
    ),
  ])
  .map(([, own, iso, other]) => own ?? iso ?? other ?? '');

/** The codes that an expression may give: a literal, one of two, those that a function of the same file returns. */
function codesOf(expression: Node, program: Node): string[] {
  switch (expression.type) {
    case 'StringLiteral':
      return [String(expression.value)];
    case 'ConditionalExpression':
      return [expression['consequent'], expression['alternate']].flatMap((one) => codesOf(one as Node, program));
    case 'TemplateLiteral':
      return formats.map((one) => `not-a-${one}`);
    case 'CallExpression': {
      const called = [...nodesIn(program, 'FunctionDeclaration')].find(
        (one) => (one['identifier'] as Node).value === (expression['callee'] as Node).value,
      );
      const returned = [...nodesIn(called, 'ReturnStatement')].map((one) => one['argument'] as Node);
      return returned.flatMap((one) => codesOf(one, program));
    }
    default:
      return [];
  }
}

/** Every code in the sources, with the names of the values that come with it. */
function codesInUse(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { file, source } of sources) {
    if (!/\b(?:issue|refusal)\(/.test(source)) continue;
    const program = parseSync(source, {
      syntax: 'typescript',
      tsx: file.endsWith('x'),
      target: 'es2024',
    }) as unknown as Node;
    for (const call of nodesIn(program, 'CallExpression')) {
      const callee = (call['callee'] as Node).value;
      if (callee !== 'issue' && callee !== 'refusal') continue;
      const given = (call['arguments'] as { expression: Node }[]).map((one) => one.expression);
      const [code, , values] = callee === 'issue' ? given.slice(1) : given;
      const members = (values?.['properties'] ?? []) as Node[];
      const names = members.map((one) =>
        String(one.type === 'KeyValueProperty' ? (one['key'] as Node).value : one.value),
      );
      for (const one of code ? codesOf(code, program) : [])
        found.set(one, new Set([...(found.get(one) ?? []), ...names]));
    }
  }
  return found;
}

const inUse = codesInUse();
const said = (language: Language, code: string, values?: Record<string, string | number>): string =>
  faultIn(language, { path: '', code, message: 'as the API says it', ...(values && { values }) });

/** A number for each value, which no sentence has by itself; shown with separators of thousands, or as cents. */
const marked = (code: string): Record<string, number> =>
  Object.fromEntries([...(inUse.get(code) ?? [])].map((name, place) => [name, 4321 + 1111 * place]));
const shows = (sentence: string, value: number): boolean => sentence.replaceAll(/[\s.,]/g, '').includes(String(value));

describe('The words of a fault', () => {
  it('are looked for at every code in the sources', () => {
    expect(inUse.size).toBeGreaterThan(140);
    // One of each way to say a code.
    expect([...inUse.keys()]).toEqual(
      expect.arrayContaining([
        'patient-data',
        'trl-reversed',
        'too-few',
        'not-an-email',
        'not-a-record-id',
        'not-a-datetime',
      ]),
    );
    expect([...(inUse.get('amount-over-line') ?? [])]).toEqual(['missingCents', 'cents']);
    expect([...(inUse.get('too-few') ?? [])]).toEqual(['minimum']);
  });

  it.each(languages)('say every code in %s, and no other', (language) => {
    expect(Object.keys(faultWords[language]).toSorted()).toEqual([...inUse.keys()].toSorted());
  });

  it.each(languages)('use every value in %s', (language) => {
    const silent = [...inUse.keys()]
      // Its minimum is always one: nothing may be left empty.
      .filter((code) => code !== 'empty')
      .flatMap((code) =>
        Object.entries(marked(code))
          .filter(([, value]) => !shows(said(language, code, marked(code)), value))
          .map(([name]) => `${code}: ${name}`),
      );
    expect(silent).toEqual([]);
  });

  it('differ between languages', () => {
    const same = [...inUse.keys()].filter(
      (code) => new Set(languages.map((language) => said(language, code, marked(code)))).size < languages.length,
    );
    expect(same).toEqual([]);
  });

  it('address readers as the rest of the pages does, in whole sentences', () => {
    const all = (language: Language): string[] => [
      ...[...inUse.keys()].map((code) => said(language, code, marked(code))),
      ...Object.values(problemWords[language]),
    ];
    expect(all('nl').filter((one) => /\b(?:u|uw)\b/i.test(one))).toEqual([]);
    expect(all('de').filter((one) => /\b(?:du|dich|dir|dein\w*)\b/i.test(one))).toEqual([]);
    expect(
      languages.flatMap(all).filter((one) => !/^[\p{Lu}\d“„].*\.$/u.test(one) || /undefined|NaN|#/.test(one)),
    ).toEqual([]);
  });
});

describe('A fault', () => {
  it.each([
    ['en', 1, 'at least one character.'],
    ['en', 12, 'at least 12 characters.'],
    ['nl', 1, 'minstens één teken.'],
    ['nl', 1200, 'minstens 1.200 tekens.'],
    ['de', 1, 'mindestens ein Zeichen.'],
    ['de', 12, 'mindestens 12 Zeichen.'],
  ] as const)('counts in %s: %i', (language, minimum, end) => {
    expect(said(language, 'too-short', { minimum })).toContain(end);
  });

  it.each([
    ['en', '€1,250'],
    ['nl', '€ 1.250'],
    ['de', '1.250 €'],
  ] as const)('says money in %s in euros', (language, euros) => {
    expect(
      said(language, 'line-not-covered', { label: 'Sensors', missingCents: 125_000 }).replaceAll('\u00A0', ' '),
    ).toContain(euros);
  });

  it.each([
    ['required', { field: 'problem' }, 'wat er misgaat'],
    ['last-lead', { role: 'care-lead' }, 'zorgleiding'],
    ['patient-data-unconfirmed', { kind: 'birth-date' }, 'een geboortedatum'],
    ['outcome-final', { outcome: 'merged' }, 'samengevoegd met een andere'],
    ['wrong-type', { expected: 'number' }, 'een getal'],
    ['not-decided-so', { result: 'adopt' }, 'invoering'],
    ['item-not-accepted', { code: 'staff-training' }, 'Instructie van het personeel'],
  ] as const)('says a word of the API as people do: %s', (code, values, term) => {
    expect(said('nl', code, values)).toContain(term);
  });

  it('is said as the API says it where its code is unknown, or its values are gone', () => {
    expect(said('nl', 'no-such-code')).toBe('as the API says it');
    expect(said('nl', 'too-short')).toBe('as the API says it');
  });
});

describe('A refusal as a whole', () => {
  it.each([...errorCodes, 'internal'])('has its own words in every language: %s', (code) => {
    const sentences = languages.map((language) => said(language, code));
    expect(new Set([...sentences, 'as the API says it']).size).toBe(languages.length + 1);
  });
});
