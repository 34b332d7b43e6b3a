import { Fields } from '../../web/forms/fields.ts';

/** The lists of the plan, each with the answers of one row; the first name alone makes no row. */
export const rowLists = {
  criteria: ['name', 'unit', 'baseline.value', 'baseline.source', 'goThreshold', 'stopThreshold'],
  budget: ['label', 'amount.cents', 'bearer'],
  shares: ['organisationId', 'percent', 'contribution'],
  expectedEffects: ['dimension', 'effect'],
} as const;
export type RowList = keyof typeof rowLists;

export const isRowList = (name: string): name is RowList => Object.hasOwn(rowLists, name);

const rowPattern = /^(\w+)\.(\d+)\.(.+)$/;

/** The numbers of a list's rows, as they were sent. */
export function rowsOf(fields: Fields, list: RowList): number[] {
  const numbers = fields.names.flatMap((name) => {
    const found = rowPattern.exec(name);
    return found?.[1] === list ? [Number(found[2])] : [];
  });
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}

const isEmpty = (fields: Fields, list: RowList, row: number): boolean =>
  rowLists[list].every((name) => fields.text(`${list}.${row}.${name}`).trim() === '');

/** The same without the rows that `drop` names, numbered anew from 0, so that a fault's place in the list is the row's number. */
function without(fields: Fields, drop: (list: RowList, row: number) => boolean): Fields {
  const numbers = new Map<string, number>();
  for (const list of Object.keys(rowLists) as RowList[])
    for (const row of rowsOf(fields, list).filter((one) => !drop(list, one)))
      numbers.set(`${list}.${row}`, [...numbers.keys()].filter((key) => key.startsWith(`${list}.`)).length);
  const kept = new Map<string, readonly string[]>();
  for (const name of fields.names) {
    const [, list = '', row = '', rest = ''] = rowPattern.exec(name) ?? [];
    const number = numbers.get(`${list}.${row}`);
    if (!isRowList(list)) kept.set(name, fields.all(name));
    else if (number !== undefined) kept.set(`${list}.${number}.${rest}`, fields.all(name));
  }
  return new Fields(kept);
}

export const withoutEmptyRows = (fields: Fields): Fields => without(fields, (list, row) => isEmpty(fields, list, row));

/** What the button for a row asked: `add:criteria`, `remove:budget:1`. Rows without an answer stay until the plan is saved. */
export function afterRowButton(fields: Fields, pressed: string): { fields: Fields; list: RowList; row: number } | null {
  const [turn, list = '', number = ''] = pressed.split(':');
  if (!isRowList(list)) return null;
  if (turn === 'remove')
    return { fields: without(fields, (one, row) => one === list && row === Number(number)), list, row: -1 };
  const row = (rowsOf(fields, list).at(-1) ?? -1) + 1;
  return { fields: fields.with({ [`${list}.${row}.${rowLists[list][0]}`]: '' }), list, row };
}
