import { z } from 'zod';
import { languageSchema, type Actor } from '../../kernel/actor.ts';
import { abilities } from '../../kernel/machine.ts';
import { clockAnswer, presentClocks, presentRecord, recordAnswer } from '../../kernel/presented.ts';
import { instant } from '../../kernel/shapes.ts';
import type { NeedRecord } from '../../needs/need.schema.ts';
import { questionMachine } from './question.machine.ts';
import { knowsAsker, questionParties } from './question.policy.ts';
import type { QuestionSummary } from './question.repository.ts';
import { questionStatuses, type QuestionRecord } from './question.schema.ts';

/** Who answered, as an office and not as a person. */
const office = z.enum(['hospital', 'manager']);

export const questionAnswer = z
  .object({
    ...recordAnswer,
    need: z.object({ id: z.string(), reference: z.string() }),
    round: z.int(),
    status: z.enum(questionStatuses),
    language: languageSchema,
    text: z.string(),
    /** Known to the manager and to the asking company only. */
    asker: z.object({ companyId: z.string(), companyName: z.string(), engagementId: z.string() }).nullable(),
    own: z.boolean(),
    answer: z.object({ text: z.string(), at: instant, by: office }).nullable(),
    addenda: z.array(z.object({ id: z.string(), text: z.string(), at: instant, by: office })),
    dismissal: z.object({ reason: z.string(), at: instant }).nullable(),
    clocks: z.array(clockAnswer),
    abilities: z.array(z.string()),
  })
  .meta({ id: 'Question' });

const officeOf = (role: string): z.infer<typeof office> => (role === 'manager' ? 'manager' : 'hospital');

export function presentQuestion(
  question: QuestionSummary,
  need: NeedRecord,
  actor: Actor,
  now: Date,
): z.infer<typeof questionAnswer> {
  const { companyId, companyName, engagementId, answer, dismissal } = question;
  return {
    ...presentRecord(question),
    need: { id: question.needId, reference: question.needReference },
    round: question.round,
    status: question.status,
    language: question.language,
    text: question.text,
    asker: knowsAsker(actor, question) ? { companyId, companyName, engagementId } : null,
    own: actor.organisationId === companyId,
    answer: answer && { text: answer.text, at: answer.at, by: officeOf(answer.role) },
    addenda: question.addenda.map(({ id, text, at, role }) => ({ id, text, at, by: officeOf(role) })),
    dismissal,
    clocks: presentClocks(question, now),
    abilities: abilities(questionMachine, question as QuestionRecord, questionParties(actor, need), {
      actor,
      now,
      facts: {},
    }),
  };
}
