import type { AnyBody } from './client.ts';
import { resolved } from './openapi.ts';

export type Random = () => number;

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** What no form would ever send. */
const nasty: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1e308,
  0.1,
  '',
  ' ',
  'a\u0000b',
  '\ud83d',
  '\u202egnp.exe',
  '2026-02-30',
  '0000-01-01',
  '9999-12-31T23:59:59+23:59',
  'x'.repeat(9_000),
  `e${'\u0301'.repeat(500)}`,
  '$where',
  'f'.repeat(24),
  [],
  [[]],
  [null, 1, 'a'],
  {},
  { $ne: null },
  { $gt: '', $where: 'sleep(1000)' },
  { toString: 1, constructor: { prototype: {} } },
  { length: 3, 0: 'a' },
];

/** A value that fits a schema, now and then with something in it that doesn’t. `ids` are of records that exist. */
export function sample(
  document: AnyBody,
  schema: AnyBody,
  ids: readonly string[],
  random: Random,
  harm = 0.06,
): unknown {
  const again = (other: AnyBody): unknown => sample(document, other, ids, random, harm);
  if (random() < harm) return pick(random, nasty);
  if (schema.$ref) return again(resolved(document, schema.$ref));
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return pick(random, schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return again(pick(random, choices));
  switch (schema.type) {
    case 'object':
      return Object.fromEntries([
        ...Object.entries<AnyBody>(schema.properties ?? {})
          .filter(([name]) => schema.required?.includes(name) || random() < 0.5)
          .map(([name, one]) => [name, again(one)]),
        ...(random() < harm ? [[pick(random, ['__proto__', '$set', 'a.b', 'version', '']), 1]] : []),
      ]);
    case 'array':
      return Array.from({ length: Math.max(schema.minItems ?? 0, Math.floor(random() * 3)) }, () =>
        again(schema.items ?? {}),
      );
    case 'integer':
    case 'number':
      return pick(random, [schema.minimum ?? 1, Math.min(schema.maximum ?? 3, 3), 5]);
    case 'boolean':
      return random() < 0.5;
    default:
      return someText(schema, ids, random);
  }
}

function someText(schema: AnyBody, ids: readonly string[], random: Random): string {
  if (schema.pattern?.includes('0-9a-f]{24}')) return pick(random, ids);
  if (schema.format === 'email') return 'somebody@hospital.example';
  if (schema.format === 'date') return pick(random, ['2026-12-31', '2024-02-29', '9999-12-31']);
  if (schema.format === 'date-time')
    return pick(random, ['2026-12-31T12:00:00Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z']);
  return 'een woord of twee '
    .repeat(20)
    .slice(0, Math.max(schema.minLength ?? 1, Math.min(schema.maxLength ?? 40, 40)));
}
