import { companyProfileAnswer } from '../../companies/company.presenter.ts';
import { holidayRegionOf } from '../../identity/organisation.schema.ts';
import { DomainError } from '../../kernel/errors.ts';
import { workingDaysBetween } from '../../kernel/working-days.ts';
import { needAnswer, type NeedAnswer } from '../../needs/need.presenter.ts';
import type { z } from 'zod';
import type { Visit } from '../../web/visit.ts';
import { engagementAnswer, type EngagementAnswer } from '../engagement.presenter.ts';

export const companyRoles = ['company-member', 'company-lead'] as const;
export const engagementReaders = ['care-submitter', 'care-lead', 'manager', ...companyRoles, 'assessor'] as const;

export const isCompany = (visit: Visit): boolean => visit.actor?.organisationKind === 'company';

export type Profile = z.infer<typeof companyProfileAnswer>;

/** A company’s part in a need, with what its pages show beside it. */
export interface Part {
  engagement: EngagementAnswer;
  need: NeedAnswer | null;
  /** The company’s profile, for the company itself and the manager. */
  profile: Profile | null;
}

export const engagementOf = async (visit: Visit): Promise<EngagementAnswer> =>
  (await visit.api.call('getEngagement', engagementAnswer, { params: { id: visit.params['id'] ?? '' } })).body;

/** What the reader may not see is left out instead of refusing the page. */
export async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  return await asked.catch((error: unknown) => {
    if (error instanceof DomainError && (error.code === 'not-found' || error.code === 'forbidden')) return null;
    throw error;
  });
}

export async function loadPart(visit: Visit): Promise<Part> {
  const engagement = await engagementOf(visit);
  const reads = visit.actor?.role === 'manager' || isCompany(visit);
  const [need, profile] = await Promise.all([
    orNull(visit.api.call('getNeed', needAnswer, { params: { id: engagement.need.id } })),
    reads
      ? orNull(visit.api.call('getCompanyProfile', companyProfileAnswer, { params: { id: engagement.company.id } }))
      : null,
  ]);
  return { engagement, need: need?.body ?? null, profile: profile?.body ?? null };
}

/** Working days from today to a deadline by the company’s own calendar; −1 once it has passed. */
export function workingDaysLeft(visit: Visit, deadline: Date, profile: Profile | null): number {
  if (deadline < visit.now) return -1;
  const region = profile ? holidayRegionOf(profile.country, profile.region) : 'none';
  return workingDaysBetween(visit.now, deadline, region);
}
