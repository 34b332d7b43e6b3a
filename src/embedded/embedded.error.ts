import type { Failure } from './control.messages.ts';
import { reasonOf } from './reason.ts';

/** Servers that the app needs can't be had. The message is made to be shown as it is. */
export class EmbeddedError extends Error {
  readonly failures: readonly Failure[];

  constructor(...failures: Failure[]) {
    super(failures.map(describe).join('\n\n'));
    this.name = 'EmbeddedError';
    this.failures = failures;
  }
}

/** What another process is told of an error. */
export function failureOf(error: unknown, summary: string): Failure {
  if (error instanceof EmbeddedError && error.failures[0] !== undefined) return error.failures[0];
  return { summary, tried: [{ what: 'start', why: reasonOf(error) }], remedies: [] };
}

function describe({ summary, tried, remedies }: Failure): string {
  const lines = [summary];
  if (tried.length > 0) lines.push('Tried:', ...tried.map(({ what, why }) => `  - ${what}: ${why}`));
  if (remedies.length > 0) lines.push('What helps (any one of these):', ...remedies.map((remedy) => `  - ${remedy}`));
  return lines.join('\n');
}
