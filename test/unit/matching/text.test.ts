import { splitCompound } from '../../../src/matching/text/compounds.ts';
import { languageOf } from '../../../src/matching/text/languages.ts';
import { isOneSlip, SpellingIndex } from '../../../src/matching/text/spelling.ts';
import { stemKey } from '../../../src/matching/text/stems.ts';
import { isStopWord } from '../../../src/matching/text/stop-words.ts';
import { tokenise } from '../../../src/matching/text/tokens.ts';

describe('tokens', () => {
  it('stand where they were written, whatever surrounds them', () => {
    const text = 'Überlaufblase!\u0000 <b>SEH-arts</b> &amp; €5 – patiënten 👩‍⚕️ cafe\u0301';
    const tokens = tokenise(text);
    expect(tokens.map((token) => text.slice(token.start, token.end).normalize('NFC').toLowerCase())).toEqual(
      tokens.map((token) => token.word),
    );
    expect(tokens.map((token) => token.word)).toEqual(['überlaufblase', 'seh', 'arts', '5', 'patiënten', 'café']);
  });

  it('leaves out tags, links and entities', () => {
    expect(
      tokenise('<script src="x">bed</script> https://bed.example/bed &nbsp;stoel').map((token) => token.word),
    ).toEqual(['bed', 'stoel']);
  });

  it('marks abbreviations, but not a text that is all capitals', () => {
    expect(
      tokenise('op de OK gaat het ok')
        .filter((token) => token.capitals)
        .map((token) => token.word),
    ).toEqual(['ok']);
    expect(tokenise('PATIENTEN VALLEN UIT BED OP DE OK').some((token) => token.capitals)).toBe(false);
  });

  it('ends sentences at full stops, not inside abbreviations', () => {
    expect(tokenise('Het piept. Niemand komt.').map((token) => token.sentence)).toEqual([0, 0, 1, 1]);
    expect(new Set(tokenise('z.B. nachts um 3.30 Uhr').map((token) => token.sentence)).size).toBe(1);
  });
});

describe('stems', () => {
  it.each([
    ['en', 'haemoglobin', 'hemoglobin'],
    ['en', 'oedema', 'edema'],
    ['en', 'organisation', 'organization'],
    ['en', 'anaesthesia', 'anesthesia'],
    ['de', 'Stuerze'.toLowerCase(), 'stürze'],
    ['de', 'photographie', 'fotografie'],
    ['nl', 'patiënten', 'patient'],
    ['de', 'wunden', 'wunde'],
    ['en', 'falls', 'falling'],
    ['en', 'labelling', 'labeling'],
    ['nl', 'vallen', 'val'],
  ] as const)('%s: %s = %s', (language, one, other) => {
    expect(stemKey(one, language)).toBe(stemKey(other, language));
  });

  it.each([
    ['en', 'falls', 'false'],
    ['nl', 'bed', 'bad'],
    ['en', 'ward', 'word'],
  ] as const)('%s: %s ≠ %s', (language, one, other) => {
    expect(stemKey(one, language)).not.toBe(stemKey(other, language));
  });
});

describe('compounds', () => {
  const split = (word: string, language: 'nl' | 'de', known: readonly string[]): string[] | null =>
    splitCompound(word, language, {
      has: (part) => known.includes(part),
      begins: (letters) => known.some((one) => one.startsWith(letters)),
    })?.map((part) => word.slice(part.start, part.end)) ?? null;

  it.each([
    ['nl', 'valdetectie', ['val', 'detectie'], ['val', 'detectie']],
    ['nl', 'ziekenhuisbed', ['ziekenhuis', 'bed'], ['ziekenhuis', 'bed']],
    ['nl', 'verpleeghuisbewoners', ['verpleeghuis', 'bewoners'], ['verpleeghuis', 'bewoners']],
    ['nl', 'beademingsapparaat', ['beademing', 'apparaat'], ['beademing', 'apparaat']],
    ['de', 'blasenscanner', ['blase', 'scanner'], ['blase', 'scanner']],
    ['de', 'krankenhausbett', ['krankenhaus', 'bett'], ['krankenhaus', 'bett']],
    ['de', 'operationssaal', ['operation', 'saal'], ['operation', 'saal']],
    ['de', 'wundheilungsstörung', ['wund', 'heilung', 'störung'], ['wund', 'heilung', 'störung']],
  ] as const)('%s %s', (language, word, known, parts) => {
    expect(split(word, language, known)).toEqual(parts);
  });

  it('may leave one part unknown, beside a long known one', () => {
    expect(split('patientenlifter', 'de', ['patient'])).toEqual(['patient', 'lifter']);
    expect(split('valxyzq', 'nl', ['val'])).toBeNull();
  });

  it('does not split what it does not know', () => {
    expect(split('zonderling', 'nl', ['val'])).toBeNull();
  });
});

describe('spelling', () => {
  it.each([
    ['decubitis', 'decubitus'],
    ['katheder', 'katheter'],
    ['beademimg', 'beademing'],
    ['slaapaneu', 'slaapapneu'],
    ['infsuupomp', 'infuuspomp'],
  ])('%s', (wrong, right) => {
    const index = new SpellingIndex();
    for (const word of ['decubitus', 'katheter', 'beademing', 'slaapapneu', 'infuuspomp']) index.add(word);
    if (wrong === 'infsuupomp') expect(index.nearest(wrong)).toBeUndefined();
    else expect(index.nearest(wrong)).toBe(right);
  });

  it('leaves short words and numbers alone', () => {
    expect(new SpellingIndex().nearest('valt')).toBeUndefined();
    expect(isOneSlip('covid19', 'covid18')).toBe(false);
    expect(isOneSlip('katheter', 'kahteter')).toBe(true);
  });
});

describe('languages', () => {
  const german =
    'Auf unserer Station haben wir jede Woche mit Stürzen zu tun, und die Kolleginnen sind nicht schnell genug bei den Patienten.';

  it('believes the text rather than a wrong declaration', () => {
    expect(languageOf(german, 'nl')).toBe('de');
    expect(languageOf(german, 'de')).toBe('de');
  });

  it('keeps the declared language of short, foreign and empty texts', () => {
    expect(languageOf('', 'nl')).toBe('nl');
    expect(languageOf('Bett', 'nl')).toBe('nl');
    expect(
      languageOf('Les patients tombent du lit la nuit et personne ne les entend dans le couloir du service.', 'en'),
    ).toBe('en');
  });
});

it('knows function words from words that say something', () => {
  expect(['de', 'onze', 'wordt'].every((word) => isStopWord(word, 'nl'))).toBe(true);
  expect(['der', 'unsere', 'werden'].every((word) => isStopWord(word, 'de'))).toBe(true);
  expect(['the', 'our', 'because'].every((word) => isStopWord(word, 'en'))).toBe(true);
  expect(['bed', 'pijn', 'wond'].some((word) => isStopWord(word, 'nl'))).toBe(false);
});
