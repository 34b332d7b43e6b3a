import type { DomainError } from '../../kernel/errors.ts';
import type { Language } from '../../kernel/actor.ts';
import { problemWords } from './fault.words.problem.ts';
import { faultIn } from './faults.ts';

/** A refusal as a whole in the reader's words: its faults, or what its code stands for. */
export function problemIn(language: Language, error: DomainError): string {
  if (error.issues.length > 0) return error.issues.map((one) => faultIn(language, one)).join(' ');
  return problemWords[language][error.code];
}
