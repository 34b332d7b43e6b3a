import { z } from 'zod';
import { issuesOf } from '../http/faults.ts';
import { companyProfile } from '../companies/company.schema.ts';
import { organisationBody } from '../identity/organisation.schema.ts';
import { issue, missing, type Issue } from '../kernel/errors.ts';
import { needContent } from '../needs/need.schema.ts';
import { columnOf, type ImportColumn } from './import.columns.ts';
import type { ImportKind, ImportRow } from './import.schema.ts';
import type { Sheet } from './sheet.reading.ts';

const contents = {
  companies: z.object({
    organisation: organisationBody.omit({ kind: true }),
    profile: companyProfile.omit({ region: true, country: true }),
  }),
  needs: needContent.extend({ organisation: z.string().optional() }),
} as const;

/** What must be known besides the sheet: whose names are taken, and which organisations needs may belong to. */
export interface Known {
  /** Names of organisations, in lower case, with their ids. */
  organisations: ReadonlyMap<string, string>;
  /** Organisation of a need whose row names none; null where each row has to. */
  own: string | null;
}

/** Each row's content with every fault at its column; and the headings that no column knows. */
export function readRows(
  kind: ImportKind,
  sheet: Sheet,
  known: Known,
): { rows: ImportRow[]; unknownHeadings: string[] } {
  const columns = sheet.headings.map((heading) => columnOf(kind, heading));
  const seen = new Map<string, number>();
  const rows = sheet.rows.map(({ line, cells }): ImportRow => {
    const typed = typedOf(columns, cells);
    const parsed = contents[kind].safeParse(typed, { reportInput: true });
    const title = titleOf(kind, typed);
    const faults = parsed.success ? [] : issuesOf(parsed.error);
    faults.push(...(kind === 'companies' ? nameFaults(title, line, seen, known) : ownerFaults(typed, known)));
    const content = parsed.success ? contentOf(kind, parsed.data, known) : typed;
    return {
      line,
      title,
      content,
      faults,
      state: faults.length > 0 ? 'left' : 'waiting',
      recordId: null,
      reason: null,
    };
  });
  const unknownHeadings = sheet.headings.filter((heading, place) => heading !== '' && !columns[place]);
  return { rows, unknownHeadings };
}

/** A need's organisation as its id, since names change. */
function contentOf(
  kind: ImportKind,
  read: Record<string, unknown>,
  { organisations, own }: Known,
): Record<string, unknown> {
  if (kind === 'companies') return read;
  const { organisation, ...content } = read;
  const named = typeof organisation === 'string' ? organisations.get(organisation.toLowerCase()) : undefined;
  return { ...content, organisationId: named ?? own };
}

function typedOf(columns: readonly (ImportColumn | undefined)[], cells: readonly string[]): Record<string, unknown> {
  const typed: Record<string, unknown> = {};
  for (const [place, column] of columns.entries()) {
    const cell = cells[place] ?? '';
    if (column && cell !== '') set(typed, column.path.split('.'), valueOf(column, cell));
  }
  return typed;
}

function valueOf({ kind }: ImportColumn, cell: string): unknown {
  switch (kind) {
    case 'number': {
      const value = Number(cell.replaceAll(/\s/g, '').replace(',', '.'));
      return Number.isFinite(value) ? value : cell;
    }
    case 'list':
      return [
        ...new Set(
          cell
            .split(/[;|\n]/)
            .map((one) => one.trim())
            .filter((one) => one !== ''),
        ),
      ];
    case 'lower':
      return cell.toLowerCase();
    case 'upper':
      return cell.toUpperCase();
    default:
      return cell;
  }
}

function set(into: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [first = '', ...rest] = path;
  if (rest.length === 0) {
    into[first] = value;
    return;
  }
  const inner = (into[first] ?? {}) as Record<string, unknown>;
  into[first] = inner;
  set(inner, rest, value);
}

function titleOf(kind: ImportKind, typed: Record<string, unknown>): string {
  const name =
    kind === 'companies' ? (typed['organisation'] as Record<string, unknown> | undefined)?.['name'] : typed['title'];
  return typeof name === 'string' ? name.slice(0, 160) : '';
}

/** A company that is there already, or twice in the sheet, isn't made again. */
function nameFaults(name: string, line: number, seen: Map<string, number>, known: Known): Issue[] {
  const key = name.toLowerCase();
  if (key === '') return [];
  const earlier = seen.get(key);
  seen.set(key, earlier ?? line);
  if (known.organisations.has(key))
    return [issue('organisation.name', 'organisation-exists', `There is an organisation “${name}” already.`, { name })];
  return earlier === undefined
    ? []
    : [issue('organisation.name', 'named-before', `Line ${earlier} has the same name.`, { line: earlier })];
}

function ownerFaults(typed: Record<string, unknown>, { organisations, own }: Known): Issue[] {
  const name = typed['organisation'];
  if (typeof name !== 'string') return own === null ? [missing('organisation')] : [];
  const found = organisations.get(name.toLowerCase());
  if (found === undefined || (own !== null && found !== own))
    return [issue('organisation', 'owner-unknown', `There is no such organisation: “${name}”.`, { name })];
  return [];
}
