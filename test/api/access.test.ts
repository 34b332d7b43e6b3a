import { allEndpoints } from '../../src/endpoints.ts';
import type { Endpoint } from '../../src/http/endpoint.ts';
import { roles, type Role } from '../../src/kernel/actor.ts';
import type { Cast } from '../support/cast.ts';
import { Client, type AnyBody, type Reply } from '../support/client.ts';
import { openWorld, type World } from '../support/world.ts';
import { matrix, type Allowed } from './access.matrix.ts';

/** One of the cast for each role. */
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

let world: World;
let endpoints: Map<string, Endpoint>;
beforeAll(async () => {
  world = await openWorld();
  endpoints = new Map(allEndpoints(world.deps).map((one) => [one.id, one]));
  for (const role of roles) await world.as(cast[role]);
});
afterAll(async () => {
  await world.close();
});

/** A call that reaches the endpoint and finds nothing: records that don't exist, an empty body. */
async function call(one: Endpoint, client: Client): Promise<Reply<AnyBody>> {
  const path = one.path
    .replace('{role}', 'care-lead')
    .replace('{collection}', 'needs')
    .replaceAll(/\{\w+\}/g, 'f'.repeat(24));
  if (one.upload) {
    return await client.send('POST', `${path}?name=a.txt`, new Uint8Array([65]), {
      'Content-Type': one.upload[0] ?? '',
    });
  }
  return await client.send(one.method.toUpperCase(), path, ['get', 'delete'].includes(one.method) ? undefined : {});
}

/** What the router did with a caller: it doesn't know them, their role has no business here, or it let them in. */
function outcome({ status, body }: Reply<AnyBody>): string {
  if (status === 401) return 'unknown';
  if (status === 403 && /^This is for: .* You act as /.test(body.detail)) return 'refused';
  return status < 500 ? 'let in' : `failed with ${status}`;
}

const expected = (allowed: Allowed, role: Role): string =>
  typeof allowed === 'string' || allowed.includes(role) ? 'let in' : 'refused';

describe('the access matrix', () => {
  it('has a row for every endpoint, and an endpoint for every row', () => {
    expect(Object.keys(matrix).toSorted()).toEqual([...endpoints.keys()].toSorted());
  });

  it('knows every endpoint once, by id and by address', () => {
    const all = allEndpoints(world.deps);
    expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
    expect(new Set(all.map((one) => `${one.method} ${one.path.replaceAll(/\{\w+\}/g, '{}')}`)).size).toBe(all.length);
  });

  it.each(Object.entries(matrix))('%s is for %p', async (id, allowed) => {
    const one = endpoints.get(id);
    if (!one) throw new Error(`There is no endpoint ${id}.`);
    // Signing out would end the session that the other rows need.
    const as = async (role: Role) =>
      id === 'signOut'
        ? await new Client(world.url).signIn(world.cast.people[cast[role]].email, world.cast.password)
        : await world.as(cast[role]);
    const found = await Promise.all(
      roles.map(async (role) => [role, outcome(await call(one, await as(role)))] as const),
    );
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(roles.map((role) => [role, expected(allowed, role)])));
    expect(outcome(await call(one, world.stranger()))).toBe(allowed === 'public' ? 'let in' : 'unknown');
    expect(outcome(await call(one, world.stranger().withKey('cc_not-a-key-of-anybody-at-all')))).toBe(
      allowed === 'public' ? 'let in' : 'unknown',
    );
  });
});
