import { z } from 'zod';
import { deadline, distinct, nothingToChange, recordId, text } from '../kernel/shapes.ts';
import { disclosureSchema, fitLevelSchema } from '../kernel/vocabulary.ts';
import { storedFile } from './attachment.schema.ts';
import { needContent, rubricSchema } from './need.schema.ts';

/** The input of each action on a need. */
const reason = text(2000, 3);
const line = z.strictObject({ engagementId: recordId, reason });

export const nothing = z.strictObject({});
export const withReason = z.strictObject({ reason });

export const assignInput = z.strictObject({ handlerId: recordId });

const {
  spearhead,
  deviceClass,
  invasiveness,
  trl,
  volume,
  urgency,
  regions,
  requiredCertifications,
  hardLimits,
  goals,
  expectedEffects,
  careSetting,
} = needContent.shape;
export const classifyInput = z
  .strictObject({
    careSetting: careSetting.unwrap().optional(),
    spearhead: spearhead.unwrap().optional(),
    deviceClass: deviceClass.unwrap().optional(),
    invasiveness: invasiveness.unwrap().optional(),
    trl: trl.unwrap().optional(),
    volume: volume.unwrap().optional(),
    urgency: urgency.unwrap().optional(),
    regions: regions.unwrap().optional(),
    requiredCertifications: requiredCertifications.unwrap().optional(),
    hardLimits: hardLimits.unwrap().optional(),
    goals: goals.unwrap().optional(),
    expectedEffects: expectedEffects.unwrap().optional(),
  })
  .refine((input) => Object.keys(input).length > 0, nothingToChange);

export const requestChangesInput = z.strictObject({ message: text(2000, 3) });

const invitation = {
  disclosure: disclosureSchema.default('summary'),
  threshold: fitLevelSchema.exclude(['none']).optional(),
  maxInvitations: z.int().min(1).max(50).optional(),
};

export const publishInput = z.strictObject({ rubric: rubricSchema, responseDeadline: deadline, ...invitation });

export const fastTrackInput = z.strictObject({ reason, responseDeadline: deadline.optional(), ...invitation });

export const rejectInput = z.strictObject({ reason, advice: text(2000).nullable().default(null) });

export const mergeInput = z.strictObject({ into: recordId, reason });

export const addendumInput = z.strictObject({ text: text(4000, 3) });

export const extendDeadlineInput = z.strictObject({ responseDeadline: deadline, reason: text(2000).optional() });

export const republishInput = z.strictObject({ responseDeadline: deadline, changed: text(2000, 3) });

export const proposeSelectionInput = z.strictObject({
  selected: z.array(line).min(1, 'Select at least one response, or find none suitable.').max(10),
  reserve: z.array(line).max(10).default([]),
  notSelected: z.array(line).max(200).default([]),
});

export const noneSuitableInput = z.strictObject({
  reason,
  watch: z.boolean().default(true),
  answers: z.array(line).max(200).default([]),
});

export const holdInput = z.strictObject({ reason, until: deadline });

export const clearFindingsInput = z.strictObject({
  findings: distinct(
    z.stringFormat('finding', /^[0-9a-f]{64}$/, 'A finding’s id has 64 hexadecimal characters.'),
    200,
  ).min(1),
  reason,
});

export const closeByPocInput = z.strictObject({ outcome: z.enum(['adopted', 'not-adopted']), reason, pocId: recordId });

export const exemptClockInput = z.strictObject({ clock: text(60), until: deadline, reason });

export const translateInput = z.strictObject({
  language: needContent.shape.language,
  title: text(160, 3),
  summary: text(2000, 3),
});

/** Made by the service: the organisation is the actor's own, or that of a merged need. */
export const coSignInput = z.strictObject({
  organisationId: recordId,
  organisationName: text(160),
  userId: text(60),
  volume: volume.unwrap(),
  context: text(2000, 3),
});
export const endCoSigningInput = z.strictObject({ organisationId: recordId });

export const steerInput = z.strictObject({
  pinned: z
    .array(z.strictObject({ companyId: recordId, reason }))
    .max(50)
    .optional(),
  excluded: z
    .array(z.strictObject({ companyId: recordId, reason }))
    .max(200)
    .optional(),
  weights: z
    .partialRecord(
      z.enum([
        'concepts',
        'text',
        'domain',
        'technology',
        'trl',
        'regulatory',
        'setting',
        'region',
        'track',
        'language',
      ]),
      z.number().min(0).max(5),
    )
    .optional(),
  threshold: fitLevelSchema.exclude(['none']).optional(),
  maxInvitations: z.int().min(1).max(50).optional(),
});

export const watchHitInput = z.strictObject({ companyId: recordId, level: fitLevelSchema });

/** Made by the attachment endpoints once the file is stored. */
export const attachInput = storedFile;
export const detachInput = z.strictObject({ id: recordId });
