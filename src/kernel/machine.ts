import type { z } from 'zod';
import type { Actor } from './actor.ts';
import {
  endBreaches,
  pauseClock,
  resumeClock,
  startClock,
  type Clock,
  type ClockOwner,
  type ClockRule,
} from './clocks.ts';
import { DomainError, forbidden, ruleViolated, type Issue } from './errors.ts';
import type { EventName } from './events.ts';
import type { AggregateRecord, Change } from './record.ts';
import type { HolidayRegion } from './working-days.ts';

/** What an action's rules may look at besides the record and the input. Facts are loaded before; rules stay pure. */
export interface Context<F> {
  actor: Actor;
  now: Date;
  facts: F;
}

/** One row of a machine's table. `P` are the parties a record knows (care, company, manager …), `F` the facts of other records. */
export interface ActionRule<R, S extends string, P extends string, F, I> {
  from: readonly S[];
  /** Where it leads; empty when the status stays. With several, `next` says which. */
  to: readonly S[];
  who: readonly P[];
  input: z.ZodType<I>;
  event: EventName;
  /** The consequences in other records are written afterwards; until then the record takes no further action. */
  applies?: boolean;
  /** Rules about the record alone: they also decide whether the action is offered. */
  when?(record: R, context: Context<F>): Issue[];
  /** Rules about the input in the light of the record. */
  guard?(record: R, input: I, context: Context<F>): Issue[];
  next?(record: R, input: I, context: Context<F>): S;
  /** What the action sets besides status and clocks. */
  effect?(record: R, input: I, context: Context<F>): Partial<R>;
}

// A table's rows differ in their inputs; what reads the table as a whole doesn't care.
// oxlint-disable-next-line typescript/no-explicit-any
type AnyRule<R, S extends string, P extends string, F> = ActionRule<R, S, P, F, any>;

export interface Machine<
  R extends AggregateRecord<S>,
  S extends string,
  P extends string,
  F,
  A extends string = string,
> {
  name: string;
  statuses: readonly S[];
  initial: S;
  /** The clock of each waiting status. A clock of the same name runs on when the next status has it too. */
  clocks: Partial<Record<S, ClockRule>>;
  /** Clocks started by an action's effect, and the statuses they may run in. */
  alsoRuns?: Partial<Record<S, readonly string[]>>;
  /** The status in which clocks rest. */
  hold?: S;
  /** Whose holidays count for an owner of a clock. */
  regionOf(record: R, owner: ClockOwner): HolidayRegion;
  fastTrack(record: R): boolean;
  actions: Record<A, AnyRule<R, S, P, F>>;
}

/** Makes a table whose rows are checked one by one against their own input schemas. */
export function machineOf<R extends AggregateRecord<S>, S extends string, P extends string, F>() {
  return {
    action: <I>(rule: ActionRule<R, S, P, F, I>): ActionRule<R, S, P, F, I> => rule,
    machine: <A extends string>(machine: Machine<R, S, P, F, A>): Machine<R, S, P, F, A> => machine,
  };
}

/** The actions these parties may take now, in the table's order. */
export function abilities<R extends AggregateRecord<S>, S extends string, P extends string, F, A extends string>(
  machine: Machine<R, S, P, F, A>,
  record: R,
  parties: readonly P[],
  context: Context<F>,
): A[] {
  if (record.applying) return [];
  return (Object.keys(machine.actions) as A[]).filter((name) => {
    const rule = machine.actions[name];
    return (
      rule.from.includes(record.status) &&
      rule.who.some((party) => parties.includes(party)) &&
      (rule.when?.(record, context) ?? []).length === 0
    );
  });
}

/**
 * Decides one action: what would be set, or a refusal.
 * @throws DomainError forbidden, being-applied, illegal-transition (with what is allowed), rule-violated (all issues at once)
 */
export function decide<R extends AggregateRecord<S>, S extends string, P extends string, F, A extends string>(
  machine: Machine<R, S, P, F, A>,
  name: A,
  record: R,
  input: unknown,
  parties: readonly P[],
  context: Context<F>,
): Change<R> & { to: S; event: EventName; applies: boolean } {
  const rule = machine.actions[name];
  authorise(machine, name, parties);
  if (record.applying) {
    throw new DomainError(
      'being-applied',
      `“${record.applying.action}” is still being applied. Try again in a moment.`,
      {
        details: { applying: record.applying.action },
      },
    );
  }
  if (!rule.from.includes(record.status)) {
    throw new DomainError('illegal-transition', `“${name}” isn't possible in status “${record.status}”.`, {
      details: { recordStatus: record.status, action: name, allowed: abilities(machine, record, parties, context) },
    });
  }
  const issues = [...(rule.when?.(record, context) ?? []), ...(rule.guard?.(record, input, context) ?? [])];
  if (issues.length > 0) throw ruleViolated(issues);

  const to = rule.next?.(record, input, context) ?? rule.to[0] ?? record.status;
  const own: Partial<R> = rule.effect?.(record, input, context) ?? {};
  const clocks = clocksAfter(machine, { ...record, ...own }, to, context.now);
  const ended = record.clocks.filter(
    (clock) =>
      !clocks.some((other) => other.name === clock.name && other.startedAt.getTime() === clock.startedAt.getTime()),
  );
  const set = {
    ...own,
    clocks,
    breaches: endBreaches(own.breaches ?? record.breaches, ended, context.now),
    ...(to === record.status ? {} : { status: to, since: context.now }),
  } as Partial<R>;
  return { set, action: name, from: record.status, to, event: rule.event, applies: rule.applies ?? false };
}

/** @throws DomainError forbidden when none of the parties may take the action in any status */
export function authorise<R extends AggregateRecord<S>, S extends string, P extends string, F, A extends string>(
  machine: Machine<R, S, P, F, A>,
  name: A,
  parties: readonly P[],
): void {
  const { who } = machine.actions[name];
  if (!who.some((party) => parties.includes(party))) {
    throw forbidden(`“${name}” of a ${machine.name} is for: ${who.join(', ')}.`);
  }
}

function clocksAfter<R extends AggregateRecord<S>, S extends string, P extends string, F, A extends string>(
  machine: Machine<R, S, P, F, A>,
  record: R,
  to: S,
  now: Date,
): Clock[] {
  if (to === record.status) return record.clocks;
  const rule = machine.clocks[to];
  if (to === machine.hold) return record.clocks.map((clock) => pauseClock(clock, now));
  const resting = record.status === machine.hold;
  const kept = record.clocks
    .filter((clock) => clock.name === rule?.name || machine.alsoRuns?.[to]?.includes(clock.name))
    .map((clock) => (resting ? resumeClock(clock, now) : clock));
  if (!rule || kept.some((clock) => clock.name === rule.name)) return kept;
  return [...kept, startClock(rule, machine.regionOf(record, rule.owner), now, machine.fastTrack(record))];
}
