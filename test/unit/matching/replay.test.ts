import { createMatcher } from '../../../src/matching/engine.ts';
import { rankingSchema } from '../../../src/matching/matching.schema.ts';
import { statisticsSchema } from '../../../src/matching/statistics.ts';
import { compiled, development, developmentMatcher, matcherWith, someCompany, someNeed } from './matching.fixture.ts';

const need = development.needs[0] ?? someNeed();
const loads = new Map([
  ['c043', 4],
  ['c062', 1],
]);

it('a stored match re-runs to the same: versions, loads and kept statistics suffice', () => {
  const first = developmentMatcher();
  const kept: unknown = JSON.parse(
    JSON.stringify({ ranking: first.rank(need, { loads }), statistics: first.statistics() }),
  );
  const { ranking, statistics } = kept as { ranking: unknown; statistics: unknown };
  const again = createMatcher({ lexicon: compiled, statistics: statisticsSchema.parse(statistics) });
  // In another order, with a company that came later and was taken away again.
  again.upsertCompany(someCompany({ id: 'later' }));
  for (const company of development.companies.toReversed()) again.upsertCompany(company);
  again.removeCompany('later');
  expect(JSON.parse(JSON.stringify(again.rank(need, { loads })))).toEqual(ranking);
});

it('what is stored has the shape that the schema tells', () => {
  expect(rankingSchema.safeParse(JSON.parse(JSON.stringify(developmentMatcher().rank(need)))).error).toBeUndefined();
});

it('one new company moves no score until the statistics are renewed, and then the version says so', () => {
  const matcher = developmentMatcher();
  const scores = (): [string, number][] => matcher.rank(need).matches.map((match) => [match.companyId, match.score]);
  const before = scores();
  const { version } = matcher.statistics();
  for (let i = 0; i < 30; i += 1) matcher.upsertCompany(someCompany({ id: `new-${i}` }));
  expect(scores().filter(([id]) => !id.startsWith('new-'))).toEqual(before.slice(0, scores().length));
  expect(matcher.versions.statistics).toBe(version);
  expect(matcher.renewStatistics().version).not.toBe(version);
});

it('a changed or removed profile is seen at once', () => {
  const matcher = matcherWith();
  const before = matcher.companyCount;
  const bed = someNeed();
  matcher.upsertCompany(someCompany());
  expect(matcher.rank(bed).matches[0]?.companyId).toBe('fall-de');
  matcher.upsertCompany(
    someCompany({ version: 2, description: 'Wir liefern Kaffee.', capabilities: ['Kaffee'], name: 'Kaffee GmbH' }),
  );
  expect(
    matcher
      .rank(bed)
      .matches.map((match) => match.companyId)
      .slice(0, 5),
  ).not.toContain('fall-de');
  matcher.upsertCompany(someCompany({ version: 3 }));
  expect(matcher.rank(bed).matches[0]).toMatchObject({ companyId: 'fall-de', companyVersion: 3 });
  expect(matcher.removeCompany('fall-de')).toBe(true);
  expect(matcher.removeCompany('fall-de')).toBe(false);
  expect(matcher.companyCount).toBe(before);
  expect(matcher.rank(bed).matches.map((match) => match.companyId)).not.toContain('fall-de');
});

it('many changes leave no trace of what was there before', () => {
  const matcher = developmentMatcher();
  for (let round = 0; round < 5; round += 1)
    for (const company of development.companies) matcher.upsertCompany({ ...company, version: round + 2 });
  const scores = (list: ReturnType<typeof matcher.rank>): [string, number][] =>
    list.matches.map((match) => [match.companyId, match.score]);
  expect(scores(matcher.rank(need))).toEqual(scores(developmentMatcher().rank(need)));
});

it('open needs come and go in the reverse search', () => {
  const matcher = developmentMatcher();
  const company = someCompany();
  expect(matcher.reverse(company)).toEqual([]);
  matcher.upsertNeed(someNeed());
  expect(matcher.reverse(company)).toMatchObject([{ needId: 'need-1', level: 'strong' }]);
  matcher.upsertNeed(someNeed({ version: 2, excludedCompanyIds: ['fall-de'] }));
  expect(matcher.reverse(company)).toEqual([]);
  expect(matcher.removeNeed('need-1')).toBe(true);
  expect(matcher.needCount).toBe(0);
});
