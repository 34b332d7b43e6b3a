import { charterActions } from './charter.actions.ts';
import { checklistActions } from './checklist.actions.ts';
import { endingActions } from './ending.actions.ts';
import { fundingActions } from './funding.actions.ts';
import { partnerActions } from './partner.actions.ts';
import { pocStatuses } from './poc.schema.ts';
import { machine } from './poc.table.ts';
import { runningActions } from './running.actions.ts';

/** The table of a proof of concept, its rows in files by what they are about. Nothing else changes a PoC's status. */
export const pocMachine = machine({
  name: 'poc',
  statuses: pocStatuses,
  initial: 'chartering',
  clocks: {
    chartering: { name: 'charter', owner: 'manager', days: 15 },
    'in-review': { name: 'approvals', owner: 'partners', days: 10 },
    funding: { name: 'funding', owner: 'manager', days: 15 },
    evaluating: { name: 'evaluation', owner: 'decider', days: 15 },
    decided: { name: 'decision', owner: 'manager', days: 10 },
    stopped: { name: 'learning-card', owner: 'manager', days: 10 },
  },
  hold: 'on-hold',
  regionOf: (poc, owner) =>
    owner === 'manager' || (owner === 'decider' && poc.charter.decider?.party === 'manager') ? 'NL' : poc.holidayRegion,
  fastTrack: (poc) => poc.fastTrack,
  actions: {
    ...charterActions,
    ...fundingActions,
    ...checklistActions,
    ...runningActions,
    ...partnerActions,
    ...endingActions,
  },
});

export type PocAction = keyof typeof pocMachine.actions;
