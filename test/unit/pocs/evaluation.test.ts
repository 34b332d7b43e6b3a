import { conclusionsOf, latestOf, verdictOf } from '../../../src/pocs/evaluation.ts';
import type { Criterion } from '../../../src/pocs/charter.schema.ts';
import { completeCharter } from '../../support/poc.factory.ts';

const lower = completeCharter().criteria[0] as Criterion;
const higher: Criterion = { ...lower, id: 'noticed', better: 'higher', goThreshold: 90, stopThreshold: 70 };

describe('where a value stands', () => {
  it.each([
    [lower, 0, 'go'],
    [lower, 6, 'go'],
    [lower, 6.1, 'between'],
    [lower, 11.9, 'between'],
    [lower, 12, 'stop'],
    [lower, 40, 'stop'],
    [higher, 100, 'go'],
    [higher, 90, 'go'],
    [higher, 89.9, 'between'],
    [higher, 70.1, 'between'],
    [higher, 70, 'stop'],
    [higher, 0, 'stop'],
  ] as const)('%#: %s %d is %s', (criterion, value, verdict) => {
    expect(verdictOf(criterion, value)).toBe(verdict);
  });
});

describe('what a decision rests on', () => {
  const criteria = [lower, higher];

  it('is each criterion’s value, or why there is none', () => {
    const { conclusions, issues } = conclusionsOf(
      criteria,
      [{ criterionId: 'falls', value: 8 }],
      [{ criterionId: 'noticed', reason: 'No log.' }],
    );
    expect(issues).toEqual([]);
    expect(conclusions).toEqual([
      { criterionId: 'falls', measured: 8, whyNot: null, verdict: 'between' },
      { criterionId: 'noticed', measured: null, whyNot: 'No log.', verdict: null },
    ]);
  });

  it('names every fault: neither value nor reason, a reason beside a value, a criterion that isn’t there', () => {
    const { issues } = conclusionsOf(
      criteria,
      [{ criterionId: 'falls', value: 8 }],
      [
        { criterionId: 'falls', reason: 'No log.' },
        { criterionId: 'weather', reason: 'Rain.' },
      ],
    );
    expect(issues.map((one) => `${one.path} ${one.code}`)).toEqual([
      'criteria.noticed not-measured',
      'notMeasured.0.criterionId measured-already',
      'notMeasured.1.criterionId unknown-criterion',
    ]);
  });
});

const taken = (_id: string, value: number, day: number, supersedes: string | null = null, written = day) => ({
  _id,
  criterionId: 'falls',
  value,
  measuredAt: new Date(Date.UTC(2027, 1, day)),
  createdAt: new Date(Date.UTC(2027, 1, written)),
  supersedes,
});

const values = (...list: ReturnType<typeof taken>[]) => latestOf(list).map((one) => one.value);

describe('the latest measurement', () => {
  it('is the one taken last, in whatever order they were written', () => {
    expect(values(taken('a', 9, 2), taken('b', 7, 9), taken('c', 8, 5))).toEqual([7]);
  });

  it('isn’t one that was corrected, even by a value of an earlier day', () => {
    expect(values(taken('a', 9, 2), taken('b', 70, 9), taken('c', 7, 8, 'b'))).toEqual([7]);
    expect(values(taken('a', 90, 9), taken('b', 9, 1, 'a'), taken('c', 8, 5))).toEqual([8]);
    expect(values(taken('a', 90, 9), taken('b', 99, 9, 'a'), taken('c', 9, 9, 'b'))).toEqual([9]);
  });

  it('of one moment is the one written down last, and there is one for each criterion', () => {
    expect(values(taken('a', 9, 2, null, 4), taken('b', 8, 2, null, 3))).toEqual([9]);
    const other = { ...taken('z', 95, 1), criterionId: 'noticed' };
    expect(values(taken('a', 9, 2), other)).toEqual([9, 95]);
    expect(latestOf([])).toEqual([]);
  });
});
