import { z } from 'zod';
import type { Actor } from '../kernel/actor.ts';
import { abilities } from '../kernel/machine.ts';
import { issueAnswer, presentRecord, recordAnswer } from '../kernel/presented.ts';
import { importMachine } from './import.machine.ts';
import { importParties } from './import.policy.ts';
import { importKindSchema, importStatuses, rowStates, type ImportRecord } from './import.schema.ts';

const counts = z.object(
  Object.fromEntries(rowStates.map((state) => [state, z.int()])) as Record<(typeof rowStates)[number], z.ZodInt>,
);

export const importAnswer = z
  .object({
    ...recordAnswer,
    kind: importKindSchema,
    status: z.enum(importStatuses),
    fileName: z.string(),
    unknownHeadings: z.array(z.string()),
    /** How many rows are in each state. */
    counts,
    rows: z
      .array(
        z.object({
          line: z.int(),
          title: z.string(),
          state: z.enum(rowStates),
          recordId: z.string().nullable(),
          faults: z.array(issueAnswer),
          reason: issueAnswer.nullable(),
        }),
      )
      .optional(),
    abilities: z.array(z.string()),
  })
  .meta({ id: 'Import' });
export type ImportAnswer = z.infer<typeof importAnswer>;

/** An import; a list leaves its rows out. */
export function presentImport(record: ImportRecord, actor: Actor, now: Date, withRows = true): ImportAnswer {
  const { kind, status, fileName, unknownHeadings, rows } = record;
  const context = { actor, now, facts: {} };
  const shown = rows.map(({ content: _content, ...row }) => ({
    ...row,
    faults: row.faults.map((one) => ({ ...one })),
  }));
  return {
    ...presentRecord(record),
    kind,
    status,
    fileName,
    unknownHeadings,
    counts: Object.fromEntries(
      rowStates.map((state) => [state, rows.filter((row) => row.state === state).length]),
    ) as ImportAnswer['counts'],
    abilities: abilities(importMachine, record, importParties(actor, record), context),
    ...(withRows ? { rows: shown } : {}),
  };
}
