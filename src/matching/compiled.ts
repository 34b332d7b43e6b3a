import { compileForms, type FormTables } from './lexicon.forms.ts';
import type { Lexicon } from './lexicon.ts';
import { softLinks, type SoftLinks } from './soft.ts';
import type { ReadingStages } from './text/words.ts';
import { conceptWords, type ConceptWords } from './translations.ts';

/** A lexicon made ready for reading texts; takes seconds for thousands of concepts, so it is kept (`compiled.file.ts`). */
export interface CompiledLexicon {
  readonly lexicon: Lexicon;
  readonly tables: FormTables;
  readonly links: SoftLinks;
  readonly words: ConceptWords;
}

export function compileLexicon(lexicon: Lexicon, firmness: number, stages?: ReadingStages): CompiledLexicon {
  const tables = compileForms(lexicon, stages);
  return { lexicon, tables, links: softLinks(lexicon, tables, firmness), words: conceptWords(lexicon, tables) };
}
