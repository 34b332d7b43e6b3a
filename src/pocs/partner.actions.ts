import { issue, type Issue } from '../kernel/errors.ts';
import { activePartners, gapsOf, withPartner } from './partners.ts';
import * as inputs from './poc.inputs.ts';
import type { PocRecord } from './poc.schema.ts';
import { action, beforeStart, underway, upToAdopting } from './poc.table.ts';

const noGap = [issue('partners', 'no-gap', 'No partner is gone.')];

function cantContinue(poc: PocRecord): Issue[] {
  if (gapsOf(poc).length === 0) return noGap;
  return activePartners(poc).length > 0
    ? []
    : [issue('partners', 'no-partner-left', 'No company takes part any more: replace it, or stop.')];
}

const notGone = (poc: PocRecord, { companyId }: { companyId: string }): Issue[] =>
  gapsOf(poc).some((one) => one.companyId === companyId)
    ? []
    : [issue('companyId', 'partner-not-gone', 'This company hasn’t left, or its leaving is settled.')];

const continued = (poc: PocRecord, { companyId }: { companyId: string }): Pick<PocRecord, 'partners'> => ({
  partners: withPartner(poc, (one) => one.companyId === companyId && one.status !== 'active', {
    settledAs: 'continued-without',
  }),
});

/** Who takes part: a partner leaves, and the manager goes on without it or lets another step in. */
export const partnerActions = {
  leave: action({
    from: [...upToAdopting, 'on-hold'],
    to: [],
    who: ['company-lead'],
    input: inputs.withReason,
    event: 'poc.partner-left',
    effect: (poc, { reason }, { actor, now }) => ({
      partners: withPartner(poc, (one) => one.companyId === actor.organisationId && one.status === 'active', {
        status: 'left',
        since: now,
        reason,
      }),
      approvals: poc.approvals.filter((one) => one.organisationId !== actor.organisationId),
    }),
  }),
  'mark-partner-missing': action({
    from: [...upToAdopting, 'on-hold'],
    to: [],
    who: ['system'],
    input: inputs.partnerMissingInput,
    event: 'poc.partner-missing',
    guard: (poc, { engagementId }) =>
      activePartners(poc).some((one) => one.engagementId === engagementId)
        ? []
        : [issue('engagementId', 'unknown-partner', 'No partner takes part by this engagement.')],
    effect: (poc, { engagementId, reason }, { now }) => ({
      partners: withPartner(poc, (one) => one.engagementId === engagementId, { status: 'missing', since: now, reason }),
    }),
  }),
  'agree-without': action({
    // The charter named the partner, so it is agreed on anew.
    from: beforeStart,
    to: ['chartering'],
    who: ['manager'],
    input: inputs.continueWithoutInput,
    event: 'poc.continued-without',
    when: cantContinue,
    guard: notGone,
    effect: (poc, input) => ({ ...continued(poc, input), approvals: [] }),
  }),
  'continue-without': action({
    from: underway,
    to: [],
    who: ['manager'],
    input: inputs.continueWithoutInput,
    event: 'poc.continued-without',
    when: cantContinue,
    guard: notGone,
    effect: continued,
  }),
  'replace-partner': action({
    from: beforeStart,
    to: ['chartering'],
    who: ['manager'],
    input: inputs.replacePartnerInput,
    event: 'poc.partner-replaced',
    when: (poc, { facts }) => {
      if (gapsOf(poc).length === 0) return noGap;
      return facts.reserves?.length ? [] : [issue('engagementId', 'no-reserve', 'No response is in reserve.')];
    },
    guard: (poc, { leftCompanyId, engagementId }, { facts }) => [
      ...(gapsOf(poc).some((one) => one.companyId === leftCompanyId)
        ? []
        : [issue('leftCompanyId', 'partner-not-gone', 'This company hasn’t left, or its leaving is settled.')]),
      ...(facts.reserves?.some((one) => one.engagementId === engagementId)
        ? []
        : [issue('engagementId', 'not-in-reserve', 'This response isn’t in reserve for the same need.')]),
    ],
    effect: (poc, { leftCompanyId, engagementId }, { now, facts }) => {
      const left = withPartner(poc, (one) => one.companyId === leftCompanyId && one.status !== 'active', {
        settledAs: 'replaced',
      });
      const steppingIn = facts.reserves?.filter((one) => one.engagementId === engagementId) ?? [];
      return {
        approvals: [],
        partners: [
          ...left,
          ...steppingIn.map((one) => ({
            ...one,
            status: 'active' as const,
            since: now,
            reason: null,
            settledAs: null,
          })),
        ],
      };
    },
  }),
};
