import { digest } from '../../src/kernel/ids.ts';
import type { AnyBody, Reply } from './client.ts';
import type { World } from './world.ts';

/** Collections that requests change by being made: who is signed in, how many attempts there were. */
const beside = new Set(['sessions', 'rate-limits']);

/** What the database holds: a digest of each collection. */
export async function stored(world: World): Promise<Record<string, string>> {
  const { db } = world.deps.connection;
  if (!db) throw new Error('The database isn’t connected.');
  const names = (await db.listCollections({}, { nameOnly: true }).toArray()).map((one) => one.name);
  const found = names
    .filter((name) => !beside.has(name) && !name.startsWith('system.'))
    .map(async (name) => {
      const records = await db.collection(name).find().toArray();
      return [name, digest(records.map((one) => digest(one)).toSorted())] as const;
    });
  return Object.fromEntries(await Promise.all(found));
}

/** Traces of the machine inside: places in code, drivers, libraries. */
const internals = /node_modules|\bat \S+ \(|\.[jt]s:\d+|mongo|E11000|BSON|redis|zod|\$(?:ne|gt|set|or)\b.*operator/i;

/** Asserts that an answer is a whole problem document that tells nothing of the machine inside. */
export function expectProblem({ status, body, headers }: Reply<AnyBody>, expected: number): void {
  expect({ status, detail: body.detail }).toEqual({ status: expected, detail: expect.any(String) });
  expect(headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
  expect(headers.get('Cache-Control')).toContain('no-store');
  expect(body).toMatchObject({
    type: `/problems/${body.code}`,
    title: expect.stringMatching(/\S/),
    status: expected,
    detail: expect.stringMatching(/\S/),
    issues: expect.any(Array),
  });
  for (const one of body.issues) {
    expect(one).toEqual({
      path: expect.any(String),
      code: expect.stringMatching(/^[a-z-]+$/),
      message: expect.stringMatching(/\S/),
      ...(one.values === undefined ? {} : { values: expect.any(Object) }),
    });
    for (const value of Object.values(one.values ?? {})) expect(['string', 'number']).toContain(typeof value);
  }
  expect(JSON.stringify(body)).not.toMatch(internals);
}

/** Makes a request that has to be refused as a problem, and nothing in the database may be other than before. Gives the problem. */
export async function refused(world: World, status: number, request: () => Promise<Reply<AnyBody>>): Promise<AnyBody> {
  const before = await stored(world);
  const reply = await request();
  expectProblem(reply, status);
  expect(await stored(world)).toEqual(before);
  return reply.body;
}

/** Where the faults are: each place once, sorted. */
export const places = (problem: AnyBody): string[] =>
  [...new Set<string>(problem.issues.map((one: { path: string }) => one.path))].toSorted();
