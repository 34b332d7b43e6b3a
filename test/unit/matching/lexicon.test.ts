import { lintLexicon, type Fault } from '../../../src/matching/lexicon.lint.ts';
import { LexiconError, loadLexicon, parseLexicon, readLexiconFiles } from '../../../src/matching/lexicon.ts';

const entry = (id: string, lines: readonly string[]): string =>
  `${id}:\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
const good = entry('patient-falls', ['kind: problem', 'nl: [vallen]', 'de: [Sturz]', 'en: [patient fall]']);
const solution = entry('fall-detection', [
  'kind: technology',
  'nl: [valdetectie]',
  'de: [Sturzerkennung]',
  'en: [fall detection]',
  'addresses: [patient-falls]',
]);
const rules = (text: string): Fault['rule'][] => [
  ...new Set(lintLexicon([{ name: 'a.yaml', text }]).map((fault) => fault.rule)),
];

describe('the lexicon that ships', () => {
  it('has no fault', () => {
    expect(lintLexicon(readLexiconFiles())).toEqual([]);
  });

  it('covers the breadth: 1,200 concepts at least, each in three languages', () => {
    const { concepts } = loadLexicon();
    expect(concepts.length).toBeGreaterThanOrEqual(1200);
    expect(concepts.every((concept) => concept.nl.length > 0 && concept.de.length > 0 && concept.en.length > 0)).toBe(
      true,
    );
  });

  it('joins problems with what companies offer for them', () => {
    const { concepts } = loadLexicon();
    const addressed = new Set(concepts.flatMap((concept) => concept.addresses));
    const problems = concepts.filter((concept) => concept.kind === 'problem');
    expect(problems.filter((problem) => addressed.has(problem.id)).length / problems.length).toBeGreaterThan(0.6);
  });
});

describe('the lint', () => {
  it('passes a small sound lexicon', () => {
    expect(rules(good + solution)).toEqual([]);
  });

  it.each([
    ['a language missing', 'shape', good + solution.replace('de: [Sturzerkennung]', 'cpv: "33195000"')],
    ['an unknown kind', 'shape', good + solution.replace('technology', 'gadget')],
    ['a made-up category', 'shape', `${good}${solution}  emdn: X12\n`],
    ['broken YAML', 'shape', `${good}${solution}  nl: ['s nachts]\n`],
    ['a concept told twice', 'twice', good + solution, good],
    ['a reference to nowhere', 'reference', good + solution.replace('[patient-falls]', '[patient-falls, nowhere]')],
    ['a context for no form', 'reference', `${good}${solution}  context: {valt: [bed]}\n`],
    ['one form for two concepts', 'collision', good + solution.replace('[fall detection]', '[patient falls]')],
    ['a form without a word', 'empty-form', good + solution.replace('[fall detection]', '[fall detection, "–"]')],
    [
      'a circle of broader concepts',
      'loop',
      `${good}  broader: [fall-detection]\n${solution}  broader: [patient-falls]\n`,
    ],
    ['a device for nothing', 'alone', good + solution.replace('  addresses: [patient-falls]\n', '')],
  ] as const)('finds %s', (_name, rule, text, ...other) => {
    const files = [text, ...other].map((content, i) => ({ name: `${i}.yaml`, text: content }));
    expect(lintLexicon(files).map((fault) => fault.rule)).toContain(rule);
  });

  it('lets two concepts share a form when each says by which words around it is meant', () => {
    const one = `${good}  context: {patient fall: [bed]}\n`;
    const other = solution.replace('[fall detection]', '[patient fall]');
    expect(rules(one + other)).toContain('collision');
    expect(rules(`${one}${other}  context: {patient fall: [sensor]}\n`)).not.toContain('collision');
  });
});

it('refuses to load a file of another shape, naming the place', () => {
  expect(() => parseLexicon([{ name: 'x.yaml', text: 'thing:\n  kind: problem\n' }])).toThrow(LexiconError);
  expect(() => parseLexicon([{ name: 'x.yaml', text: 'thing:\n  kind: problem\n' }])).toThrow(/x\.yaml: thing\.nl/);
});
