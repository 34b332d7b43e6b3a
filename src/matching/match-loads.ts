import { openEngagement } from '../engagements/engagement.machine.ts';
import type { EngagementRepository } from '../engagements/engagement.repository.ts';
import type { NeedSummary } from '../needs/need.repository.ts';

/**
 * How many engagements each company has open at this moment, those with this very need aside: what a company does for it
 * already doesn't stand in its way. Companies without any are left out.
 */
export async function openBeside(
  engagements: EngagementRepository,
  need: Pick<NeedSummary, '_id' | 'round'>,
): Promise<ReadonlyMap<string, number>> {
  const [loads, round] = await Promise.all([engagements.openLoads(), engagements.ofRound(need._id, need.round)]);
  for (const { companyId, status } of round) {
    if (status === 'suggested' || !openEngagement.includes(status)) continue;
    const others = (loads.get(companyId) ?? 0) - 1;
    if (others > 0) loads.set(companyId, others);
    else loads.delete(companyId);
  }
  return loads;
}
