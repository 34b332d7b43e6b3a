import { z } from 'zod';
import { instant } from '../kernel/shapes.ts';

/** Who may read a kept mail: a link that gives an administrator's or anybody's account isn't for managers. */
export const mailReaders = ['office', 'admin'] as const;

/** One mail to one person, in plain text. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
  readers: (typeof mailReaders)[number];
}

/** A letter on its way. The same event and recipient have the same id, however often it is sent. */
export interface OutgoingMail extends Letter {
  id: string;
}

/** A mail that was kept instead of sent: the development inbox. */
export interface MailRecord extends Letter {
  _id: string;
  messageId: string;
  createdAt: Date;
}

/** How long kept mails stay, in milliseconds: as long as the longest of their links works. */
export const mailKeptMs = 14 * 24 * 3_600_000;

export const mailAnswer = z
  .object({
    id: z.string(),
    messageId: z.string(),
    to: z.string(),
    subject: z.string(),
    text: z.string(),
    createdAt: instant,
  })
  .meta({ id: 'Mail' });

export const presentMail = ({ _id, messageId, to, subject, text, createdAt }: MailRecord) => ({
  id: _id,
  messageId,
  to,
  subject,
  text,
  createdAt,
});
