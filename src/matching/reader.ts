import { createMatcher, type Matcher } from './engine.ts';
import type { CompiledLexicon } from './compiled.ts';
import { loadCompiledLexicon } from './compiled.file.ts';

let lexicon: CompiledLexicon | null = null;
let reader: Matcher | null = null;

/** The project's lexicon, loaded at the first question and shared by all matchers of this process. */
export function compiledLexicon(): CompiledLexicon {
  lexicon ??= loadCompiledLexicon();
  return lexicon;
}

/** A matcher without companies, for reading texts. */
export function textReader(): Matcher {
  reader ??= createMatcher({ lexicon: compiledLexicon() });
  return reader;
}
