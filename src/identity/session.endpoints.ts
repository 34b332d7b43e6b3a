import type { Request, Response } from 'express';
import { endpoint, type Endpoint } from '../http/endpoint.ts';
import { DomainError, forbidden } from '../kernel/errors.ts';
import { byApiKey, type SessionUser } from './authentication.ts';
import { endSession, startSession } from './browser.session.ts';
import type { OrganisationRepository, UserRepository } from './identity.repository.ts';
import { presentSession, sessionAnswer } from './session.presenter.ts';
import { actingBody, signInBody, type Membership, type UserRecord } from './user.schema.ts';

interface SessionDeps {
  users: UserRepository;
  organisations: OrganisationRepository;
  /** Signs in by the body of the request. */
  localSignIn(req: Request, res: Response): Promise<SessionUser>;
}

export function sessionEndpoints({ users, organisations, localSignIn }: SessionDeps): Endpoint[] {
  const me = async (id: string): Promise<UserRecord> => {
    const user = await users.byId(id);
    if (!user) throw new DomainError('unauthenticated', 'This account is gone.');
    return user;
  };
  const shown = async (user: UserRecord, acting: Membership) => {
    const found = await organisations.byIds(user.memberships.map((one) => one.organisationId));
    return { body: presentSession(user, acting, found) };
  };
  return [
    endpoint({
      id: 'signIn',
      method: 'post',
      path: '/session',
      tag: 'Session',
      summary: 'Sign in with address and password; answers with a session cookie',
      access: 'public',
      body: signInBody,
      status: 201,
      answer: sessionAnswer,
      errors: ['unauthenticated', 'forbidden', 'too-many-requests'],
      handle: async ({ http }) => {
        const who = await localSignIn(http.req, http.res);
        await startSession(http.req, who);
        return await shown(await me(who.userId), who.acting);
      },
    }),
    endpoint({
      id: 'getSession',
      method: 'get',
      path: '/session',
      tag: 'Session',
      summary: 'Who is signed in, in which role, and which other roles there are',
      access: 'signed-in',
      status: 200,
      answer: sessionAnswer,
      errors: ['unauthenticated'],
      handle: async ({ actor }) => {
        const user = await me(actor.userId);
        const acting = user.memberships.find(
          (one) => one.organisationId === actor.organisationId && one.role === actor.role,
        );
        if (!acting) throw new DomainError('unauthenticated', 'This role was taken away.');
        return await shown(user, acting);
      },
    }),
    endpoint({
      id: 'switchActingRole',
      method: 'put',
      path: '/session/acting',
      tag: 'Session',
      summary: 'Act in another of one’s roles',
      access: 'signed-in',
      body: actingBody,
      status: 200,
      answer: sessionAnswer,
      errors: ['unauthenticated', 'forbidden'],
      handle: async ({ actor, body, http }) => {
        if (byApiKey(http.req)) throw forbidden('An API key keeps the role it was made for.');
        const user = await me(actor.userId);
        const acting = user.memberships.find(
          (one) => one.organisationId === body.organisationId && one.role === body.role,
        );
        const organisation = acting ? await organisations.byId(acting.organisationId) : null;
        if (!acting || organisation?.status !== 'active')
          throw forbidden('You don’t have this role in an admitted organisation.');
        await startSession(http.req, { userId: user._id, epoch: user.epoch, acting });
        return await shown(user, acting);
      },
    }),
    endpoint({
      id: 'signOut',
      method: 'delete',
      path: '/session',
      tag: 'Session',
      summary: 'Sign out',
      access: 'signed-in',
      status: 204,
      errors: ['unauthenticated'],
      handle: async ({ http }) => {
        if (http.req.user) await endSession(http.req);
        return null;
      },
    }),
  ];
}
