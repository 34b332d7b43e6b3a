import { issue } from '../kernel/errors.ts';
import { deriveId } from '../kernel/ids.ts';
import { coverOf, fundingFaults } from './funding.rules.ts';
import { partnersUnclear } from './partners.ts';
import * as inputs from './poc.inputs.ts';
import { action } from './poc.table.ts';

/** The money: only after approval, so that adoption owner and budget holder are named before. */
export const fundingActions = {
  'record-funding': action({
    from: ['funding'],
    to: [],
    who: ['manager'],
    input: inputs.recordFundingInput,
    event: 'poc.funding-recorded',
    when: (poc) =>
      coverOf(poc).some((one) => one.missingCents > 0)
        ? []
        : [issue('', 'budget-covered', 'Every budget line is covered.')],
    guard: (poc, { lineId, amount }) => {
      const line = coverOf(poc).find((one) => one.id === lineId);
      if (!line) return [issue('lineId', 'unknown-budget-line', 'There is no such budget line.')];
      if (amount.cents === 0) return [issue('amount.cents', 'no-amount', 'Name an amount.')];
      return amount.cents > line.missingCents
        ? [
            issue(
              'amount.cents',
              'amount-over-line',
              `The line needs ${line.missingCents} cents more, not ${amount.cents}.`,
              {
                missingCents: line.missingCents,
                cents: amount.cents,
              },
            ),
          ]
        : [];
    },
    effect: (poc, { lineId, kind, source, reference, amount }, { actor, now }) => ({
      funding: [
        ...poc.funding,
        {
          id: deriveId(poc._id, 'funding', String(poc.version)),
          lineId,
          kind,
          source,
          reference,
          cents: amount.cents,
          by: actor.userId,
          at: now,
        },
      ],
    }),
  }),
  'remove-funding': action({
    from: ['funding'],
    to: [],
    who: ['manager'],
    input: inputs.removeFundingInput,
    event: 'poc.funding-recorded',
    when: (poc) => (poc.funding.length > 0 ? [] : [issue('', 'no-money-recorded', 'No money is recorded.')]),
    guard: (poc, { id }) =>
      poc.funding.some((one) => one.id === id)
        ? []
        : [issue('id', 'unknown-commitment', 'There is no such commitment.')],
    effect: (poc, { id }) => ({ funding: poc.funding.filter((one) => one.id !== id) }),
  }),
  'confirm-funding': action({
    from: ['funding'],
    to: ['preparing'],
    who: ['manager'],
    input: inputs.nothing,
    event: 'poc.funding-confirmed',
    when: (poc) => [...fundingFaults(poc), ...partnersUnclear(poc)],
  }),
};
