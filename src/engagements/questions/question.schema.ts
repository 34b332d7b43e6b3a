import { z } from 'zod';
import { languageSchema } from '../../kernel/actor.ts';
import type { AggregateRecord } from '../../kernel/record.ts';
import { text } from '../../kernel/shapes.ts';
import type { HolidayRegion } from '../../kernel/working-days.ts';

export const questionStatuses = ['asked', 'answered', 'dismissed'] as const;
export type QuestionStatus = (typeof questionStatuses)[number];

/** A question; its language is the asker's own unless another is named. */
export const questionBody = z
  .strictObject({ text: text(2000, 5), language: languageSchema.optional() })
  .meta({ id: 'QuestionBody' });

/** A company's question about a need. Everybody invited reads it with its answer; who asked, only the manager and the asker. */
export interface QuestionRecord extends AggregateRecord<QuestionStatus> {
  needId: string;
  needReference: string;
  careOrganisationId: string;
  /** Whose holidays count for the hospital's clock. */
  holidayRegion: HolidayRegion;
  fastTrack: boolean;
  round: number;
  engagementId: string;
  companyId: string;
  companyName: string;
  askedBy: string;
  language: z.infer<typeof languageSchema>;
  text: string;
  answer: { text: string; at: Date; by: string; role: string } | null;
  /** Corrections of the answer, oldest first: the answer itself stays as it was given. */
  addenda: { id: string; text: string; at: Date; by: string; role: string }[];
  dismissal: { reason: string; at: Date } | null;
}
