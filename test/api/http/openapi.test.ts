import { allEndpoints } from '../../../src/endpoints.ts';
import { engagementMachine } from '../../../src/engagements/engagement.machine.ts';
import type { Endpoint } from '../../../src/http/endpoint.ts';
import { problems } from '../../../src/http/problem.ts';
import { needMachine } from '../../../src/needs/need.machine.ts';
import { pocMachine } from '../../../src/pocs/poc.machine.ts';
import type { AnyBody } from '../../support/client.ts';
import { referencesIn, resolved, schemaFaults } from '../../support/openapi.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
let document: AnyBody;
let endpoints: Endpoint[];
beforeAll(async () => {
  world = await openWorld();
  document = (await world.stranger().get('/api/v1/openapi.json')).body;
  endpoints = allEndpoints(world.deps);
});
afterAll(async () => {
  await world.close();
});

interface Operation {
  path: string;
  method: string;
  body: AnyBody;
}

const operations = (): Operation[] =>
  Object.entries<Record<string, AnyBody>>(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, body]) => ({ path, method, body })),
  );

const operationOf = (one: Endpoint): AnyBody => document.paths[`/api/v1${one.path}`]?.[one.method];

/** Goes over all endpoints and names those for which something doesn’t hold. */
const failing = (holds: (one: Endpoint, operation: AnyBody) => boolean): string[] =>
  endpoints.filter((one) => !holds(one, operationOf(one))).map((one) => one.id);

describe('the OpenAPI document', () => {
  it('is one of version 3.1, with the members that it must have and no others', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    expect(Object.keys(document).toSorted()).toEqual(['components', 'info', 'openapi', 'paths', 'security', 'servers']);
    const known = new Set([
      'operationId',
      'tags',
      'summary',
      'description',
      'security',
      'parameters',
      'requestBody',
      'responses',
    ]);
    expect(
      operations()
        .flatMap(({ body }) => Object.keys(body))
        .filter((key) => !known.has(key)),
    ).toEqual([]);
  });

  it('has every endpoint once, and nothing else', () => {
    expect(
      operations()
        .map((one): string => one.body.operationId)
        .toSorted(),
    ).toEqual(endpoints.map((one) => one.id).toSorted());
    expect(new Set(endpoints.map((one) => one.id)).size).toBe(endpoints.length);
    expect(failing((one, operation) => operation?.operationId === one.id)).toEqual([]);
  });

  it('has no reference that leads nowhere', () => {
    const references = referencesIn(document);
    expect(references.length).toBeGreaterThan(100);
    expect(references.filter(({ ref }) => resolved(document, ref) === undefined)).toEqual([]);
  });

  it('has no component that nothing refers to', () => {
    const used = new Set(referencesIn(document).map((one) => one.ref.split('/').at(-1)));
    expect(Object.keys(document.components.schemas).filter((name) => !used.has(name))).toEqual([]);
  });

  it('has schemas of JSON Schema 2020-12 only', () => {
    const faults = Object.entries(document.components.schemas).flatMap(([name, schema]) => schemaFaults(schema, name));
    for (const { body } of operations()) {
      const contents = [body.requestBody, ...Object.values<AnyBody>(body.responses)].flatMap((one) =>
        Object.values<AnyBody>(one?.content ?? {}),
      );
      faults.push(...contents.filter((one) => one.schema).flatMap((one) => schemaFaults(one.schema, body.operationId)));
      faults.push(
        ...body.parameters.flatMap((one: AnyBody) => schemaFaults(one.schema, `${body.operationId} ${one.name}`)),
      );
    }
    expect(faults).toEqual([]);
  });

  it('names every parameter of a path, as required, and no other', () => {
    for (const { path, body } of operations()) {
      const named = body.parameters.filter((one: AnyBody) => one.in === 'path');
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect([body.operationId, named.map((one: AnyBody): string => one.name).toSorted()]).toEqual([
        body.operationId,
        inPath.toSorted((a = '', b = '') => a.localeCompare(b)),
      ]);
      expect(named.every((one: AnyBody) => one.required === true)).toBe(true);
      const places = body.parameters.map((one: AnyBody) => `${one.in} ${one.name}`);
      expect(new Set(places).size).toBe(places.length);
    }
  });

  it('says what an endpoint takes: a body’s shape, its version and its key', () => {
    expect(
      failing((one, { requestBody }) =>
        one.body || one.upload
          ? requestBody?.required === true && Object.keys(requestBody.content).length > 0
          : requestBody === undefined,
      ),
    ).toEqual([]);
    const has = (operation: AnyBody, name: string) =>
      operation.parameters.some((one: AnyBody) => one.in === 'header' && one.name === name);
    expect(failing((one, operation) => has(operation, 'If-Match') === Boolean(one.ifMatch))).toEqual([]);
    expect(failing((one, operation) => has(operation, 'Idempotency-Key') === Boolean(one.idempotent))).toEqual([]);
  });

  it('says what an endpoint answers: a shape, or that there is none', () => {
    const shaped = (one: Endpoint, operation: AnyBody): boolean => {
      const answer = operation.responses[one.status];
      if (one.status === 204) return answer.content === undefined;
      return one.produces
        ? Object.keys(answer.content)[0] === one.produces
        : Boolean(answer.content['application/json'].schema.$ref);
    };
    expect(failing(shaped)).toEqual([]);
  });

  it('says every refusal as a problem, and who may call', () => {
    const refusals = (one: Endpoint) =>
      [
        'bad-request',
        'too-many-requests',
        'unavailable',
        ...(one.access === 'public' ? [] : (['unauthenticated', 'forbidden'] as const)),
        ...one.errors,
      ] as (keyof typeof problems)[];
    expect(
      failing((one, operation) =>
        refusals(one).every(
          (code) =>
            operation.responses[problems[code].status]?.content['application/problem+json'].schema.$ref ===
            '#/components/schemas/Problem',
        ),
      ),
    ).toEqual([]);
    expect(
      failing((one, { security }) => (one.access === 'public' ? security?.length === 0 : security === undefined)),
    ).toEqual([]);
  });

  it('says of what changes a record that a stale or missing version is refused', () => {
    expect(
      failing(
        (one) => !one.ifMatch || (one.errors.includes('stale-version') && one.errors.includes('precondition-required')),
      ),
    ).toEqual([]);
    expect(failing((one) => !one.idempotent || one.errors.includes('idempotency-mismatch'))).toEqual([]);
  });

  it.each([
    ['Need', needMachine],
    ['Engagement', engagementMachine],
    ['Poc', pocMachine],
  ] as const)('has the statuses and the actions of %s as its table has them', (schema, machine) => {
    expect(document.components.schemas[schema].properties.status.enum).toEqual(machine.statuses);
    const actions = endpoints
      .map((one) => one.id.split('.'))
      .filter(([name, action]) => name === machine.name && action);
    expect(actions.length).toBeGreaterThan(10);
    expect(actions.filter(([, action = '']) => !Object.hasOwn(machine.actions, action))).toEqual([]);
  });

  it('tells the truth about answers: what comes has the fields that it names', async () => {
    const nurse = await world.as('nurse');
    const { body } = await nurse.post('/needs', { language: 'nl', title: 'Wat het document zegt' });
    const { properties, required } = document.components.schemas.Need;
    expect(Object.keys(body).filter((name) => !Object.hasOwn(properties, name))).toEqual([]);
    expect(required.filter((name: string) => !Object.hasOwn(body, name))).toEqual([]);
  });
});

describe('the page to browse it', () => {
  it('loads everything from here', async () => {
    const stranger = world.stranger();
    const page = await stranger.get('/docs');
    expect(page.status).toBe(200);
    const parts = [...String(page.body).matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) expect([part, (await stranger.get(part)).status]).toEqual([part, 200]);
    expect((await stranger.get('/docs/start.js')).body).toContain('/api/v1/openapi.json');
  });
});
