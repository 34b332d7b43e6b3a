import type { ComponentChildren } from 'preact';

export interface Column<R> {
  label: string;
  cell(row: R): ComponentChildren;
  numeric?: boolean;
  /** The cell that names the row. */
  head?: boolean;
}

interface TableProps<R> {
  caption: string;
  /** Hide the caption where a heading says the same. */
  quietCaption?: boolean;
  columns: readonly Column<R>[];
  rows: readonly R[];
  keyOf(row: R): string;
}

/** Rows with named columns; on a phone each row becomes a block with its labels. */
export function Table<R>({ caption, quietCaption, columns, rows, keyOf }: TableProps<R>) {
  return (
    <table class="table">
      <caption class={quietCaption ? 'hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" class={column.numeric ? 'numeric' : undefined} key={column.label}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map((column) =>
              column.head ? (
                <th scope="row" key={column.label}>
                  {column.cell(row)}
                </th>
              ) : (
                <td class={column.numeric ? 'numeric' : undefined} data-label={column.label} key={column.label}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
