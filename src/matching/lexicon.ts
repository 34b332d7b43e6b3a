import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { languages, type Language } from './matching.schema.ts';

export const conceptKinds = [
  'condition',
  'problem',
  'anatomy',
  'procedure',
  'goal',
  'technology',
  'device',
  'setting',
  'people',
  'regulation',
  'material',
  'process',
] as const;
export type ConceptKind = (typeof conceptKinds)[number];

const forms = z.array(z.coerce.string()).min(1);
const ids = z.array(z.string()).default([]);

/** One concept as the data files hold it; the format is described in the README of this room. */
export const conceptSchema = z.strictObject({
  kind: z.enum(conceptKinds),
  nl: forms,
  de: forms,
  en: forms,
  broader: ids,
  addresses: ids,
  partOf: ids,
  related: ids,
  context: z.record(z.string(), z.array(z.coerce.string()).min(1)).optional(),
  emdn: z
    .string()
    .regex(/^[A-DF-HJ-NP-WYZ]\d{0,8}$/)
    .optional(),
  cpv: z
    .string()
    .regex(/^(?:33|34|39|48|85|90|98)\d{6}$/)
    .optional(),
});
export type ConceptEntry = z.infer<typeof conceptSchema>;

export interface Concept extends ConceptEntry {
  readonly id: string;
  readonly file: string;
}

export interface Lexicon {
  /** Digest of the files' content: a stored match names it. */
  readonly version: string;
  readonly concepts: readonly Concept[];
  readonly byId: ReadonlyMap<string, number>;
}

export interface LexiconFile {
  readonly name: string;
  readonly text: string;
}

export class LexiconError extends Error {
  override readonly name = 'LexiconError';
}

/** The data lies beside this file, in the source tree and in the build alike. */
export const lexiconDirectory = path.join(import.meta.dirname, 'lexicon');

export function readLexiconFiles(directory: string = lexiconDirectory): LexiconFile[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => ({ name, text: readFileSync(path.join(directory, name), 'utf8') }));
}

/** Reads the concepts of all files. Throws LexiconError with every fault of shape; what else may be wrong, the lint says. */
export function parseLexicon(files: readonly LexiconFile[]): Lexicon {
  const concepts: Concept[] = [];
  const byId = new Map<string, number>();
  const faults: string[] = [];
  for (const file of files) {
    const content: unknown = parse(file.text, { schema: 'failsafe', uniqueKeys: true });
    for (const [id, entry] of Object.entries((content ?? {}) as Record<string, unknown>)) {
      const parsed = conceptSchema.safeParse(entry);
      if (!parsed.success) {
        for (const issue of parsed.error.issues)
          faults.push(`${file.name}: ${id}.${issue.path.join('.')}: ${issue.message}`);
        continue;
      }
      const at = byId.get(id);
      const before = at === undefined ? undefined : concepts[at];
      if (at === undefined || before === undefined) {
        byId.set(id, concepts.length);
        concepts.push({ id, file: file.name, ...parsed.data });
      } else {
        concepts[at] = merge(before, parsed.data);
      }
    }
  }
  if (faults.length > 0) throw new LexiconError(`The lexicon has faults of shape:\n${faults.join('\n')}`);
  return { version: digest(files), concepts, byId };
}

/** A concept told in two files is one concept: the later file adds to it. The lint reports it all the same. */
function merge(first: Concept, second: ConceptEntry): Concept {
  const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];
  return {
    ...second,
    ...first,
    nl: union(first.nl, second.nl),
    de: union(first.de, second.de),
    en: union(first.en, second.en),
    broader: union(first.broader, second.broader),
    addresses: union(first.addresses, second.addresses),
    partOf: union(first.partOf, second.partOf),
    related: union(first.related, second.related),
    context: { ...second.context, ...first.context },
  };
}

export function loadLexicon(directory?: string): Lexicon {
  return parseLexicon(readLexiconFiles(directory));
}

/** The preferred term of a concept, as people are shown it. */
export function label(lexicon: Lexicon, concept: number, language: Language): string {
  return lexicon.concepts[concept]?.[language][0] ?? '';
}

export function formsOf(
  concept: ConceptEntry,
): { language: Language; form: string; context: readonly string[] | undefined }[] {
  return languages.flatMap((language) =>
    concept[language].map((form) => ({ language, form, context: concept.context?.[form] })),
  );
}

function digest(files: readonly LexiconFile[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file.name}\n${file.text}\n`);
  return `lexicon-${hash.digest('hex').slice(0, 12)}`;
}
