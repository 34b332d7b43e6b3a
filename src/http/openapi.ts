import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import { problems, problemSchema } from './problem.ts';
import type { ErrorCode } from '../kernel/errors.ts';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of a list of endpoints, from the same schemas that check requests and answers. */
export function openApiOf(endpoints: readonly Endpoint[], version: string): Json {
  const schemas: Json = {};
  const schemaOf = (schema: z.ZodType): Json =>
    hoist(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'draft-2020-12' }) as Json, schemas);
  schemaOf(problemSchema);
  const paths: Record<string, Json> = {};
  for (const one of endpoints) {
    const operations = (paths[`/api/v1${one.path}`] ??= {});
    operations[one.method] = operationOf(one, schemaOf);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'CareCure',
      version,
      description: 'Care needs of hospitals, the MedTech companies that fit them, and their proofs of concept.',
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }, { apiKey: [] }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'carecure' },
        apiKey: { type: 'http', scheme: 'bearer', description: 'An API key from `POST /api/v1/api-keys`.' },
      },
    },
  };
}

/** Moves a schema's definitions to the document's components; what is there already is the same shape. */
function hoist(schema: Json, schemas: Json): Json {
  const { $defs, $schema: _schema, id, ...own } = schema;
  for (const [name, definition] of Object.entries(($defs ?? {}) as Record<string, Json>)) {
    const { id: _id, ...shape } = definition;
    schemas[name] = redirect(shape);
  }
  if (typeof id !== 'string') return redirect(own) as Json;
  schemas[id] = redirect(own);
  return { $ref: `#/components/schemas/${id}` };
}

function redirect(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((element) => redirect(element));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key === '$ref' && typeof member === 'string'
        ? member.replace('#/$defs/', '#/components/schemas/')
        : redirect(member),
    ]),
  );
}

function operationOf(one: Endpoint, schemaOf: (schema: z.ZodType) => Json): Json {
  const body =
    one.body && one.method !== 'get'
      ? { required: true, content: { 'application/json': { schema: schemaOf(one.body) } } }
      : null;
  const upload = one.upload
    ? {
        required: true,
        content: Object.fromEntries(one.upload.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])),
      }
    : null;
  return {
    operationId: one.id,
    tags: [one.tag],
    summary: one.summary,
    ...(one.access === 'public' ? { security: [] } : {}),
    ...(typeof one.access === 'string' ? {} : { description: `For: ${one.access.join(', ')}.` }),
    parameters: parametersOf(one, schemaOf),
    ...(body || upload ? { requestBody: body ?? upload } : {}),
    responses: responsesOf(one, schemaOf),
  };
}

const header = (name: string, required: boolean, description: string): Json => ({
  name,
  in: 'header',
  required,
  schema: { type: 'string' },
  description,
});

function parametersOf(one: Endpoint, schemaOf: (schema: z.ZodType) => Json): Json[] {
  const members = (schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] => {
    if (!schema) return [];
    const { properties = {}, required = [] } = schemaOf(schema) as {
      properties?: Record<string, Json>;
      required?: string[];
    };
    return Object.entries(properties).map(([name, shape]) => ({
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      schema: shape,
    }));
  };
  return [
    ...members(one.params, 'path'),
    ...members(one.query, 'query'),
    ...(one.ifMatch ? [header('If-Match', true, 'The version you have seen, e.g. `"v3"`.')] : []),
    ...(one.idempotent
      ? [header('Idempotency-Key', false, 'A repeat with the same key and body gets the same answer.')]
      : []),
  ];
}

function responsesOf(one: Endpoint, schemaOf: (schema: z.ZodType) => Json): Json {
  const codes: ErrorCode[] = [
    'bad-request',
    ...(one.access === 'public' ? [] : (['unauthenticated', 'forbidden'] as const)),
    ...one.errors,
    'too-many-requests',
    'unavailable',
  ];
  const refusals: Record<string, Json> = {};
  const descriptions = new Map<number, string>();
  for (const code of new Set(codes)) {
    const { status, title } = problems[code];
    const earlier = descriptions.get(status);
    descriptions.set(status, earlier ? `${earlier}; ${title}` : title);
    refusals[status] = {
      description: descriptions.get(status),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  }
  const content = one.answer
    ? { 'application/json': { schema: schemaOf(one.answer) } }
    : one.produces
      ? { [one.produces]: {} }
      : null;
  const headers = one.ifMatch ? { ETag: { schema: { type: 'string' }, description: 'The version reached.' } } : null;
  return {
    [one.status]: { description: 'Done', ...(headers ? { headers } : {}), ...(content ? { content } : {}) },
    ...refusals,
  };
}
