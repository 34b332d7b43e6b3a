import { formerUser } from '../kernel/erasure.ts';
import type { Charter } from './charter.schema.ts';
import type { PocRecord } from './poc.schema.ts';

/** Somebody who asked to be forgotten. */
export interface Forgotten {
  userId: string;
  name: string;
  organisationIds: readonly string[];
}

type Named = NonNullable<Charter['adoptionOwner']>;

/** The parts of a record that name people, without this one. Without an account the lead of their side acts in their place. */
export function withoutPerson(
  poc: Pick<PocRecord, 'charter' | 'iterations' | 'checklist'>,
  { userId, name }: Forgotten,
): Pick<PocRecord, 'charter' | 'iterations' | 'checklist'> {
  const isMeant = (one: Named): boolean => one.userId === userId || (one.userId === null && one.name === name);
  const nameless = <P extends Named | null>(one: P): P =>
    one && isMeant(one) ? { ...one, name: formerUser, userId: null } : one;
  const inCharter = (charter: Charter): Charter => ({
    ...charter,
    decider: charter.decider && { ...charter.decider, person: nameless(charter.decider.person) },
    adoptionOwner: nameless(charter.adoptionOwner),
    budgetHolder: nameless(charter.budgetHolder),
  });
  return {
    charter: inCharter(poc.charter),
    iterations: poc.iterations.map((one) => ({ ...one, charter: inCharter(one.charter) })),
    checklist: poc.checklist.map((item) => (item.responsible === name ? { ...item, responsible: formerUser } : item)),
  };
}
