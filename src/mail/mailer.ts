import { createTransport } from 'nodemailer';
import type { MailRepository } from './mail.repository.ts';
import type { OutgoingMail } from './mail.schema.ts';

export interface Mailer {
  /** Hands a mail over. It may come twice after a crash, then with the same Message-ID. @throws MailRefused */
  send(mail: OutgoingMail): Promise<void>;
}

/** The mail server won't ever take this mail. The message names nobody: it is kept and shown. */
export class MailRefused extends Error {
  constructor(responseCode: number) {
    super(`The mail server refuses this mail for good (${responseCode}).`);
    this.name = 'MailRefused';
  }
}

/** e.g. `<0123…@carecure.example>`: one per event and recipient. */
export function messageIdOf(id: string, from: string): string {
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost';
  return `<${id}@${domain}>`;
}

/** The mail server can't be reached or asks to come back. What it said isn't passed on: servers repeat addresses. */
class MailDeferred extends Error {
  constructor(code: string | number) {
    super(`The mail server didn’t take the mail (${code}).`);
    this.name = 'MailDeferred';
  }
}

/** Sends by a mail server. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(
    { url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 },
    { from, headers: { 'Auto-Submitted': 'auto-generated' } },
  );
  return {
    send: async ({ id, to, subject, text }) => {
      try {
        await transport.sendMail({
          to,
          subject,
          text,
          messageId: messageIdOf(id, from),
          disableFileAccess: true,
          disableUrlAccess: true,
        });
      } catch (error) {
        const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
        // RFC 5321: a reply of 5yz stays the same however often one tries. Others may pass.
        if (code >= 500 && code < 600) throw new MailRefused(code);
        throw new MailDeferred(code || codeOf(error));
      }
    },
  };
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown');

/** Keeps mails in the database, where the administrator reads them: for machines without a mail server. */
export function inboxMailer(mails: MailRepository, from: string, now: () => Date): Mailer {
  return {
    send: async ({ id, ...letter }) => {
      await mails.keep({ _id: id, messageId: messageIdOf(id, from), ...letter, createdAt: now() });
    },
  };
}
