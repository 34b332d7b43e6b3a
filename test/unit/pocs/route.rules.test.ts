import * as fc from 'fast-check';
import { contactDurations, type RouteFacts } from '../../../src/pocs/charter.schema.ts';
import { guidance, itemTitles } from '../../../src/pocs/checklist.titles.ts';
import { routeCodes, routeItems, type RouteCode } from '../../../src/pocs/route.rules.ts';
import { invasivenessLevels } from '../../../src/kernel/vocabulary.ts';

const codes = (facts: RouteFacts): RouteCode[] => routeItems(facts).map((item) => item.code);

const facts = (more: Partial<RouteFacts>): RouteFacts => ({
  deviceClass: 'I',
  ceMarked: 'no',
  invasiveness: 'none',
  contact: 'none',
  software: false,
  personalData: false,
  subjects: 'patients',
  sponsor: 'company',
  countries: ['NL'],
  ...more,
});

describe('what must be on file before the start', () => {
  it('an app without CE in a simulation', () => {
    expect(codes(facts({ deviceClass: 'IIa', software: true, subjects: 'simulation' }))).toEqual([
      'intended-purpose',
      'iso-14971-risk-file',
      'iec-62304-software-file',
      'software-release-notes',
      'local-procurement-check',
      'staff-training',
      'simulation-protocol',
    ]);
  });

  it('a CE-marked patch, used for its purpose on patients in the Netherlands', () => {
    const patch = facts({
      deviceClass: 'IIa',
      ceMarked: 'for-this-purpose',
      invasiveness: 'skin-contact',
      contact: 'short-term',
      personalData: true,
    });
    expect(codes(patch)).toEqual([
      'intended-purpose',
      'declaration-of-conformity',
      'iso-14971-risk-file',
      'infection-prevention',
      'mdr-74-pmcf',
      'informed-consent',
      'metc-ccmo',
      'dpia',
      'processing-agreement',
      'nen-7510',
      'local-procurement-check',
      'staff-training',
    ]);
  });

  it('a surgical device of class IIb without CE, by its maker at a German hospital', () => {
    const device = facts({
      deviceClass: 'IIb',
      invasiveness: 'surgical',
      contact: 'transient',
      countries: ['DE'],
    });
    expect(codes(device)).toEqual([
      'intended-purpose',
      'iso-14971-risk-file',
      'general-safety',
      'iec-62366-usability',
      'iec-60601-electrical-safety',
      'iso-10993-biocompatibility',
      'infection-prevention',
      'sterility-evidence',
      'preclinical-evidence',
      'iso-14155-investigation-plan',
      'mdr-62-investigation',
      'mdr-70-authorisation',
      'insurance',
      'informed-consent',
      'ethikkommission',
      'bfarm-application',
      'safety-monitoring',
      'surgeon-qualification',
      'local-procurement-check',
      'staff-training',
    ]);
  });

  it.each([
    ['its maker’s study falls under article 62', { sponsor: 'company' }, ['mdr-62-investigation', 'mdr-70-validation']],
    ['a hospital’s own under article 82', { sponsor: 'hospital' }, ['mdr-82-investigation']],
    [
      'a CE mark for another purpose doesn’t help',
      { ceMarked: 'for-another-purpose' },
      ['mdr-62-investigation', 'mdr-70-validation'],
    ],
    ['one for this purpose does', { ceMarked: 'for-this-purpose' }, ['mdr-74-pmcf']],
    ['a diagnostic has rules of its own', { deviceClass: 'IVD-B' }, ['ivdr-performance-study']],
    ['a marked one too', { deviceClass: 'IVD-B', ceMarked: 'for-this-purpose' }, ['ivdr-70-pmpf']],
    ['what is no device has no route', { deviceClass: 'non-device' }, []],
    ['nor has a simulation', { subjects: 'simulation' }, []],
  ] as const)('%s', (_what, more, route) => {
    expect(codes(facts(more)).filter((code) => /^(mdr|ivdr)-/.test(code))).toEqual(route);
  });

  it('asks both countries where it takes place in both', () => {
    const both = codes(facts({ countries: ['NL', 'DE'], personalData: true }));
    expect(both).toEqual(
      expect.arrayContaining(['metc-ccmo', 'ethikkommission', 'bfarm-application', 'nen-7510', 'iso-27001-b3s']),
    );
  });

  it('asks an implant for what no other is asked', () => {
    const surgical = codes(facts({ deviceClass: 'III', invasiveness: 'surgical', contact: 'long-term' }));
    const implant = codes(facts({ deviceClass: 'III', invasiveness: 'implant', contact: 'long-term' }));
    expect(implant.filter((code) => !surgical.includes(code))).toEqual(['explant-plan']);
  });
});

/** The only item that gives way as class or depth rise, to the stricter one of the same article. */
const swaps: Partial<Record<RouteCode, RouteCode>> = { 'mdr-70-validation': 'mdr-70-authorisation' };

const classScales = [
  ['non-device', 'I', 'IIa', 'IIb', 'III'],
  ['non-device', 'IVD-A', 'IVD-B', 'IVD-C', 'IVD-D'],
] as const;

const place = (length: number) => fc.nat({ max: length - 1 });

describe('the more invasive, the more evidence', () => {
  const rest = fc.record({
    ceMarked: fc.constantFrom<RouteFacts['ceMarked']>('for-this-purpose', 'for-another-purpose', 'no'),
    software: fc.boolean(),
    personalData: fc.boolean(),
    subjects: fc.constantFrom<RouteFacts['subjects']>('patients', 'simulation'),
    sponsor: fc.constantFrom<RouteFacts['sponsor']>('hospital', 'company'),
    countries: fc.constantFrom<RouteFacts['countries']>(['NL'], ['DE'], ['NL', 'DE']),
  });
  const rising = fc.record({
    scale: fc.constantFrom(...classScales),
    classes: fc.tuple(place(5), place(5)),
    depths: fc.tuple(place(invasivenessLevels.length), place(invasivenessLevels.length)),
    contacts: fc.tuple(place(contactDurations.length), place(contactDurations.length)),
  });

  it('never asks for less when class, depth or duration of contact rise', () => {
    fc.assert(
      fc.property(rest, rising, (same, { scale, classes, depths, contacts }) => {
        const at = (pick: (...values: number[]) => number): RouteFacts => ({
          ...same,
          deviceClass: scale[pick(...classes)] ?? 'I',
          invasiveness: invasivenessLevels[pick(...depths)] ?? 'none',
          contact: contactDurations[pick(...contacts)] ?? 'none',
        });
        const more = codes(at(Math.max));
        const lost = codes(at(Math.min)).filter((code) => !more.includes(code));
        expect(lost.filter((code) => !more.includes(swaps[code] ?? code))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('names no item twice and each in three languages', () => {
    expect(new Set(routeCodes).size).toBe(routeCodes.length);
    for (const code of routeCodes) {
      const { nl, de, en } = itemTitles[code];
      expect([nl, de, en].every((title) => title.length > 2)).toBe(true);
    }
    expect(guidance.nl).toMatch(/geen juridisch oordeel/);
    expect(guidance.de).toMatch(/keine rechtliche Bewertung/);
    expect(guidance.en).toMatch(/no legal ruling/);
  });
});
