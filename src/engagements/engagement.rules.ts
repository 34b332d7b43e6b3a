import { endBy, startClock, type Clock, type ClockRule } from '../kernel/clocks.ts';
import { issue, type Issue } from '../kernel/errors.ts';
import type { Criterion } from './assessment/criteria.schema.ts';
import type { EngagementRecord } from './engagement.schema.ts';

/** What the table must know of other records. Loaded for the actions that ask for it. */
export interface EngagementFacts {
  /** Whether the need is published now. */
  needPublished?: boolean;
  /** Whether the need is in selection now. */
  needInSelection?: boolean;
  /** Whether the company takes part in the programme now. */
  companyActive?: boolean;
  /** Whether the company has a place left; it is taken for this engagement. */
  hasPlace?: boolean;
  /** By what the need's responses are judged, how many have judged this one, and whether the actor declared a conflict. */
  criteria?: readonly Criterion[];
  scores?: number;
  conflicted?: boolean;
}

export const answerRule: ClockRule = { name: 'answer', owner: 'company', days: 6, remindAfter: 4 };

export const published = (facts: EngagementFacts): Issue[] =>
  facts.needPublished === false ? [issue('', 'not-published', 'The need isn’t open for companies now.')] : [];

export const active = (facts: EngagementFacts): Issue[] =>
  facts.companyActive === false ? [issue('', 'company-suspended', 'The company is suspended from the programme.')] : [];

export const roomy = (facts: EngagementFacts): Issue[] =>
  facts.hasPlace === false
    ? [issue('', 'company-full', 'The company has as many engagements open as it takes on at once.')]
    : [];

// What brings an engagement forward rests with the need; a company's own desk work and its leaving don't.
export const notHeld = (engagement: EngagementRecord): Issue[] =>
  engagement.heldSince ? [issue('', 'on-hold', 'The need is on hold; every deadline waits until it is resumed.')] : [];

export const inTime = (engagement: EngagementRecord, now: Date): Issue[] =>
  engagement.responseDeadline > now ? [] : [issue('', 'deadline-passed', 'The response deadline has passed.')];

export const answerClock = (engagement: EngagementRecord, now: Date): Clock =>
  endBy(startClock(answerRule, engagement.holidayRegion, now, engagement.fastTrack), engagement.responseDeadline);

export function missingInResponse(engagement: EngagementRecord): Issue[] {
  if (!engagement.draft) return [issue('', 'no-response', 'There is no response to submit yet.')];
  const required = ['summary', 'approach', 'durationWeeks', 'cost'] as const;
  return required
    .filter((field) => engagement.draft?.[field] === null)
    .map((field) => issue(field, 'required', `“${field}” is missing.`, { field }));
}
