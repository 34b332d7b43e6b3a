import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Config } from '../config.ts';
import type { Nudge } from '../kernel/aggregate.repository.ts';
import { claimModel } from '../kernel/claims.model.ts';
import { claimRepository } from '../kernel/claims.repository.ts';
import type { Connection } from '../kernel/database.ts';
import type { MailRepository } from '../mail/mail.repository.ts';
import { acceptanceService } from './acceptance.service.ts';
import { apiKeyModel } from './api-key.model.ts';
import { apiKeyRepository } from './api-key.repository.ts';
import { apiKeyService } from './api-key.service.ts';
import { attemptRepository } from './attempts.repository.ts';
import { authenticator } from './authentication.ts';
import { erasureService, type ForgetElsewhere } from './erasure.service.ts';
import { exportService, type OwnRecords } from './export.service.ts';
import { organisationModel, userModel } from './identity.model.ts';
import { organisationRepository, userRepository } from './identity.repository.ts';
import { invitationModel } from './invitation.model.ts';
import { invitationRepository } from './invitation.repository.ts';
import { invitationService } from './invitation.service.ts';
import { leadGuard, type Leaving } from './lead.guard.ts';
import { localSignIn } from './local.strategy.ts';
import { memberService } from './member.service.ts';
import { organisationService } from './organisation.service.ts';
import { passwordResetModel } from './password-reset.model.ts';
import { passwordResetRepository } from './password-reset.repository.ts';
import { passwordService } from './password.service.ts';
import { signInService } from './sign-in.service.ts';
import { userService } from './user.service.ts';

/** The room's collections with an outbox. */
export function identityModels(connection: Connection) {
  return {
    organisations: organisationModel(connection),
    invitations: invitationModel(connection),
    passwordResets: passwordResetModel(connection),
  };
}

export interface IdentityGround {
  connection: Connection;
  config: Pick<Config, 'SIGN_IN_LIMIT'>;
  sessionSecret: string;
  models: ReturnType<typeof identityModels>;
  nudge: Nudge;
  mails: MailRepository;
  /** Counts attempts per key over a quarter of an hour. */
  limiter(prefix: string, points: number): RateLimiterAbstract;
  now(): Date;
}

/** Organisations, people, invitations, sign-in and keys. */
export function identityRoom({
  connection,
  config,
  sessionSecret,
  models,
  nudge,
  mails,
  limiter,
  now,
}: IdentityGround) {
  const users = userRepository(userModel(connection));
  const organisations = organisationRepository(models.organisations, nudge);
  const invitations = invitationRepository(models.invitations, nudge);
  const resets = passwordResetRepository(models.passwordResets, nudge);
  const apiKeys = apiKeyRepository(apiKeyModel(connection));
  // An address may serve a whole hospital, so it has more attempts than an account.
  const limitsOf = (name: string) => ({
    perAccount: limiter(name === '' ? 'account' : `${name}-account`, config.SIGN_IN_LIMIT),
    perAddress: limiter(name === '' ? 'address' : `${name}-address`, config.SIGN_IN_LIMIT * 10),
  });

  const signIn = signInService({ users, organisations, limits: limitsOf('') });
  const leavings = claimRepository(claimModel<Leaving>(connection, 'lead-leavings'));
  const members = memberService({ users, organisations, leads: leadGuard(leavings, users), now });
  const userAccounts = userService({ users, members, now });
  const passwords = passwordService({ users, resets, signIn, limits: limitsOf('reset'), sessionSecret, now });
  const kept = { users, organisations, invitations, apiKeys, mails, now };

  return {
    users,
    organisations,
    invitations,
    members,
    passwords,
    userService: userAccounts,
    authenticate: authenticator(users, organisations, apiKeys, now),
    localSignIn: localSignIn(signIn),
    organisationService: organisationService({ organisations, now }),
    applicationsPerAddress: limiter('application', config.SIGN_IN_LIMIT),
    invitationService: invitationService({
      invitations,
      organisations,
      users,
      perPerson: limiter('invitation', config.SIGN_IN_LIMIT * 10),
      sessionSecret,
      now,
    }),
    acceptances: acceptanceService({ invitations, organisations, users, signIn, now }),
    apiKeyService: apiKeyService({ apiKeys, users, now }),
    attempts: attemptRepository(connection),
    /** The erasure of a person, with what other rooms forget. */
    erasing: (forgetElsewhere: ForgetElsewhere) =>
      erasureService({ ...kept, resets, passwords, members, userService: userAccounts, forgetElsewhere }),
    /** The export of one's own data, with what other rooms keep. */
    exporting: (ownRecords: OwnRecords) => exportService({ ...kept, ownRecords }),
  };
}
