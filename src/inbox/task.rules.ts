import { companyParties } from '../companies/company.policy.ts';
import type { CompanySummary } from '../companies/company.repository.ts';
import { profileClockName } from '../companies/profile.clock.ts';
import type { EngagementSummary } from '../engagements/engagement.repository.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Clock } from '../kernel/clocks.ts';
import type { NeedSummary } from '../needs/need.repository.ts';
import { notToApprove } from '../pocs/approvals.ts';
import { pocParties } from '../pocs/poc.policy.ts';
import type { PocSummary } from '../pocs/poc.repository.ts';

/** Something that waits for this person. */
export interface Task {
  code: string;
  room: 'needs' | 'engagements' | 'pocs' | 'companies';
  recordId: string;
  reference: string;
  title: string;
  dueAt: Date | null;
}

const due = (clocks: readonly Clock[], name: string): Date | null =>
  clocks.find((clock) => clock.name === name)?.dueAt ?? null;

/** What a need asks of this person now, or null. */
export function needTask(actor: Actor, need: NeedSummary): Task | null {
  const task = (code: string, dueAt: Date | null): Task => ({
    code,
    room: 'needs',
    recordId: need._id,
    reference: need.reference,
    title: need.title,
    dueAt,
  });
  if (need.applying) return null;
  if (actor.role === 'manager') {
    if (need.handlerId !== null && need.handlerId !== actor.userId) return null;
    if (need.status === 'submitted') return task('start-triage', due(need.clocks, 'triage'));
    if (need.status === 'in-triage') return task('triage', due(need.clocks, 'triage'));
    if (need.status === 'on-hold' && need.hold) return task('resume', need.hold.until);
    if (need.status !== 'in-selection') return null;
    if (!need.proposal || need.proposal.objection) return task('propose-selection', due(need.clocks, 'selection'));
    return need.proposal.consent ? task('select', due(need.clocks, 'selection')) : null;
  }
  const own =
    need.organisationId === actor.organisationId && (actor.role === 'care-lead' || need.submitterId === actor.userId);
  if (!own) return null;
  if (need.status === 'draft') return task('finish-draft', null);
  if (need.status === 'changes-requested') return task('change', due(need.clocks, 'changes'));
  const asked = need.status === 'in-selection' && need.proposal && !need.proposal.consent && !need.proposal.objection;
  return asked ? task('consent', due(need.clocks, 'consent')) : null;
}

/** What an engagement asks of its company now, or null. */
export function engagementTask(engagement: EngagementSummary): Task | null {
  const task = (code: string, dueAt: Date | null): Task => ({
    code,
    room: 'engagements',
    recordId: engagement._id,
    reference: engagement.needReference,
    title: engagement.companyName,
    dueAt,
  });
  switch (engagement.status) {
    case 'invited':
    case 'waiting':
      return task('answer-invitation', due(engagement.clocks, 'answer') ?? engagement.responseDeadline);
    case 'accepted':
    case 'responding':
      return task('respond', engagement.responseDeadline);
    default:
      return null;
  }
}

/** What a company's profile asks of its people now, or null: whether it still holds, from the reminder on. */
export function companyTask(actor: Actor, company: CompanySummary, now: Date): Task | null {
  const clock = company.clocks.find((one) => one.name === profileClockName);
  const asked = clock?.remindAt !== null && clock !== undefined && clock.remindAt <= now;
  if (!asked || !companyParties(actor, company).includes('company')) return null;
  const { _id: recordId, name } = company;
  return { code: 'confirm-profile', room: 'companies', recordId, reference: name, title: name, dueAt: clock.dueAt };
}

/** What a PoC asks of this person now, or null. */
export function pocTask(actor: Actor, poc: PocSummary): Task | null {
  const task = (code: string, clock: string): Task => ({
    code,
    room: 'pocs',
    recordId: poc._id,
    reference: poc.reference,
    title: poc.needTitle,
    dueAt: due(poc.clocks, clock),
  });
  const parties = pocParties(actor, poc);
  const approves = (['care-lead', 'company-lead', 'manager'] as const).some((party) => parties.includes(party));
  if (poc.status === 'in-review' && approves && notToApprove(poc, { actor }).length === 0)
    return task('approve', 'approvals');
  if (poc.status === 'evaluating' && parties.includes('decider')) return task('decide', 'evaluation');
  if (poc.status === 'adopting' && parties.includes('adoption-owner')) return task('confirm-adoption', '');
  if (!parties.includes('manager')) return null;
  const managers: Partial<Record<PocSummary['status'], [string, string]>> = {
    chartering: ['charter', 'charter'],
    funding: ['fund', 'funding'],
    preparing: ['start', ''],
    decided: ['follow-decision', 'decision'],
    stopped: ['learning-card', 'learning-card'],
  };
  const open = managers[poc.status];
  return open ? task(...open) : null;
}

/** Overdue and soonest first, what has no date last. */
export const byUrgency = (a: Task, b: Task): number =>
  (a.dueAt?.getTime() ?? Infinity) - (b.dueAt?.getTime() ?? Infinity);
