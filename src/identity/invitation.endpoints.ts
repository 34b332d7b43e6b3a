import { z } from 'zod';
import { addressOf } from '../http/address.ts';
import { endpoint, type Endpoint } from '../http/endpoint.ts';
import { anonymousActor, languageSchema, roles } from '../kernel/actor.ts';
import { listOf, pageOf, pageQuery } from '../kernel/page.ts';
import { instant, recordId } from '../kernel/shapes.ts';
import type { AcceptanceService } from './acceptance.service.ts';
import { byApiKey } from './authentication.ts';
import { startSession } from './browser.session.ts';
import { ownScope } from './identity.policy.ts';
import type { OrganisationRepository } from './identity.repository.ts';
import type { InvitationRepository, InvitationSummary } from './invitation.repository.ts';
import { acceptanceBody, invitationBody } from './invitation.schema.ts';
import type { InvitationService } from './invitation.service.ts';
import { presentSession, sessionAnswer } from './session.presenter.ts';

const inviting = ['care-lead', 'company-lead', 'manager', 'admin'] as const;

const invitationAnswer = z
  .object({
    id: z.string(),
    version: z.int(),
    email: z.string(),
    organisation: z.object({ id: z.string(), name: z.string() }),
    role: z.enum(roles),
    language: languageSchema,
    invitedBy: z.string(),
    createdAt: instant,
    expiresAt: instant,
  })
  .meta({ id: 'Invitation' });

export const invitationList = listOf(invitationAnswer, 'InvitationList');

const presentInvitation = (one: InvitationSummary) => ({
  id: one._id,
  version: one.version,
  email: one.email,
  organisation: { id: one.organisationId, name: one.organisationName },
  role: one.role,
  language: one.language,
  invitedBy: one.invitedBy,
  createdAt: one.createdAt,
  expiresAt: one.expiresAt,
});

interface InvitationEndpointDeps {
  invitations: InvitationRepository;
  invitationService: InvitationService;
  acceptances: AcceptanceService;
  organisations: OrganisationRepository;
  now(): Date;
}

export function invitationEndpoints(deps: InvitationEndpointDeps): Endpoint[] {
  const { invitations, invitationService, acceptances, organisations, now } = deps;
  return [
    endpoint({
      id: 'createInvitation',
      method: 'post',
      path: '/invitations',
      tag: 'Invitations',
      summary: 'Invite somebody to a role: leads to their own organisation, managers and administrators to others',
      access: inviting,
      body: invitationBody,
      status: 201,
      answer: invitationAnswer,
      errors: ['forbidden', 'rule-violated', 'idempotency-mismatch', 'too-many-requests'],
      idempotent: true,
      handle: async ({ actor, body, claim }) => {
        const invitation = await invitationService.invite(actor, body, claim);
        return { body: presentInvitation(invitation), version: invitation.version };
      },
    }),
    endpoint({
      id: 'listInvitations',
      method: 'get',
      path: '/invitations',
      tag: 'Invitations',
      summary: 'Invitations that can still be accepted, newest first',
      access: inviting,
      query: z.strictObject({ ...pageQuery, organisationId: recordId.optional() }),
      status: 200,
      answer: invitationList,
      errors: [],
      handle: async ({ actor, query: { cursor, limit, ...filter } }) => {
        const { page, next } = pageOf(await invitations.open(ownScope(actor), filter, now(), cursor, limit), limit);
        return { body: { items: page.map((one) => presentInvitation(one)), next } };
      },
    }),
    endpoint({
      id: 'revokeInvitation',
      method: 'delete',
      path: '/invitations/{id}',
      tag: 'Invitations',
      summary: 'Take an open invitation back; its link ends',
      access: inviting,
      params: z.object({ id: recordId }),
      status: 204,
      errors: ['forbidden', 'not-found', 'illegal-transition', 'conflict'],
      handle: async ({ actor, params }) => {
        await invitationService.revoke(actor, params.id);
        return null;
      },
    }),
    endpoint({
      id: 'acceptInvitation',
      method: 'post',
      path: '/invitations/acceptances',
      tag: 'Invitations',
      summary:
        'Accept by the mailed link: makes an account, or adds the role to one that signed in or sends its password',
      access: 'public',
      body: acceptanceBody,
      status: 201,
      answer: sessionAnswer,
      errors: [
        'unauthenticated',
        'forbidden',
        'not-found',
        'illegal-transition',
        'conflict',
        'rule-violated',
        'too-many-requests',
      ],
      handle: async ({ actor, body, http }) => {
        // A key must not become a session.
        const by = { actor: byApiKey(http.req) ? anonymousActor : actor, address: addressOf(http.req) };
        const { user, acting } = await acceptances.accept(body, by);
        await startSession(http.req, { userId: user._id, epoch: user.epoch, acting });
        const found = await organisations.byIds(user.memberships.map((one) => one.organisationId));
        return { body: presentSession(user, acting, found) };
      },
    }),
  ];
}
