import type { Deps } from '../src/deps.ts';
import { engagementMachine } from '../src/engagements/engagement.machine.ts';
import { engagementIdOf, suggestion } from '../src/engagements/engagement.opening.ts';
import type { EngagementRecord } from '../src/engagements/engagement.schema.ts';
import { claimOf } from '../src/kernel/act.ts';
import { systemActor } from '../src/kernel/actor.ts';
import { DomainError } from '../src/kernel/errors.ts';
import { decide } from '../src/kernel/machine.ts';
import type { OutboxEntry } from '../src/kernel/outbox.ts';
import type { MatchSnapshot } from '../src/matching/match.schema.ts';
import type { NeedRecord } from '../src/needs/need.schema.ts';
import { follow } from './follow.ts';

export type InviteDeps = Pick<Deps, 'companies' | 'engagements' | 'engagementService' | 'places' | 'now'>;

/** Invites at most so many of the companies, best first; where one has no place left the next is asked. */
export async function inviteCompanies(
  deps: InviteDeps,
  need: NeedRecord,
  fitting: readonly MatchSnapshot[],
  most: number,
  entry: OutboxEntry,
): Promise<void> {
  const waiting = [...fitting];
  for (let left = most; left > 0 && waiting.length > 0;) {
    left -= await inviteAll(deps, need, waiting.splice(0, left), entry);
  }
}

/** Gives how many of them were invited. */
async function inviteAll(
  deps: InviteDeps,
  need: NeedRecord,
  chosen: readonly MatchSnapshot[],
  entry: OutboxEntry,
): Promise<number> {
  const ids = chosen.map((one) => one.companyId);
  const [companies, known] = await Promise.all([
    deps.companies.byIds(ids),
    deps.engagements.versionsOf(ids.map((id) => engagementIdOf(need._id, id, need.round))),
  ]);
  const fresh = await Promise.all(
    chosen.map(async (match) => {
      const company = companies.find((one) => one._id === match.companyId);
      const made = company && invitation(deps, need, company, match, entry);
      // Who showed interest or was suggested before has an engagement already: it takes its place when it is invited.
      if (!made || known.has(made._id)) return made ?? null;
      const about = { engagementId: made._id, needId: need._id, seen: 0 };
      return (await deps.places.take(made.companyId, about)) === null ? null : made;
    }),
  );
  const placed = fresh.filter((one) => one !== null);
  await deps.engagements.createMissing(placed);
  const invited = await Promise.all(placed.map(async ({ _id }) => await inviteKnown(deps, _id, entry)));
  return invited.filter(Boolean).length;
}

/** What was only suggested is invited by the same table. */
async function inviteKnown(deps: InviteDeps, _id: string, entry: OutboxEntry): Promise<boolean> {
  try {
    await follow({
      load: async () => await deps.engagements.find({ _id }),
      choose: (one) => (one.status === 'suggested' ? { action: 'invite' as const, input: {} } : null),
      take: async (_one, step) =>
        await deps.engagementService.act(systemActor, _id, step.action, step.input, claimOf(entry.eventId, 'invite')),
    });
    return true;
  } catch (error) {
    const full = error instanceof DomainError && error.issues.some((one) => one.code === 'company-full');
    if (!full) throw error;
    return false;
  }
}

/** A fresh engagement, invited through the machine's own table. */
function invitation(
  deps: InviteDeps,
  need: NeedRecord,
  company: { _id: string; name: string; country: string; region: string },
  match: MatchSnapshot,
  entry: OutboxEntry,
): EngagementRecord {
  const now = deps.now();
  const suggested = suggestion(need, company, { kind: 'router', reason: null, by: systemActor.userId }, match);
  // As it would be, had it been stored as a suggestion first.
  const times = { createdAt: now, updatedAt: now, since: now };
  const base = { ...suggested, ...times, version: 1, breaches: [], applying: null, history: [], outbox: [] };
  const { set } = decide(engagementMachine, 'invite', base, {}, ['system'], {
    actor: systemActor,
    now,
    facts: { needPublished: true },
  });
  return deps.engagements.fresh(
    { ...suggested, ...set },
    {
      actor: systemActor,
      now,
      event: 'engagement.invited',
      request: claimOf(entry.eventId, 'invite').request,
    },
  );
}
