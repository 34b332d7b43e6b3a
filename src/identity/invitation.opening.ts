import type { Language, Role } from '../kernel/actor.ts';
import type { Fresh } from '../kernel/aggregate.repository.ts';
import { invitationMs, type InvitationRecord } from './invitation.schema.ts';
import type { OrganisationRecord } from './organisation.schema.ts';
import { linkToken, secretDigest } from './tokens.ts';

/** An invitation as it begins. Its token isn't kept: the mail worker derives it again. */
export function newInvitation(
  given: {
    id: string;
    email: string;
    organisation: Pick<OrganisationRecord, '_id' | 'kind' | 'name'>;
    role: Role;
    language: Language;
    invitedBy: string;
  },
  secret: string,
  now: Date,
): Fresh<InvitationRecord> {
  const { id, email, organisation, role, language, invitedBy } = given;
  return {
    _id: id,
    status: 'open',
    clocks: [],
    email,
    organisationId: organisation._id,
    organisationKind: organisation.kind,
    organisationName: organisation.name,
    role,
    language,
    invitedBy,
    tokenDigest: secretDigest(linkToken(secret, 'invitation', id)),
    expiresAt: new Date(now.getTime() + invitationMs),
    acceptedBy: null,
  };
}
