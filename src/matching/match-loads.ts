import type { EngagementRepository } from '../engagements/engagement.repository.ts';
import type { NeedSummary } from '../needs/need.repository.ts';

/**
 * How many engagements each company has open at this moment, those with this very need aside: what a company does for it
 * already doesn't stand in its way. Companies without any are left out.
 */
export async function openBeside(
  engagements: EngagementRepository,
  { _id, round, publication }: Pick<NeedSummary, '_id' | 'round' | 'publication'>,
): Promise<ReadonlyMap<string, number>> {
  // Nobody is asked for a need before its publication.
  const own = publication ? engagements.busyWith(_id, round) : [];
  const [all, occupied] = await Promise.all([engagements.openLoads(), own]);
  const loads = new Map(all);
  for (const companyId of occupied) {
    const others = (loads.get(companyId) ?? 0) - 1;
    if (others > 0) loads.set(companyId, others);
    else loads.delete(companyId);
  }
  return loads;
}
