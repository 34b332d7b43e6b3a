import { z } from 'zod';
import { machineOf } from '../../kernel/machine.ts';
import { criteriaInput, criteriaStatuses, type CriteriaRecord } from './criteria.schema.ts';

export type CriteriaParty = 'manager' | 'system';

const { action, machine } = machineOf<CriteriaRecord, CriteriaRecord['status'], CriteriaParty, object>();

/** The criteria's table: the manager's until the first score is given. */
export const criteriaMachine = machine({
  name: 'criteria',
  statuses: criteriaStatuses,
  initial: 'open',
  clocks: {},
  regionOf: () => 'NL',
  fastTrack: () => false,
  actions: {
    set: action({
      from: ['open'],
      to: [],
      who: ['manager'],
      input: criteriaInput,
      event: 'criteria.set',
      effect: (_record, { criteria }) => ({ criteria }),
    }),
    lock: action({
      from: ['open'],
      to: ['locked'],
      who: ['system'],
      input: z.strictObject({}),
      event: 'criteria.locked',
    }),
  },
});
