import { allEndpoints } from '../../../src/endpoints.ts';
import type { Endpoint } from '../../../src/http/endpoint.ts';
import { roles, type Role } from '../../../src/kernel/actor.ts';
import type { Cast } from '../../support/cast.ts';
import type { AnyBody } from '../../support/client.ts';
import { plantEngagement, plantNeed } from '../../support/factories.ts';
import { plantPoc } from '../../support/poc.planting.ts';
import { pick, sample, seeded } from '../../support/samples.ts';
import { openWorld, type World } from '../../support/world.ts';

const seed = Number(process.env['SEED'] ?? 20_261_123);
const rounds = Number(process.env['ROUNDS'] ?? 3);

let world: World;
let document: AnyBody;
let ids: string[];
let idsOf: Record<string, string[]>;
beforeAll(async () => {
  world = await openWorld({ env: { SIGN_IN_LIMIT: '1000' } });
  document = (await world.stranger().get('/api/v1/openapi.json')).body;
  const needs = [];
  for (const status of ['draft', 'in-triage', 'published', 'in-selection', 'closed'] as const)
    needs.push(await plantNeed(world, { status }));
  const engagements = [];
  for (const status of ['invited', 'responding', 'under-review'] as const)
    engagements.push(await plantEngagement(world, await plantNeed(world), 'sturz', status));
  const pocs = [await plantPoc(world), await plantPoc(world)];
  const { organisations, people } = world.cast;
  idsOf = {
    needs: needs.map((one) => one._id),
    engagements: engagements.map((one) => one._id),
    pocs: pocs.map((one) => one._id),
    companies: [organisations.sturz.id, organisations.wond.id],
    organisations: [organisations.hospital.id, organisations.sturz.id],
    users: [people.nurse.id, people.engineer.id],
  };
  ids = [...Object.values(idsOf).flat(), 'f'.repeat(24)];
});
afterAll(async () => {
  await world.close();
});

const cast: Record<Role, keyof Cast['people']> = {
  'care-submitter': 'nurse',
  'care-lead': 'lead',
  'company-member': 'engineer',
  'company-lead': 'director',
  manager: 'manager',
  assessor: 'assessor',
  'facility-host': 'host',
  funder: 'funder',
  admin: 'admin',
};

/** These would end the sessions that the other requests need. */
const ending = new Set([
  'signIn',
  'signOut',
  'eraseMyself',
  'changePassword',
  'takeRole',
  'user.suspend',
  'organisation.suspend',
  'company.suspend',
]);

/** Requests that fit an endpoint’s shape more or less, by everybody who may call it. */
async function attack(one: Endpoint, random: () => number): Promise<string[]> {
  const operation = document.paths[`/api/v1${one.path}`][one.method];
  const fits = typeof one.access === 'string' ? roles : one.access;
  const found: string[] = [];
  const room = one.path.split('/')[1] ?? '';
  for (let round = 0; round < rounds; round += 1) {
    const query = new URLSearchParams();
    let path = one.path;
    for (const { name, in: place, schema } of operation.parameters) {
      const value = sample(document, schema, ids, random);
      const text = typeof value === 'string' ? value.toWellFormed() : JSON.stringify(value);
      if (place === 'path')
        path = path.replace(
          `{${name}}`,
          encodeURIComponent(name === 'id' ? pick(random, idsOf[room] ?? ids) : text.slice(0, 100)),
        );
      else if (place === 'query' && random() < 0.6) query.append(name, text.slice(0, 2_000));
    }
    const body = operation.requestBody?.content['application/json'];
    const client = await world.as(cast[pick(random, fits)]);
    const sent = body ? JSON.stringify(sample(document, body.schema, ids, random)) : undefined;
    const id = path.split('/')[2] ?? '';
    const record = await world.deps.connection
      .collection<{ _id: string; version: number }>(room)
      .findOne({ _id: id }, { projection: { version: 1 } });
    const headers = {
      'If-Match': `"v${record?.version ?? 1}"`,
      'Content-Type': sent === undefined ? 'application/octet-stream' : 'application/json',
    };
    const reply = await client.send(
      one.method.toUpperCase(),
      `${path}${query.size > 0 ? `?${query.toString()}` : ''}`,
      sent ?? (one.upload ? new Uint8Array([65]) : undefined),
      headers,
    );
    const whole = reply.status < 400 || reply.headers.get('Content-Type')?.startsWith('application/problem+json');
    if (reply.status >= 500 || !whole)
      found.push(`${reply.status} ${one.method} ${path}?${query.toString()} ${sent?.slice(0, 3_000)}`);
  }
  return found;
}

describe(`whatever is sent (SEED=${seed}, ROUNDS=${rounds})`, () => {
  it('is answered, and never with a fault of ours', async () => {
    const random = seeded(seed);
    const failures: string[] = [];
    const tried = allEndpoints(world.deps).filter((one) => !ending.has(one.id));
    for (const one of tried) failures.push(...(await attack(one, random)));
    expect(failures).toEqual([]);
    expect(tried.length).toBeGreaterThan(150);
  });

  it('leaves every history whole and every record readable', async () => {
    const manager = await world.as('manager');
    for (const room of ['needs', 'pocs', 'engagements']) {
      const { body } = await manager.get(`/${room}?limit=100`);
      expect(body.items.length).toBeGreaterThan(0);
      for (const { id } of body.items) {
        const reply = await manager.get(`/${room}/${id}/timeline`);
        expect([room, reply.status, reply.body.verified]).toEqual([room, 200, true]);
      }
    }
  });
});
