import type { Actor } from '../kernel/actor.ts';
import { notFound } from '../kernel/errors.ts';
import type { MailRepository } from '../mail/mail.repository.ts';
import type { ApiKeyRepository } from './api-key.repository.ts';
import type { OrganisationRepository, UserRepository } from './identity.repository.ts';
import type { InvitationRepository } from './invitation.repository.ts';
import type { MemberService } from './member.service.ts';
import type { PasswordResetRepository } from './password-reset.repository.ts';
import type { PasswordService } from './password.service.ts';
import type { UserRecord } from './user.schema.ts';
import type { UserService } from './user.service.ts';

/** Removes a person from what another room keeps; no change of the records, so no new versions. Safe to repeat. */
export type ForgetElsewhere = (user: UserRecord) => Promise<void>;

export interface ErasureDeps {
  users: UserRepository;
  userService: UserService;
  members: MemberService;
  passwords: PasswordService;
  organisations: OrganisationRepository;
  invitations: InvitationRepository;
  resets: PasswordResetRepository;
  apiKeys: ApiKeyRepository;
  mails: MailRepository;
  /** What other rooms keep of a person. */
  forgetElsewhere: ForgetElsewhere;
}

export type ErasureService = ReturnType<typeof erasureService>;

export function erasureService(deps: ErasureDeps) {
  /**
   * Forgets a person: name, address, password, roles, sessions and keys go, also where others named them as contact or for a part in a
   * proof of concept, and what they were told. The id stays, so that histories stay whole; so does what people wrote as text. The
   * account goes last: until then the person can sign in and finish what broke off.
   * @throws DomainError rule-violated for a wrong password, and for the last lead of an organisation
   */
  async function erase(actor: Actor, password: string, address: string): Promise<void> {
    const user = await deps.users.byId(actor.userId);
    if (!user) throw notFound('person');
    await deps.passwords.prove(user, password, address, 'password');
    await deps.members.stepDown(actor, user);
    await Promise.all([
      deps.invitations.forget(user.email),
      deps.organisations.forgetApplicant(user.email),
      deps.apiKeys.removeAll(user._id),
      deps.resets.removeOf(user._id),
      deps.mails.forget(user.email),
      deps.forgetElsewhere(user),
    ]);
    await deps.userService.act(actor, user._id, 'erase', {}, { version: 'any', request: null });
  }

  return { erase };
}
