import { readFileSync } from 'node:fs';
import path from 'node:path';
import { matchCompanySchema, matchNeedSchema, type MatchCompany, type MatchNeed } from './matching.schema.ts';

/** Judgements: need → company → grade 1–3; what isn't listed is 0. */
export type Judgements = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface Collection {
  readonly companies: readonly MatchCompany[];
  readonly needs: readonly MatchNeed[];
}

/** Reads `companies.jsonl` and `needs.jsonl` of a directory. Throws with file and line when one has another shape. */
export function readCollection(directory: string): Collection {
  return {
    companies: readLines(path.join(directory, 'companies.jsonl')).map(({ value, where }) =>
      shaped(matchCompanySchema.safeParse(value), where),
    ),
    needs: readLines(path.join(directory, 'needs.jsonl')).map(({ value, where }) =>
      shaped(matchNeedSchema.safeParse(value), where),
    ),
  };
}

export function readJudgements(directory: string): Judgements {
  const judgements = new Map<string, Map<string, number>>();
  for (const line of readFileSync(path.join(directory, 'qrels.tsv'), 'utf8').split(/\r?\n/)) {
    const [need, company, grade] = line.split('\t');
    if (need === undefined || company === undefined || !/^[0-3]$/.test(grade ?? '')) continue;
    const row = judgements.get(need) ?? new Map<string, number>();
    row.set(company, Number(grade));
    judgements.set(need, row);
  }
  return judgements;
}

function readLines(file: string): { value: unknown; where: string }[] {
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .flatMap((line, i) =>
      line.trim() === '' ? [] : [{ value: JSON.parse(line) as unknown, where: `${path.basename(file)}:${i + 1}` }],
    );
}

function shaped<T>(result: { success: true; data: T } | { success: false; error: Error }, where: string): T {
  if (result.success) return result.data;
  throw new Error(`${where}: ${result.error.message}`);
}
