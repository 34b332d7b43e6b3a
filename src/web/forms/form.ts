import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import { zone } from '../../kernel/working-days.ts';
import { Fields } from './fields.ts';

export interface Option {
  value: string;
  label: string;
  hint?: string;
}

/**
 * One question of a form. `name` is the place of its answer in the endpoint's body (`trl.min`), so that a fault finds its field.
 * `lines` is a list with one entry a line, `choices` several of the options, `tick` a yes or no, `moment` a date with its time in
 * Europe/Amsterdam, `euros` integer cents typed as euros.
 */
export interface Field {
  name: string;
  kind:
    | 'text'
    | 'area'
    | 'email'
    | 'password'
    | 'url'
    | 'number'
    | 'euros'
    | 'date'
    | 'moment'
    | 'select'
    | 'radios'
    | 'choices'
    | 'tick'
    | 'lines'
    | 'file'
    | 'hidden';
  label: string;
  hint?: string;
  options?: readonly Option[];
  optional?: boolean;
  /** What an empty answer sends: nothing (the default), or null, which takes an earlier answer away. */
  empty?: 'omit' | 'null';
  rows?: number;
  short?: boolean;
  autocomplete?: string;
  /** Most characters; shown as a count that goes down. */
  max?: number;
  /** Asked only while another field has one of these values. */
  when?: { name: string; is: readonly string[] };
}

export interface FormSpec {
  fields: readonly Field[];
}

/** A key for a form that is about to be shown: sent twice, it acts once. */
export const freshKey = (): string => randomUUID();

/** The JSON body that a sent form stands for. What can't be a number or a date stays as typed, for the schema to name. */
export function bodyOf(form: FormSpec, fields: Fields): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const field of form.fields) {
    if (field.when && !field.when.is.some((value) => fields.all(field.when?.name ?? '').includes(value))) continue;
    const value = valueOf(field, fields);
    if (value !== undefined) place(body, field.name.split('.'), value);
    else if (field.empty === 'null') place(body, field.name.split('.'), null);
  }
  return body;
}

function valueOf(field: Field, fields: Fields): unknown {
  const typed = fields.text(field.name).trim();
  switch (field.kind) {
    case 'tick':
      return typed !== '';
    case 'choices':
      return fields.all(field.name).filter((one) => one !== '');
    case 'lines':
      return fields
        .text(field.name)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    case 'password':
      return fields.text(field.name);
    case 'file':
      // It comes beside the fields, as bytes.
      return undefined;
    case 'number':
      return typed === '' ? undefined : numberOf(typed);
    case 'euros': {
      if (typed === '') return undefined;
      const euros = numberOf(typed.replace(/^€\s*/, ''));
      return typeof euros === 'number' ? Math.round(euros * 100) : euros;
    }
    case 'moment':
      return typed === '' ? undefined : momentOf(typed);
    default:
      return typed === '' ? undefined : typed;
  }
}

/** `1.250,5`, `1,250.5` and `1250` are numbers; anything else stays text. */
function numberOf(typed: string): number | string {
  const plain = typed.replaceAll(/[\s']/g, '');
  // `0,125` and `1.2340` can't be thousands.
  if (/^-?0[.,]\d+$|^-?\d+[.,]\d{4,}$/.test(plain)) return Number(plain.replace(',', '.'));
  const decimal = /[.,](\d{1,2})$/.exec(plain);
  const whole = decimal ? plain.slice(0, decimal.index) : plain;
  if (!/^-?\d{1,3}([.,]?\d{3})*$|^-?\d+$/.test(whole)) return typed;
  return Number(`${whole.replaceAll(/[.,]/g, '')}.${decimal?.[1] ?? '0'}`);
}

function momentOf(typed: string): string {
  const at = DateTime.fromISO(typed, { zone });
  return at.isValid ? (at.toUTC().toISO() ?? typed) : typed;
}

function place(body: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [first = '', ...rest] = path;
  if (rest.length === 0) {
    body[first] = value;
    return;
  }
  const inner = body[first];
  const next = inner !== null && typeof inner === 'object' ? (inner as Record<string, unknown>) : {};
  body[first] = next;
  place(next, rest, value);
}

/** What a form starts with: the record's own values, as they would be typed. */
export function fieldsFrom(form: FormSpec, record: unknown): Fields {
  const values = new Map<string, readonly string[]>();
  for (const field of form.fields) {
    const found = field.name
      .split('.')
      .reduce<unknown>((at, name) => (at !== null && typeof at === 'object' ? (at as never)[name] : undefined), record);
    const typed = typedOf(field, found);
    if (typed.length > 0) values.set(field.name, typed);
  }
  return new Fields(values);
}

function typedOf(field: Field, value: unknown): readonly string[] {
  if (value === undefined || value === null || value === false) return [];
  if (Array.isArray(value)) return field.kind === 'lines' ? [value.join('\n')] : value.map(String);
  if (value === true) return ['yes'];
  if (field.kind === 'euros') return [String(Number(value) / 100)];
  if (value instanceof Date) {
    const at = DateTime.fromJSDate(value, { zone });
    return [at.toFormat(field.kind === 'date' ? 'yyyy-MM-dd' : "yyyy-MM-dd'T'HH:mm")];
  }
  // Three decimals would be read back as thousands.
  if (typeof value === 'number') return [String(value).replace(/(\.\d{3})$/, (decimals) => `${decimals}0`)];
  return [typeof value === 'string' ? value : ''];
}
