import { issue, type Issue } from '../kernel/errors.ts';
import type { PocRecord } from './poc.schema.ts';

type Financed = Pick<PocRecord, 'charter' | 'funding'>;

/** A budget line with what covers it, in cents. */
export interface Cover {
  id: string;
  label: string;
  cents: number;
  coveredCents: number;
  missingCents: number;
}

export function coverOf({ charter, funding }: Financed): Cover[] {
  return charter.budget.map(({ id, label, amount: { cents } }) => {
    const coveredCents = funding.filter((one) => one.lineId === id).reduce((sum, one) => sum + one.cents, 0);
    return { id, label, cents, coveredCents, missingCents: Math.max(0, cents - coveredCents) };
  });
}

/** What keeps the money from being confirmed: a line that isn't covered whole, or more recorded than its line needs. */
export function fundingFaults(poc: Financed): Issue[] {
  const cover = coverOf(poc);
  const lines = new Set(cover.map((one) => one.id));
  return [
    ...cover
      .filter((one) => one.missingCents > 0)
      .map((one) =>
        issue(`budget.${one.id}`, 'line-not-covered', `“${one.label}” lacks ${one.missingCents} cents.`, {
          label: one.label,
          missingCents: one.missingCents,
        }),
      ),
    ...cover
      .filter((one) => one.coveredCents > one.cents)
      .map(({ id, label, coveredCents, cents }) => {
        const tooMany = coveredCents - cents;
        return issue(`budget.${id}`, 'line-overpaid', `“${label}” has ${tooMany} cents too many.`, { label, tooMany });
      }),
    // The charter may have lost a line since the money for it was promised.
    ...poc.funding
      .filter((one) => !lines.has(one.lineId))
      .map((one) =>
        issue(`funding.${one.id}`, 'line-gone', `“${one.reference}” pays for a line that is gone.`, {
          reference: one.reference,
        }),
      ),
  ];
}
