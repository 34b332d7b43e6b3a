import { z } from 'zod';
import { machineOf } from '../kernel/machine.ts';
import { text } from '../kernel/shapes.ts';
import {
  companyProfilePatch,
  companyStatuses,
  type CompanyProfile,
  type CompanyProfilePatch,
  type CompanyRecord,
  type CompanyStatus,
} from './company.schema.ts';
import { profileClock, profileClockName } from './profile.clock.ts';

/** `editor` has no endpoints of its own: profiles are changed as documents, not by named actions. */
export type CompanyParty = 'company' | 'manager' | 'editor' | 'system';

const { action, machine } = machineOf<CompanyRecord, CompanyStatus, CompanyParty, object>();

const withReason = z.strictObject({ reason: text(2000, 3) });

const named = (patch: CompanyProfilePatch): Partial<CompanyProfile> =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));

/** The company's table. A suspended company isn't routed to; its people may still set its profile right. */
export const companyMachine = machine({
  name: 'company',
  statuses: companyStatuses,
  initial: 'active',
  clocks: {},
  // From confirmation to confirmation, whatever becomes of the company meanwhile.
  alsoRuns: { active: [profileClockName], suspended: [profileClockName] },
  regionOf: () => 'none',
  fastTrack: () => false,
  actions: {
    'change-profile': action({
      from: ['active', 'suspended'],
      to: [],
      who: ['editor'],
      input: companyProfilePatch,
      event: 'company.profile-changed',
      effect: (_company, patch, { now }) => ({ ...named(patch), profileChangedAt: now }),
    }),
    'change-contacts': action({
      // Of what the router doesn't read.
      from: ['active', 'suspended'],
      to: [],
      who: ['editor'],
      input: companyProfilePatch,
      event: 'company.contacts-changed',
      effect: (_company, patch) => named(patch),
    }),
    'confirm-profile': action({
      from: ['active', 'suspended'],
      to: [],
      who: ['company'],
      input: z.strictObject({}),
      event: 'company.profile-confirmed',
      effect: (company, _input, { now }) => ({ confirmedAt: now, clocks: [profileClock(company, now)] }),
    }),
    suspend: action({
      // By the system when its organisation is.
      from: ['active'],
      to: ['suspended'],
      who: ['manager', 'system'],
      input: withReason,
      event: 'company.suspended',
      // The match index follows this instant, and leaves the company out.
      effect: (_company, { reason }, { actor, now }) => ({
        suspension: { reason, at: now, by: actor.userId },
        profileChangedAt: now,
      }),
    }),
    reinstate: action({
      from: ['suspended'],
      to: ['active'],
      who: ['manager', 'system'],
      input: withReason,
      event: 'company.reinstated',
      effect: (_company, _input, { now }) => ({ suspension: null, profileChangedAt: now }),
    }),
    rename: action({
      // Its organisation has another name now.
      from: ['active', 'suspended'],
      to: [],
      who: ['system'],
      input: z.strictObject({ name: text(160) }),
      event: 'company.renamed',
      effect: (_company, { name }) => ({ name }),
    }),
  },
});

export type CompanyAction = keyof typeof companyMachine.actions;
