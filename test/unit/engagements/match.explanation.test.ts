import { explainMatch, type MatchReader } from '../../../src/engagements/match.explanation.ts';
import type { MatchSnapshot } from '../../../src/matching/match.schema.ts';

const reason = (field: string, start: number, word: string): MatchSnapshot['reasons'][number] => ({
  code: 'same-concept',
  feature: 'concepts',
  needQuote: { field, text: word, start, end: start + word.length },
  companyQuote: { field: 'description', text: 'Sturzerkennung', start: 0, end: 14 },
  contribution: 0.3,
  text: { nl: `De vraag noemt “${word}”.`, de: `Der Bedarf nennt „${word}“.`, en: `The need says “${word}”.` },
});

const match: MatchSnapshot = {
  companyId: 'c'.repeat(24),
  companyVersion: 1,
  rank: 2,
  score: 0.7,
  adjusted: 0.7,
  level: 'good',
  features: {} as MatchSnapshot['features'],
  reasons: [
    reason('title', 0, 'titelwoord'),
    reason('problem', 0, 'probleemwoord'),
    reason('problem', 500, 'detailwoord'),
    reason('desiredOutcome', 0, 'wenswoord'),
    reason('constraints', 0, 'randwoord'),
  ],
  notMet: reason('constraints', 4, 'gemistwoord'),
  whatIf: null,
  movedByFairness: 0,
  adjacent: false,
  pinned: false,
  load: 0,
  needVersion: 4,
  versions: { lexicon: '1', rules: '1', statistics: '1' },
};

const reader: MatchReader = { view: 'company', language: 'de', step: 'summary', problemLength: 100 };
const words = ['titelwoord', 'probleemwoord', 'detailwoord', 'wenswoord', 'randwoord', 'gemistwoord'];
const wordsIn = (value: unknown): string[] => words.filter((word) => JSON.stringify(value).includes(word));

describe('why a company fits, as it reads it', () => {
  it.each([
    ['teaser', ['titelwoord']],
    ['summary', ['titelwoord', 'probleemwoord', 'wenswoord']],
    ['full', words],
  ] as const)('at the step %s shows of the need’s words no more than %j', (step, shown) => {
    expect(wordsIn(explainMatch(match, { ...reader, step }))).toEqual(shown);
  });

  it('speaks the reader’s language, also of what stays hidden', () => {
    const { reasons } = explainMatch(match, reader);
    expect(reasons[0]?.text).toBe('Der Bedarf nennt „titelwoord“.');
    expect(reasons[4]).toMatchObject({ needQuote: null, companyQuote: { text: 'Sturzerkennung' } });
    expect(reasons[4]?.text).toContain('Sturzerkennung');
    expect(explainMatch(match, { ...reader, language: 'nl' }).reasons[0]?.text).toBe('De vraag noemt “titelwoord”.');
  });

  it('tells the manager all, with the place; a company no place', () => {
    const full = explainMatch(match, { ...reader, view: 'manager', step: 'teaser' });
    expect(wordsIn(full)).toEqual(words);
    expect(full).toMatchObject({ rank: 2, score: 0.7, versions: { lexicon: '1' } });
    expect(explainMatch(match, reader)).not.toHaveProperty('rank');
  });
});
