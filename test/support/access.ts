import type { Cast } from './cast.ts';
import type { World } from './world.ts';

/** Everybody who may knock: the cast, and somebody who hasn’t signed in. */
export type Caller = keyof Cast['people'] | 'stranger';

export const callers = [
  'nurse',
  'colleague',
  'lead',
  'pfleger',
  'engineer',
  'director',
  'maker',
  'manager',
  'assessor',
  'admin',
  'host',
  'funder',
  'stranger',
] as const satisfies readonly Caller[];

/** One request as each caller, and the status that each gets: in the order of `callers`. */
export async function statusesOf(
  world: World,
  method: string,
  path: string,
  body?: unknown,
): Promise<Record<string, number>> {
  const statuses: Record<string, number> = {};
  for (const caller of callers) {
    const client = caller === 'stranger' ? world.stranger() : await world.as(caller);
    statuses[caller] = (await client.send(method, path, body)).status;
  }
  return statuses;
}

/** A row of an access matrix, written as the statuses in the order of `callers`. */
export function row(...statuses: number[]): Record<string, number> {
  return Object.fromEntries(callers.map((caller, place) => [caller, statuses[place] ?? 0]));
}

/** The same for everybody, signed in or not. */
export const anybody = (status: number): Record<string, number> => row(...callers.map(() => status));

/** The same for everybody who signed in. */
export const whoeverSignedIn = (status: number): Record<string, number> =>
  row(...callers.map((one) => (one === 'stranger' ? 401 : status)));

/** For the named ones this, for others who signed in 403. */
export const only = (named: readonly Caller[], status: number): Record<string, number> =>
  row(...callers.map((one) => (named.includes(one) ? status : one === 'stranger' ? 401 : 403)));
