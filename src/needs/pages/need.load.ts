import { engagementAnswer, type EngagementAnswer } from '../../engagements/engagement.presenter.ts';
import { listed } from '../../web/listed.ts';
import type { Visit } from '../../web/visit.ts';
import { needAnswer, type NeedAnswer } from '../need.presenter.ts';
import type { Counts } from './need.now.ts';

/** Who reads pages of needs. */
export const readsNeeds = [
  'care-submitter',
  'care-lead',
  'manager',
  'company-member',
  'company-lead',
  'assessor',
] as const;
export const care = ['care-submitter', 'care-lead'] as const;
export const careAndManager = [...care, 'manager'] as const;

export const isCare = (visit: Visit): boolean => care.some((role) => role === visit.actor?.role);
export const isInside = (visit: Visit): boolean => careAndManager.some((role) => role === visit.actor?.role);

/** The need of the page's address. */
export async function loadNeed(visit: Visit, id = visit.params['id'] ?? ''): Promise<NeedAnswer> {
  return (await visit.api.call('getNeed', needAnswer, { params: { id } })).body;
}

/** The companies' parts in a need's present round, where the reader may know of them. */
export async function loadEngagements(visit: Visit, need: NeedAnswer): Promise<EngagementAnswer[]> {
  const query = { needId: need.id, limit: 100 };
  const { items } = (await visit.api.call('listEngagements', listed(engagementAnswer), { query })).body;
  return items.filter((one) => one.round === need.round);
}

const declined = ['declined', 'withdrawn', 'lapsed', 'suggested', 'invited', 'waiting'];

/** How far the companies came, for hospital and manager, while the need is open for them. */
export async function loadCounts(visit: Visit, need: NeedAnswer): Promise<Counts | undefined> {
  if (need.status !== 'published' || !isInside(visit)) return undefined;
  const engagements = (await loadEngagements(visit, need)).filter((one) => one.status !== 'suggested');
  return {
    invited: engagements.length,
    accepted: engagements.filter((one) => !declined.includes(one.status)).length,
    answered: engagements.filter((one) => one.status === 'submitted').length,
  };
}

/** Names of the companies that take part, by their ids. */
export async function companyNames(visit: Visit, need: NeedAnswer): Promise<Map<string, string>> {
  return new Map((await loadEngagements(visit, need)).map(({ company }) => [company.id, company.name]));
}
