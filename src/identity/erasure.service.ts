import type { Actor } from '../kernel/actor.ts';
import { notFound } from '../kernel/errors.ts';
import type { MailRepository } from '../mail/mail.repository.ts';
import type { ApiKeyRepository } from './api-key.repository.ts';
import type { OrganisationRepository, UserRepository } from './identity.repository.ts';
import type { InvitationRepository } from './invitation.repository.ts';
import type { MemberService } from './member.service.ts';
import type { PasswordResetRepository } from './password-reset.repository.ts';
import type { PasswordService } from './password.service.ts';
import type { UserService } from './user.service.ts';

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
}

export type ErasureService = ReturnType<typeof erasureService>;

export function erasureService(deps: ErasureDeps) {
  /**
   * Forgets a person: name, address, password, roles, sessions and keys go, the id stays, so that histories stay whole. The
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
    ]);
    await deps.userService.act(actor, user._id, 'erase', {}, { version: 'any', request: null });
  }

  return { erase };
}
