import { z } from 'zod';
import type { Actor, OrganisationKind, Role } from '../kernel/actor.ts';
import type { Issue } from '../kernel/errors.ts';
import type { AggregateRecord } from '../kernel/record.ts';
import { text } from '../kernel/shapes.ts';

export const importKinds = ['companies', 'needs'] as const;
export const importKindSchema = z.enum(importKinds);
export type ImportKind = (typeof importKinds)[number];

export const importStatuses = ['previewed', 'running', 'done', 'undoing', 'undone', 'discarded'] as const;
export type ImportStatus = (typeof importStatuses)[number];

/** What became of a row: `waiting` for its turn, `made` a record, `left` out for its faults, taken `back`, or `kept` since it had moved on. */
export const rowStates = ['waiting', 'left', 'made', 'refused', 'back', 'kept'] as const;
export type RowState = (typeof rowStates)[number];

export interface ImportRow {
  /** Line of the sheet, the headings being line 1. */
  line: number;
  /** What names the row to a person. */
  title: string;
  content: Record<string, unknown>;
  faults: Issue[];
  state: RowState;
  recordId: string | null;
  /** Why it was refused or kept; a refusal has the issue that says it in the reader's words. */
  reason: Issue | null;
}

/** One sheet of companies or needs on its way in: looked at, made, and, where nothing has happened since, taken back. */
export interface ImportRecord extends AggregateRecord<ImportStatus> {
  kind: ImportKind;
  fileName: string;
  /** Headings that no column knows; their cells are left out. */
  unknownHeadings: string[];
  rows: ImportRow[];
  /** In whose name the records are made. */
  by: {
    userId: string;
    role: Role;
    organisationId: string;
    organisationKind: OrganisationKind;
    language: Actor['language'];
  };
}

export const uploadQuery = z.strictObject({ name: text(160), kind: importKindSchema });

/** Rows and bytes of one sheet. */
export const mostRows = 500;
export const mostBytes = 4 * 1024 * 1024;
