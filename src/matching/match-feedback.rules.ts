import type { EngagementRecord, EngagementStatus } from '../engagements/engagement.schema.ts';
import type { FitLevel } from '../kernel/vocabulary.ts';
import type { MatchSnapshot } from './match.schema.ts';

/** What a company made of an invitation, and what the router had thought of it: what weights are tuned on. */
export interface Feedback {
  needId: string;
  companyId: string;
  round: number;
  level: FitLevel | null;
  features: MatchSnapshot['features'] | null;
  outcome:
    | 'open'
    | 'accepted'
    | 'declined'
    | 'lapsed'
    | 'withdrawn'
    | 'ended'
    | 'reserve'
    | 'selected'
    | 'not-selected';
  /** The code of a refusal. The company's own words stay where they are: they may name people. */
  because: string | null;
  versions: MatchSnapshot['versions'] | null;
}

const unanswered: readonly EngagementStatus[] = ['suggested', 'invited', 'waiting'];
const told: readonly string[] = [
  'declined',
  'lapsed',
  'withdrawn',
  'reserve',
  'selected',
] satisfies Feedback['outcome'][];

type Told = Pick<
  EngagementRecord,
  'needId' | 'companyId' | 'round' | 'level' | 'status' | 'decline' | 'terms' | 'match'
>;

export function feedbackOf({ needId, companyId, round, level, status, decline, terms, match }: Told): Feedback {
  const because = status === 'declined' ? (decline?.code ?? null) : null;
  return {
    needId,
    companyId,
    round,
    level,
    features: match?.features ?? null,
    outcome: outcomeOf(status, terms !== null),
    because,
    versions: match?.versions ?? null,
  };
}

function outcomeOf(status: EngagementStatus, accepted: boolean): Feedback['outcome'] {
  if (told.includes(status)) return status as Feedback['outcome'];
  if (unanswered.includes(status)) return 'open';
  // The need ended before the company had answered: that says nothing of the fit.
  if (status === 'not-selected') return accepted ? 'not-selected' : 'ended';
  return 'accepted';
}
