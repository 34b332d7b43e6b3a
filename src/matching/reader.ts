import { setImmediate as otherWork } from 'node:timers/promises';
import { loadCompiledLexicon, type Steps } from './compiled.file.ts';
import type { CompiledLexicon } from './compiled.ts';
import { createMatcher, type Matcher } from './engine.ts';
import { languages, matchNeedSchema } from './matching.schema.ts';

let loading: Steps<CompiledLexicon> | null = null;
let lexicon: CompiledLexicon | null = null;
let reader: Matcher | null = null;

/** Goes on with the loading by a step; true when the lexicon is there. */
function step(): boolean {
  if (lexicon !== null) return true;
  loading ??= loadCompiledLexicon();
  const { done, value } = loading.next();
  if (done === true) lexicon = value;
  return done === true;
}

/** The project's lexicon, loaded at the first question and shared by all matchers of this process. */
export function compiledLexicon(): CompiledLexicon {
  while (!step());
  return lexicon as CompiledLexicon;
}

/** A matcher without companies, for reading texts. */
export function textReader(): Matcher {
  reader ??= createMatcher({ lexicon: compiledLexicon() });
  return reader;
}

/** How many of the lexicon's own words per language are read ahead of the first question, and how many at a time. */
const wordsAhead = 240;
const wordsAtOnce = 20;

/**
 * Loads the lexicon and reads some texts ahead of the first question, in steps between which other work gets its turn. Who asks in
 * the meantime only waits for what is left of the loading.
 */
export async function warmUp(): Promise<void> {
  while (!step()) await otherWork();
  const matcher = textReader();
  for (const language of languages) {
    for (let from = 0; from < wordsAhead; from += wordsAtOnce) {
      await otherWork();
      const some = compiledLexicon().lexicon.concepts.slice(from, from + wordsAtOnce);
      const problem = some.map((concept) => concept[language].join(', ')).join('. ');
      matcher.readNeed(matchNeedSchema.parse({ id: 'ahead', language, problem }), language);
    }
  }
}
