import { anonymousActor, roles, systemActor, type Role } from '../../../src/kernel/actor.ts';
import { charterSchema } from '../../../src/pocs/charter.schema.ts';
import { pocParties, pocScope, pocView } from '../../../src/pocs/poc.policy.ts';
import { actorOf, completeCharter, house, people, somePoc } from '../../support/poc.factory.ts';

const named = (party: 'care' | 'manager', userId: string | null) =>
  completeCharter({
    decider: { party, person: { name: 'D', userId } },
    adoptionOwner: { name: 'A', userId: people.nurse },
  });

const byRole = somePoc('running');
const byPerson = somePoc('running', { charter: named('care', people.nurse) });
const byManager = somePoc('running', { charter: named('manager', null) });
const byThisManager = somePoc('running', { charter: named('manager', people.manager) });
const empty = somePoc('chartering', { charter: charterSchema.parse({}) });

describe('as what somebody meets a PoC', () => {
  it.each([
    ['a manager', actorOf('manager', 'programme'), byRole, ['manager']],
    ['a manager who decides', actorOf('manager', 'programme'), byManager, ['manager', 'decider']],
    [
      'the manager who was named',
      actorOf('manager', 'programme', people.manager),
      byThisManager,
      ['manager', 'decider'],
    ],
    ['another manager than the named', actorOf('manager', 'programme'), byThisManager, ['manager']],
    [
      'the hospital’s lead',
      actorOf('care-lead', 'hospital'),
      byRole,
      ['member', 'care-lead', 'decider', 'adoption-owner'],
    ],
    ['the lead where a nurse is named', actorOf('care-lead', 'hospital'), byPerson, ['member', 'care-lead']],
    ['the lead before anybody is named', actorOf('care-lead', 'hospital'), empty, ['member', 'care-lead']],
    [
      'the named nurse',
      actorOf('care-submitter', 'hospital', people.nurse),
      byPerson,
      ['member', 'decider', 'adoption-owner'],
    ],
    ['another nurse', actorOf('care-submitter', 'hospital'), byPerson, ['member']],
    ['the named nurse in a company’s role', actorOf('company-member', 'company', people.nurse), byPerson, ['member']],
    ['a partner’s lead', actorOf('company-lead', 'company'), byRole, ['member', 'company-lead']],
    ['a partner’s member', actorOf('company-member', 'company'), byRole, ['member']],
    ['another company’s lead', actorOf('company-lead', 'second'), byRole, []],
    ['the platform', systemActor, byRole, ['system']],
    ['a stranger', anonymousActor, byRole, []],
    ['an assessor', actorOf('assessor', 'programme'), byRole, []],
    ['an administrator', actorOf('admin', 'programme'), byRole, []],
  ] as const)('%s', (_who, actor, poc, parties) => {
    expect(pocParties(actor, poc)).toEqual(parties);
  });

  it('is nothing at another hospital', () => {
    const lead = { ...actorOf('care-lead', 'hospital'), organisationId: '0'.repeat(24) };
    expect(pocParties(lead, byRole)).toEqual([]);
  });

  it('ends for a company that has left: it sees the outline alone', () => {
    const left = { ...byRole, partners: byRole.partners.map((one) => ({ ...one, status: 'left' as const })) };
    const lead = actorOf('company-lead', 'company');
    expect([pocParties(lead, left), pocView(lead, left)]).toEqual([[], 'outline']);
    expect(pocView(lead, byRole)).toBe('whole');
    expect(pocView(actorOf('care-submitter', 'hospital'), left)).toBe('whole');
  });
});

describe('which PoCs a role’s queries reach', () => {
  const kinds: Record<Role, string> = {
    'care-submitter': 'care',
    'care-lead': 'care',
    'company-member': 'company',
    'company-lead': 'company',
    manager: 'all',
    assessor: 'none',
    'facility-host': 'none',
    funder: 'none',
    admin: 'none',
  };
  it.each(roles)('%s', (role) => {
    const of = role.startsWith('care') ? 'hospital' : role.startsWith('company') ? 'company' : 'programme';
    const kind = kinds[role];
    const own = kind === 'care' || kind === 'company';
    expect(pocScope(actorOf(role, of))).toEqual(own ? { kind, organisationId: house[of] } : { kind });
  });
});
