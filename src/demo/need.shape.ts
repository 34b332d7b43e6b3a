import type { NeedContent } from '../needs/need.schema.ts';

type Classified = Pick<NeedContent, 'spearhead' | 'deviceClass' | 'invasiveness' | 'trl' | 'regions'>;

/** A care need of the demo as its ward wrote it. What became of it stands in `plots.ts`. */
export interface DemoNeed {
  /** Its name among the demo's stories. */
  slug: string;
  organisation: string;
  /** Whose account wrote it: what stands before the `@`. */
  by: string;
  language: NeedContent['language'];
  title: string;
  problem: string;
  details?: Partial<NonNullable<NeedContent['problemDetails']>>;
  desiredOutcome: string;
  careSetting: NonNullable<NeedContent['careSetting']>;
  volume?: readonly [number, 'patients' | 'events'];
  urgency?: NeedContent['urgency'];
  goals?: NeedContent['goals'];
  constraints?: string;
  effects?: NeedContent['expectedEffects'];
  /** What the manager adds in triage. */
  classified: Partial<Classified>;
}
