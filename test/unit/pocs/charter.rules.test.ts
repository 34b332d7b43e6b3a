import { missingInCharter, unknownPeople } from '../../../src/pocs/charter.rules.ts';
import { charterSchema } from '../../../src/pocs/charter.schema.ts';
import { completeCharter, house, people, somePoc } from '../../support/poc.factory.ts';

const sides = somePoc();
const places = (charter: ReturnType<typeof completeCharter>): string[] =>
  missingInCharter(charter, sides).map((one) => `${one.path} ${one.code}`);
const share = (organisationId: string, percent: number) => ({ organisationId, percent, contribution: 'Hours' });
const route = completeCharter().route;

describe('what a charter lacks before review', () => {
  it('is named whole for an empty one', () => {
    expect(places(charterSchema.parse({}))).toEqual([
      'charter.hypothesis hypothesis-missing',
      'charter.decider decider-missing',
      'charter.adoptionOwner adoption-owner-missing',
      'charter.budgetHolder budget-holder-missing',
      'charter.startsOn start-missing',
      'charter.durationWeeks duration-missing',
      'charter.data data-missing',
      'charter.route route-missing',
      'charter.criteria criterion-missing',
      'charter.sites site-missing',
    ]);
  });

  it('is nothing for a complete one, with or without budget', () => {
    expect(places(completeCharter())).toEqual([]);
    expect(places(completeCharter({ budget: [] }))).toEqual([]);
  });

  it('is a share of somebody who takes no part, and shares that make no whole', () => {
    const shares = [share(house.hospital, 50), share(house.second, 30)];
    expect(places(completeCharter({ shares }))).toEqual([
      'charter.shares.1.organisationId takes-no-part',
      'charter.shares shares-not-whole',
    ]);
    const thirds = [share(house.hospital, 33.33), share(house.company, 33.33), share(house.programme, 33.34)];
    expect(places(completeCharter({ shares: thirds }))).toEqual([]);
  });

  it.each([
    [{ invasiveness: 'implant' }, ['charter.route.contact contact-contradicts']],
    [{ contact: 'long-term' }, ['charter.route.contact contact-contradicts']],
    [{ deviceClass: 'non-device', ceMarked: 'for-this-purpose' }, ['charter.route.ceMarked ce-mark-contradicts']],
    [
      { deviceClass: 'non-device', invasiveness: 'surgical', contact: 'transient' },
      ['charter.route.deviceClass device-class-contradicts'],
    ],
    [{ deviceClass: 'non-device', invasiveness: 'skin-contact', contact: 'transient' }, []],
  ] as const)('is facts that can’t hold at once: %j', (facts, faults) => {
    expect(places(completeCharter({ route: route && { ...route, ...facts } }))).toEqual(faults);
  });
});

describe('the shape of a charter', () => {
  it('refuses a go threshold that isn’t better than the stop threshold, in both directions', () => {
    const [criterion] = completeCharter().criteria;
    for (const [better, goThreshold, stopThreshold] of [
      ['lower', 12, 6],
      ['higher', 6, 12],
      ['higher', 6, 6],
    ]) {
      const parsed = charterSchema.safeParse({ criteria: [{ ...criterion, better, goThreshold, stopThreshold }] });
      expect(parsed.error?.issues.map((one) => one.path.join('.'))).toEqual(['criteria.0.goThreshold']);
    }
  });

  it('refuses doubles of criteria, budget lines and countries', () => {
    const { criteria, budget } = completeCharter();
    const parsed = charterSchema.safeParse({
      criteria: [...criteria, ...criteria],
      budget: [...budget, ...budget],
      route: { ...route, countries: ['NL', 'NL'] },
    });
    expect(parsed.error?.issues.map((one) => one.path.join('.'))).toEqual(['criteria', 'route.countries', 'budget']);
  });
});

const naming = (decider: 'care' | 'manager', userId: string, holder: string) =>
  completeCharter({
    decider: { party: decider, person: { name: 'D', userId } },
    adoptionOwner: { name: 'A', userId },
    budgetHolder: { name: 'B', userId: holder },
  });

describe('the accounts a charter names', () => {
  const known = new Map([
    [people.nurse, [{ organisationId: house.hospital, role: 'care-submitter' as const }]],
    [people.manager, [{ organisationId: house.programme, role: 'manager' as const }]],
  ]);
  it('belong to the side they are named for', () => {
    expect(unknownPeople(naming('care', people.nurse, people.manager), sides, known)).toEqual([]);
    expect(unknownPeople(naming('manager', people.nurse, '0'.repeat(24)), sides, known).map((one) => one.path)).toEqual(
      ['decider.person.userId', 'budgetHolder.userId'],
    );
  });

  it('needn’t be named at all', () => {
    expect(unknownPeople(completeCharter(), sides, undefined)).toEqual([]);
  });
});
