import { invitationMachine } from '../../../src/identity/invitation.machine.ts';
import { organisationMachine } from '../../../src/identity/organisation.machine.ts';
import type { StoredOrganisation } from '../../../src/identity/organisation.schema.ts';
import type { InvitationRecord } from '../../../src/identity/invitation.schema.ts';
import { userMachine } from '../../../src/identity/user.machine.ts';
import type { StoredUser } from '../../../src/identity/user.schema.ts';
import { systemActor } from '../../../src/kernel/actor.ts';
import { DomainError } from '../../../src/kernel/errors.ts';
import { decide } from '../../../src/kernel/machine.ts';

const now = new Date('2026-11-23T09:00:00Z');
const base = {
  _id: 'a'.repeat(24),
  version: 1,
  createdAt: now,
  updatedAt: now,
  since: now,
  clocks: [],
  breaches: [],
  applying: null,
  history: [],
  outbox: [],
};
const organisation = (
  status: StoredOrganisation['status'],
  kind: StoredOrganisation['kind'] = 'care',
): StoredOrganisation => ({
  ...base,
  status,
  name: 'Huis',
  kind,
  country: 'NL',
  region: 'Twente',
  holidayRegion: 'NL',
  applicant: null,
  introduction: null,
  statusReason: null,
});
const invitation = (status: InvitationRecord['status'], expiresAt = new Date(now.getTime() + 1)): InvitationRecord => ({
  ...base,
  status,
  email: 'x@y.example',
  organisationId: 'b'.repeat(24),
  organisationKind: 'care',
  organisationName: 'Huis',
  role: 'care-submitter',
  language: 'nl',
  invitedBy: 'c'.repeat(24),
  tokenDigest: '',
  expiresAt,
  acceptedBy: null,
});
const user = (status: StoredUser['status']): StoredUser => ({
  ...base,
  status,
  email: 'koen@y.example',
  name: 'Koen',
  language: 'nl',
  passwordHash: 'hash',
  memberships: [{ organisationId: 'b'.repeat(24), organisationKind: 'care', role: 'care-lead' }],
  epoch: 4,
  salt: '',
});

/** What comes of a decision: the status it leads to, or the code of its refusal. */
const outcome = (decision: () => { to: string }): string => {
  try {
    return decision().to;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};

const no = 'illegal-transition';

describe('an organisation', () => {
  const input = { reason: 'Omdat het zo is.' };
  const context = { actor: systemActor, now, facts: {} };
  it.each([
    ['applied', 'active', 'refused', no, no],
    ['active', no, no, 'suspended', no],
    ['refused', 'active', no, no, no],
    ['suspended', no, no, no, 'active'],
  ] as const)('that is %s: admit → %s, refuse → %s, suspend → %s, reinstate → %s', (status, ...expected) => {
    const actions = ['admit', 'refuse', 'suspend', 'reinstate'] as const;
    const found = actions.map((action) =>
      outcome(() => decide(organisationMachine, action, organisation(status), input, ['manager'], context)),
    );
    expect(found).toEqual(expected);
  });

  it('is admitted and refused by the manager alone', () => {
    const who = Object.entries(organisationMachine.actions).map(([action, rule]) => [action, ...rule.who]);
    expect(who).toEqual([
      ['admit', 'manager'],
      ['refuse', 'manager'],
      ['suspend', 'manager', 'admin'],
      ['reinstate', 'manager', 'admin'],
    ]);
  });

  it('keeps the reason while it lasts', () => {
    const refused = decide(organisationMachine, 'refuse', organisation('applied'), input, ['manager'], context);
    expect(refused.set).toMatchObject({ statusReason: input.reason });
    expect(decide(organisationMachine, 'admit', organisation('refused'), {}, ['manager'], context).set).toMatchObject({
      statusReason: null,
    });
  });

  it('isn’t suspended when it is the programme', () => {
    expect(
      outcome(() =>
        decide(organisationMachine, 'suspend', organisation('active', 'programme'), input, ['admin'], context),
      ),
    ).toBe('rule-violated');
  });
});

describe('an invitation', () => {
  const context = { actor: systemActor, now, facts: {} };
  it.each([
    ['open', 'accepted', 'revoked'],
    ['accepted', no, no],
    ['revoked', no, no],
  ] as const)('that is %s: accept → %s, revoke → %s', (status, accepted, revoked) => {
    expect(
      outcome(() => decide(invitationMachine, 'accept', invitation(status), { userId: 'u' }, ['invitee'], context)),
    ).toBe(accepted);
    expect(outcome(() => decide(invitationMachine, 'revoke', invitation(status), {}, ['inviter'], context))).toBe(
      revoked,
    );
  });

  it('ends at its very instant', () => {
    expect(
      outcome(() =>
        decide(invitationMachine, 'accept', invitation('open', now), { userId: 'u' }, ['invitee'], context),
      ),
    ).toBe('rule-violated');
  });

  it('isn’t accepted by who sent it, nor taken back by who got it', () => {
    expect(
      outcome(() => decide(invitationMachine, 'accept', invitation('open'), { userId: 'u' }, ['inviter'], context)),
    ).toBe('forbidden');
    expect(outcome(() => decide(invitationMachine, 'revoke', invitation('open'), {}, ['invitee'], context))).toBe(
      'forbidden',
    );
  });
});

const leading = (leadsAlone: string[] = []) => ({ actor: systemActor, now, facts: { leadsAlone } });

describe('an account', () => {
  const input = { reason: 'Vertrokken.' };
  it.each([
    ['active', 'suspended', no, 'erased'],
    ['suspended', no, 'active', no],
    ['erased', no, no, no],
  ] as const)('that is %s: suspend → %s, reinstate → %s, erase → %s', (status, ...expected) => {
    const found = (['suspend', 'reinstate', 'erase'] as const).map((action) =>
      outcome(() => decide(userMachine, action, user(status), input, ['admin', 'self'], leading())),
    );
    expect(found).toEqual(expected);
  });

  it('stays while its person leads alone, and says where', () => {
    for (const action of ['suspend', 'erase'] as const) {
      const refusal = () =>
        decide(userMachine, action, user('active'), input, ['admin', 'self'], leading(['Ziekenhuis Oost']));
      expect(refusal).toThrow('Nobody else leads “Ziekenhuis Oost”.');
    }
  });

  it('keeps nothing of its person but the id', () => {
    const { set } = decide(userMachine, 'erase', user('active'), {}, ['self'], leading());
    expect(set).toMatchObject({ passwordHash: null, memberships: [], epoch: 5, status: 'erased' });
    expect(JSON.stringify(set)).not.toMatch(/koen/i);
  });

  it('is erased by its person alone, closed and opened by the administrator alone', () => {
    expect(outcome(() => decide(userMachine, 'erase', user('active'), {}, ['admin'], leading()))).toBe('forbidden');
    expect(outcome(() => decide(userMachine, 'suspend', user('active'), input, ['self'], leading()))).toBe('forbidden');
  });
});
