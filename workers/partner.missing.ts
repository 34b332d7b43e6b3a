import type { Deps } from '../src/deps.ts';
import type { EngagementRecord } from '../src/engagements/engagement.schema.ts';
import { claimOf } from '../src/kernel/act.ts';
import { systemActor } from '../src/kernel/actor.ts';
import { follow } from './follow.ts';

/** A company that a decision counts on withdrew in between: it wins, and the PoC shows it as missing. */
export async function markPartnerMissing(
  deps: Pick<Deps, 'pocs' | 'pocService'>,
  pocId: string,
  engagement: EngagementRecord,
  eventId: string,
): Promise<void> {
  const { _id, endReason } = engagement;
  await follow({
    load: async () => await deps.pocs.find({ _id: pocId }),
    choose: (poc) =>
      poc.partners.some((partner) => partner.engagementId === _id && partner.status === 'active')
        ? {
            action: 'mark-partner-missing' as const,
            input: { engagementId: _id, reason: endReason ?? 'The company withdrew.' },
          }
        : null,
    take: async (poc, step) =>
      await deps.pocService.act(systemActor, poc._id, step.action, step.input, claimOf(eventId, _id)),
  });
}
