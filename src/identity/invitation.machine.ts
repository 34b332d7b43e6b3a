import { z } from 'zod';
import { issue } from '../kernel/errors.ts';
import { machineOf } from '../kernel/machine.ts';
import { invitationStatuses, type InvitationRecord, type InvitationStatus } from './invitation.schema.ts';

/** `inviter`: whoever may give the role · `invitee`: who holds the mailed link. */
export type InvitationParty = 'inviter' | 'invitee';

const { action, machine } = machineOf<InvitationRecord, InvitationStatus, InvitationParty, object>();

/** An invitation's table: it is used once, in its time, or taken back. */
export const invitationMachine = machine({
  name: 'invitation',
  statuses: invitationStatuses,
  initial: 'open',
  clocks: {},
  regionOf: () => 'none',
  fastTrack: () => false,
  actions: {
    accept: action({
      from: ['open'],
      to: ['accepted'],
      who: ['invitee'],
      input: z.strictObject({ userId: z.string() }),
      event: 'invitation.accepted',
      when: ({ expiresAt }, { now }) =>
        expiresAt > now
          ? []
          : [issue('token', 'invitation-expired', 'This invitation has expired. Ask for a new one.')],
      effect: (_invitation, { userId }) => ({ acceptedBy: userId }),
    }),
    revoke: action({
      from: ['open'],
      to: ['revoked'],
      who: ['inviter'],
      input: z.strictObject({}),
      event: 'invitation.revoked',
    }),
  },
});
