import { compiledLexicon } from '../../../src/matching/reader.ts';
import { readCollection, readJudgements } from '../../../src/matching/collection.ts';
import { createMatcher, type Matcher } from '../../../src/matching/engine.ts';
import {
  matchCompanySchema,
  matchNeedSchema,
  type MatchCompany,
  type MatchCompanyInput,
  type MatchNeed,
  type MatchNeedInput,
} from '../../../src/matching/matching.schema.ts';

export const developmentDirectory = 'test/fixtures/matching/dev';
export const development = readCollection(developmentDirectory);
export const judgements = readJudgements(developmentDirectory);
export const compiled = compiledLexicon();

export function someNeed(changes: Partial<MatchNeedInput> = {}): MatchNeed {
  return matchNeedSchema.parse({
    id: 'need-1',
    language: 'nl',
    title: 'Patiënten vallen uit bed',
    problem: 'Elke week valt er ’s nachts een bewoner uit bed die zonder hulp opstaat. Wij horen het te laat.',
    desiredOutcome: 'Op tijd weten dat iemand uit bed stapt, met minder loze alarmen.',
    ...changes,
  });
}

export function someCompany(changes: Partial<MatchCompanyInput> = {}): MatchCompany {
  return matchCompanySchema.parse({
    id: 'fall-de',
    name: 'Beispiel GmbH',
    country: 'DE',
    region: 'Münsterland',
    languages: ['de', 'nl'],
    profileLanguage: 'de',
    description:
      'Unser Sensor unter der Matratze meldet der Nachtwache, bevor jemand aufsteht: Sturzerkennung und Bettausstiegserkennung ohne Kamera.',
    capabilities: ['Sturzerkennung', 'Bettausstiegserkennung', 'Alarmweiterleitung'],
    trl: { min: 8, max: 9 },
    deviceClasses: ['I'],
    certifications: ['CE'],
    ...changes,
  });
}

/** A matcher with the companies of the development collection, statistics frozen on them. */
export function developmentMatcher(): Matcher {
  const matcher = createMatcher({ lexicon: compiled });
  for (const company of development.companies) matcher.upsertCompany(company);
  matcher.statistics();
  return matcher;
}

const whole = developmentMatcher();
const statistics = whole.statistics();
const fits = whole.scorer(someNeed());
/** Companies of the collection that do not answer `someNeed`. */
export const unrelated = development.companies.filter((company) => fits(company) < 0.12);

/** A matcher with the unrelated companies and the given ones. */
export function matcherWith(...companies: MatchCompany[]): Matcher {
  const matcher = createMatcher({ lexicon: compiled, statistics });
  for (const company of unrelated) matcher.upsertCompany(company);
  for (const company of companies) matcher.upsertCompany(company);
  return matcher;
}
