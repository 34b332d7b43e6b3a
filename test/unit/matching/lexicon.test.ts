import { lintLexicon, type Fault } from '../../../src/matching/lexicon.lint.ts';
import { LexiconError, loadLexicon, parseLexicon, readLexiconFiles } from '../../../src/matching/lexicon.ts';
import type { Language } from '../../../src/matching/matching.schema.ts';
import { createMatcher } from '../../../src/matching/engine.ts';
import { compiled, someNeed } from './matching.fixture.ts';

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

describe('everyday words', () => {
  const matcher = createMatcher({ lexicon: compiled });
  const found = (problem: string, language: Language): string[] =>
    matcher
      .readNeed(someNeed({ title: '', problem, desiredOutcome: '', language }), language)
      .map((concept) => concept.id);

  it.each([
    ['nl', 'Hij is in de badkamer uitgegleden', 'patient-falls'],
    ['nl', 'Ze trekt steeds haar infuus eruit', 'self-removal-of-lines'],
    ['nl', 'De wond ruikt', 'wound-odour'],
    ['nl', 'Wij rijden om steunkousen aan te doen: steunkousen aandoen kost tijd', 'stocking-donning'],
    ['nl', 'Onze slimme pillendoos met alarm', 'automatic-pill-dispenser'],
    ['de', 'Der Patient ist nach der OP verwirrt', 'delirium'],
    ['de', 'Der Beutel löst sich vom Stoma', 'stoma-leakage'],
    ['de', 'Der Therapieplatz fehlt', 'mental-health-waiting-list'],
    ['de', 'Wir bieten Sturzerkennung mit KI', 'fall-detection'],
    ['de', 'Die Medikamente werden von Hand gestellt', 'medication-preparation-ward'],
    ['en', 'Relatives keep ringing: families phone the ward', 'phone-calls-relatives'],
    ['en', 'The wound smells', 'wound-odour'],
    ['en', 'Patients boarding in the ED wait for hours', 'emergency-department'],
    ['en', 'Our connected inhaler', 'inhaler'],
    ['en', 'Two sets of tubes were mixed up', 'tube-order-anticoagulant'],
  ] as const)('%s: %s', (language, text, concept) => {
    expect(found(text, language)).toContain(concept);
  });

  it.each([
    ['nl', 'Het systeem gaat in april van start', 'cataract'],
    ['nl', 'Onze nieuwe collega’s', 'onboarding'],
    ['de', 'Ein selbstbestimmtes Leben', 'abdominal-organs'],
    ['de', 'Eltern trauen sich nicht', 'grief-bereavement'],
    ['de', 'Eine intelligente Plattform', 'genetic-testing'],
    ['en', 'Patients wait in the ED', 'defibrillator'],
    ['en', 'The sensor detects a fall', 'diabetes-device-skin'],
    ['en', 'Wishes at the end of life', 'suicide-risk-ward'],
    ['en', 'The patient is medically fit for discharge', 'medication-reconciliation'],
    ['en', 'Our intensive care unit', 'day-care-unit'],
  ] as const)('no false friend in %s: %s', (language, text, concept) => {
    expect(found(text, language)).not.toContain(concept);
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
    ['a made-up tender code', 'shape', `${good}${solution}  cpv: '12345678'\n`],
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
