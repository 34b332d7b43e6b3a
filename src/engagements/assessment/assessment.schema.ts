import { z } from 'zod';
import type { AggregateRecord } from '../../kernel/record.ts';
import { text } from '../../kernel/shapes.ts';
import { pointsInput, type Points } from './criteria.schema.ts';

export const assessmentStatuses = ['open', 'scored', 'conflict'] as const;
export type AssessmentStatus = (typeof assessmentStatuses)[number];

export const scoresInput = z.strictObject({ points: pointsInput, remark: text(4000).nullable().default(null) });
export const conflictInput = z.strictObject({ reason: text(2000, 3) });

/** One person's own judgement of one engagement's response, or why that person may not judge it. */
export interface AssessmentRecord extends AggregateRecord<AssessmentStatus> {
  engagementId: string;
  needId: string;
  assessorId: string;
  /** As what the person judged: assessor, manager or care. */
  assessorRole: string;
  points: Points | null;
  /** Weighted mean, 0–10. */
  total: number | null;
  remark: string | null;
  /** Which submitted version of the response was judged. */
  responseNumber: number | null;
  conflict: { reason: string; at: Date } | null;
}
