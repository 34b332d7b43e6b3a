import { z } from 'zod';
import { deadline, text } from '../kernel/shapes.ts';
import { pointsInput } from './assessment/criteria.schema.ts';
import { declineCodes, responseContent } from './engagement.schema.ts';

const reason = text(2000, 3);

export const nothing = z.strictObject({});
export const withReason = z.strictObject({ reason });
export const inviteInput = z.strictObject({ reason: reason.optional() });
export const acceptInput = z.strictObject({ termsVersion: text(40), accepted: z.literal(true) });
export const waitInput = z.strictObject({ until: deadline });
export const declineInput = z.strictObject({ code: z.enum(declineCodes).default('other'), reason });
export const draftInput = responseContent;
export const consensusInput = z.strictObject({ points: pointsInput, reason });
export const decideInput = z.strictObject({ result: z.enum(['selected', 'reserve', 'not-selected']), reason });
/** The platform's own: the need's deadline moved, or it was put on hold or taken from it. */
export const rescheduleInput = z.strictObject({ responseDeadline: z.date(), heldSince: z.date().nullable() });
