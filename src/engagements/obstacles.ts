import type { Issue } from '../kernel/errors.ts';
import type { Context, Machine } from '../kernel/machine.ts';
import type { AggregateRecord } from '../kernel/record.ts';

export interface Obstacle extends Omit<Issue, 'path'> {
  action: string;
}

/** What these parties could do in this status but for a rule, and the rule's reason. */
export function obstacles<R extends AggregateRecord<S>, S extends string, P extends string, F, A extends string>(
  machine: Machine<R, S, P, F, A>,
  record: R,
  parties: readonly P[],
  context: Context<F>,
): Obstacle[] {
  return (Object.keys(machine.actions) as A[]).flatMap((action) => {
    const { from, who, when } = machine.actions[action];
    if (!from.includes(record.status) || !who.some((party) => parties.includes(party))) return [];
    return (when?.(record, context) ?? []).map(({ path: _path, ...reason }) => ({ action, ...reason }));
  });
}
