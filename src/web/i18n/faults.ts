import type { Issue } from '../../kernel/errors.ts';
import type { Language } from '../../kernel/actor.ts';
import { givenIn, type Sentence } from './fault.sentence.ts';
import { problemWords } from './fault.words.problem.ts';
import { faultWords } from './fault.words.ts';

/**
 * An issue in the reader's words, or a refusal as a whole by its own code; in English as the API says it where the code has no words
 * of its own.
 */
export function faultIn(language: Language, { code, values, message }: Issue): string {
  const refusals: Readonly<Record<string, Sentence>> = problemWords[language];
  const sentence = faultWords[language][code] ?? refusals[code];
  if (typeof sentence !== 'function') return sentence ?? message;
  return values ? sentence(givenIn(language, values)) : message;
}
