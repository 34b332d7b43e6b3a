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
import type { SoftLinks } from './soft.ts';
import type { ConceptWords } from './translations.ts';

interface Kept {
  readonly version: string;
  readonly concepts: readonly Concept[];
  readonly tables: Readonly<Record<Language, FormTableData>>;
  readonly links: SoftLinks;
  readonly words: ConceptWords;
}

/** Compiled lexicons lie with other derived files; the folder may be removed at any time. */
const folder = path.resolve('node_modules/.cache/carecure');

/**
 * The project's lexicon ready for reading texts: from the file that an earlier compilation of the same data by the same code left,
 * else compiled and left for the next. Where nothing can be written it is compiled each time.
 */
export function loadCompiledLexicon(): CompiledLexicon {
  const files = readLexiconFiles();
  const place = path.join(folder, `lexicon-${fingerprint(files)}.bin`);
  const kept = readKept(place);
  if (kept) return restore(kept);
  const compiled = compileLexicon(parseLexicon(files), defaultRules.soft.firmness);
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
  const perLanguage = Object.fromEntries(
    languages.map((language) => [language, formTableData(tables[language])]),
  ) as unknown as Kept['tables'];
  const kept: Kept = { version: lexicon.version, concepts: lexicon.concepts, tables: perLanguage, links, words };
  const draft = `${place}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, serialize(kept));
    renameSync(draft, place);
  } catch {
    // A read-only place costs time at each start, nothing else.
  }
}

function restore({ version, concepts, tables, links, words }: Kept): CompiledLexicon {
  const byId = new Map(concepts.map((concept, index) => [concept.id, index]));
  const restored = Object.fromEntries(
    languages.map((language) => [language, FormTable.fromData(language, tables[language])]),
  ) as unknown as FormTables;
  return { lexicon: { version, concepts, byId }, tables: restored, links, words };
}
