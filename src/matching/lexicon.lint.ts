import { conceptSchema, formsOf, type ConceptEntry, type LexiconFile } from './lexicon.ts';
import type { Language } from './matching.schema.ts';
import { stemKey } from './text/stems.ts';
import { isStopWord } from './text/stop-words.ts';
import { tokenise } from './text/tokens.ts';
import { parseDocument } from 'yaml';

export interface Fault {
  readonly file: string;
  readonly concept: string;
  readonly rule: 'shape' | 'twice' | 'reference' | 'collision' | 'empty-form' | 'loop' | 'alone';
  readonly detail: string;
}

interface Located {
  readonly id: string;
  readonly file: string;
  readonly entry: ConceptEntry;
}

/** All that is wrong with the lexicon's files; none of it is tolerated in what ships. */
export function lintLexicon(files: readonly LexiconFile[]): Fault[] {
  const faults: Fault[] = [];
  const concepts: Located[] = [];
  const owners = new Map<string, string>();
  for (const file of files) {
    const document = parseDocument(file.text, { schema: 'failsafe', uniqueKeys: true });
    for (const error of document.errors)
      faults.push({ file: file.name, concept: '', rule: 'shape', detail: error.message });
    if (document.errors.length > 0) continue;
    for (const [id, raw] of Object.entries((document.toJS() ?? {}) as Record<string, unknown>)) {
      const parsed = conceptSchema.safeParse(raw);
      if (!parsed.success) {
        for (const issue of parsed.error.issues) {
          faults.push({
            file: file.name,
            concept: id,
            rule: 'shape',
            detail: `${issue.path.join('.')}: ${issue.message}`,
          });
        }
        continue;
      }
      const owner = owners.get(id);
      if (owner === undefined) owners.set(id, file.name);
      else faults.push({ file: file.name, concept: id, rule: 'twice', detail: `also in ${owner}` });
      concepts.push({ id, file: file.name, entry: parsed.data });
    }
  }
  faults.push(...references(concepts, owners), ...loops(concepts), ...collisions(concepts), ...unjoined(concepts));
  return faults;
}

function references(concepts: readonly Located[], owners: ReadonlyMap<string, string>): Fault[] {
  return concepts.flatMap(({ id, file, entry }) => {
    const named = [...entry.broader, ...entry.addresses, ...entry.partOf, ...entry.related];
    const wrong = named
      .filter((to) => !owners.has(to) || to === id)
      .map((to): Fault => ({ file, concept: id, rule: 'reference', detail: to }));
    const all = formsOf(entry).map(({ form }) => form);
    const stray = Object.keys(entry.context ?? {}).filter((form) => !all.includes(form));
    return [
      ...wrong,
      ...stray.map((form): Fault => ({
        file,
        concept: id,
        rule: 'reference',
        detail: `context for “${form}”, which is no form`,
      })),
    ];
  });
}

/** A concept must not be broader than itself over any number of steps. */
function loops(concepts: readonly Located[]): Fault[] {
  const broader = new Map(concepts.map(({ id, entry }) => [id, entry.broader]));
  return concepts.flatMap(({ id, file }) => {
    const seen = new Set<string>();
    const open = [...(broader.get(id) ?? [])];
    while (open.length > 0) {
      const at = open.pop() ?? '';
      if (at === id) return [{ file, concept: id, rule: 'loop' as const, detail: 'is broader than itself' }];
      if (seen.has(at)) continue;
      seen.add(at);
      open.push(...(broader.get(at) ?? []));
    }
    return [];
  });
}

/** The words of a form as the engine compares them: case, function words and order don't tell forms apart. */
export function sayingKey(form: string, language: Language): string {
  const tokens = tokenise(form);
  const content = tokens.filter((token) => token.capitals || !isStopWord(token.word, language));
  const reduced = content.length < tokens.length && content.length < 2;
  const keys = (reduced ? tokens : content).map((token) => stemKey(token.word, language));
  return reduced ? keys.join(' ') : [...new Set(keys)].toSorted().join(' ');
}

function collisions(concepts: readonly Located[]): Fault[] {
  const faults: Fault[] = [];
  const sayings = new Map<string, { id: string; hasContext: boolean }[]>();
  for (const { id, file, entry } of concepts) {
    for (const { language, form, context } of formsOf(entry)) {
      const key = sayingKey(form, language);
      if (key === '') {
        faults.push({ file, concept: id, rule: 'empty-form', detail: `${language} “${form}”` });
        continue;
      }
      const owners = sayings.get(`${language} ${key}`) ?? [];
      const other = owners.find((owner) => owner.id !== id && !(owner.hasContext && context !== undefined));
      if (other !== undefined)
        faults.push({ file, concept: id, rule: 'collision', detail: `${language} “${form}” also says ${other.id}` });
      owners.push({ id, hasContext: context !== undefined });
      sayings.set(`${language} ${key}`, owners);
    }
  }
  return faults;
}

/** What stands for itself: parts of the body, places, people, rules. */
const standsAlone: ReadonlySet<string> = new Set(['anatomy', 'setting', 'people', 'regulation', 'goal']);

/** A problem that nothing addresses, or a device for nothing, can't be matched beyond its own words. */
function unjoined(concepts: readonly Located[]): Fault[] {
  const reached = new Set(
    concepts.flatMap(({ entry }) => [...entry.addresses, ...entry.broader, ...entry.related, ...entry.partOf]),
  );
  return concepts
    .filter(({ id, entry }) => {
      if (standsAlone.has(entry.kind)) return false;
      const own = entry.addresses.length + entry.broader.length + entry.related.length + entry.partOf.length;
      return own === 0 && !reached.has(id);
    })
    .map(({ id, file }) => ({ file, concept: id, rule: 'alone' as const, detail: 'joined with no other concept' }));
}
