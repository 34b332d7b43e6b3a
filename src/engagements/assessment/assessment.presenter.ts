import { z } from 'zod';
import type { Actor } from '../../kernel/actor.ts';
import { recordAnswer, presentRecord } from '../../kernel/presented.ts';
import { instant } from '../../kernel/shapes.ts';
import { assessmentStatuses, type AssessmentRecord } from './assessment.schema.ts';
import type { Judged } from './assessment.service.ts';
import { criteriaStatuses, criterionSchema, type CriteriaRecord } from './criteria.schema.ts';

export const criteriaAnswer = z
  .object({
    version: z.int(),
    needId: z.string(),
    round: z.int(),
    status: z.enum(criteriaStatuses),
    criteria: z.array(criterionSchema),
  })
  .meta({ id: 'Criteria' });

export function presentCriteria({ version, needId, round, status, criteria }: CriteriaRecord) {
  return { version, needId, round, status, criteria };
}

const points = z.record(z.string(), z.int());

export const assessmentAnswer = z
  .object({
    ...recordAnswer,
    engagementId: z.string(),
    assessor: z.object({ id: z.string(), role: z.string(), name: z.string().nullable() }),
    own: z.boolean(),
    status: z.enum(assessmentStatuses),
    points: points.nullable(),
    /** Weighted mean, 0–10. */
    total: z.number().nullable(),
    remark: z.string().nullable(),
    responseNumber: z.int().nullable(),
    conflict: z.object({ reason: z.string(), at: instant }).nullable(),
  })
  .meta({ id: 'Assessment' });

export function presentAssessment(one: AssessmentRecord, actor: Actor, names: ReadonlyMap<string, string>) {
  return {
    ...presentRecord(one),
    engagementId: one.engagementId,
    assessor: { id: one.assessorId, role: one.assessorRole, name: names.get(one.assessorId) ?? null },
    own: one.assessorId === actor.userId,
    status: one.status,
    points: one.points,
    total: one.total,
    remark: one.remark,
    responseNumber: one.responseNumber,
    conflict: one.conflict,
  };
}

export const consensusAnswer = z
  .object({
    openedAt: instant,
    result: z.object({ points, total: z.number(), reason: z.string(), at: instant }).nullable(),
  })
  .meta({ id: 'Consensus' });

export const scoresAnswer = z
  .object({
    engagementId: z.string(),
    criteria: z.array(criterionSchema),
    /** How many people have scored; what the others think shows once the manager has opened the scores. */
    scored: z.int(),
    scores: z.array(assessmentAnswer),
    /** Mean per criterion and of the totals, once the scores are open. */
    mean: z.object({ points: z.record(z.string(), z.number()), total: z.number() }).nullable(),
    consensus: consensusAnswer.nullable(),
  })
  .meta({ id: 'Scores' });

const mean = (values: readonly number[]): number =>
  Math.round((values.reduce((sum, one) => sum + one, 0) / values.length) * 100) / 100;

export function presentScores(
  { engagement, criteria, all, open }: Judged,
  actor: Actor,
  names: ReadonlyMap<string, string>,
): z.infer<typeof scoresAnswer> {
  const counted = all.filter((one) => one.status === 'scored');
  const shown = open ? all : all.filter((one) => one.assessorId === actor.userId);
  return {
    engagementId: engagement._id,
    criteria: [...criteria],
    scored: counted.length,
    scores: shown.map((one) => presentAssessment(one, actor, names)),
    mean:
      open && counted.length > 0
        ? {
            points: Object.fromEntries(
              criteria.map(({ key }) => [key, mean(counted.map((one) => one.points?.[key] ?? 0))]),
            ),
            total: mean(counted.map((one) => one.total ?? 0)),
          }
        : null,
    consensus: open ? presentConsensus(engagement) : null,
  };
}

export function presentConsensus({ consensus }: Judged['engagement']): z.infer<typeof consensusAnswer> | null {
  if (!consensus) return null;
  const { opened, result } = consensus;
  return {
    openedAt: opened.at,
    result: result && { points: result.points, total: result.total, reason: result.reason, at: result.at },
  };
}
