import { z } from 'zod';
import { issue } from '../kernel/errors.ts';
import { machineOf } from '../kernel/machine.ts';
import { text } from '../kernel/shapes.ts';
import { organisationStatuses, type OrganisationStatus, type StoredOrganisation } from './organisation.schema.ts';

export type OrganisationParty = 'manager' | 'admin';

const { action, machine } = machineOf<StoredOrganisation, OrganisationStatus, OrganisationParty, object>();

const withReason = z.strictObject({ reason: text(2000, 3) });

/** An organisation's table: nobody acts for one that isn't active. */
export const organisationMachine = machine({
  name: 'organisation',
  statuses: organisationStatuses,
  initial: 'applied',
  clocks: { applied: { name: 'admission', owner: 'manager', days: 5 } },
  regionOf: () => 'NL',
  fastTrack: () => false,
  actions: {
    admit: action({
      // A refusal can be thought over.
      from: ['applied', 'refused'],
      to: ['active'],
      who: ['manager'],
      input: z.strictObject({ reason: text(2000, 3).optional() }),
      event: 'organisation.admitted',
      applies: true,
      effect: () => ({ statusReason: null }),
    }),
    refuse: action({
      from: ['applied'],
      to: ['refused'],
      who: ['manager'],
      input: withReason,
      event: 'organisation.refused',
      effect: (_organisation, { reason }) => ({ statusReason: reason }),
    }),
    suspend: action({
      from: ['active'],
      to: ['suspended'],
      who: ['manager', 'admin'],
      input: withReason,
      event: 'organisation.suspended',
      applies: true,
      when: ({ kind }) =>
        kind === 'programme' ? [issue('', 'programme-stays', 'The programme itself can’t be suspended.')] : [],
      effect: (_organisation, { reason }) => ({ statusReason: reason }),
    }),
    reinstate: action({
      from: ['suspended'],
      to: ['active'],
      who: ['manager', 'admin'],
      input: withReason,
      event: 'organisation.reinstated',
      applies: true,
      effect: () => ({ statusReason: null }),
    }),
  },
});

export type OrganisationAction = keyof typeof organisationMachine.actions;
