import { UnrecoverableError } from 'bullmq';
import type { Deps } from '../src/deps.ts';
import type { InvitationRecord } from '../src/identity/invitation.schema.ts';
import type { StoredOrganisation } from '../src/identity/organisation.schema.ts';
import type { PasswordResetRecord } from '../src/identity/password-reset.schema.ts';
import { linkToken } from '../src/identity/tokens.ts';
import { deriveId } from '../src/kernel/ids.ts';
import type { OutboxEntry } from '../src/kernel/outbox.ts';
import { linksOf } from '../src/mail/mail.links.ts';
import type { Letter } from '../src/mail/mail.schema.ts';
import * as templates from '../src/mail/mail.templates.ts';
import { MailRefused } from '../src/mail/mailer.ts';
import { contactToken } from '../src/needs/confirmation.endpoints.ts';
import type { NeedRecord } from '../src/needs/need.schema.ts';
import type { NoticeRecord } from '../src/notifications/notice.schema.ts';

type MailDeps = Pick<Deps, 'mailer' | 'origin' | 'sessionSecret' | 'users' | 'now'>;

/**
 * Writes and sends the mail of an event: one to one person. The links' tokens are derived here and stored nowhere. Sending may
 * happen twice after a crash; both mails have the same Message-ID.
 */
export async function mail(deps: MailDeps, record: unknown, entry: OutboxEntry): Promise<void> {
  const letter = await letterOf(deps, record, entry);
  if (!letter) return;
  try {
    await deps.mailer.send({ id: deriveId('mail', entry.eventId, letter.to), ...letter });
  } catch (error) {
    if (error instanceof MailRefused) throw new UnrecoverableError(error.message);
    throw error;
  }
}

/** Null when there is nothing to say any more: the link is used or too old, the person is gone. */
async function letterOf(deps: MailDeps, record: unknown, { event }: OutboxEntry): Promise<Letter | null> {
  switch (event) {
    case 'invitation.sent':
      return invitation(deps, record as InvitationRecord);
    case 'password-reset.asked':
      return await passwordReset(deps, record as PasswordResetRecord);
    case 'need.submitted':
      return contactConfirmation(deps, record as NeedRecord);
    case 'organisation.refused':
      return refusal(record as StoredOrganisation);
    case 'notice.created':
      return await notice(deps, record as NoticeRecord);
    default:
      throw new UnrecoverableError(`No mail is written for ${event}.`);
  }
}

function invitation({ origin, sessionSecret, now }: MailDeps, one: InvitationRecord): Letter | null {
  if (one.status !== 'open' || one.expiresAt <= now() || one.email === '') return null;
  const link = linksOf(origin()).invitation(linkToken(sessionSecret, 'invitation', one._id));
  const { organisationName: organisation, role, expiresAt, language } = one;
  const readers = role === 'manager' || role === 'admin' ? 'admin' : 'office';
  return { to: one.email, readers, ...templates.invitationMail(language, { organisation, role, expiresAt, link }) };
}

async function passwordReset(
  { origin, sessionSecret, users, now }: MailDeps,
  one: PasswordResetRecord,
): Promise<Letter | null> {
  const user = one.userId === null ? null : await users.byId(one.userId);
  if (user?.status !== 'active' || user.epoch !== one.epoch || one.expiresAt <= now()) return null;
  const link = linksOf(origin()).passwordReset(linkToken(sessionSecret, 'password-reset', one._id));
  return { to: user.email, readers: 'admin', ...templates.passwordResetMail(user.language, { link }) };
}

function contactConfirmation({ origin, sessionSecret }: MailDeps, need: NeedRecord): Letter | null {
  if (!need.contact || !need.onBehalf || need.onBehalf.confirmedAt) return null;
  const link = linksOf(origin()).contactConfirmation(contactToken(sessionSecret, need));
  const { title, reference, organisationName: organisation, language } = need;
  return {
    to: need.contact.email,
    readers: 'office',
    ...templates.contactConfirmationMail(language, { organisation, title, reference, link }),
  };
}

function refusal({ status, applicant, name, statusReason }: StoredOrganisation): Letter | null {
  if (status !== 'refused' || !applicant) return null;
  const facts = { organisation: name, reason: statusReason ?? '' };
  return { to: applicant.email, readers: 'office', ...templates.refusalMail(applicant.language, facts) };
}

async function notice({ origin, users }: MailDeps, one: NoticeRecord): Promise<Letter | null> {
  const user = await users.byId(one.userId);
  const belongs = user?.memberships.some((membership) => membership.organisationId === one.organisationId);
  if (user?.status !== 'active' || !belongs) return null;
  const body = one.reference ? `${one.text} (${one.reference})` : one.text;
  const link = linksOf(origin()).record(one.room, one.recordId);
  return { to: user.email, readers: 'office', ...templates.noticeMail(one.language, { title: one.text, body, link }) };
}
