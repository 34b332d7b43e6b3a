import { z } from 'zod';
import { issue, type Issue } from '../kernel/errors.ts';
import { formerUser } from '../kernel/erasure.ts';
import { machineOf } from '../kernel/machine.ts';
import { text } from '../kernel/shapes.ts';
import { userStatuses, type StoredUser, type UserStatus } from './user.schema.ts';

export type UserParty = 'self' | 'admin';

/** Organisations in which the person is the only one who leads. */
export interface UserFacts {
  leadsAlone: readonly string[];
}

const { action, machine } = machineOf<StoredUser, UserStatus, UserParty, UserFacts>();

const withReason = z.strictObject({ reason: text(2000, 3) });

/** What stays of a person who asked to be forgotten: the id, so that histories stay whole. */
const nobody = (user: StoredUser): Partial<StoredUser> => ({
  name: formerUser,
  email: `${user._id}@erased.invalid`,
  passwordHash: null,
  memberships: [],
  epoch: user.epoch + 1,
});

/** Nobody goes who is the only one to lead. */
export const notAlone = ({ leadsAlone }: UserFacts): Issue[] =>
  leadsAlone.map((name) =>
    issue('', 'leads-alone', `Nobody else leads “${name}”. Let somebody else lead it first.`, { name }),
  );

/** A person's table: an account is active until an admin closes it or its owner erases it. */
export const userMachine = machine({
  name: 'user',
  statuses: userStatuses,
  initial: 'active',
  clocks: {},
  regionOf: () => 'none',
  fastTrack: () => false,
  actions: {
    suspend: action({
      from: ['active'],
      to: ['suspended'],
      who: ['admin'],
      input: withReason,
      event: 'user.suspended',
      guard: (_user, _input, { facts }) => notAlone(facts),
      effect: (user) => ({ epoch: user.epoch + 1 }),
    }),
    reinstate: action({
      from: ['suspended'],
      to: ['active'],
      who: ['admin'],
      input: withReason,
      event: 'user.reinstated',
    }),
    erase: action({
      from: ['active'],
      to: ['erased'],
      who: ['self'],
      input: z.strictObject({}),
      event: 'user.erased',
      guard: (_user, _input, { facts }) => notAlone(facts),
      effect: nobody,
    }),
  },
});

export type UserAction = keyof typeof userMachine.actions;
