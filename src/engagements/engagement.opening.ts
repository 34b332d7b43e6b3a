import type { Fresh } from '../kernel/aggregate.repository.ts';
import { deriveId } from '../kernel/ids.ts';
import { holidayRegionOf } from '../identity/organisation.schema.ts';
import type { MatchSnapshot } from '../matching/match.schema.ts';
import type { NeedSummary } from '../needs/need.repository.ts';
import type { EngagementRecord } from './engagement.schema.ts';

/** One company's part in a round has one identity, however often it is suggested. */
export const engagementIdOf = (needId: string, companyId: string, round: number): string =>
  deriveId('engagement', needId, companyId, String(round));

/** A suggested engagement of a published need. */
export function suggestion(
  need: NeedSummary,
  company: { _id: string; name: string; country: string; region: string },
  origin: EngagementRecord['origin'],
  match: MatchSnapshot | null,
): Fresh<EngagementRecord> {
  if (!need.publication) throw new Error(`Need ${need._id} isn’t published.`);
  return {
    _id: engagementIdOf(need._id, company._id, need.round),
    status: 'suggested',
    clocks: [],
    needId: need._id,
    needReference: need.reference,
    companyId: company._id,
    companyName: company.name,
    careOrganisationId: need.organisationId,
    holidayRegion: holidayRegionOf(company.country, company.region),
    round: need.round,
    fastTrack: need.fastTracked !== null,
    origin,
    match,
    level: match?.level ?? null,
    disclosure: need.publication.disclosure,
    responseDeadline: need.publication.responseDeadline,
    heldSince: null,
    invitedAt: null,
    terms: null,
    waitUntil: null,
    decline: null,
    draft: null,
    responses: [],
    openedAt: null,
    consensus: null,
    answer: null,
    earlierAnswers: [],
    endReason: null,
    disclosures: [],
  };
}
