import {
  firstRoleOf,
  leadRoleOf,
  mayEdit,
  mayManageRole,
  organisationScope,
  ownScope,
} from '../../../src/identity/identity.policy.ts';
import {
  organisationKinds,
  roles,
  rolesOfKind,
  type Actor,
  type OrganisationKind,
  type Role,
} from '../../../src/kernel/actor.ts';

const own = 'a'.repeat(24);
const other = 'b'.repeat(24);
const kindOf = (role: Role): OrganisationKind =>
  organisationKinds.find((kind) => rolesOfKind[kind].includes(role)) ?? 'care';
const actor = (role: Role): Actor => ({
  userId: 'c'.repeat(24),
  role,
  organisationId: own,
  organisationKind: kindOf(role),
  language: 'nl',
});

const outside: readonly Role[] = [
  'care-submitter',
  'care-lead',
  'company-member',
  'company-lead',
  'assessor',
  'facility-host',
  'funder',
];
const everybody: readonly Role[] = [...outside, 'manager', 'admin'];

/** Which roles each actor may give in an organisation of its own and in another. */
const table: Record<Role, { here: readonly Role[]; elsewhere: readonly Role[] }> = {
  'care-submitter': { here: [], elsewhere: [] },
  'care-lead': { here: ['care-submitter', 'care-lead'], elsewhere: [] },
  'company-member': { here: [], elsewhere: [] },
  'company-lead': { here: ['company-member', 'company-lead'], elsewhere: [] },
  manager: { here: outside, elsewhere: outside },
  assessor: { here: [], elsewhere: [] },
  'facility-host': { here: [], elsewhere: [] },
  funder: { here: [], elsewhere: [] },
  admin: { here: everybody, elsewhere: everybody },
};

describe('who gives which role where', () => {
  it.each(roles.flatMap((who) => roles.flatMap((role) => [own, other].map((_id) => [who, role, _id] as const))))(
    '%s gives %s in %s',
    (who, role, _id) => {
      const allowed = _id === own ? table[who].here : table[who].elsewhere;
      expect(mayManageRole(actor(who), { _id, kind: kindOf(role) }, role)).toBe(allowed.includes(role));
    },
  );

  it.each(
    organisationKinds.flatMap((kind) =>
      roles.filter((role) => !rolesOfKind[kind].includes(role)).map((role) => [kind, role] as const),
    ),
  )('nobody gives a %s the role %s', (kind, role) => {
    for (const who of roles) expect(mayManageRole(actor(who), { _id: own, kind }, role)).toBe(false);
  });
});

describe('scopes', () => {
  it.each(roles)('of %s', (role) => {
    const office = role === 'manager' || role === 'admin';
    expect(organisationScope(actor(role))).toEqual(office ? { kind: 'all' } : { kind: 'active', organisationId: own });
    expect(ownScope(actor(role))).toEqual(office ? { kind: 'all' } : { kind: 'own', organisationId: own });
    const leads = role === 'care-lead' || role === 'company-lead';
    expect([mayEdit(actor(role), own), mayEdit(actor(role), other)]).toEqual([office || leads, office]);
  });
});

it('names for every kind a first role that the kind has, and a lead only of its own', () => {
  for (const kind of organisationKinds) {
    expect(rolesOfKind[kind]).toContain(firstRoleOf[kind]);
    expect([...rolesOfKind[kind], null]).toContain(leadRoleOf[kind]);
  }
});
