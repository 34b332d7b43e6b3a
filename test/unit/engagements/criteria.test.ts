import { array, assert, integer, property, tuple } from 'fast-check';
import {
  criteriaInput,
  defaultCriteria,
  pointsFit,
  weightedTotal,
  type Criterion,
} from '../../../src/engagements/assessment/criteria.schema.ts';

const label = { nl: 'Onderhoud', de: 'Wartung', en: 'Upkeep' };
const criterion = (key: string, weight: number): Criterion => ({ key, weight, label });
const all = (value: number) => Object.fromEntries(defaultCriteria.map((one) => [one.key, value]));

describe('what responses are judged by', () => {
  it('adds up to a hundred by default', () => {
    expect(defaultCriteria.map((one) => one.weight)).toEqual([30, 20, 20, 15, 15]);
    expect(criteriaInput.safeParse({ criteria: defaultCriteria }).success).toBe(true);
  });

  it('names a known criterion without its label', () => {
    const parsed = criteriaInput.parse({ criteria: [{ key: 'cost', weight: 100 }] });
    expect(parsed.criteria).toEqual([{ key: 'cost', weight: 100, label: { nl: 'Kosten', de: 'Kosten', en: 'Cost' } }]);
  });

  it.each([
    ['weights below a hundred', [criterion('a', 99)], 'criteria'],
    ['weights above a hundred', [criterion('a', 60), criterion('b', 50)], 'criteria'],
    ['a double', [criterion('a', 50), criterion('a', 50)], 'criteria.1.key'],
    ['an own one without a label', [{ key: 'own', weight: 100 }], 'criteria.0.label'],
    ['a weight of nothing', [criterion('a', 100), criterion('b', 0)], 'criteria.1.weight'],
    ['a key that no field name can be', [criterion('$gt', 100)], 'criteria.0.key'],
    ['none', [], 'criteria'],
  ])('refuses %s', (_what, criteria, path) => {
    const result = criteriaInput.safeParse({ criteria });
    expect(result.error?.issues.map((one) => one.path.join('.'))).toContain(path);
  });
});

describe('points', () => {
  it('must name every criterion and no other', () => {
    const { fit: _fit, ...rest } = all(5);
    expect(pointsFit(defaultCriteria, all(5))).toEqual([]);
    expect(pointsFit(defaultCriteria, { ...rest, colour: 3 }).map((one) => `${one.path} ${one.code}`)).toEqual([
      'points.fit points-missing',
      'points.colour unknown-criterion',
    ]);
    // A criterion may be called what every object inherits.
    expect(pointsFit([criterion('constructor', 100)], {})).toHaveLength(1);
  });

  it.each([
    [{ fit: 10, evidence: 0, feasibility: 0, cost: 0, 'time-to-use': 0 }, 3],
    [{ fit: 0, evidence: 10, feasibility: 10, cost: 0, 'time-to-use': 0 }, 4],
    [{ fit: 7, evidence: 8, feasibility: 9, cost: 3, 'time-to-use': 1 }, 6.1],
    [all(0), 0],
    [all(10), 10],
  ])('%j weigh %d', (points, total) => {
    expect(weightedTotal(defaultCriteria, points)).toBe(total);
  });

  it('weigh between the lowest and the highest of them, whatever the weights', () => {
    const entry = tuple(integer({ min: 1, max: 100 }), integer({ min: 0, max: 10 }));
    assert(
      property(array(entry, { minLength: 1, maxLength: 12 }), (entries) => {
        const criteria = entries.map(([weight], place) => criterion(`c${place}`, weight));
        const points = Object.fromEntries(entries.map(([, value], place) => [`c${place}`, value]));
        const values = Object.values(points);
        const total = weightedTotal(criteria, points);
        expect(total).toBeGreaterThanOrEqual(Math.min(...values));
        expect(total).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });
});
