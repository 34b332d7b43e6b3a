import { z } from 'zod';
import { deadline, distinct, money, recordId, text } from '../kernel/shapes.ts';
import { storedFile } from '../needs/attachment.schema.ts';
import { charterSchema, personSchema } from './charter.schema.ts';
import { learningCardSchema } from './poc.schema.ts';
import { happened } from './past.shape.ts';

const reason = text(2000, 3);
export const code = z.stringFormat('key', /^[a-z0-9-]{1,60}$/, 'Lower-case letters, digits and hyphens, at most 60.');

export const nothing = z.strictObject({});
export const withReason = z.strictObject({ reason });
export const editCharterInput = charterSchema;
export const appointInput = z.strictObject({
  part: z.enum(['decider', 'adoption-owner', 'budget-holder']),
  person: personSchema,
  reason,
});
export const approveInput = z.strictObject({ note: text(2000).nullable().default(null) });
export const recordFundingInput = z.strictObject({
  lineId: z.string().max(40),
  kind: z.enum(['commitment', 'own-contribution']),
  source: text(200, 2),
  reference: text(200, 2),
  amount: money,
});
export const removeFundingInput = z.strictObject({ id: recordId, reason });
export const planItemInput = z.strictObject({ code, responsible: text(160), dueOn: z.iso.date() });
export const provideEvidenceInput = z.strictObject({ code, reference: text(500, 3) });
/** Made by the file endpoints once the file is stored. */
export const fileEvidenceInput = z.strictObject({ code, file: storedFile });
export const removeEvidenceInput = z.strictObject({ code, fileId: recordId });
export const claimNotApplicableInput = z.strictObject({ code, reason });
export const acceptItemsInput = z.strictObject({ codes: distinct(code, 60).min(1) });
export const refuseItemInput = z.strictObject({ code, reason });
export const incidentInput = z.strictObject({ serious: z.boolean(), description: text(4000, 3), happenedAt: happened });
export const requestChangeInput = z.strictObject({ request: text(4000, 3) });
export const answerChangeInput = z.strictObject({ id: recordId, result: z.enum(['accepted', 'declined']), reason });
export const decideInput = z.strictObject({
  result: z.enum(['adopt', 'iterate', 'stop']),
  reason,
  /** Why a criterion has no measurement. */
  notMeasured: z
    .array(z.strictObject({ criterionId: z.string().max(40), reason }))
    .max(20)
    .default([]),
});
export const holdInput = z.strictObject({ reason, until: deadline });
/** After a serious incident the reason says why it may go on. */
export const resumeInput = z.strictObject({ reason: reason.nullable().default(null) });
export const stopInput = z.strictObject({ reason, evidence: text(4000, 3) });
/** The platform's own, when a company withdrew while the selection was being applied. */
export const partnerMissingInput = z.strictObject({ engagementId: recordId, reason });
export const continueWithoutInput = z.strictObject({ companyId: recordId, reason });
export const replacePartnerInput = z.strictObject({ leftCompanyId: recordId, engagementId: recordId, reason });
export const learningCardInput = learningCardSchema;
export const closeInput = z.strictObject({ afterwards: z.enum(['close-need', 'return-to-selection']), reason });
export const followUpInput = z.strictObject({
  months: z.union([z.literal(6), z.literal(12), z.literal(24)]),
  note: text(4000, 3),
});
export const exemptClockInput = z.strictObject({ clock: text(60), until: deadline, reason });
