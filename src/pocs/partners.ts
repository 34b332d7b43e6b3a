import { issue, type Issue } from '../kernel/errors.ts';
import type { Partner, PocRecord } from './poc.schema.ts';

type WithPartners = Pick<PocRecord, 'partners'>;

export const activePartners = ({ partners }: WithPartners): Partner[] =>
  partners.filter((one) => one.status === 'active');

/** Partners that are gone and of which the manager hasn't said yet whether it goes on without them. */
export const gapsOf = ({ partners }: WithPartners): Partner[] =>
  partners.filter((one) => one.status !== 'active' && one.settledAs === null);

/** A gate doesn't open while it isn't clear who takes part. */
export function partnersUnclear(poc: WithPartners): Issue[] {
  const gaps = gapsOf(poc).map(({ companyName }) =>
    issue('partners', 'partner-gone', `${companyName} is gone: continue without it, replace it, or stop.`, {
      companyName,
    }),
  );
  return activePartners(poc).length > 0
    ? gaps
    : [...gaps, issue('partners', 'no-partner-left', 'No company takes part any more: replace it, or stop.')];
}

/** The partners with one of them changed. */
export const withPartner = (
  { partners }: WithPartners,
  is: (one: Partner) => boolean,
  change: Partial<Partner>,
): Partner[] => partners.map((one) => (is(one) ? { ...one, ...change } : one));
