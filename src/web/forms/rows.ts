import { Fields } from './fields.ts';
import type { Field } from './form.ts';

/** A list of small records in a form, such as certificates with their dates: each row has the same few questions. */
export interface RowsSpec {
  /** Place of the list in the endpoint's body. */
  name: string;
  /** The questions of one row; their names follow the row's own place. */
  columns: readonly Field[];
  /** Label of the row with this number, from 1. */
  label(number: number): string;
  /** Most rows that the endpoint takes. */
  most: number;
  /** Empty rows to write in. */
  spare: number;
}

const nameOf = (rows: RowsSpec, row: number, column: string): string => `${rows.name}.${row}.${column}`;

function filled(rows: RowsSpec, fields: Fields): number[] {
  const places = fields.names.flatMap((name) => {
    const [, row, column] = new RegExp(`^${rows.name}\\.(\\d{1,3})\\.(\\w+)$`).exec(name) ?? [];
    return row !== undefined && rows.columns.some((one) => one.name === column) ? [Number(row)] : [];
  });
  const written = (row: number): boolean =>
    rows.columns.some((column) => fields.text(nameOf(rows, row, column.name)).trim() !== '');
  return [...new Set(places)].filter(written).toSorted((a, b) => a - b);
}

/** The same fields with the written rows moved up, so that a fault’s place is the row’s place. */
export function closedUp(rows: RowsSpec, fields: Fields): Fields {
  const kept = new Map(
    fields.names.filter((name) => !name.startsWith(`${rows.name}.`)).map((name) => [name, fields.all(name)]),
  );
  filled(rows, fields).forEach((row, place) => {
    for (const { name } of rows.columns) kept.set(nameOf(rows, place, name), [fields.text(nameOf(rows, row, name))]);
  });
  return new Fields(kept);
}

/** The questions of every row, written or spare. */
export function rowFields(rows: RowsSpec, fields: Fields): Field[][] {
  const count = Math.min(rows.most, filled(rows, fields).length + rows.spare);
  return Array.from({ length: count }, (_, row) =>
    rows.columns.map((column) => ({ ...column, name: nameOf(rows, row, column.name) })),
  );
}

/** Fields of the rows of a record. */
export function fieldsOfRows(
  rows: RowsSpec,
  list: readonly Readonly<Record<string, string | null>>[],
): Record<string, string> {
  return Object.fromEntries(
    list.flatMap((one, row) => rows.columns.map(({ name }) => [nameOf(rows, row, name), one[name] ?? ''])),
  );
}

/** The list that closed-up fields stand for; an empty answer is left out, or null where the column says so. */
export function bodyOfRows(rows: RowsSpec, fields: Fields): Record<string, unknown>[] {
  return filled(rows, fields).map((row) =>
    Object.fromEntries(
      rows.columns.flatMap(({ name, empty }): [string, string | null][] => {
        const typed = fields.text(nameOf(rows, row, name)).trim();
        if (typed !== '') return [[name, typed]];
        return empty === 'null' ? [[name, null]] : [];
      }),
    ),
  );
}
