import { companyMachine, type CompanyAction, type CompanyParty } from '../../../src/companies/company.machine.ts';
import { newCompany } from '../../../src/companies/company.opening.ts';
import { companyParties, companyScope, mayChangeField, profileScope } from '../../../src/companies/company.policy.ts';
import { profileClock } from '../../../src/companies/profile.clock.ts';
import {
  companyStatuses,
  profileFields,
  type CompanyRecord,
  type CompanyStatus,
} from '../../../src/companies/company.schema.ts';
import { DomainError } from '../../../src/kernel/errors.ts';
import { decide } from '../../../src/kernel/machine.ts';
import { actorAs, someNow } from '../../support/need.factory.ts';

const own = 'c'.repeat(24);
const reason = 'a reason for it';

function someCompany(status: CompanyStatus): CompanyRecord {
  const organisation = { _id: own, name: 'Sturzwacht GmbH', country: 'DE', region: 'Münsterland' } as const;
  return {
    ...newCompany(organisation, {}, new Date(0)),
    status,
    version: 3,
    createdAt: someNow,
    updatedAt: someNow,
    since: someNow,
    breaches: [],
    applying: null,
    history: [],
    outbox: [],
  };
}

/** Written out: who may do what in which status, and where it leads. */
const table: Record<CompanyStatus, Record<CompanyParty, string>> = {
  active: {
    company: 'confirm-profile>active',
    editor: 'change-profile>active change-contacts>active',
    manager: 'suspend>suspended',
    system: 'suspend>suspended rename>active',
  },
  suspended: {
    company: 'confirm-profile>suspended',
    editor: 'change-profile>suspended change-contacts>suspended',
    manager: 'reinstate>active',
    system: 'reinstate>active rename>suspended',
  },
};
const input: Record<CompanyAction, unknown> = {
  'change-profile': { technologies: ['Radar'] },
  'change-contacts': { watchedTopics: ['Sturz'] },
  'confirm-profile': {},
  suspend: { reason },
  reinstate: { reason },
  rename: { name: 'Sturzwacht AG' },
};
const actions = Object.keys(input) as CompanyAction[];
const roleOf = { company: 'company-member', editor: 'company-member', manager: 'manager', system: 'system' } as const;
const parties = Object.keys(roleOf) as CompanyParty[];
const take = (status: CompanyStatus, action: CompanyAction, party: CompanyParty) =>
  decide(companyMachine, action, someCompany(status), input[action], [party], {
    actor: actorAs(roleOf[party]),
    now: someNow,
    facts: {},
  });

describe('the company’s table', () => {
  it.each(companyStatuses.flatMap((status) => parties.map((party) => [status, party] as const)))(
    '%s lets %s do what is written, and nothing else',
    (status, party) => {
      const outcomes = actions.flatMap((action) => {
        try {
          return [`${action}>${take(status, action, party).to}`];
        } catch (error) {
          if (error instanceof DomainError && ['forbidden', 'illegal-transition'].includes(error.code)) return [];
          throw error;
        }
      });
      expect(outcomes.join(' ')).toBe(table[status][party]);
    },
  );

  it('knows no action beside these', () => {
    expect(Object.keys(companyMachine.actions).toSorted()).toEqual(actions.toSorted());
  });

  it.each([
    ['change-profile', 'editor', 'active', true],
    ['change-contacts', 'editor', 'active', false],
    ['confirm-profile', 'company', 'active', false],
    ['suspend', 'manager', 'active', true],
    ['reinstate', 'manager', 'suspended', true],
  ] as const)('%s by %s from %s tells the router: %s', (action, party, status, told) => {
    expect(take(status, action, party).set.profileChangedAt).toEqual(told ? someNow : undefined);
  });
});

const refused = (role: 'company-member' | 'company-lead' | 'manager') =>
  profileFields.filter((field) => !mayChangeField(actorAs(role), field));

describe('who meets a company', () => {
  it.each([
    ['company-member', ['company', 'editor'], 'active', 'own'],
    ['company-lead', ['company', 'editor'], 'active', 'own'],
    ['manager', ['manager', 'editor'], 'all', 'all'],
    ['system', ['system'], 'all', 'all'],
    ['admin', [], 'all', 'none'],
    ['care-lead', [], 'active', 'none'],
    ['assessor', [], 'active', 'none'],
    ['funder', [], 'active', 'none'],
  ] as const)('%s is %j, sees %s companies and %s profiles', (role, expected, cards, profiles) => {
    const actor = actorAs(role);
    expect(companyParties(actor, { _id: own })).toEqual(expected);
    expect([companyScope(actor).kind, profileScope(actor).kind]).toEqual([cards, profiles]);
  });

  it('is no party to another company', () => {
    expect(companyParties(actorAs('company-lead'), { _id: 'd'.repeat(24) })).toEqual([]);
  });

  it('leaves limits and legal facts to the lead and the manager', () => {
    expect(refused('company-member').toSorted()).toEqual([
      'capacity',
      'certificates',
      'deviceClasses',
      'excludedOrganisationIds',
    ]);
    expect([...refused('company-lead'), ...refused('manager')]).toEqual([]);
  });

  it('asks for the profile’s confirmation a year later', () => {
    const asked = profileClock({ country: 'DE', region: 'Münsterland' }, new Date('2026-11-01T09:00:00Z'));
    // All Saints' Day in North Rhine-Westphalia, 1 November 2027, is a Monday.
    expect(asked).toMatchObject({ region: 'DE-NW', dueAt: new Date('2027-11-02T16:00:00Z'), remindedAt: null });
    expect(asked.remindAt).toEqual(new Date('2027-10-04T15:00:00Z'));
  });
});
