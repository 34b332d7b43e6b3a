import type { Actor } from '../../src/kernel/actor.ts';
import { DomainError } from '../../src/kernel/errors.ts';
import { abilities, decide } from '../../src/kernel/machine.ts';
import { pocMachine, type PocAction } from '../../src/pocs/poc.machine.ts';
import { pocParties } from '../../src/pocs/poc.policy.ts';
import type { PocRecord } from '../../src/pocs/poc.schema.ts';
import type { PocFacts } from '../../src/pocs/poc.table.ts';
import { someNow } from './need.factory.ts';
import { actorOf, house, somePoc } from './poc.factory.ts';
import { someBody } from './poc.inputs.ts';

export const manager = actorOf('manager', 'programme');
export const lead = actorOf('care-lead', 'hospital');
export const director = actorOf('company-lead', 'company');
export const owner = actorOf('company-lead', 'second');

/** The PoC after somebody's action, as the repository would store it. */
export function after(
  poc: PocRecord,
  actor: Actor,
  action: PocAction,
  body: Record<string, unknown> = someBody[action],
  more: { now?: Date; facts?: PocFacts } = {},
): PocRecord {
  const context = { actor, now: more.now ?? someNow, facts: more.facts ?? {} };
  const input: unknown = pocMachine.actions[action].input.parse(body);
  const { set } = decide(pocMachine, action, poc, input, pocParties(actor, poc), context);
  return { ...poc, ...set, version: poc.version + 1 };
}

/** Each fault as place and code; the refusal's own code where it has none. */
export function faults(...given: Parameters<typeof after>): string[] {
  try {
    after(...given);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.issues.length > 0 ? error.issues.map((one) => `${one.path} ${one.code}`) : [error.code];
  }
}

export const offered = (poc: PocRecord, actor: Actor, facts: PocFacts = {}): string[] =>
  abilities(pocMachine, poc, pocParties(actor, poc), { actor, now: someNow, facts });

/** The factory's partner and a second one. */
export const consortium = (): PocRecord['partners'] => [
  ...somePoc().partners,
  {
    companyId: house.second,
    companyName: 'Wondkompas B.V.',
    engagementId: '5'.repeat(24),
    status: 'active',
    since: someNow,
    reason: null,
    settledAs: null,
  },
];
