import type { Deps } from '../src/deps.ts';
import { openEngagement, type EngagementAction } from '../src/engagements/engagement.machine.ts';
import type { EngagementRecord } from '../src/engagements/engagement.schema.ts';
import { claimOf } from '../src/kernel/act.ts';
import { systemActor } from '../src/kernel/actor.ts';
import { eachOf } from '../src/kernel/each-of.ts';
import type { OutboxEntry } from '../src/kernel/outbox.ts';
import type { NeedRecord, SelectionLine } from '../src/needs/need.schema.ts';
import { newPoc } from '../src/pocs/poc.opening.ts';
import { DomainError } from '../src/kernel/errors.ts';
import { follow, type Step } from './follow.ts';
import { markPartnerMissing } from './partner.missing.ts';

type EngagementStep = Step<EngagementAction> | null;
type ApplyDeps = Pick<
  Deps,
  | 'questionService'
  | 'engagements'
  | 'engagementService'
  | 'needService'
  | 'needs'
  | 'organisations'
  | 'pocs'
  | 'pocService'
  | 'references'
  | 'users'
  | 'now'
>;

const beforeResponse = ['suggested', 'invited', 'waiting', 'accepted', 'responding'];
const inReview = ['under-review', 'shortlisted', 'reserve'];

/** Carries a need's decision into its engagements, its PoC and the need it was merged into. Safe to repeat from any point. */
export async function applyNeed(deps: ApplyDeps, need: NeedRecord, entry: OutboxEntry): Promise<void> {
  await applyToEngagements(deps, need, entry);
  // Questions wait, go on and end with the need.
  await deps.questionService.followNeed(need, entry.eventId);
}

async function applyToEngagements(deps: ApplyDeps, need: NeedRecord, entry: OutboxEntry): Promise<void> {
  switch (entry.event) {
    case 'need.rejected':
    case 'need.withdrawn':
    case 'need.closed-by-poc':
      return await eachEngagement(deps, need, entry, (one) => ending(one, need.outcomeReason));
    case 'need.merged':
      await joinOwner(deps, need, entry);
      return await eachEngagement(deps, need, entry, (one) => ending(one, need.outcomeReason));
    case 'need.found-none-suitable':
      return await eachEngagement(deps, need, entry, (one) =>
        ending(one, reasonFor(need.proposal?.notSelected, one) ?? need.outcomeReason),
      );
    case 'need.held':
      return await eachEngagement(deps, need, entry, (one) =>
        moved(one, one.responseDeadline, need.hold?.since ?? null),
      );
    case 'need.resumed':
    case 'need.deadline-extended':
      return await eachEngagement(deps, need, entry, (one) =>
        moved(one, need.publication?.responseDeadline ?? one.responseDeadline, null),
      );
    case 'need.responses-closed':
      return await eachEngagement(deps, need, entry, closing);
    case 'need.republished':
      await eachEngagement(deps, need, entry, (one) =>
        moved(one, need.publication?.responseDeadline ?? one.responseDeadline, null, true),
      );
      return await eachEngagement(deps, need, entry, (one) =>
        one.status === 'under-review' || one.status === 'shortlisted' ? { action: 'return', input: {} } : null,
      );
    case 'need.selected':
      return await applySelection(deps, need, entry);
    case 'need.reselected':
      return await reconsiderResponses(deps, need, entry);
    default:
      return undefined;
  }
}

async function eachEngagement(
  deps: ApplyDeps,
  need: NeedRecord,
  entry: OutboxEntry,
  choose: (one: EngagementRecord) => EngagementStep,
  /** Refusals that leave an engagement as it is. */
  mayStay: (error: DomainError) => boolean = () => false,
): Promise<void> {
  await eachOf(await deps.engagements.ofRound(need._id, need.round), async (first) => {
    await follow({
      first,
      load: async () => await deps.engagements.find({ _id: first._id }),
      choose,
      take: async (one, { action, input }) => {
        try {
          await deps.engagementService.takeOn(systemActor, one, action, input, claimOf(entry.eventId, action));
        } catch (error) {
          if (!(error instanceof DomainError) || !mayStay(error)) throw error;
        }
      },
    });
  });
}

const ending = (one: EngagementRecord, reason: string | null): EngagementStep =>
  openEngagement.includes(one.status) ? { action: 'end', input: { reason: reason ?? 'The need was closed.' } } : null;

function moved(one: EngagementRecord, responseDeadline: Date, heldSince: Date | null, again = false): EngagementStep {
  const same =
    one.responseDeadline.getTime() === responseDeadline.getTime() && one.heldSince?.getTime() === heldSince?.getTime();
  // On republication those who let it lapse or declined may be asked again, so their deadline moves too.
  const concerned =
    openEngagement.includes(one.status) || (again && (one.status === 'lapsed' || one.status === 'declined'));
  return concerned && !same ? { action: 'reschedule', input: { responseDeadline, heldSince } } : null;
}

function closing(one: EngagementRecord): EngagementStep {
  if (one.status === 'submitted') return { action: 'open', input: {} };
  return beforeResponse.includes(one.status)
    ? { action: 'lapse', input: { reason: 'The time for responses ended.' } }
    : null;
}

const reasonFor = (lines: readonly SelectionLine[] | undefined, one: EngagementRecord): string | null =>
  lines?.find((line) => line.engagementId === one._id)?.reason ?? null;

/** The answers first, then the PoC, then what became of a company that withdrew in between. */
async function applySelection(deps: ApplyDeps, need: NeedRecord, entry: OutboxEntry): Promise<void> {
  const { decision } = need;
  if (!decision) return;
  const results = [
    { result: 'selected', lines: decision.selected },
    { result: 'reserve', lines: decision.reserve },
    { result: 'not-selected', lines: decision.notSelected },
  ] as const;
  await eachEngagement(deps, need, entry, (one) => {
    if (!inReview.includes(one.status)) return null;
    const found = results.find(({ lines }) => reasonFor(lines, one) !== null);
    if (!found || found.result === one.status) return null;
    return { action: 'decide', input: { result: found.result, reason: reasonFor(found.lines, one) } };
  });
  await openPoc(deps, need, decision);
  await markMissing(deps, need, decision, entry);
}

async function openPoc(
  deps: ApplyDeps,
  need: NeedRecord,
  decision: NonNullable<NeedRecord['decision']>,
): Promise<void> {
  if (await deps.pocs.find({ _id: decision.pocId })) return;
  const round = await deps.engagements.ofRound(need._id, need.round);
  const selected = round.filter((one) => reasonFor(decision.selected, one) !== null);
  const [programme] = await deps.organisations.list({ kind: 'programme' });
  const at = deps.now();
  const fresh = newPoc({
    id: decision.pocId,
    reference: await deps.references('P', at),
    need,
    selected,
    managerId: need.handlerId ?? systemActor.userId,
    programmeId: programme?._id ?? systemActor.organisationId,
    now: at,
  });
  await deps.pocs.create(fresh, {
    actor: systemActor,
    now: at,
    event: 'poc.opened',
    request: claimOf(decision.pocId).request,
  });
}

async function markMissing(
  deps: ApplyDeps,
  need: NeedRecord,
  decision: NonNullable<NeedRecord['decision']>,
  entry: OutboxEntry,
): Promise<void> {
  for (const one of await deps.engagements.ofRound(need._id, need.round)) {
    if (reasonFor(decision.selected, one) !== null && one.status !== 'selected')
      await markPartnerMissing(deps, decision.pocId, one, entry.eventId);
  }
}

/**
 * The proof of concept stopped: whoever responded may be chosen anew, partners that left it aside. A company that has no place
 * left, or takes no part any more, keeps its answer; the manager may ask for it again once it has.
 */
async function reconsiderResponses(deps: ApplyDeps, need: NeedRecord, entry: OutboxEntry): Promise<void> {
  const stopped = await deps.pocs.find({ _id: need.pocIds.at(-1) ?? '' });
  const gone = new Set(stopped?.partners.filter((one) => one.status !== 'active').map((one) => one.engagementId));
  const reason = need.history.find((one) => one.eventId === entry.eventId)?.reason ?? 'The proof of concept stopped.';
  await eachEngagement(
    deps,
    need,
    entry,
    (one) =>
      ['selected', 'not-selected'].includes(one.status) && one.responses.length > 0 && !gone.has(one._id)
        ? { action: 'reconsider', input: { reason } }
        : null,
    (error) => error.code === 'rule-violated',
  );
}

/** The owner of a merged need becomes co-signer of the one that stays. */
async function joinOwner(deps: ApplyDeps, need: NeedRecord, entry: OutboxEntry): Promise<void> {
  const { mergedInto } = need;
  if (!mergedInto) return;
  await follow({
    load: async () => await deps.needs.find({ _id: mergedInto }),
    choose: (target) =>
      target.organisationId === need.organisationId ||
      target.coSignerIds.includes(need.organisationId) ||
      target.status === 'closed'
        ? null
        : {
            action: 'co-sign' as const,
            input: {
              organisationId: need.organisationId,
              organisationName: need.organisationName,
              userId: need.submitterId,
              volume: need.volume,
              context: need.problem?.slice(0, 2000) ?? need.title,
            },
          },
    take: async (target, step) =>
      await deps.needService.act(systemActor, target._id, step.action, step.input, claimOf(entry.eventId, 'co-sign')),
  });
}
