import type { Language } from '../../../src/matching/matching.schema.ts';
import { createMatcher } from '../../../src/matching/engine.ts';
import { parseLexicon } from '../../../src/matching/lexicon.ts';
import { compiled, someNeed } from './matching.fixture.ts';

const matcher = createMatcher({ lexicon: compiled });
const found = (problem: string, language: Language): string[] =>
  matcher
    .readNeed(someNeed({ title: '', problem, desiredOutcome: '', language }), language)
    .map((concept) => concept.id);

describe('concepts are found', () => {
  it.each([
    ['nl', 'Er is weer iemand uit bed gevallen', 'patient-falls'],
    ['de', 'Schon wieder ist jemand aus dem Bett gefallen', 'patient-falls'],
    ['en', 'Another resident fell on the ward last night', 'patient-falls'],
    ['nl', 'Wij zoeken valdetectie', 'fall-detection'],
    ['de', 'Wir brauchen eine Sturzerkennung', 'fall-detection'],
    ['en', 'fall detection is what we need', 'fall-detection'],
    ['nl', 'met een bladderscan meten', 'bladder-scanner'],
    ['de', 'mit dem Blasenscanner messen', 'bladder-scanner'],
  ] as const)('%s: %s', (language, text, concept) => {
    expect(found(text, language)).toContain(concept);
  });

  it('in any order, and with words between', () => {
    expect(found('detection of a bad fall', 'en')).toContain('fall-detection');
  });

  it.each(['valdetectie, detectie van val', 'detectie van val, valdetectie'])(
    'as a listed phrase wherever it may stand, whatever a compound of the same words says: %s',
    (forms) => {
      const text = `fall-detection:\n  kind: technology\n  nl: [${forms}]\n  de: [Sturzerkennung]\n  en: [fall detection]\n`;
      const small = createMatcher({ lexicon: parseLexicon([{ name: 'a.yaml', text }]) });
      const need = someNeed({ title: '', problem: 'Wij zoeken detectie thuis, van elke val', desiredOutcome: '' });
      expect(small.readNeed(need, 'nl').map((concept) => concept.id)).toEqual(['fall-detection']);
    },
  );

  it('not across the end of a sentence', () => {
    expect(found('We lack detection. Fall is coming.', 'en')).not.toContain('fall-detection');
  });

  it('in spite of a typing error', () => {
    expect(found('Het gaat om valdetecite op de afdeling', 'nl')).toContain('fall-detection');
    expect(found('Wir brauchen Sturzerkenung', 'de')).toContain('fall-detection');
  });

  it('in both spellings of English', () => {
    expect(found('haemodialysis at home', 'en')).toEqual(found('hemodialysis at home', 'en'));
  });

  it('in Dutch and German texts that use the English term', () => {
    expect(found('Wij zoeken fall detection', 'nl')).toContain('fall-detection');
  });

  it('by abbreviations in capitals only where small letters are another word', () => {
    expect(found('Op de OK wacht de chirurg op steriele instrumenten', 'nl')).toContain('operating-room');
    expect(found('Dat is ok, zegt de chirurg', 'nl')).not.toContain('operating-room');
    expect(found('Mensen met ALS kunnen niet hoesten', 'nl')).toContain('als');
    expect(found('Het is als vanouds', 'nl')).not.toContain('als');
  });
});

describe('what a need does not want', () => {
  it('is not counted as wanted', () => {
    expect(found('Toezicht in de nacht zonder camera', 'nl')).not.toContain('camera-system');
    expect(found('Toezicht in de nacht met een camera', 'nl')).toContain('camera-system');
  });

  it('a denied complaint is still what it is about', () => {
    expect(found('Bewoners willen niet vallen', 'nl').length).toBeGreaterThan(0);
  });
});

it('shows each concept with the words it was found in, in the reader’s language', () => {
  const need = someNeed();
  for (const concept of matcher.readNeed(need, 'de')) {
    expect(concept.label).not.toBe('');
    for (const quote of concept.quotes) {
      expect(need[quote.field as 'problem'].slice(quote.start, quote.end)).toBe(quote.text);
    }
  }
  expect(matcher.readNeed(need, 'de').map((concept) => concept.label)).toContain('Sturzereignis');
});

it('reports words that no concept knows', () => {
  expect(matcher.unknownWords('De kwaxelbroem piept naast het bed', 'nl')).toEqual(['kwaxelbroem']);
});
