import { z } from 'zod';
import { languageSchema, organisationKinds, roles } from '../kernel/actor.ts';
import type { AggregateRecord } from '../kernel/record.ts';
import { recordId, text } from '../kernel/shapes.ts';

export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email());
/** What a person types as a password, before anybody judges it. */
export const passwordSchema = z.string().min(1).max(200);
/** NIST SP 800-63B: length counts, composition rules don't. */
export const newPasswordSchema = z.string().min(12).max(200);
export const personName = text(120);

export const membershipSchema = z.object({
  organisationId: recordId,
  organisationKind: z.enum(organisationKinds),
  role: z.enum(roles),
});
export type Membership = z.infer<typeof membershipSchema>;

export const userStatuses = ['active', 'suspended', 'erased'] as const;
export type UserStatus = (typeof userStatuses)[number];

/** A person. One person may hold several roles in several organisations. */
export interface UserRecord {
  _id: string;
  email: string;
  name: string;
  language: z.infer<typeof languageSchema>;
  passwordHash: string | null;
  memberships: Membership[];
  /** Raised when every session and key of the person must end: a new password, erasure. */
  epoch: number;
  status: UserStatus;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** A person's whole record, as changes read and write it. */
export interface StoredUser extends AggregateRecord<UserStatus>, Omit<UserRecord, 'status'> {
  /** Random, new with each change: without it nobody can guess a name or an address back from a history entry's digest. */
  salt: string;
}

/** A person as they are put into the database. */
export type NewUser = Omit<UserRecord, 'version' | 'updatedAt'>;

export const holdsRole = (user: Pick<UserRecord, 'memberships'>, organisationId: string, role: Membership['role']) =>
  user.memberships.some((one) => one.organisationId === organisationId && one.role === role);

export const signInBody = z.strictObject({ email: z.string().trim().min(1).max(254), password: passwordSchema });

export const actingBody = z.strictObject({ organisationId: recordId, role: z.enum(roles) });
export const myselfPatch = z.strictObject({ name: personName.optional(), language: languageSchema.optional() });
export const passwordChangeBody = z.strictObject({ current: passwordSchema, password: newPasswordSchema });
export const erasureBody = z.strictObject({ password: passwordSchema });
export const resetBody = z.strictObject({ email: emailSchema });
export const resetConfirmation = z.strictObject({ token: z.string().max(120), password: newPasswordSchema });
