import type { FitLevel } from '../kernel/vocabulary.ts';
import type * as schedule from './schedule.ts';

/** What a company of the story does once it is invited. Whoever isn't named declines or stays silent. */
export type Part =
  /** Knows of it and hasn't said anything yet. */
  | 'silent'
  | 'waiting'
  | 'declined'
  | 'accepted'
  | 'responding'
  | 'responded'
  /** Responded, and the proposal puts it into this list. */
  | 'selected'
  | 'reserve'
  | 'not-selected'
  | 'withdrawn'
  /** Wasn't found, shows interest from the teaser. */
  | 'interested';

/** Where a story stands at present. */
export type Ending =
  | { at: 'draft' }
  | { at: 'submitted' }
  | { at: 'in-triage' }
  | { at: 'changes-requested'; message: string }
  | { at: 'on-hold'; from: 'in-triage' | 'published'; reason: string }
  | { at: 'published' }
  | {
      at: 'in-selection';
      step: 'opened' | 'scored' | 'shortlisted' | 'proposed' | 'objected' | 'consented';
      objection?: string;
    }
  | {
      at: 'in-poc';
      step:
        | 'chartering'
        | 'in-review'
        | 'funding'
        | 'preparing'
        | 'running'
        | 'on-hold'
        | 'evaluating'
        | 'decided'
        | 'adopting';
    }
  /** Stopped, and back in selection with the other responses. */
  | { at: 'reselected' }
  | { at: 'closed'; outcome: 'adopted' | 'given-up' | 'stopped' }
  | { at: 'closed'; outcome: 'rejected'; reason: string; advice: string }
  | { at: 'closed'; outcome: 'merged'; into: string; reason: string }
  | { at: 'closed'; outcome: 'none-suitable'; reason: string }
  | { at: 'closed'; outcome: 'withdrawn'; reason: string };

/** What becomes of a need of the demo. */
export interface Plot {
  need: string;
  /** Working days before the demo is made on which it is drafted. */
  daysAgo: number;
  manager: 'mirjam' | 'kai';
  /** From which step on everything comes so many working days late. */
  late?: readonly [keyof typeof schedule, number];
  end: Ending;
  parts?: Readonly<Record<string, Part>>;
  threshold?: Exclude<FitLevel, 'none'>;
  maxInvitations?: number;
  /** Published at once, for this reason. */
  fastTrack?: string;
  /** The manager wrote it after a phone call; its contact hasn't confirmed it. */
  onBehalf?: true;
  /** Working days after publication on which the deadline is moved, and by how many days. */
  extended?: readonly [number, number];
  /** Closed once and opened again with this addition. */
  republished?: string;
  addendum?: string;
  /** Other care organisations that have the same need, with patients or events a year and their own words. */
  coSigned?: readonly { by: string; count: number; context: string }[];
  translated?: readonly { language: 'nl' | 'de' | 'en'; title: string; summary: string }[];
  /** Assessors who declare a conflict of interest, and why. */
  conflict?: readonly [string, string];
  /** The clock in selection is exempted for this reason. */
  exempted?: string;
}
