import { brokenDisclosure, disclosureStepOf, nextDisclosure } from '../../../src/engagements/disclosure.ladder.ts';
import type { Disclosure, EngagementStatus } from '../../../src/engagements/engagement.schema.ts';
import type { DisclosureStep } from '../../../src/kernel/vocabulary.ts';
import { someNow } from '../../support/need.factory.ts';
import { someEngagement } from '../../support/factories.ts';

describe('the ladder of disclosure', () => {
  const steps: Record<EngagementStatus, DisclosureStep> = {
    suggested: 'teaser',
    invited: 'summary',
    waiting: 'summary',
    accepted: 'full',
    responding: 'full',
    submitted: 'full',
    'under-review': 'full',
    shortlisted: 'full',
    reserve: 'full',
    selected: 'full',
    'not-selected': 'teaser',
    declined: 'teaser',
    withdrawn: 'teaser',
    lapsed: 'teaser',
  };
  it.each(Object.entries(steps))('shows in %s the %s', (status, step) => {
    expect(disclosureStepOf(someEngagement(status as EngagementStatus))).toBe(step);
  });

  it.each(['teaser', 'summary', 'full'] as const)('shows the invited what was published: %s', (disclosure) => {
    expect(disclosureStepOf(someEngagement('invited', { disclosure }))).toBe(disclosure);
  });

  it('shows the teaser without an engagement, and without accepted terms', () => {
    expect(disclosureStepOf(null)).toBe('teaser');
    expect(disclosureStepOf(someEngagement('accepted', { terms: null }))).toBe('teaser');
  });
});

describe('the chain of openings', () => {
  const chain = ['teaser', 'summary', 'full'].reduce<Disclosure[]>(
    (links, step) => [
      ...links,
      nextDisclosure(links.at(-1), { at: someNow, userId: 'u', step: step as DisclosureStep }),
    ],
    [],
  );

  it('counts and is whole', () => {
    expect(chain.map((one) => one.seq)).toEqual([1, 2, 3]);
    expect(brokenDisclosure(chain)).toBeNull();
    expect(brokenDisclosure([])).toBeNull();
  });

  it.each([
    ['a changed person', chain.map((one, place) => (place === 1 ? { ...one, userId: 'somebody' } : one)), 2],
    ['a changed instant', chain.map((one, place) => (place === 0 ? { ...one, at: new Date(0) } : one)), 1],
    ['a missing link', chain.filter((_one, place) => place !== 1), 3],
    ['a changed order', chain.toReversed(), 3],
  ])('shows %s', (_what, links, at) => {
    expect(brokenDisclosure(links)).toBe(at);
  });
});
