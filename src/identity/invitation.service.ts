import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { act, type Claim } from '../kernel/act.ts';
import { rolesOfKind, type Actor } from '../kernel/actor.ts';
import { forbidden, issue, notFound, ruleViolated } from '../kernel/errors.ts';
import { deriveId, newId } from '../kernel/ids.ts';
import { mayManageRole, organisationScope, ownScope } from './identity.policy.ts';
import type { OrganisationRepository, UserRepository } from './identity.repository.ts';
import { invitationMachine, type InvitationParty } from './invitation.machine.ts';
import { newInvitation } from './invitation.opening.ts';
import type { InvitationRepository } from './invitation.repository.ts';
import type { InvitationBody, InvitationRecord } from './invitation.schema.ts';
import type { StoredOrganisation } from './organisation.schema.ts';
import { spend } from './throttle.ts';
import { holdsRole } from './user.schema.ts';

export interface InvitationServiceDeps {
  invitations: InvitationRepository;
  organisations: OrganisationRepository;
  users: UserRepository;
  /** How many invitations a person may send: nobody's mail is filled through us. */
  perPerson: RateLimiterAbstract;
  sessionSecret: string;
  now(): Date;
}

export type InvitationService = ReturnType<typeof invitationService>;

export function invitationService(deps: InvitationServiceDeps) {
  const { invitations, organisations, users, now } = deps;

  async function invitable(actor: Actor, { organisationId, role }: InvitationBody): Promise<StoredOrganisation> {
    const organisation = await organisations.get(organisationScope(actor), organisationId);
    if (organisation?.status !== 'active')
      throw ruleViolated([
        issue('organisationId', 'unknown-organisation', 'There is no such organisation that takes part.'),
      ]);
    if (!rolesOfKind[organisation.kind].includes(role))
      throw ruleViolated([
        issue('role', 'role-not-of-this-kind', `Nobody is ${role} in an organisation of this kind.`, { role }),
      ]);
    if (!mayManageRole(actor, organisation, role)) throw forbidden(`You don’t invite a ${role} to this organisation.`);
    return organisation;
  }

  async function notYetThere({ email, organisationId, role }: InvitationBody): Promise<void> {
    const account = await users.byEmail(email);
    if (account && holdsRole(account, organisationId, role))
      throw ruleViolated([issue('email', 'already-member', 'This person has the role already.')]);
    if (await invitations.waiting({ email, organisationId, role }, now()))
      throw ruleViolated([
        issue('email', 'already-invited', 'An invitation is open already. Take it back to send another.'),
      ]);
  }

  async function invite(actor: Actor, body: InvitationBody, claim: Claim): Promise<InvitationRecord> {
    const at = now();
    const id = claim.request ? deriveId('invitation', claim.request.key) : newId(at);
    const organisation = await invitable(actor, body);
    const repeated = claim.request !== null && (await invitations.find({ _id: id })) !== null;
    if (!repeated) {
      await notYetThere(body);
      await spend(deps.perPerson, actor.userId);
    }
    const { email, role, language } = body;
    const fresh = newInvitation(
      { id, email, organisation, role, language, invitedBy: actor.userId },
      deps.sessionSecret,
      at,
    );
    return await invitations.create(fresh, { actor, now: at, event: 'invitation.sent', request: claim.request });
  }

  async function revoke(actor: Actor, id: string): Promise<void> {
    const record = await invitations.get(ownScope(actor), id);
    if (!record) throw notFound('invitation');
    const organisation = { _id: record.organisationId, kind: record.organisationKind };
    const parties: InvitationParty[] = mayManageRole(actor, organisation, record.role) ? ['inviter'] : [];
    await act({
      machine: invitationMachine,
      repository: invitations,
      record,
      action: 'revoke',
      input: {},
      parties,
      claim: { version: 'any', request: null },
      context: async () => await Promise.resolve({ actor, now: now(), facts: {} }),
    });
  }

  return { invite, revoke };
}
