import { z } from 'zod';
import { languageSchema } from '../kernel/actor.ts';
import type { EventName } from '../kernel/events.ts';
import type { OutboxEntry } from '../kernel/outbox.ts';
import { instant } from '../kernel/shapes.ts';

export const noticeRooms = ['needs', 'engagements', 'pocs', 'organisations', 'companies'] as const;

/** What one person is told of one event, in that person's language. Its mail hangs on its outbox. */
export interface NoticeRecord {
  /** From event and person, so that a repeat tells nobody twice. */
  _id: string;
  userId: string;
  organisationId: string;
  event: EventName;
  eventId: string;
  room: (typeof noticeRooms)[number];
  recordId: string;
  reference: string;
  language: z.infer<typeof languageSchema>;
  text: string;
  createdAt: Date;
  readAt: Date | null;
  outbox: OutboxEntry[];
}

export const noticeAnswer = z
  .object({
    id: z.string(),
    event: z.string(),
    room: z.enum(noticeRooms),
    recordId: z.string(),
    reference: z.string(),
    language: languageSchema,
    text: z.string(),
    createdAt: instant,
    readAt: instant.nullable(),
  })
  .meta({ id: 'Notice' });

export const presentNotice = ({
  _id,
  userId: _user,
  organisationId: _organisation,
  eventId: _event,
  outbox: _outbox,
  ...shown
}: NoticeRecord) => ({ id: _id, ...shown });
