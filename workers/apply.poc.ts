import type { Deps } from '../src/deps.ts';
import { claimOf } from '../src/kernel/act.ts';
import { systemActor } from '../src/kernel/actor.ts';
import { eachOf } from '../src/kernel/each-of.ts';
import type { OutboxEntry } from '../src/kernel/outbox.ts';
import type { NeedAction } from '../src/needs/need.machine.ts';
import type { NeedRecord } from '../src/needs/need.schema.ts';
import type { PocRecord } from '../src/pocs/poc.schema.ts';
import { follow, type Step } from './follow.ts';
import { markPartnerMissing } from './partner.missing.ts';

type ApplyDeps = Pick<Deps, 'engagements' | 'engagementService' | 'needs' | 'needService' | 'pocs' | 'pocService'>;

/** Carries a PoC's turn into its need and the engagements in reserve. Safe to repeat from any point. */
export async function applyPoc(deps: ApplyDeps, poc: PocRecord, entry: OutboxEntry): Promise<void> {
  switch (entry.event) {
    case 'poc.started':
      return await releaseReserve(deps, poc, entry);
    case 'poc.partner-replaced':
      return await selectReplacement(deps, poc, entry);
    case 'poc.adopted':
    case 'poc.given-up':
      return await endNeed(deps, poc, entry, {
        action: 'close-by-poc',
        input: { outcome: poc.outcome, reason: poc.outcomeReason, pocId: poc._id },
      });
    case 'poc.closed':
      return await endNeed(
        deps,
        poc,
        entry,
        poc.afterwards === 'return-to-selection'
          ? { action: 'reselect', input: { reason: poc.outcomeReason } }
          : { action: 'close-by-poc', input: { outcome: 'not-adopted', reason: poc.outcomeReason, pocId: poc._id } },
      );
    default:
      return undefined;
  }
}

async function endNeed(deps: ApplyDeps, poc: PocRecord, entry: OutboxEntry, step: Step<NeedAction>): Promise<void> {
  const waits = (need: NeedRecord) => (need.status === 'in-poc' && need.pocId === poc._id ? step : null);
  await follow({
    load: async () => await deps.needs.find({ _id: poc.needId }),
    choose: waits,
    take: async (need, { action, input }) =>
      await deps.needService.act(systemActor, need._id, action, input, claimOf(entry.eventId, action)),
  });
}

async function releaseReserve(deps: ApplyDeps, poc: PocRecord, entry: OutboxEntry): Promise<void> {
  await eachOf(await deps.engagements.ofRound(poc.needId, poc.round), async (first) => {
    await follow({
      first,
      load: async () => await deps.engagements.find({ _id: first._id }),
      choose: (one) =>
        one.status === 'reserve'
          ? { action: 'release' as const, input: { reason: 'The proof of concept runs with the selected companies.' } }
          : null,
      take: async (one, { action, input }) =>
        await deps.engagementService.takeOn(systemActor, one, action, input, claimOf(entry.eventId, action)),
    });
  });
}

/** The response in reserve is selected; if its company withdrew in between, that wins and the manager is told. */
async function selectReplacement(deps: ApplyDeps, poc: PocRecord, entry: OutboxEntry): Promise<void> {
  for (const { engagementId, status } of poc.partners) {
    if (status !== 'active') continue;
    await follow({
      load: async () => await deps.engagements.find({ _id: engagementId }),
      choose: (one) =>
        one.status === 'reserve'
          ? { action: 'decide' as const, input: { result: 'selected', reason: 'Steps in for a partner that left.' } }
          : null,
      take: async (_one, step) =>
        await deps.engagementService.act(
          systemActor,
          engagementId,
          step.action,
          step.input,
          claimOf(entry.eventId, step.action),
        ),
    });
    const engagement = await deps.engagements.find({ _id: engagementId });
    if (engagement && engagement.status !== 'selected')
      await markPartnerMissing(deps, poc._id, engagement, entry.eventId);
  }
}
