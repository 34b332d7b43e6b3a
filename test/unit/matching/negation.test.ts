import { createMatcher } from '../../../src/matching/engine.ts';
import type { Language, MatchCompany } from '../../../src/matching/matching.schema.ts';
import { Negations } from '../../../src/matching/text/negation.ts';
import { tokenise } from '../../../src/matching/text/tokens.ts';
import { compiled, matcherWith, someCompany, someNeed } from './matching.fixture.ts';

const at = (text: string, word: string, language: Language): string => {
  const tokens = tokenise(text);
  const place = tokens.findIndex((token) => token.word === word);
  expect(place).toBeGreaterThanOrEqual(0);
  return new Negations(tokens, language).at(place, place);
};

describe('words of negation', () => {
  it.each([
    ['nl', 'Zonder camera op de kamer', 'camera', 'unwanted'],
    ['nl', 'Een camera mag niet volgens de familieraad', 'camera', 'unwanted'],
    ['nl', 'Wij willen geen camera', 'camera', 'unwanted'],
    ['nl', 'Er is geen bladderscan op de afdeling', 'bladderscan', 'absent'],
    ['nl', 'Cameravrij, dus vrij van camera’s', 'camera', 'unwanted'],
    ['nl', 'Een radar in plaats van een camera', 'camera', 'unwanted'],
    ['de', 'Bitte ohne Katheter', 'katheter', 'unwanted'],
    ['de', 'Kameras sind verboten', 'kameras', 'unwanted'],
    ['de', 'Das Gerät verzichtet auf Kameras', 'kameras', 'unwanted'],
    ['de', 'Eine Kamera ist nicht erforderlich', 'kamera', 'unwanted'],
    ['de', 'Die Station hat keine Kamera', 'kamera', 'absent'],
    ['en', 'No camera is allowed here', 'camera', 'unwanted'],
    ['en', 'without contrast', 'contrast', 'unwanted'],
    ['en', 'It does not use cameras', 'cameras', 'absent'],
    ['en', 'a camera-free room', 'camera', 'unwanted'],
    ['en', 'No camera needed', 'camera', 'unwanted'],
  ] as const)('%s: %s', (language, text, word, expected) => {
    expect(at(text, word, language)).toBe(expected);
  });

  it.each([
    ['nl', 'zonder camera, microfoon of armband', ['camera', 'microfoon', 'armband']],
    ['nl', 'zonder gebruik van camera’s of sensoren', ['camera', 'sensoren']],
    ['de', 'ohne Kamera und Mikrofon', ['kamera', 'mikrofon']],
    ['de', 'ohne Kamera, Mikrofon oder Armband am Bett', ['kamera', 'mikrofon', 'armband']],
    ['de', 'weder Kamera noch Mikrofon', ['kamera', 'mikrofon']],
    ['en', 'without cameras, microphones or wearables', ['cameras', 'microphones', 'wearables']],
    ['en', 'no camera, without wearables', ['camera', 'wearables']],
  ] as const)('%s: reach over a list: %s', (language, text, words) => {
    for (const word of words) expect(at(text, word, language)).not.toBe('none');
  });

  it.each([
    ['nl', 'De camera hangt boven het bed', 'camera'],
    ['nl', 'Zonder camera herkent onze radar een val', 'radar'],
    ['nl', 'Geen tijd, de katheter ligt er al', 'katheter'],
    ['nl', 'Nooit meer zoekgeraakte pompen', 'pompen'],
    ['de', 'Keine Zeit. Der Katheter liegt', 'katheter'],
    ['de', 'Ohne Kamera erkennt Radar jeden Sturz', 'radar'],
    ['de', 'Ohne Kamera, Sturzerkennung mit Radar', 'radar'],
    ['de', 'Nicht nur Kameras, auch Radar', 'kameras'],
    ['de', 'Keine verlorenen Pumpen mehr', 'pumpen'],
    ['de', 'Die Kamera ist noch nötig', 'kamera'],
    ['en', 'No more lost pumps', 'pumps'],
    ['en', 'for staff without sonography training', 'sonography'],
    ['en', 'We don’t want the pump to beep', 'pump'],
    ['en', 'Without cameras, the radar detects falls', 'radar'],
  ] as const)('%s: do not reach what is spoken of: %s', (language, text, word) => {
    expect(at(text, word, language)).toBe('none');
  });
});

describe('a profile that does without', () => {
  const matcher = createMatcher({ lexicon: compiled });
  const profile = (language: Language, description: string): MatchCompany =>
    someCompany({ profileLanguage: language, description, name: 'X', capabilities: [] });
  const found = (language: Language, description: string): string[] =>
    matcher.readProfile(profile(language, description), language).map((concept) => concept.id);

  it.each([
    ['nl', 'Toezicht in de nacht met een camera.', 'Toezicht in de nacht zonder camera.'],
    ['de', 'Aufsicht in der Nacht mit Kamera.', 'Aufsicht in der Nacht, keine Kamera.'],
    ['en', 'Night watch with a camera.', 'Night watch, no camera, without wearables.'],
  ] as const)('%s: has it not', (language, having, lacking) => {
    expect(found(language, having)).toContain('camera-system');
    expect(found(language, lacking)).not.toContain('camera-system');
    const need = someNeed({
      language: 'en',
      title: 'Camera watch',
      problem: 'We look for a camera at the bed that watches at night.',
      desiredOutcome: '',
    });
    expect(matcher.scoreOf(need, profile(language, lacking))).toBeLessThan(
      matcher.scoreOf(need, profile(language, having)) * 0.7,
    );
  });

  it('has it all the same where it says so elsewhere', () => {
    expect(found('de', 'Aufsicht mit Kamera. Auf Wunsch ohne Kamera.')).toContain('camera-system');
  });
});

describe('a need that does not want it', () => {
  const camera = someCompany({
    id: 'camera',
    description: 'Sturzerkennung mit Kamera über dem Bett: Die Nachtwache sieht, wenn jemand aufsteht.',
    capabilities: ['Sturzerkennung', 'Bettausstiegserkennung', 'Kamera'],
  });
  const without = 'Op tijd weten dat iemand uit bed stapt, zonder camera op de kamer.';
  const ranked = (desiredOutcome: string) =>
    matcherWith(camera)
      .rank(someNeed({ desiredOutcome }))
      .matches.find((match) => match.companyId === 'camera');

  it('is told which company has it, in both texts’ words, and ranks it lower', () => {
    const match = ranked(without);
    expect(match?.notMet).toMatchObject({
      code: 'unwanted',
      needQuote: { text: 'camera' },
      companyQuote: { text: 'Kamera' },
    });
    expect(match?.notMet?.contribution).toBeLessThan(0);
    expect(match?.score).toBeLessThan(ranked(without.replace('zonder', 'met'))?.score ?? 0);
  });

  it('is not told so of a company that does without as well', () => {
    const match = matcherWith(someCompany()).rank(someNeed({ desiredOutcome: without })).matches[0];
    expect(match?.companyId).toBe('fall-de');
    expect(match?.notMet?.code).not.toBe('unwanted');
  });

  it('in its problem a lack stays what it is about', () => {
    const lack = 'Wij hebben geen bladderscan op de afdeling en katheteriseren te vaak.';
    const read = (changes: object): string[] =>
      createMatcher({ lexicon: compiled })
        .readNeed(someNeed({ title: '', problem: '', desiredOutcome: '', ...changes }), 'nl')
        .map((concept) => concept.id);
    expect(read({ problem: lack })).toContain('bladder-scanner');
    expect(read({ constraints: 'Geen camera.' })).not.toContain('camera-system');
  });
});
