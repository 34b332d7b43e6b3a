import { z } from 'zod';
import { languageSchema } from '../kernel/actor.ts';
import type { AggregateRecord } from '../kernel/record.ts';
import { distinct, nothingToChange, recordId, text, trlRange } from '../kernel/shapes.ts';
import {
  careSettingSchema,
  deviceClassSchema,
  goalSchema,
  invasivenessSchema,
  regionSchema,
  spearheadSchema,
  urgencySchema,
  wellbeingSchema,
  type DisclosureStep,
  type FitLevel,
} from '../kernel/vocabulary.ts';
import type { HolidayRegion } from '../kernel/working-days.ts';

export const needStatuses = [
  'draft',
  'submitted',
  'changes-requested',
  'in-triage',
  'published',
  'in-selection',
  'in-poc',
  'on-hold',
  'closed',
  'discarded',
] as const;
export type NeedStatus = (typeof needStatuses)[number];

export const needOutcomes = ['rejected', 'merged', 'none-suitable', 'withdrawn', 'adopted', 'not-adopted'] as const;
export type NeedOutcome = (typeof needOutcomes)[number];

export const contactSchema = z.strictObject({
  name: text(120),
  email: z.string().trim().max(254).pipe(z.email()),
  phone: text(40).nullable().default(null),
});

/** Patients or events a year. */
export const volumeSchema = z.strictObject({
  count: z.int().min(1).max(100_000_000),
  unit: z.enum(['patients', 'events']),
});

export const expectedEffectSchema = z.strictObject({ dimension: wellbeingSchema, effect: text(500) });

/** What the hospital says of its need. A draft may lack anything but its language; `submit` says what is missing. */
export const needContent = z.strictObject({
  language: languageSchema,
  title: text(160, 3),
  problem: text(8000, 10).nullable().default(null),
  problemDetails: z
    .strictObject({
      when: text(1000).nullable().default(null),
      who: text(1000).nullable().default(null),
      howOften: text(1000).nullable().default(null),
      consequence: text(2000).nullable().default(null),
      workaround: text(2000).nullable().default(null),
    })
    .nullable()
    .default(null),
  desiredOutcome: text(4000, 5).nullable().default(null),
  careSetting: careSettingSchema.nullable().default(null),
  spearhead: spearheadSchema.nullable().default(null),
  deviceClass: deviceClassSchema.nullable().default(null),
  invasiveness: invasivenessSchema.nullable().default(null),
  trl: trlRange.nullable().default(null),
  volume: volumeSchema.nullable().default(null),
  urgency: urgencySchema.default('normal'),
  regions: distinct(regionSchema, 11).nullable().default(null),
  constraints: text(4000).nullable().default(null),
  requiredCertifications: distinct(text(60), 20).default([]),
  /** Which wishes are hard: a company that misses one is not asked. */
  hardLimits: distinct(z.enum(['region', 'trl']), 2).default([]),
  goals: distinct(goalSchema, 3).default([]),
  expectedEffects: z.array(expectedEffectSchema).max(9).default([]),
  contact: contactSchema.nullable().default(null),
});
export type NeedContent = z.infer<typeof needContent>;

const { language, title, ...rest } = needContent.shape;
export const needDraftBody = z
  .strictObject({
    language,
    title,
    ...rest,
    /** A manager who collects a need by talking names the organisation it belongs to. */
    organisationId: recordId.optional(),
  })
  .meta({ id: 'NeedDraft' });

/** A change of a draft: a field that isn't named stays, null empties it. */
export const needPatchBody = z
  .strictObject(
    Object.fromEntries(
      Object.entries(needContent.shape).map(([name, field]) => [
        name,
        (field instanceof z.ZodDefault ? field.unwrap() : field).optional(),
      ]),
    ) as unknown as {
      [Name in keyof typeof needContent.shape]: z.ZodOptional<z.ZodType<NeedContent[Name], NeedContent[Name]>>;
    },
  )
  .refine((patch) => Object.keys(patch).length > 0, nothingToChange)
  .meta({ id: 'NeedPatch' });

/** 1 (weak) to 5 (strong) on what triage looks at. */
const score = z.int().min(1).max(5);
export const rubricSchema = z
  .strictObject({
    impact: score,
    reach: score,
    feasibility: score,
    regionalFit: score,
    note: text(2000).nullable().default(null),
  })
  .meta({ id: 'TriageRubric' });
export type Rubric = z.infer<typeof rubricSchema>;

export interface Publication {
  at: Date;
  by: string;
  responseDeadline: Date;
  disclosure: DisclosureStep;
  threshold: FitLevel;
  maxInvitations: number;
  rubric: Rubric | null;
}

export interface SelectionLine {
  engagementId: string;
  companyId: string;
  reason: string;
}

/** What the manager proposes to the hospital; consent counts for this very proposal. */
export interface SelectionProposal {
  id: string;
  at: Date;
  by: string;
  selected: SelectionLine[];
  reserve: SelectionLine[];
  notSelected: SelectionLine[];
  consent: { at: Date; by: string } | null;
  objection: { at: Date; by: string; reason: string } | null;
}

export interface CoSigner {
  id: string;
  organisationId: string;
  organisationName: string;
  userId: string;
  volume: NeedContent['volume'];
  context: string;
  at: Date;
}

/** What the manager sets for the router: it counts at the next ranking. */
export interface Steering {
  pinned: { companyId: string; reason: string }[];
  excluded: { companyId: string; reason: string }[];
  weights: Record<string, number>;
  threshold: FitLevel;
  maxInvitations: number;
}

export interface Translation {
  language: NeedContent['language'];
  title: string;
  summary: string;
  by: string;
  at: Date;
}

export interface NeedRecord extends AggregateRecord<NeedStatus>, NeedContent {
  /** e.g. N-2026-00042 */
  reference: string;
  organisationId: string;
  /** As it was called when the need was written. */
  organisationName: string;
  holidayRegion: HolidayRegion;
  submitterId: string;
  /** Set when a manager drafted it; publication waits until the contact has confirmed. */
  onBehalf: { managerId: string; confirmedAt: Date | null } | null;
  handlerId: string | null;
  round: number;
  outcome: NeedOutcome | null;
  outcomeReason: string | null;
  advice: string | null;
  watched: boolean;
  /** Companies that were found for a watched need after it closed. */
  watchHits: { companyId: string; level: FitLevel; at: Date }[];
  changesRequested: string | null;
  fastTracked: { at: Date; reason: string } | null;
  /** Found text that looks like patients' data and was confirmed to be harmless, by digest of the text found. */
  clearedFindings: string[];
  publication: Publication | null;
  steering: Steering;
  attachments: { id: string; name: string; type: string; bytes: number; sha256: string; by: string; at: Date }[];
  addenda: { id: string; at: Date; by: string; text: string }[];
  translations: Translation[];
  coSigners: CoSigner[];
  /** Organisations that may act or read beside the owner: ids of `coSigners`, for finding. */
  coSignerIds: string[];
  /** What the router understood of it, for finding similar ones; written beside a ranking, without a new version. */
  conceptIds: string[];
  proposal: SelectionProposal | null;
  decision: {
    eventAt: Date;
    selected: SelectionLine[];
    reserve: SelectionLine[];
    notSelected: SelectionLine[];
    pocId: string;
  } | null;
  pocId: string | null;
  /** PoCs of earlier choices, oldest first. */
  pocIds: string[];
  mergedInto: string | null;
  hold: { since: Date; until: Date; reason: string; from: NeedStatus; lengthMs: number | null } | null;
  reopening: { allowedAt: Date; by: string } | null;
  closedAt: Date | null;
}

/** What the ward wrote, whole: for the patient-data check and for ranking. */
export function proseOf(
  need: Pick<NeedContent, 'title' | 'problem' | 'problemDetails' | 'desiredOutcome' | 'constraints'>,
): Record<string, string> {
  const { when, who, howOften, consequence, workaround } = need.problemDetails ?? {};
  const parts = {
    title: need.title,
    problem: need.problem,
    when,
    who,
    howOften,
    consequence,
    workaround,
    desiredOutcome: need.desiredOutcome,
    constraints: need.constraints,
  };
  return Object.fromEntries(
    Object.entries(parts).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''),
  );
}
