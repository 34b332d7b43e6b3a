import { issue, type Issue } from '../kernel/errors.ts';
import type { Context } from '../kernel/machine.ts';
import { gapsOf } from './partners.ts';
import type { Approval, PocRecord } from './poc.schema.ts';
import type { PocFacts } from './poc.table.ts';

type Approved = Pick<PocRecord, 'careOrganisationId' | 'programmeId' | 'partners' | 'approvals'>;

/** The organisations whose approval the charter needs and doesn't have. */
export function approvalsMissing(poc: Approved): string[] {
  const active = poc.partners.filter((one) => one.status === 'active').map((one) => one.companyId);
  const approved = new Set(poc.approvals.filter((one) => one.result === 'approved').map((one) => one.organisationId));
  return [poc.careOrganisationId, ...active, poc.programmeId].filter((id) => !approved.has(id));
}

/** The record with this lead's word for their organisation. */
export function approvalBy(
  poc: PocRecord,
  result: Approval['result'],
  reason: string | null,
  { actor, now }: Context<PocFacts>,
): Pick<PocRecord, 'approvals'> {
  const kind = actor.role === 'manager' ? 'programme' : actor.organisationKind === 'care' ? 'care' : 'company';
  const organisationId = kind === 'programme' ? poc.programmeId : actor.organisationId;
  const others = poc.approvals.filter((one) => one.organisationId !== organisationId);
  return { approvals: [...others, { organisationId, kind, result, by: actor.userId, at: now, reason }] };
}

/** Why this lead has nothing to approve (any more). */
export function notToApprove(poc: Approved, { actor }: Pick<Context<PocFacts>, 'actor'>): Issue[] {
  if (gapsOf(poc).length > 0)
    return [
      issue('partners', 'partner-gone-undecided', 'A partner is gone: the manager decides first how it goes on.'),
    ];
  const own = actor.role === 'manager' ? poc.programmeId : actor.organisationId;
  return approvalsMissing(poc).includes(own)
    ? []
    : [issue('', 'approved-before', 'Your organisation has approved already.')];
}
