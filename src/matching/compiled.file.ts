import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { compileLexicon, type CompiledLexicon } from './compiled.ts';
import { FormTable, type FormTables } from './lexicon.forms.ts';
import { formTableData, type FormTableData } from './lexicon.forms.data.ts';
import { parseLexicon, readLexiconFiles, type Concept, type LexiconFile } from './lexicon.ts';
import { languages, type Language } from './matching.schema.ts';
import { defaultRules } from './rules.ts';

/** Each part is a serialised value of its own, so that they can be read one at a time. */
interface Kept {
  readonly head: Uint8Array;
  readonly tables: Readonly<Record<Language, Uint8Array>>;
}

type Head = Omit<CompiledLexicon, 'lexicon' | 'tables'> & {
  readonly version: string;
  readonly concepts: readonly Concept[];
};

/** Compiled lexicons lie with other derived files; the folder may be removed at any time. */
const folder = path.resolve('node_modules/.cache/carecure');

/** Work that can stop between its steps: whoever can't wait finishes it in one go. */
export type Steps<T> = Generator<void, T, void>;

/**
 * The project's lexicon ready for reading texts: from the file that an earlier compilation of the same data by the same code left,
 * else compiled and left for the next. Where nothing can be written it is compiled each time. Each step takes a fraction of a second.
 */
export function* loadCompiledLexicon(): Steps<CompiledLexicon> {
  const files = readLexiconFiles();
  const place = path.join(folder, `lexicon-${fingerprint(files)}.bin`);
  yield;
  const kept = readKept(place);
  if (kept) return yield* restore(kept);
  const compiled = compileLexicon(parseLexicon(files), defaultRules.soft.firmness);
  yield;
  keep(place, compiled);
  return compiled;
}

/** Changes with the data, the code that compiles it, and the runtime whose format the file has. */
function fingerprint(files: readonly LexiconFile[]): string {
  const hash = createHash('sha256').update(process.versions.v8);
  for (const { name, text } of files) hash.update(`${name}\n${text}\n`);
  for (const directory of [import.meta.dirname, path.join(import.meta.dirname, 'text')]) {
    for (const name of readdirSync(directory)
      .filter((one) => /\.[jt]s$/.test(one))
      .toSorted())
      hash.update(readFileSync(path.join(directory, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

function readKept(place: string): Kept | null {
  try {
    return deserialize(readFileSync(place)) as Kept;
  } catch {
    return null;
  }
}

function keep(place: string, { lexicon, tables, links, words }: CompiledLexicon): void {
  const head: Head = { version: lexicon.version, concepts: lexicon.concepts, links, words };
  const perLanguage = Object.fromEntries(
    languages.map((language) => [language, serialize(formTableData(tables[language]))]),
  ) as unknown as Kept['tables'];
  const kept: Kept = { head: serialize(head), tables: perLanguage };
  const draft = `${place}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, serialize(kept));
    renameSync(draft, place);
  } catch {
    // A read-only place costs time at each start, nothing else.
  }
}

function* restore(kept: Kept): Steps<CompiledLexicon> {
  const { version, concepts, links, words } = deserialize(kept.head) as Head;
  const byId = new Map(concepts.map((concept, index) => [concept.id, index]));
  const tables: Partial<Record<Language, FormTable>> = {};
  for (const language of languages) {
    yield;
    const table = deserialize(kept.tables[language]) as FormTableData;
    yield;
    tables[language] = FormTable.fromData(language, table);
  }
  return { lexicon: { version, concepts, byId }, tables: tables as FormTables, links, words };
}
