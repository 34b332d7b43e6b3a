import { z } from 'zod';
import { languageSchema, roles, type Language, type OrganisationKind, type Role } from '../kernel/actor.ts';
import type { AggregateRecord } from '../kernel/record.ts';
import { recordId } from '../kernel/shapes.ts';
import { emailSchema, passwordSchema, personName } from './user.schema.ts';

export const invitationStatuses = ['open', 'accepted', 'revoked'] as const;
export type InvitationStatus = (typeof invitationStatuses)[number];

/** How long an invitation may be accepted, in milliseconds. */
export const invitationMs = 14 * 24 * 3_600_000;

/** One address is asked to take one role of one organisation. */
export interface InvitationRecord extends AggregateRecord<InvitationStatus> {
  email: string;
  organisationId: string;
  organisationKind: OrganisationKind;
  organisationName: string;
  role: Role;
  language: Language;
  /** The person who invited. */
  invitedBy: string;
  /** SHA-256 of the mailed token. */
  tokenDigest: string;
  expiresAt: Date;
  acceptedBy: string | null;
}

export const invitationBody = z.strictObject({
  email: emailSchema,
  organisationId: recordId,
  role: z.enum(roles),
  language: languageSchema,
});
export type InvitationBody = z.infer<typeof invitationBody>;

/** Name and password are a new account's; an existing one proves itself by its password or its session. */
export const acceptanceBody = z.strictObject({
  token: z.string().max(120),
  name: personName.optional(),
  password: passwordSchema.optional(),
  language: languageSchema.optional(),
});
export type AcceptanceBody = z.infer<typeof acceptanceBody>;
