import { findPatientData, isBsn, isVersichertennummer } from '../../../src/needs/patient-data.ts';

const kinds = (text: string): string[] => findPatientData({ problem: text }).map((one) => one.kind);

describe('text that looks like patients’ data', () => {
  it('checks the digits of a BSN and of a Krankenversichertennummer', () => {
    expect(isBsn('111222333')).toBe(true);
    expect(isBsn('111222334')).toBe(false);
    expect(isBsn('000000000')).toBe(false);
    expect(isVersichertennummer('A123456780')).toBe(true);
    expect(isVersichertennummer('A123456781')).toBe(false);
  });

  it.each([
    ['De patiënt met BSN 111222333 viel.', ['bsn']],
    ['BSN 1112.22.333 stond op het formulier', ['bsn']],
    ['Versichertennummer A123456780', ['versichertennummer']],
    ['Mevrouw Jansen viel op 3 mei uit bed.', ['name']],
    ['mw. van der Berg is gevallen', ['name']],
    ['Herr Müller ist gestürzt', ['name']],
    ['Frau Schulze-Kamp klagt', ['name']],
    ['Mrs Smith slipped', ['name']],
    ['geboren op 12-03-1941 en geopereerd', ['birth-date']],
    ['geb. 12. März 1941', ['birth-date']],
    ['date of birth: 1941-03-12', ['birth-date']],
    ['opgenomen, 12-03-1941, afdeling 4', ['birth-date']],
  ])('finds it in “%s”', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it.each([
    'Elke week vallen 3 van de 28 patiënten uit bed.',
    'Sinds 12-03-2025 meten we 450 valincidenten per jaar.',
    'Wir behandeln 120000000 Proben im Jahr.',
    'Patient Monitoring und Frau-zu-Mann-Verhältnis',
    'Der Patient Journey fehlt ein Schritt.',
    'Call 0800 111 222 for details',
    'TRL 7, ISO 13485 and NEN 7510',
  ])('leaves “%s” alone', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('takes no longer where somebody fills a text with what almost fits', () => {
    // Far more than a need may hold: what takes quadratic time would take minutes here.
    const almost = [`geboren${' '.repeat(300_000)}x`, `Frau ${'vande'.repeat(60_000)}`, 'geb. op 1 '.repeat(30_000)];
    for (const text of almost) expect(kinds(text)).toEqual([]);
  });

  it('says where it stands', () => {
    const text = 'Gisteren viel mevrouw Jansen.';
    const [found] = findPatientData({ problem: text });
    expect(found && text.slice(found.start, found.end)).toBe('mevrouw Jansen');
    expect(found?.field).toBe('problem');
  });
});
