import fc from 'fast-check';
import { createMatcher } from '../../../src/matching/engine.ts';
import { languages, type Language, type MatchCompany } from '../../../src/matching/matching.schema.ts';
import { SyntheticMarket } from '../../../src/matching/synthetic.ts';
import { compiled, development, someCompany, someNeed } from './matching.fixture.ts';

const market = new SyntheticMarket(compiled.lexicon, 5);
const companies = Array.from({ length: 60 }, (_, i) => market.company(`s${i}`));
const needs = Array.from({ length: 40 }, (_, i) => market.need(`n${i}`));
const full = createMatcher({ lexicon: compiled });
for (const company of companies) full.upsertCompany(company);
full.statistics();
for (const need of needs) full.upsertNeed(need);

const anyNeed = fc.constantFrom(...needs, ...development.needs.slice(0, 20));
const anyCompany = fc.constantFrom(...companies);
const someRuns = { numRuns: 40 };

describe('whatever the texts', () => {
  it('forward and reverse give the very same score before fairness', () => {
    fc.assert(
      fc.property(anyCompany, (company) => {
        for (const hit of full.reverse(company, { limit: 100 })) {
          const need = needs.find((one) => one.id === hit.needId);
          if (need === undefined) throw new Error(hit.needId);
          expect(full.explain(need, company.id).score).toBe(hit.score);
        }
      }),
      someRuns,
    );
  });

  it('the best company of a need finds that need in reverse', () => {
    for (const need of needs) {
      const [best] = full.rank(need, { fairness: false }).matches;
      const company = companies.find((one) => one.id === best?.companyId);
      if (company === undefined || best?.level === 'none') continue;
      expect(full.reverse(company, { limit: 100 }).map((hit) => hit.needId)).toContain(need.id);
    }
  });

  it('a needed certificate more never lowers', () => {
    fc.assert(
      fc.property(
        anyNeed,
        anyCompany,
        fc.subarray(['CE', 'ISO 13485', 'ISO 27001', 'NEN 7510']),
        fc.constantFrom('CE', 'ISO 27001'),
        (need, company, asked, more) => {
          const asking = { ...need, requiredCertifications: [...asked, more] };
          const before = full.scoreOf(asking, company);
          const after = full.scoreOf(asking, { ...company, certifications: [...company.certifications, more] });
          expect(after).toBeGreaterThanOrEqual(before);
        },
      ),
      someRuns,
    );
  });

  it('the order in which companies come is irrelevant, to the last word of the reasons', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...companies.slice(0, 30), ...development.companies], { minLength: 60 }),
        anyNeed,
        (some, need) => {
          const rankIn = (order: readonly MatchCompany[]): unknown => {
            const matcher = createMatcher({ lexicon: compiled });
            for (const company of order) matcher.upsertCompany(company);
            return matcher.rank(need);
          };
          expect(rankIn(some)).toEqual(rankIn(some.toSorted((a, b) => (a.id < b.id ? -1 : 1))));
        },
      ),
      { numRuns: 12 },
    );
  });

  it('of two equally telling words the same one is quoted, whichever company brought it first', () => {
    const need = someNeed({
      language: 'en',
      title: '',
      problem: 'A kwarbel and a zolmert on the ward.',
      desiredOutcome: '',
    });
    const asked = someCompany({
      id: 'asked',
      profileLanguage: 'en',
      description: 'Zolmert and kwarbel.',
      capabilities: [],
    });
    const quoteAfter = (word: string): unknown => {
      const matcher = createMatcher({ lexicon: compiled, statistics: full.statistics() });
      matcher.upsertCompany(someCompany({ id: 'first', profileLanguage: 'en', description: word, capabilities: [] }));
      matcher.upsertCompany(asked);
      const { reasons } = matcher.explain(need, 'asked');
      return reasons.map((reason) => reason.companyQuote?.text);
    };
    expect(quoteAfter('Kwarbel')).toEqual(quoteAfter('Zolmert'));
    expect(quoteAfter('Kwarbel')).toContain('kwarbel');
  });

  it('the same question gets the same answer', () => {
    fc.assert(
      fc.property(anyNeed, (need) => {
        expect(full.rank(need)).toEqual(full.rank(need));
      }),
      someRuns,
    );
  });

  it('scores lie between 0 and 1, lists are in order of what fairness made of them', () => {
    fc.assert(
      fc.property(anyNeed, (need) => {
        const { matches } = full.rank(need);
        for (const match of matches) {
          expect(match.score).toBeGreaterThanOrEqual(0);
          expect(match.score).toBeLessThanOrEqual(1);
          expect(Object.values(match.features).every((value) => value >= 0 && value <= 1)).toBe(true);
        }
        const plain = matches.filter((match) => !match.adjacent).map((match) => match.adjusted);
        expect(plain).toEqual(plain.toSorted((a, b) => b - a));
      }),
      someRuns,
    );
  });

  it('no text breaks it', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc
        .array(
          fc.constantFrom(
            'bed',
            'valt',
            '<b>',
            '&amp;',
            '\u0000',
            '👩‍⚕️',
            'ß',
            'ﬁ',
            'İ',
            '\uD800',
            'é',
            '-',
            '.',
            '9',
            ' ',
          ),
          { maxLength: 80 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(odd, odd, fc.constantFrom(...languages), (one, other, language) => {
        const need = someNeed({ title: one, problem: other, desiredOutcome: one, constraints: other, language });
        const { matches } = full.rank(need);
        for (const match of matches) for (const reason of match.reasons) expect(reason.needQuote?.text).not.toBe('');
        full.scoreOf(
          need,
          someCompany({ name: one, description: other, capabilities: [one, other], profileLanguage: language }),
        );
      }),
      { numRuns: 150 },
    );
  });
});

describe('a translated twin', () => {
  const { lexicon } = compiled;
  const solutions = lexicon.concepts.filter(
    (concept) => concept.kind === 'device' && concept.addresses.length > 0 && concept.file !== 'core.yaml',
  );
  const sentence: Record<Language, (what: string) => string> = {
    nl: (what) => `Wij ontwikkelen en leveren ${what} voor ziekenhuizen.`,
    de: (what) => `Wir entwickeln und liefern ${what} für Krankenhäuser.`,
    en: (what) => `We develop and supply ${what} for hospitals.`,
  };
  const wish: Record<Language, (what: string) => string> = {
    nl: (what) => `Op onze afdeling zoeken wij ${what}.`,
    de: (what) => `Auf unserer Station suchen wir ${what}.`,
    en: (what) => `On our ward we look for ${what}.`,
  };

  it('ranks alike: whatever the language of need and profile, twins stand above all others', () => {
    let alike = 0;
    let looked = 0;
    fc.assert(
      fc.property(fc.constantFrom(...solutions), fc.constantFrom(...languages), (concept, language) => {
        const matcher = createMatcher({ lexicon: compiled, statistics: full.statistics() });
        for (const company of companies.slice(0, 40)) matcher.upsertCompany(company);
        for (const own of languages) {
          matcher.upsertCompany(
            someCompany({
              id: `twin-${own}`,
              name: 'Twin',
              profileLanguage: own,
              languages: [...languages],
              description: sentence[own](concept[own][0] ?? ''),
              capabilities: [concept[own][0] ?? ''],
            }),
          );
        }
        const { matches } = matcher.rank(
          someNeed({
            language,
            title: concept[language][0] ?? '',
            problem: wish[language](concept[language][0] ?? ''),
            desiredOutcome: '',
          }),
          { fairness: false },
        );
        looked += 1;
        const first = matches.slice(0, 4).filter((match) => match.companyId.startsWith('twin-'));
        if (first.length === 3) alike += 1;
        expect(first.length).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 60 },
    );
    expect(alike / looked).toBeGreaterThan(0.9);
  });
});
