import { z } from 'zod';
import { languageSchema, roles } from '../kernel/actor.ts';
import { instant } from '../kernel/shapes.ts';
import type { MailRepository } from '../mail/mail.repository.ts';
import { apiKeyAnswer, presentKey } from './api-key.schema.ts';
import type { ApiKeyRepository } from './api-key.repository.ts';
import type { OrganisationRepository, UserRepository } from './identity.repository.ts';
import type { InvitationRepository } from './invitation.repository.ts';
import { invitationStatuses } from './invitation.schema.ts';
import { myselfAnswer, presentMyself } from './session.presenter.ts';
import type { UserRecord } from './user.schema.ts';
import { notFound } from '../kernel/errors.ts';

/** What another room keeps of a person, by the name under which it is handed out. */
export type OwnRecords = Record<string, (user: UserRecord) => Promise<unknown[]>>;

export const ownDataAnswer = z
  .object({
    exportedAt: instant,
    account: myselfAnswer,
    history: z.array(z.object({ at: instant, action: z.string() })),
    invitations: z.array(
      z.object({
        email: z.string(),
        organisation: z.string(),
        role: z.enum(roles),
        language: languageSchema,
        status: z.enum(invitationStatuses),
        createdAt: instant,
        direction: z.enum(['received', 'sent']),
      }),
    ),
    apiKeys: z.array(apiKeyAnswer),
    mails: z.array(z.object({ subject: z.string(), text: z.string(), createdAt: instant })),
    /** What the person wrote or was told, room by room. */
    records: z.record(z.string(), z.array(z.unknown())),
  })
  .meta({ id: 'OwnData' });
export type OwnData = z.infer<typeof ownDataAnswer>;

export interface ExportDeps {
  users: UserRepository;
  organisations: OrganisationRepository;
  invitations: InvitationRepository;
  apiKeys: ApiKeyRepository;
  mails: MailRepository;
  ownRecords: OwnRecords;
  now(): Date;
}

export type ExportService = ReturnType<typeof exportService>;

export function exportService(deps: ExportDeps) {
  /** Everything that is kept of a person, to take along. */
  return async (userId: string): Promise<OwnData> => {
    const at = deps.now();
    const user = await deps.users.find({ _id: userId });
    if (!user) throw notFound('person');
    const [organisations, invitations, apiKeys, mails, records] = await Promise.all([
      deps.organisations.byIds(user.memberships.map((one) => one.organisationId)),
      deps.invitations.about({ email: user.email, userId }),
      deps.apiKeys.ofUser(userId, at),
      deps.mails.to(user.email),
      Promise.all(Object.entries(deps.ownRecords).map(async ([name, find]) => [name, await find(user)] as const)),
    ]);
    return {
      exportedAt: at,
      account: presentMyself(user, organisations),
      history: user.history.map(({ at: when, action }) => ({ at: when, action })),
      invitations: invitations.map(({ email, organisationName, role, language, status, createdAt }) => ({
        email,
        organisation: organisationName,
        role,
        language,
        status,
        createdAt,
        direction: email === user.email ? 'received' : 'sent',
      })),
      apiKeys: apiKeys.map((one) => presentKey(one)),
      mails: mails.map(({ subject, text, createdAt }) => ({ subject, text, createdAt })),
      records: Object.fromEntries(records),
    };
  };
}
