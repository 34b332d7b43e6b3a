import { abstentions, languageCase, rankAll, tabulate, type Run } from '../../../src/matching/evaluate.ts';
import { measureFairness } from '../../../src/matching/fairness.measure.ts';
import { checkIntegrity } from '../../../src/matching/integrity.ts';
import { bootstrap, ndcg, recall, reciprocalRank } from '../../../src/matching/metrics.ts';
import { reliabilityOf } from '../../../src/matching/reliability.ts';
import { defaultRules } from '../../../src/matching/rules.ts';
import { compiled, development, developmentMatcher, judgements } from './matching.fixture.ts';

const matcher = developmentMatcher();
const runs = rankAll(matcher, development.needs);
const among = (name: string): Run[] => runs.filter((run) => languageCase(run.need, development, judgements) === name);

describe('floors on the development collection', () => {
  it('nDCG@10, best company in the need’s language: .70; across languages 80 % of it', () => {
    const same = tabulate(among('same'), judgements).ndcg10.value ?? 0;
    const across = tabulate(among('across'), judgements).ndcg10.value ?? 0;
    expect(same).toBeGreaterThanOrEqual(0.7);
    expect(across / same).toBeGreaterThanOrEqual(0.8);
  });

  it('MRR .75, recall@20 .80, recall@200 of candidates .95', () => {
    const table = tabulate(runs, judgements);
    expect(table.mrr.value).toBeGreaterThanOrEqual(0.75);
    expect(table.recall20.value).toBeGreaterThanOrEqual(0.8);
    expect(table.recall200.value).toBeGreaterThanOrEqual(0.95);
  });

  it('abstention: precision .80, recall .50, false at most 5 %', () => {
    const figures = abstentions(runs, judgements);
    expect(figures.precision).toBeGreaterThanOrEqual(0.8);
    expect(figures.recall).toBeGreaterThanOrEqual(0.5);
    expect(figures.false).toBeLessThanOrEqual(0.05);
  });

  it('levels: of the strong ones three in four fit well, of the good ones three in ten, and each word says more than the next', () => {
    const { strong, good, possible, none } = reliabilityOf(matcher, development.needs, judgements);
    expect(strong?.good).toBeGreaterThanOrEqual(0.75);
    expect(good?.good).toBeGreaterThanOrEqual(0.3);
    const shares = [strong, good, possible, none].map((level) => level?.good ?? 0);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(none?.good).toBeLessThanOrEqual(0.04);
    expect((strong?.matches ?? 0) + (good?.matches ?? 0)).toBeGreaterThan(development.needs.length);
  });

  it('every quote stands in its text, without its words the score is lower, reverse is forward', () => {
    const { quotes, deletions, reverse } = checkIntegrity(matcher, development);
    for (const checked of [quotes, deletions, reverse]) {
      expect(checked.failing).toEqual([]);
      expect(checked.cases).toBeGreaterThan(500);
    }
  });

  it('attention: top five 12 %, coverage 60 %, utility kept 85 %', () => {
    const fair = measureFairness(compiled, defaultRules).with;
    expect(fair.topFiveShare).toBeLessThanOrEqual(0.12);
    expect(fair.coverage).toBeGreaterThanOrEqual(0.6);
    expect(fair.utilityKept).toBeGreaterThanOrEqual(0.85);
  });
});

describe('the measures', () => {
  const grades = new Map([
    ['a', 3],
    ['b', 2],
    ['c', 1],
  ]);

  it('are those of the books', () => {
    expect(ndcg(['a', 'b', 'c'], grades, 10)).toBe(1);
    expect(ndcg(['x', 'a'], new Map([['a', 3]]), 10)).toBeCloseTo(1 / Math.log2(3));
    expect(ndcg(['x'], new Map(), 10)).toBeNull();
    expect(reciprocalRank(['c', 'b'], grades, 2)).toBe(0.5);
    expect(reciprocalRank(['c'], grades, 2)).toBe(0);
    expect(recall(['a', 'x'], grades, 20, 2)).toBe(0.5);
    expect(recall(['a'], new Map([['c', 1]]), 20, 2)).toBeNull();
  });

  it('give the same interval each time, around the mean', () => {
    const values = [0, 0.5, 1, 1, 0.25];
    expect(bootstrap(values)).toEqual(bootstrap(values));
    const [low, high] = bootstrap(values) ?? [1, 0];
    expect(low).toBeLessThan(0.55);
    expect(high).toBeGreaterThan(0.55);
  });
});
