import type { z } from 'zod';
import { issue, type Issue, type Refusal } from '../kernel/errors.ts';

type ZodIssue = z.core.$ZodIssue;
type Of<Code extends ZodIssue['code']> = Extract<ZodIssue, { code: Code }>;

/** Every fault that zod found, with its place. It has to have parsed with `reportInput`, so that what is missing is told from what is wrong. */
export function issuesOf(error: z.core.$ZodError, place = ''): Issue[] {
  return error.issues.flatMap((one) => faultsIn(one, place));
}

function faultsIn(one: ZodIssue, place: string): Issue[] {
  const path = [place, ...one.path.map(String)].filter(Boolean).join('.');
  switch (one.code) {
    case 'unrecognized_keys':
      return one.keys.map((field) => {
        const at = path ? `${path}.${field}` : field;
        return issue(at, 'unknown-field', `“${field}” is not a field here.`, { field });
      });
    case 'custom': {
      const { code, values } = one.params as Refusal['params'];
      return [issue(path, code, one.message, values)];
    }
    case 'invalid_type':
      return [ofType(one, path)];
    case 'too_small':
      return [issue(path, tooLittle(one), one.message, { minimum: Number(one.minimum) })];
    case 'too_big':
      return [issue(path, tooMuch(one), one.message, { maximum: Number(one.maximum) })];
    case 'invalid_format':
      return [issue(path, one.format === 'email' ? 'not-an-email' : `not-a-${one.format}`, one.message)];
    case 'invalid_value':
      return [unknownChoice(one.values, path, one.message, one.input)];
    case 'invalid_union':
      return [ofUnion(one, path)];
    // A record's key, or one of a set's: what is wrong with it is told below.
    case 'invalid_key':
    case 'invalid_element':
      return one.issues.flatMap((inner) => faultsIn({ ...inner, path: [] }, path));
    case 'not_multiple_of':
      return [issue(path, 'not-a-multiple', one.message, { divisor: one.divisor })];
  }
}

const missing = (path: string): Issue => {
  const field = path.split('.').at(-1) ?? '';
  return issue(path, 'required', `“${field}” is missing.`, { field });
};

function ofType(one: Of<'invalid_type'>, path: string): Issue {
  if (one.input === undefined) return missing(path);
  if (one.expected === 'int') return issue(path, 'not-whole', one.message);
  return issue(path, 'wrong-type', one.message, { expected: one.expected });
}

function unknownChoice(values: readonly unknown[], path: string, message: string, input: unknown): Issue {
  return input === undefined ? missing(path) : issue(path, 'unknown-choice', message, { choices: values.join(', ') });
}

function tooLittle({ origin, minimum }: Of<'too_small'>): string {
  if (origin === 'string') return minimum === 1 ? 'empty' : 'too-short';
  return counted(origin) ? 'too-few' : 'too-small';
}

function tooMuch({ origin }: Of<'too_big'>): string {
  if (origin === 'string') return 'too-long';
  return counted(origin) ? 'too-many' : 'too-big';
}

const counted = (origin: string): boolean => origin === 'array' || origin === 'set' || origin === 'map';

/** Of several forms none fits: dates in their two spellings, or a choice among values. */
function ofUnion(one: Of<'invalid_union'>, path: string): Issue {
  if (one.input === undefined) return missing(path);
  const inner = one.errors.flat();
  if (inner.every((fault) => fault.code === 'invalid_value')) {
    const values = inner.flatMap((fault) => (fault.code === 'invalid_value' ? fault.values : []));
    return unknownChoice(values, path, one.message, one.input);
  }
  const dates = inner.some((fault) => fault.code === 'invalid_format' && fault.format.startsWith('date'));
  if (dates) return issue(path, 'not-a-date', 'Write a date (2026-12-04) or an instant (2026-12-04T17:00:00Z).');
  return issue(path, 'no-known-form', one.message);
}
