import type { AnyBody } from './client.ts';

/** Every `$ref` of a document, with where it stands. */
export function referencesIn(value: AnyBody, place = '#'): { place: string; ref: string }[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === '$ref' && typeof member === 'string' ? [{ place, ref: member }] : referencesIn(member, `${place}/${key}`),
  );
}

/** What a reference inside the document names, or undefined. */
export function resolved(document: AnyBody, ref: string): unknown {
  if (!ref.startsWith('#/')) return undefined;
  const names = ref
    .slice(2)
    .split('/')
    .map((name) => decodeURIComponent(name).replaceAll('~1', '/').replaceAll('~0', '~'));
  return names.reduce((found: AnyBody, name) => found?.[name], document);
}

const types = new Set(['string', 'number', 'integer', 'boolean', 'array', 'object', 'null']);
const keywords = new Set(
  (
    '$ref $comment type enum const title description default examples format pattern minLength maxLength minimum maximum exclusiveMinimum ' +
    'exclusiveMaximum multipleOf items prefixItems minItems maxItems uniqueItems properties required additionalProperties propertyNames ' +
    'patternProperties minProperties maxProperties anyOf oneOf allOf not contentEncoding contentMediaType readOnly writeOnly deprecated'
  ).split(' '),
);

/** What isn't JSON Schema 2020-12 in a schema, as far as this document uses it. */
export function schemaFaults(schema: AnyBody, place: string): string[] {
  if (typeof schema === 'boolean') return [];
  if (schema === null || typeof schema !== 'object' || Array.isArray(schema)) return [`${place}: no schema`];
  const faults = Object.keys(schema)
    .filter((key) => !keywords.has(key))
    .map((key) => `${place}: unknown keyword ${key}`);
  for (const type of [schema.type ?? []].flat()) if (!types.has(type)) faults.push(`${place}: unknown type ${type}`);
  if (typeof schema.pattern === 'string') {
    try {
      new RegExp(schema.pattern, 'u');
    } catch {
      faults.push(`${place}: broken pattern ${schema.pattern}`);
    }
  }
  // A record's keys are named by `propertyNames` instead.
  const named = schema.propertyNames ? [] : (schema.required ?? []);
  for (const name of named)
    if (!Object.hasOwn(schema.properties ?? {}, name)) faults.push(`${place}: requires ${name}, which it doesn't have`);
  const below: [string, AnyBody][] = [
    ...Object.entries(schema.properties ?? {}),
    ...['items', 'additionalProperties', 'propertyNames', 'not'].flatMap((key) =>
      schema[key] === undefined ? [] : [[key, schema[key]] as [string, AnyBody]],
    ),
    ...['anyOf', 'oneOf', 'allOf', 'prefixItems'].flatMap((key) =>
      (schema[key] ?? []).map((one: AnyBody, n: number) => [`${key}/${n}`, one]),
    ),
  ];
  return [...faults, ...below.flatMap(([name, one]) => schemaFaults(one, `${place}/${name}`))];
}
