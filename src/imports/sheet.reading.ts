import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { DomainError, issue, type Issue } from '../kernel/errors.ts';
import { mostRows } from './import.schema.ts';

/** A sheet as texts: the headings, and each row with its line. */
export interface Sheet {
  headings: string[];
  rows: { line: number; cells: string[] }[];
}

const refused = (fault: Issue): DomainError => new DomainError('bad-request', fault.message, { issues: [fault] });
const unreadable = (): DomainError => refused(issue('file', 'sheet-unreadable', 'This file can’t be read as a sheet.'));

/** Most bytes that a spreadsheet may unpack to: it is a zip, and a small one may hide a huge one. */
const mostUnpacked = 64 * 1024 * 1024;

/** Reads CSV (comma, semicolon or tab; UTF-8 or Windows-1252) or the first sheet of an XLSX file. @throws DomainError bad-request */
export async function readImportSheet(content: Buffer): Promise<Sheet> {
  const isZip = content.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
  const table = isZip ? await cellsOfWorkbook(content) : cellsOfCsv(content);
  const [headings = [], ...rows] = table;
  const filled = rows
    .map((cells, place) => ({ line: place + 2, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (filled.length === 0) throw refused(issue('file', 'sheet-empty', 'The sheet has no row below its headings.'));
  if (filled.length > mostRows)
    throw refused(issue('file', 'sheet-too-long', `A sheet has at most ${mostRows} rows.`, { maximum: mostRows }));
  return { headings: headings.map((one) => one.trim()), rows: filled };
}

async function cellsOfWorkbook(content: Buffer): Promise<string[][]> {
  if (unpackedSize(content) > mostUnpacked) throw unreadable();
  const table = await readSheet(content).catch(() => {
    throw unreadable();
  });
  return table.map((row) =>
    row.map((cell) => (cell === null ? '' : cell instanceof Date ? cell.toISOString() : String(cell))),
  );
}

/** Sum of the sizes in the zip's directory. */
function unpackedSize(content: Buffer): number {
  let size = 0;
  for (let at = content.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0 && at + 46 <= content.length;) {
    size += content.readUInt32LE(at + 24);
    at = content.indexOf('PK\u0001\u0002', at + 46, 'latin1');
  }
  return size;
}

function cellsOfCsv(content: Buffer): string[][] {
  const text = decode(content);
  if (text.includes('\u0000')) throw unreadable();
  const head = text.split('\n', 1)[0] ?? '';
  const delimiter = [';', '\t', ','].toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ',';
  try {
    return parse(text, { delimiter, bom: true, relax_column_count: true, skip_empty_lines: false });
  } catch {
    throw unreadable();
  }
}

/** Spreadsheets on Windows still write their own code page. */
function decode(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('windows-1252').decode(content);
  }
}
