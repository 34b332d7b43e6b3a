import { act } from '../kernel/act.ts';
import type { Actor } from '../kernel/actor.ts';
import { DomainError, forbidden, issue, notFound, ruleViolated, type Issue } from '../kernel/errors.ts';
import { newId } from '../kernel/ids.ts';
import { decide } from '../kernel/machine.ts';
import type { OrganisationRepository, UserRepository } from './identity.repository.ts';
import { invitationMachine } from './invitation.machine.ts';
import type { InvitationRepository } from './invitation.repository.ts';
import type { AcceptanceBody, InvitationRecord } from './invitation.schema.ts';
import { hashPassword } from './passwords.ts';
import type { SignedIn, SignInService } from './sign-in.service.ts';
import { fitsDigest, recordOfToken } from './tokens.ts';
import { changeUser } from './user.change.ts';
import { holdsRole, newPasswordSchema, type Membership, type UserRecord } from './user.schema.ts';

export interface AcceptanceServiceDeps {
  invitations: InvitationRepository;
  organisations: OrganisationRepository;
  users: UserRepository;
  signIn: Pick<SignInService, 'verify'>;
  now(): Date;
}

/** Who accepts: the signed-in person if any, and where the request came from. */
export interface Accepting {
  actor: Actor;
  address: string;
}

export type AcceptanceService = ReturnType<typeof acceptanceService>;

const membershipOf = (one: InvitationRecord): Membership => ({
  organisationId: one.organisationId,
  organisationKind: one.organisationKind,
  role: one.role,
});

const asMember = (user: Pick<UserRecord, '_id' | 'language'>, invitation: InvitationRecord): Actor => ({
  userId: user._id,
  language: user.language,
  ...membershipOf(invitation),
});

export function acceptanceService({ invitations, organisations, users, signIn, now }: AcceptanceServiceDeps) {
  const load = async (id: string | null) => (id === null ? null : await invitations.find({ _id: id }));

  /** The invitation of a token that can be accepted now. */
  async function open(token: string): Promise<InvitationRecord> {
    const invitation = await load(recordOfToken(token));
    if (!invitation || !fitsDigest(token, invitation.tokenDigest)) throw notFound('invitation');
    const nobody = asMember({ _id: '', language: invitation.language }, invitation);
    decide(invitationMachine, 'accept', invitation, { userId: '' }, ['invitee'], {
      actor: nobody,
      now: now(),
      facts: {},
    });
    const organisation = await organisations.byId(invitation.organisationId);
    if (organisation?.status !== 'active') throw forbidden('This organisation doesn’t take part at this moment.');
    return invitation;
  }

  async function newAccount(
    invitation: InvitationRecord,
    { name, password, language }: AcceptanceBody,
  ): Promise<string> {
    const issues: Issue[] = [];
    if (name === undefined) issues.push(issue('name', 'account-name-missing', 'A new account needs a name.'));
    const checked = newPasswordSchema.safeParse(password);
    if (!checked.success)
      issues.push(issue('password', 'new-password-length', 'A new account’s password has 12 to 200 characters.'));
    if (name === undefined || !checked.success) throw ruleViolated(issues);
    const at = now();
    const _id = newId(at);
    await users.insert({
      _id,
      email: invitation.email,
      name,
      language: language ?? invitation.language,
      passwordHash: await hashPassword(checked.data),
      memberships: [membershipOf(invitation)],
      epoch: 1,
      status: 'active',
      createdAt: at,
    });
    return _id;
  }

  /** Whoever has an account at this address proves it is theirs: by the session, or by its password. */
  async function joinWith(
    account: UserRecord,
    invitation: InvitationRecord,
    body: AcceptanceBody,
    by: Accepting,
  ): Promise<string> {
    if (by.actor.userId !== account._id) {
      if (body.password === undefined)
        throw new DomainError('unauthenticated', 'There is an account at this address. Sign in, or send its password.');
      await signIn.verify(account.email, body.password, by.address);
    }
    if (account.status !== 'active') throw forbidden('This account is suspended. Ask the programme’s administrator.');
    const change = {
      actor: asMember(account, invitation),
      now: now(),
      event: 'user.role-given',
      action: 'give-role',
    } as const;
    await changeUser(users, account._id, change, (user) =>
      holdsRole(user, invitation.organisationId, invitation.role)
        ? null
        : { memberships: [...user.memberships, membershipOf(invitation)] },
    );
    return account._id;
  }

  async function settle(invitation: InvitationRecord, user: UserRecord): Promise<void> {
    await act({
      machine: invitationMachine,
      repository: invitations,
      record: invitation,
      action: 'accept',
      input: { userId: user._id },
      parties: ['invitee'],
      claim: { version: 'any', request: null },
      context: async () => await Promise.resolve({ actor: asMember(user, invitation), now: now(), facts: {} }),
    });
  }

  /** The invitation was taken back, or used, at the very moment: unless by this person, the role goes again. */
  async function undo(invitation: InvitationRecord, user: UserRecord): Promise<boolean> {
    const latest = await load(invitation._id);
    if (latest?.status === 'accepted' && latest.acceptedBy === user._id) return false;
    const change = {
      actor: asMember(user, invitation),
      now: now(),
      event: 'user.role-taken',
      action: 'take-role',
    } as const;
    await changeUser(users, user._id, change, ({ memberships }) => ({
      memberships: memberships.filter(
        (one) => one.organisationId !== invitation.organisationId || one.role !== invitation.role,
      ),
    }));
    return true;
  }

  /**
   * Accepts an invitation: makes the account, or gives the role to the account that exists. The account is written first, so that
   * a crash in between leaves an invitation that can be accepted again.
   * @throws DomainError not-found, illegal-transition when used or taken back, rule-violated when expired or incomplete
   */
  async function accept(body: AcceptanceBody, by: Accepting): Promise<SignedIn> {
    const invitation = await open(body.token);
    const account = await users.byEmail(invitation.email);
    const had = account !== null && holdsRole(account, invitation.organisationId, invitation.role);
    const id = account ? await joinWith(account, invitation, body, by) : await newAccount(invitation, body);
    const user = await users.byId(id);
    if (!user) throw notFound('person');
    try {
      await settle(invitation, user);
    } catch (error) {
      if (!(error instanceof DomainError) || had || (await undo(invitation, user))) throw error;
    }
    return { user, acting: membershipOf(invitation) };
  }

  return { accept };
}
