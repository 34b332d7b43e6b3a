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
import { approvalsMissing } from './approvals.ts';
import { verdictOf } from './evaluation.ts';
import { coverOf } from './funding.rules.ts';
import { pocMachine } from './poc.machine.ts';
import { pocParties, pocView, type PocView } from './poc.policy.ts';
import type { PocSummary } from './poc.repository.ts';
import { checklistStates, pocOutcomes, pocStatuses, verdicts, type PocRecord } from './poc.schema.ts';
import type { Surroundings } from './poc.service.ts';

const decisionAnswer = z.object({
  result: z.enum(['adopt', 'iterate', 'stop']),
  reason: z.string(),
  by: z.string(),
  at: instant,
  conclusions: z.array(
    z.object({
      criterionId: z.string(),
      measured: z.number().nullable(),
      whyNot: z.string().nullable(),
      verdict: z.enum(verdicts).nullable(),
    }),
  ),
});

const approvalAnswer = z.object({
  organisationId: z.string(),
  kind: z.enum(['care', 'company', 'programme']),
  result: z.enum(['approved', 'changes-required', 'declined']),
  by: z.string(),
  at: instant,
  reason: z.string().nullable(),
});

const coverAnswer = z.object({
  id: z.string(),
  label: z.string(),
  cents: z.int(),
  coveredCents: z.int(),
  missingCents: z.int(),
});

/** What only those see who take part. */
const insideAnswer = {
  charterVersion: z.int(),
  approvals: z.array(approvalAnswer),
  /** Whose approval the charter still needs. */
  approvalsMissing: z.array(z.object({ organisationId: z.string(), name: z.string().nullable() })),
  checklist: z.object({
    total: z.int(),
    done: z.int(),
    states: z.record(z.enum(checklistStates), z.int()),
  }),
  budget: z.object({
    currency: z.literal('EUR'),
    cents: z.int(),
    coveredCents: z.int(),
    lines: z.array(coverAnswer),
    funding: z.array(
      z.object({
        id: z.string(),
        lineId: z.string(),
        kind: z.enum(['commitment', 'own-contribution']),
        source: z.string(),
        reference: z.string(),
        cents: z.int(),
        by: z.string(),
        at: instant,
      }),
    ),
  }),
  criteria: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      unit: z.string(),
      better: z.enum(['higher', 'lower']),
      baseline: z.number(),
      goThreshold: z.number(),
      stopThreshold: z.number(),
      latest: z.object({ id: z.string(), value: z.number(), measuredAt: instant }).nullable().optional(),
      verdict: z.enum(verdicts).nullable().optional(),
    }),
  ),
  incidents: z.object({ total: z.int(), serious: z.int() }),
  openChangeRequests: z.int(),
  decision: decisionAnswer.nullable(),
  hold: z.object({ since: instant, until: instant.nullable(), reason: z.string(), incident: z.boolean() }).nullable(),
  stop: z.object({ reason: z.string(), evidence: z.string(), by: z.string(), at: instant }).nullable(),
  afterwards: z.enum(['close-need', 'return-to-selection']).nullable(),
  followUps: z.array(
    z.object({
      months: z.int(),
      dueAt: instant,
      doneAt: instant.nullable(),
      note: z.string().nullable(),
      overdue: z.boolean(),
    }),
  ),
  breaches: z.array(breachAnswer),
  /** Responses that could step in for a partner that is gone. */
  reserves: z.array(z.object({ engagementId: z.string(), companyId: z.string(), companyName: z.string() })).optional(),
};

export const pocAnswer = z
  .object({
    ...recordAnswer,
    reference: z.string(),
    view: z.enum(['whole', 'outline']),
    status: z.enum(pocStatuses),
    since: instant,
    need: z.object({ id: z.string(), reference: z.string(), title: z.string() }),
    round: z.int(),
    careOrganisation: z.object({ id: z.string(), name: z.string() }),
    managerId: z.string(),
    partners: z.array(
      z.object({
        companyId: z.string(),
        companyName: z.string(),
        engagementId: z.string(),
        status: z.enum(['active', 'missing', 'left']),
        since: instant,
        reason: z.string().nullable(),
        settledAs: z.enum(['continued-without', 'replaced']).nullable(),
      }),
    ),
    outcome: z.enum(pocOutcomes).nullable(),
    outcomeReason: z.string().nullable(),
    closedAt: instant.nullable(),
    clocks: z.array(clockAnswer),
    applying: applyingAnswer,
    abilities: z.array(z.string()),
    ...(Object.fromEntries(Object.entries(insideAnswer).map(([name, shape]) => [name, z.optional(shape)])) as {
      [Name in keyof typeof insideAnswer]: z.ZodOptional<(typeof insideAnswer)[Name]>;
    }),
  })
  .meta({ id: 'Poc' });
export type PocAnswer = z.infer<typeof pocAnswer>;

/** A PoC as this reader may see it, with what the reader may do now. Lists go without what stands in other collections. */
export function presentPoc(poc: PocSummary, actor: Actor, now: Date, around: Surroundings | null): PocAnswer {
  const record = poc as PocRecord;
  const view: PocView = pocView(actor, poc);
  const facts = around ? { reserves: around.reserves } : {};
  return {
    ...presentRecord(poc),
    reference: poc.reference,
    view,
    status: poc.status,
    since: poc.since,
    need: { id: poc.needId, reference: poc.needReference, title: poc.needTitle },
    round: poc.round,
    careOrganisation: { id: poc.careOrganisationId, name: poc.careOrganisationName },
    managerId: poc.managerId,
    partners: poc.partners.filter((one) => view === 'whole' || one.companyId === actor.organisationId),
    outcome: poc.outcome,
    outcomeReason: view === 'whole' ? poc.outcomeReason : null,
    closedAt: poc.closedAt,
    clocks: view === 'whole' ? presentClocks(poc, now) : [],
    applying: poc.applying && { action: poc.applying.action, since: poc.applying.since },
    abilities: abilities(pocMachine, record, pocParties(actor, record), { actor, now, facts }),
    ...(view === 'whole' ? inside(record, now, around) : {}),
    ...(actor.role === 'manager' && around ? { reserves: [...around.reserves] } : {}),
  };
}

function inside(poc: PocRecord, now: Date, around: Surroundings | null) {
  const lines = coverOf(poc);
  const sum = (of: 'cents' | 'coveredCents'): number => lines.reduce((total, line) => total + line[of], 0);
  return {
    charterVersion: poc.charterVersion,
    approvals: poc.approvals,
    approvalsMissing: approvalsMissing(poc).map((organisationId) => ({
      organisationId,
      name: nameOf(poc, organisationId),
    })),
    checklist: progressOf(poc),
    budget: {
      currency: 'EUR' as const,
      cents: sum('cents'),
      coveredCents: sum('coveredCents'),
      lines,
      funding: poc.funding,
    },
    criteria: criteriaOf(poc, around),
    incidents: { total: poc.incidents.length, serious: poc.incidents.filter((one) => one.serious).length },
    openChangeRequests: poc.changeRequests.filter((one) => one.answer === null).length,
    decision: poc.decision,
    hold: poc.hold && {
      since: poc.hold.since,
      until: poc.hold.until,
      reason: poc.hold.reason,
      incident: poc.hold.incident,
    },
    stop: poc.stop,
    afterwards: poc.afterwards,
    followUps: poc.followUps.map(({ months, dueAt, doneAt, note }) => ({
      months,
      dueAt,
      doneAt,
      note,
      overdue: doneAt === null && dueAt < now,
    })),
    breaches: poc.breaches,
  };
}

function nameOf(poc: PocRecord, organisationId: string): string | null {
  if (organisationId === poc.careOrganisationId) return poc.careOrganisationName;
  return poc.partners.find((one) => one.companyId === organisationId)?.companyName ?? null;
}

export function progressOf({ checklist }: Pick<PocRecord, 'checklist'>) {
  const counted = checklistStates.map(
    (state) => [state, checklist.filter((item) => item.state === state).length] as const,
  );
  const states = Object.fromEntries(counted) as Record<(typeof checklistStates)[number], number>;
  return { total: checklist.length, done: states.accepted + states['not-applicable'], states };
}

function criteriaOf({ charter }: PocRecord, around: Surroundings | null) {
  const latest = new Map(around?.latest.map((one) => [one.criterionId, one]));
  return charter.criteria.map((criterion) => {
    const { id, name, unit, better, baseline, goThreshold, stopThreshold } = criterion;
    const shown = { id, name, unit, better, baseline: baseline.value, goThreshold, stopThreshold };
    if (!around) return shown;
    const taken = latest.get(id);
    return taken
      ? {
          ...shown,
          latest: { id: taken._id, value: taken.value, measuredAt: taken.measuredAt },
          verdict: verdictOf(criterion, taken.value),
        }
      : { ...shown, latest: null, verdict: null };
  });
}
