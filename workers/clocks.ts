import type { Deps } from '../src/deps.ts';
import { claimOf } from '../src/kernel/act.ts';
import { systemActor } from '../src/kernel/actor.ts';
import type { AggregateRepository } from '../src/kernel/aggregate.repository.ts';
import { dueMark } from '../src/kernel/clock-marks.ts';
import { DomainError } from '../src/kernel/errors.ts';
import type { EventName } from '../src/kernel/events.ts';
import type { AggregateRecord } from '../src/kernel/record.ts';
import { startLoop, type Loop } from './loop.ts';

type ClockDeps = Pick<
  Deps,
  | 'needs'
  | 'needService'
  | 'engagements'
  | 'engagementService'
  | 'pocs'
  | 'questions'
  | 'organisations'
  | 'companies'
  | 'log'
  | 'now'
>;

/** How often deadlines and clocks are looked at, in milliseconds. They are found from MongoDB, whatever ran or didn't run before. */
const lookEveryMs = 5_000;
const atOnce = 200;

/** Looks for deadlines that have passed and clocks that ask for a reminder or have run out. */
export function startClocks(deps: ClockDeps): Loop {
  return startLoop('clocks', lookEveryMs, deps.log, async () => {
    await turnClocks(deps);
  });
}

/** One look at all deadlines and clocks; safe to run in any number of workers at once. */
export async function turnClocks(deps: ClockDeps): Promise<void> {
  const now = deps.now();
  for (const id of await deps.needs.pastDeadline(now, atOnce)) {
    await alone(
      deps,
      id,
      async () =>
        await deps.needService.act(systemActor, id, 'close-responses', {}, claimOf('deadline', id, now.toISOString())),
    );
  }
  for (const id of await deps.engagements.pastAnswer(now, atOnce)) {
    const input = { reason: 'There was no answer in time.' };
    await alone(
      deps,
      id,
      async () =>
        await deps.engagementService.act(
          systemActor,
          id,
          'lapse',
          input,
          claimOf('answer clock', id, now.toISOString()),
        ),
    );
  }
  await markDue(deps, deps.needs, (kind) => `need.${kind}`, now);
  await markDue(deps, deps.engagements, (kind) => `engagement.${kind}`, now);
  await markDue(deps, deps.pocs, (kind) => `poc.${kind}`, now);
  await markDue(deps, deps.questions, (kind) => `question.${kind}`, now);
  await markDue(deps, deps.organisations, (kind) => `organisation.${kind}`, now);
  await markDue(deps, deps.companies, (kind) => `company.profile-${expiry[kind]}`, now);
}

/** A company's only clock is that of its profile. */
const expiry = { 'clock-reminded': 'expiring', 'clock-overdue': 'expired' } as const;

async function markDue<R extends AggregateRecord>(
  deps: ClockDeps,
  repository: AggregateRepository<R>,
  eventOf: (kind: 'clock-reminded' | 'clock-overdue') => EventName,
  now: Date,
): Promise<void> {
  for (const record of await repository.withDueClocks(now, atOnce)) {
    await alone(deps, record._id, async () => {
      const mark = dueMark(record, now);
      if (!mark) return;
      const event = eventOf(mark.kind);
      await repository.commit(record, mark.change, { actor: systemActor, now, event });
    });
  }
}

/**
 * One record's turn. Somebody, or another worker, may have changed it at the same moment: the next look judges anew. A record
 * that can't be worked on is told of and doesn't stop the clocks of all others.
 */
async function alone({ log }: ClockDeps, id: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof DomainError) return;
    // Without its database no record has a turn.
    if (error instanceof Error && /^Mongo(Network|ServerSelection)/.test(error.name)) throw error;
    log.error({ err: error, record: id }, 'the clocks of a record');
  }
}
