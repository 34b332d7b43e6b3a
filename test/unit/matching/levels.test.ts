import { highestLevel, levelOf, likelihood } from '../../../src/matching/calibrate.ts';
import { defaultRules } from '../../../src/matching/rules.ts';
import type { PairScore } from '../../../src/matching/score.ts';
import { matcherWith, someCompany, someNeed } from './matching.fixture.ts';

const pair = (content: number, changes: Partial<PairScore> = {}): PairScore => ({
  score: content,
  measured: {
    concepts: null,
    text: null,
    domain: null,
    technology: null,
    trl: null,
    regulatory: null,
    setting: null,
    region: null,
    track: null,
    language: null,
  },
  textTrust: 1,
  content,
  sum: content,
  regulatoryMiss: false,
  trlMiss: false,
  regionMiss: false,
  unwantedMiss: false,
  thin: false,
  ...changes,
});
const level = (content: number, best?: number, changes?: Partial<PairScore>): string =>
  levelOf(defaultRules, pair(content, changes), best);

describe('the word for a fit', () => {
  it('rises with what the texts say, and with how near that comes to the best', () => {
    const steps = [0, 0.05, 0.1, 0.2, 0.4, 0.8];
    const alone = steps.map((content) => likelihood(defaultRules, pair(content), content));
    expect(alone).toEqual(alone.toSorted((a, b) => a - b));
    const behind = steps.slice(1).map((best) => likelihood(defaultRules, pair(0.05), best));
    expect(behind).toEqual(behind.toSorted((a, b) => b - a));
    expect([...alone, ...behind].every((value) => value > 0 && value < 1)).toBe(true);
  });

  it('is strong only near the best: who comes far behind a perfect answer is a possibility', () => {
    expect(level(0.3)).toBe('strong');
    expect(level(0.3, 0.32)).toBe('strong');
    expect(level(0.3, 0.8)).not.toBe('strong');
    expect(level(0.01)).toBe('none');
  });

  it('is at best "possible" without a certificate asked for, a step lower for each wish missed, none where texts say nothing', () => {
    expect(level(0.4, 0.4, { regulatoryMiss: true })).toBe('possible');
    expect(level(0.4, 0.4, { regionMiss: true })).toBe('good');
    expect(level(0.4, 0.4, { unwantedMiss: true })).toBe('good');
    expect(level(0.4, 0.4, { trlMiss: true, regionMiss: true })).toBe('possible');
    expect(level(0.4, 0.4, { trlMiss: true, regionMiss: true, unwantedMiss: true })).toBe('possible');
    expect(level(0.4, 0.4, { thin: true })).toBe('none');
  });

  it('of a list is its best', () => {
    expect(highestLevel(['possible', 'strong', 'none'])).toBe('strong');
    expect(highestLevel([])).toBe('none');
  });
});

describe('levels in a ranking', () => {
  const kin = someCompany({
    id: 'kin',
    description: 'Wir bauen Rufanlagen und Alarmweiterleitung für die Nachtwache im Pflegeheim.',
    capabilities: ['Lichtruf', 'Alarmweiterleitung'],
  });

  it('keep kin apart from the answer', () => {
    const { matches } = matcherWith(someCompany(), kin).rank(someNeed());
    const levels = new Map(matches.map((match) => [match.companyId, match.level]));
    expect(levels.get('fall-de')).toBe('strong');
    expect(levels.get('kin')).not.toBe('strong');
  });

  it('are the same for who asks why not, and don’t rise because the best was excluded', () => {
    const matcher = matcherWith(someCompany(), kin);
    const all = matcher.rank(someNeed()).matches.find((match) => match.companyId === 'kin')?.level;
    expect(matcher.explain(someNeed(), 'kin').level).toBe(all);
    const rest = matcher.rank(someNeed({ excludedCompanyIds: ['fall-de'] })).matches;
    expect(rest.find((match) => match.companyId === 'kin')?.level).toBe(all);
  });

  it('from the company’s side are never lower than in the ranking', () => {
    const matcher = matcherWith(someCompany(), kin);
    matcher.upsertNeed(someNeed());
    const order = ['none', 'possible', 'good', 'strong'];
    const forward = matcher.rank(someNeed(), { fairness: false }).matches.find((match) => match.companyId === 'kin');
    const [hit] = matcher.reverse(kin);
    expect(hit?.score).toBe(forward?.score);
    expect(order.indexOf(hit?.level ?? 'none')).toBeGreaterThanOrEqual(order.indexOf(forward?.level ?? 'strong'));
  });
});

describe('telling fewer', () => {
  it('leaves the words of lower places out, their place, score and level in', () => {
    const matcher = matcherWith(someCompany());
    const [all, few] = [matcher.rank(someNeed()), matcher.rank(someNeed(), { explain: 2 })];
    expect(few.matches.slice(0, 2)).toEqual(all.matches.slice(0, 2));
    for (const match of few.matches.slice(2)) {
      expect(match).toMatchObject({ reasons: [], notMet: null, whatIf: null });
    }
    const bare = ({ matches }: typeof all) =>
      matches.map(({ companyId, rank, score, level: own }) => [companyId, rank, score, own]);
    expect(bare(few)).toEqual(bare(all));
    const poor = all.matches.at(-1)?.companyId ?? '';
    const [pinned] = matcher.rank(someNeed({ pinned: [poor] }), { explain: 0 }).matches;
    expect(pinned).toMatchObject({ companyId: poor, pinned: true });
    expect(pinned?.reasons.length ?? 0).toBe(all.matches.at(-1)?.reasons.length);
  });
});
