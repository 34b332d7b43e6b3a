import { z } from 'zod';
import type { AggregateRecord } from '../kernel/record.ts';
import { text } from '../kernel/shapes.ts';
import type { HolidayRegion } from '../kernel/working-days.ts';
import type { AttachedFile } from '../needs/attachment.schema.ts';
import type { Charter } from './charter.schema.ts';
import type { RouteCode } from './route.rules.ts';

export const pocStatuses = [
  'chartering',
  'in-review',
  'funding',
  'preparing',
  'running',
  'evaluating',
  'decided',
  'adopting',
  'on-hold',
  'stopped',
  'closed',
] as const;
export type PocStatus = (typeof pocStatuses)[number];

export const pocOutcomes = ['adopted', 'not-adopted', 'stopped'] as const;

export interface Partner {
  companyId: string;
  companyName: string;
  engagementId: string;
  /** `missing`: withdrew while the selection was being applied; `left`: went later. */
  status: 'active' | 'missing' | 'left';
  since: Date;
  reason: string | null;
  /** What the manager made of the gap that this partner leaves; null while it is open (or there is none). */
  settledAs: 'continued-without' | 'replaced' | null;
}

export interface Approval {
  organisationId: string;
  kind: 'care' | 'company' | 'programme';
  result: 'approved' | 'changes-required' | 'declined';
  by: string;
  at: Date;
  reason: string | null;
}

/** What covers a budget line until funds have a room of their own: a recorded commitment or own contribution. */
export interface Funding {
  id: string;
  lineId: string;
  kind: 'commitment' | 'own-contribution';
  source: string;
  reference: string;
  cents: number;
  by: string;
  at: Date;
}

export const checklistStates = ['open', 'provided', 'accepted', 'claimed-not-applicable', 'not-applicable'] as const;

/** What is on file for an item: where it is found, the files themselves, or both. */
export interface Evidence {
  reference: string | null;
  files: AttachedFile[];
  by: string;
  at: Date;
}

export interface ChecklistItem {
  code: RouteCode;
  /** Why it is asked: the rule, or good practice. */
  basis: string;
  state: (typeof checklistStates)[number];
  responsible: string | null;
  dueOn: string | null;
  evidence: Evidence | null;
  reason: string | null;
  acceptedBy: string | null;
  acceptedAt: Date | null;
}

export const learningCardSchema = z
  .strictObject({
    tried: text(4000, 3),
    evidence: text(4000, 3),
    whyStopped: text(4000, 3),
    wouldHaveToChange: text(4000, 3),
  })
  .meta({ id: 'LearningCard' });

/** Where a value stands against its criterion's thresholds. */
export const verdicts = ['go', 'between', 'stop'] as const;
export type Verdict = (typeof verdicts)[number];

export interface Conclusion {
  criterionId: string;
  measured: number | null;
  /** Why it wasn't measured. */
  whyNot: string | null;
  verdict: Verdict | null;
}

export interface Incident {
  id: string;
  at: Date;
  by: string;
  organisationId: string;
  serious: boolean;
  description: string;
  happenedAt: Date;
}

/** A wish to do something else than the charter says, while it runs; the manager answers it. */
export interface ChangeRequest {
  id: string;
  at: Date;
  by: string;
  organisationId: string;
  request: string;
  answer: { result: 'accepted' | 'declined'; reason: string; by: string; at: Date } | null;
}

/** What was agreed, paid and decided in an earlier round of the same proof of concept. */
export interface Iteration {
  charterVersion: number;
  charter: Charter;
  approvals: Approval[];
  funding: Funding[];
  decision: Decision | null;
  endedAt: Date;
}

export interface Decision {
  result: 'adopt' | 'iterate' | 'stop';
  reason: string;
  conclusions: Conclusion[];
  by: string;
  at: Date;
}

export interface FollowUp {
  months: number;
  dueAt: Date;
  doneAt: Date | null;
  note: string | null;
  by: string | null;
}

export interface PocRecord extends AggregateRecord<PocStatus> {
  reference: string;
  needId: string;
  needReference: string;
  needTitle: string;
  round: number;
  careOrganisationId: string;
  careOrganisationName: string;
  submitterId: string;
  /** Whose holidays count for the hospital and the partners. */
  holidayRegion: HolidayRegion;
  fastTrack: boolean;
  managerId: string;
  programmeId: string;
  partners: Partner[];
  /** Rises with each iteration. */
  charterVersion: number;
  charter: Charter;
  approvals: Approval[];
  checklist: ChecklistItem[];
  funding: Funding[];
  iterations: Iteration[];
  incidents: Incident[];
  changeRequests: ChangeRequest[];
  decision: Decision | null;
  hold: { since: Date; until: Date | null; reason: string; from: PocStatus; incident: boolean } | null;
  stop: { reason: string; evidence: string; by: string; at: Date } | null;
  learningCard: z.infer<typeof learningCardSchema> | null;
  /** What becomes of the need when a stopped PoC closes. */
  afterwards: 'close-need' | 'return-to-selection' | null;
  outcome: (typeof pocOutcomes)[number] | null;
  outcomeReason: string | null;
  followUps: FollowUp[];
  closedAt: Date | null;
}
