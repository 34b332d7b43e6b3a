/**
 * One fault in what was sent, and its place. `path` is dotted (`trl.min`), empty when the whole is meant. `code` tells the cause and
 * stands for one sentence, so that pages can say it in other languages; `values` are the numbers and names in that sentence.
 */
export interface Issue {
  path: string;
  code: string;
  message: string;
  values?: Readonly<Record<string, string | number>>;
}

export const errorCodes = [
  'bad-request',
  'unauthenticated',
  'forbidden',
  'not-found',
  'method-not-allowed',
  'illegal-transition',
  'being-applied',
  'conflict',
  'stale-version',
  'precondition-required',
  'too-large',
  'unsupported-media-type',
  'rule-violated',
  'idempotency-mismatch',
  'too-many-requests',
  'unavailable',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** What the domain refuses. It knows nothing of HTTP: `http/problem.ts` maps its code to a status. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly issues: readonly Issue[];
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    message: string,
    more: { issues?: readonly Issue[]; details?: Record<string, unknown> } = {},
  ) {
    super(message);
    this.name = 'DomainError';
    this.code = code;
    this.issues = more.issues ?? [];
    this.details = more.details ?? {};
  }
}

export const notFound = (what: string): DomainError => new DomainError('not-found', `There is no such ${what}.`);

export const forbidden = (reason: string): DomainError => new DomainError('forbidden', reason);

export const ruleViolated = (issues: readonly Issue[]): DomainError =>
  new DomainError('rule-violated', issues.map((one) => one.message).join(' '), { issues });

/** @param code specific and in kebab-case: one code, one sentence · @param values every value that the message contains */
export function issue(path: string, code: string, message: string, values?: Issue['values']): Issue {
  return values ? { path, code, message, values } : { path, code, message };
}

/** Why a schema refuses a value, in the form that zod carries along. */
export interface Refusal {
  message: string;
  params: Pick<Issue, 'code' | 'values'>;
}

export const refusal = (code: string, message: string, values?: Issue['values']): Refusal => ({
  message,
  params: values ? { code, values } : { code },
});

/** A field that has to be there and isn’t. */
export const missing = (field: string): Issue => issue(field, 'required', `“${field}” is missing.`, { field });
