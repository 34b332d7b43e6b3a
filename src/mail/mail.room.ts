import type { Config } from '../config.ts';
import type { Connection } from '../kernel/database.ts';
import { mailModel } from './mail.model.ts';
import { mailRepository } from './mail.repository.ts';
import { inboxMailer, smtpMailer } from './mailer.ts';

/** How mail leaves this process: by a mail server if there is one, else into the development inbox. */
export function mailRoom(connection: Connection, config: Pick<Config, 'SMTP_URL' | 'MAIL_FROM'>, now: () => Date) {
  const mails = mailRepository(mailModel(connection));
  const mailer = config.SMTP_URL
    ? smtpMailer(config.SMTP_URL, config.MAIL_FROM)
    : inboxMailer(mails, config.MAIL_FROM, now);
  return { mails, mailer };
}
