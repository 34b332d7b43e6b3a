import { z } from 'zod';
import { instant, text } from '../kernel/shapes.ts';
import { attachmentAnswer, presentFile, type AttachedFile } from '../needs/attachment.schema.ts';
import type { KeptRecord } from './kept.repository.ts';
import { happened } from './past.shape.ts';
import type { PocRecord } from './poc.schema.ts';

export const entryKinds = ['note', 'observation', 'meeting', 'deviation'] as const;

export const logEntryBody = z
  .strictObject({
    kind: z.enum(entryKinds).default('note'),
    text: text(8000, 3),
    /** When it was; now, where it isn't said. */
    happenedAt: happened.optional(),
  })
  .meta({ id: 'LogEntryBody' });
export type LogEntryBody = z.output<typeof logEntryBody>;

/** What somebody wrote into the log. Incidents and change requests are the PoC's own and only shown there. */
export interface LogEntryRecord extends KeptRecord {
  pocId: string;
  kind: (typeof entryKinds)[number];
  text: string;
  happenedAt: Date;
  /** Added by its writer; the entry itself stays as it was written. */
  files: AttachedFile[];
  by: string;
  organisationId: string;
}

export const logLineAnswer = z
  .object({
    id: z.string(),
    kind: z.enum([...entryKinds, 'incident', 'change-request']),
    text: z.string(),
    happenedAt: instant,
    createdAt: instant,
    by: z.object({ userId: z.string(), organisationId: z.string() }),
    files: z.array(attachmentAnswer),
    serious: z.boolean().optional(),
    answer: z
      .object({ result: z.enum(['accepted', 'declined']), reason: z.string(), by: z.string(), at: instant })
      .nullable()
      .optional(),
  })
  .meta({ id: 'LogLine' });

/** A line of the log as it is sorted and cut into pages. */
export type LogLine = Omit<z.output<typeof logLineAnswer>, 'id'> & { _id: string };

export const presentLine = ({ _id, ...shown }: LogLine): z.output<typeof logLineAnswer> => ({ id: _id, ...shown });

export function lineOf(entry: LogEntryRecord): LogLine {
  const { _id, kind, text: written, happenedAt, createdAt, by, organisationId } = entry;
  const files = entry.files.map(presentFile);
  return { _id, kind, text: written, happenedAt, createdAt, by: { userId: by, organisationId }, files };
}

/** The incidents and change requests of a PoC as lines of its log. */
export function linesOf({ incidents, changeRequests }: Pick<PocRecord, 'incidents' | 'changeRequests'>): LogLine[] {
  return [
    ...incidents.map(({ id, at, by, organisationId, serious, description, happenedAt }) => ({
      _id: id,
      kind: 'incident' as const,
      text: description,
      happenedAt,
      createdAt: at,
      by: { userId: by, organisationId },
      files: [],
      serious,
    })),
    ...changeRequests.map(({ id, at, by, organisationId, request, answer }) => ({
      _id: id,
      kind: 'change-request' as const,
      text: request,
      happenedAt: at,
      createdAt: at,
      by: { userId: by, organisationId },
      files: [],
      answer,
    })),
  ];
}

/** Newest first, as the database sorts. */
export const newerFirst = (a: LogLine, b: LogLine): number =>
  b.createdAt.getTime() - a.createdAt.getTime() || (a._id < b._id ? 1 : -1);
