import type { Analysis, Occurrence, Term } from './analyse.ts';
import type { ConceptKind, Lexicon } from './lexicon.ts';
import type { NeedField } from './rules.ts';

/** What a text can do without; a denied problem or condition is still what it is about. */
const deniable: ReadonlySet<ConceptKind> = new Set(['device', 'technology', 'material', 'process', 'procedure']);
/** A thing: where it is denied, its very words say nothing for the text. "Without retyping" speaks of retyping all the same. */
const things: ReadonlySet<ConceptKind> = new Set(['device', 'technology']);
/** "No bladder scanner" in a problem is a lack, in an outcome or a limit a wish, in a profile a fact. */
const lacking: ReadonlySet<string> = new Set<NeedField>(['title', 'problem']);

/** Parts what a text says from what it says it does without, and leaves out the words that say only that. */
export function partDenied(
  lexicon: Lexicon,
  texts: readonly { readonly field: string }[],
  { occurrences, terms }: Analysis,
): { said: readonly Occurrence[]; denied: readonly Occurrence[]; spoken: readonly Term[] } {
  const kindOf = ({ concept }: Occurrence): ConceptKind => lexicon.concepts[concept]?.kind ?? 'problem';
  const denied = occurrences.filter((one) => isDenied(one.negation, kindOf(one), texts[one.text]?.field ?? ''));
  if (denied.length === 0) return { said: occurrences, denied, spoken: terms };
  const said = occurrences.filter((one) => !denied.includes(one));
  const unsaid = denied.filter((one) => things.has(kindOf(one)));
  const spoken = terms.filter((term) => !unsaid.some(covers(term)) || said.some(covers(term)));
  return { said, denied, spoken };
}

function isDenied(negation: Occurrence['negation'], kind: ConceptKind, field: string): boolean {
  if (negation === 'none') return false;
  return negation === 'unwanted' ? deniable.has(kind) : things.has(kind) && !lacking.has(field);
}

/** Whether an occurrence holds a word. */
const covers =
  (term: Term) =>
  (one: Occurrence): boolean =>
    one.text === term.text && one.start <= term.start && term.end <= one.end;
