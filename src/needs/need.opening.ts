import type { Fresh } from '../kernel/aggregate.repository.ts';
import type { NeedContent, NeedRecord } from './need.schema.ts';

type Identity = 'reference' | 'organisationId' | 'organisationName' | 'holidayRegion' | 'submitterId' | '_id';

/** What a new need starts with besides its content and whose it is. */
export function blankNeed(): Omit<Fresh<NeedRecord>, keyof NeedContent | Identity> {
  return {
    status: 'draft',
    clocks: [],
    onBehalf: null,
    handlerId: null,
    round: 1,
    outcome: null,
    outcomeReason: null,
    advice: null,
    watched: false,
    watchHits: [],
    changesRequested: null,
    fastTracked: null,
    clearedFindings: [],
    publication: null,
    steering: { pinned: [], excluded: [], weights: {}, threshold: 'good', maxInvitations: 8 },
    attachments: [],
    addenda: [],
    translations: [],
    coSigners: [],
    coSignerIds: [],
    conceptIds: [],
    proposal: null,
    decision: null,
    pocId: null,
    pocIds: [],
    mergedInto: null,
    hold: null,
    reopening: null,
    closedAt: null,
  };
}
