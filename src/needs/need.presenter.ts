import { z } from 'zod';
import type { Actor } from '../kernel/actor.ts';
import { abilities } from '../kernel/machine.ts';
import {
  applyingAnswer,
  breachAnswer,
  clockAnswer,
  presentClocks,
  presentRecord,
  recordAnswer,
} from '../kernel/presented.ts';
import { instant } from '../kernel/shapes.ts';
import { disclosureSchema, fitLevelSchema } from '../kernel/vocabulary.ts';
import { needMachine, openFindings } from './need.machine.ts';
import { partiesOf, type NeedView } from './need.policy.ts';
import type { NeedSummary } from './need.repository.ts';
import {
  contactSchema,
  needContent,
  needOutcomes,
  needStatuses,
  rubricSchema,
  type NeedRecord,
} from './need.schema.ts';

export const publicStatuses = [
  'draft',
  'submitted',
  'in-assessment',
  'open-for-companies',
  'in-selection',
  'proof-of-concept',
  'adopted',
  'closed',
] as const;

/** The status that everybody sees, projected from the internal one. */
export function publicStatusOf(need: Pick<NeedRecord, 'status' | 'outcome' | 'hold'>): (typeof publicStatuses)[number] {
  switch (need.status) {
    case 'draft':
    case 'discarded':
      return 'draft';
    case 'submitted':
      return 'submitted';
    case 'changes-requested':
    case 'in-triage':
      return 'in-assessment';
    case 'published':
      return 'open-for-companies';
    case 'in-selection':
      return 'in-selection';
    case 'in-poc':
      return 'proof-of-concept';
    case 'on-hold':
      return need.hold ? publicStatusOf({ status: need.hold.from, outcome: null, hold: null }) : 'in-assessment';
    case 'closed':
      return need.outcome === 'adopted' ? 'adopted' : 'closed';
  }
}

function publicReasonOf(need: NeedSummary): string | null {
  if (need.status === 'closed') return need.outcomeReason;
  if (need.status === 'on-hold') return need.hold?.reason ?? null;
  if (need.status === 'changes-requested') return need.changesRequested;
  return null;
}

const selectionLine = z.object({ engagementId: z.string(), companyId: z.string(), reason: z.string() });
const { language, title, problem, desiredOutcome, ...content } = needContent.shape;
const unwrapped = Object.fromEntries(
  Object.entries(content).map(([name, field]) => [name, field.unwrap().optional()]),
) as unknown as {
  [Name in keyof typeof content]: z.ZodOptional<ReturnType<(typeof content)[Name]['unwrap']>>;
};

export const needAnswer = z
  .object({
    ...recordAnswer,
    reference: z.string(),
    view: z.enum(['internal', 'care', 'teaser', 'summary', 'full']),
    publicStatus: z.object({ status: z.enum(publicStatuses), reason: z.string().nullable() }),
    status: z.enum(needStatuses),
    outcome: z.enum(needOutcomes).nullable(),
    since: instant,
    language,
    title,
    problem: problem.unwrap().optional(),
    desiredOutcome: desiredOutcome.unwrap().optional(),
    ...unwrapped,
    contact: contactSchema.nullable().optional(),
    organisation: z.object({ id: z.string(), name: z.string() }).nullable(),
    translations: z.array(z.object({ language, title: z.string(), summary: z.string() })),
    addenda: z.array(z.object({ id: z.string(), at: instant, text: z.string() })).optional(),
    publication: z
      .object({
        at: instant,
        responseDeadline: instant,
        disclosure: disclosureSchema,
        threshold: fitLevelSchema.optional(),
        maxInvitations: z.int().optional(),
        rubric: rubricSchema.nullable().optional(),
      })
      .nullable(),
    fastTracked: z.object({ at: instant, reason: z.string() }).nullable(),
    hold: z.object({ since: instant, until: instant, reason: z.string() }).nullable().optional(),
    round: z.int(),
    watched: z.boolean().optional(),
    watchHits: z.array(z.object({ companyId: z.string(), level: fitLevelSchema, at: instant })).optional(),
    submitterId: z.string().optional(),
    handlerId: z.string().nullable().optional(),
    onBehalf: z.object({ confirmedAt: instant.nullable() }).nullable().optional(),
    changesRequested: z.string().nullable().optional(),
    advice: z.string().nullable().optional(),
    patientDataFindings: z
      .array(
        z.object({
          id: z.string(),
          kind: z.string(),
          field: z.string(),
          text: z.string(),
          start: z.int(),
          end: z.int(),
        }),
      )
      .optional(),
    coSigners: z
      .array(
        z.object({
          id: z.string(),
          organisationId: z.string(),
          organisationName: z.string(),
          volume: needContent.shape.volume.unwrap(),
          context: z.string(),
          at: instant,
        }),
      )
      .optional(),
    steering: z
      .object({
        pinned: z.array(z.object({ companyId: z.string(), reason: z.string() })),
        excluded: z.array(z.object({ companyId: z.string(), reason: z.string() })),
        weights: z.record(z.string(), z.number()),
        threshold: fitLevelSchema,
        maxInvitations: z.int(),
      })
      .optional(),
    proposal: z
      .object({
        id: z.string(),
        at: instant,
        selected: z.array(selectionLine),
        reserve: z.array(selectionLine),
        notSelected: z.array(selectionLine),
        consentedAt: instant.nullable(),
        objection: z.object({ at: instant, reason: z.string() }).nullable(),
      })
      .nullable()
      .optional(),
    pocId: z.string().nullable().optional(),
    mergedInto: z.string().nullable().optional(),
    clocks: z.array(clockAnswer),
    breaches: z.array(breachAnswer).optional(),
    applying: applyingAnswer,
    abilities: z.array(z.string()),
  })
  .meta({ id: 'Need' });
export type NeedAnswer = z.infer<typeof needAnswer>;

/** A need as this reader may see it, with what the reader may do now. */
export function presentNeed(need: NeedSummary, view: NeedView, actor: Actor, now: Date): NeedAnswer {
  const record = need as NeedRecord;
  const inside = view === 'internal' || view === 'care';
  return {
    ...presentRecord(need),
    reference: need.reference,
    view,
    publicStatus: { status: publicStatusOf(need), reason: publicReasonOf(need) },
    status: need.status,
    outcome: need.outcome,
    since: need.since,
    language: need.language,
    title: need.title,
    organisation: view === 'teaser' ? null : { id: need.organisationId, name: need.organisationName },
    translations: need.translations.map(({ language: into, title: heading, summary }) => ({
      language: into,
      title: heading,
      summary,
    })),
    publication: need.publication && {
      at: need.publication.at,
      responseDeadline: need.publication.responseDeadline,
      disclosure: need.publication.disclosure,
      ...(inside
        ? {
            threshold: need.publication.threshold,
            maxInvitations: need.publication.maxInvitations,
            rubric: need.publication.rubric,
          }
        : {}),
    },
    fastTracked: need.fastTracked,
    round: need.round,
    clocks: inside ? presentClocks(need, now) : [],
    applying: need.applying && { action: need.applying.action, since: need.applying.since },
    abilities: abilities(needMachine, record, partiesOf(actor, record), { actor, now, facts: {} }),
    ...teaserContent(need),
    ...(view === 'teaser' ? {} : summaryContent(need)),
    ...(view === 'teaser' || view === 'summary' ? {} : fullContent(need)),
    ...(inside ? careContent(record) : {}),
    ...(view === 'internal' ? { steering: need.steering, breaches: need.breaches } : {}),
  };
}

const teaserContent = (need: NeedSummary) => ({
  careSetting: need.careSetting,
  spearhead: need.spearhead,
  regions: need.regions,
  urgency: need.urgency,
  goals: need.goals,
});

const summaryContent = (need: NeedSummary) => ({
  problem: need.problem,
  desiredOutcome: need.desiredOutcome,
  deviceClass: need.deviceClass,
  invasiveness: need.invasiveness,
  trl: need.trl,
  requiredCertifications: need.requiredCertifications,
  hardLimits: need.hardLimits,
  addenda: need.addenda.map(({ id, at, text }) => ({ id, at, text })),
});

const fullContent = (need: NeedSummary) => ({
  problemDetails: need.problemDetails,
  volume: need.volume,
  constraints: need.constraints,
  expectedEffects: need.expectedEffects,
  contact: need.contact,
});

const careContent = (need: NeedRecord) => ({
  hold: need.hold && { since: need.hold.since, until: need.hold.until, reason: need.hold.reason },
  watched: need.watched,
  watchHits: need.watchHits,
  submitterId: need.submitterId,
  handlerId: need.handlerId,
  onBehalf: need.onBehalf && { confirmedAt: need.onBehalf.confirmedAt },
  changesRequested: need.changesRequested,
  advice: need.advice,
  mergedInto: need.mergedInto,
  pocId: need.pocId,
  patientDataFindings: openFindings(need),
  coSigners: need.coSigners.map(({ userId: _userId, ...shown }) => shown),
  proposal: need.proposal && {
    id: need.proposal.id,
    at: need.proposal.at,
    selected: need.proposal.selected,
    reserve: need.proposal.reserve,
    notSelected: need.proposal.notSelected,
    consentedAt: need.proposal.consent?.at ?? null,
    objection: need.proposal.objection && { at: need.proposal.objection.at, reason: need.proposal.objection.reason },
  },
});
