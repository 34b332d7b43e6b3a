import { z } from 'zod';
import { issueAnswer } from '../kernel/presented.ts';
import { instant } from '../kernel/shapes.ts';
import { attachmentAnswer, presentFile } from '../needs/attachment.schema.ts';
import { guidance, itemTitles } from './checklist.titles.ts';
import { missingInCharter } from './charter.rules.ts';
import { charterSchema } from './charter.schema.ts';
import { progressOf } from './poc.presenter.ts';
import { checklistStates, learningCardSchema, type PocRecord } from './poc.schema.ts';

export const charterAnswer = z
  .object({
    charterVersion: z.int(),
    charter: charterSchema,
    /** What it lacks before it can go to review, each with its place. */
    missing: z.array(issueAnswer),
    /** Earlier rounds, oldest first. */
    iterations: z.array(
      z.object({
        charterVersion: z.int(),
        charter: charterSchema,
        result: z.enum(['adopt', 'iterate', 'stop']).nullable(),
        reason: z.string().nullable(),
        endedAt: instant,
      }),
    ),
  })
  .meta({ id: 'PocCharter' });

export const presentCharter = (poc: PocRecord) => ({
  charterVersion: poc.charterVersion,
  charter: poc.charter,
  missing: missingInCharter(poc.charter, poc),
  iterations: poc.iterations.map(({ charterVersion, charter, decision, endedAt }) => ({
    charterVersion,
    charter,
    result: decision?.result ?? null,
    reason: decision?.reason ?? null,
    endedAt,
  })),
});

const inThree = z.object({ nl: z.string(), de: z.string(), en: z.string() });

export const checklistAnswer = z
  .object({
    /** That the list is guidance and no legal ruling. */
    guidance: inThree,
    total: z.int(),
    done: z.int(),
    items: z.array(
      z.object({
        code: z.string(),
        title: inThree,
        basis: z.string(),
        state: z.enum(checklistStates),
        responsible: z.string().nullable(),
        dueOn: z.string().nullable(),
        evidence: z
          .object({
            reference: z.string().nullable(),
            files: z.array(attachmentAnswer),
            by: z.string(),
            at: instant,
          })
          .nullable(),
        reason: z.string().nullable(),
        acceptedBy: z.string().nullable(),
        acceptedAt: instant.nullable(),
      }),
    ),
  })
  .meta({ id: 'PocChecklist' });

export function presentChecklist(poc: PocRecord) {
  const { total, done } = progressOf(poc);
  const items = poc.checklist.map((item) => ({
    ...item,
    title: itemTitles[item.code],
    evidence: item.evidence && { ...item.evidence, files: item.evidence.files.map(presentFile) },
  }));
  return { guidance, total, done, items };
}

export const learningAnswer = z
  .object({
    learningCard: learningCardSchema.nullable(),
    stop: z.object({ reason: z.string(), evidence: z.string(), by: z.string(), at: instant }).nullable(),
    hypothesis: z.string().nullable(),
    outcome: z.enum(['adopted', 'not-adopted', 'stopped']).nullable(),
  })
  .meta({ id: 'PocLearning' });

export const presentLearning = ({ learningCard, stop, charter, outcome }: PocRecord) => ({
  learningCard,
  stop,
  hypothesis: charter.hypothesis,
  outcome,
});
