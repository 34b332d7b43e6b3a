import { addressOf } from '../http/address.ts';
import { endpoint, type Endpoint } from '../http/endpoint.ts';
import { checkVersion, type Claim } from '../kernel/act.ts';
import type { Actor } from '../kernel/actor.ts';
import { notFound } from '../kernel/errors.ts';
import { sessionOnly } from './authentication.ts';
import { endSession } from './browser.session.ts';
import type { ErasureService } from './erasure.service.ts';
import { ownDataAnswer, type ExportService } from './export.service.ts';
import type { OrganisationRepository, UserRepository } from './identity.repository.ts';
import { myselfAnswer, presentMyself } from './session.presenter.ts';
import { erasureBody, myselfPatch, type StoredUser } from './user.schema.ts';

interface MeDeps {
  users: UserRepository;
  organisations: OrganisationRepository;
  ownData: ExportService;
  erasure: ErasureService;
  now(): Date;
}

export function meEndpoints({ users, organisations, ownData, erasure, now }: MeDeps): Endpoint[] {
  const myself = async (actor: Actor): Promise<StoredUser> => {
    const user = await users.find({ _id: actor.userId });
    if (!user) throw notFound('person');
    return user;
  };
  const shown = async (user: StoredUser) => {
    const found = await organisations.byIds(user.memberships.map((one) => one.organisationId));
    return { body: presentMyself(user, found), version: user.version };
  };
  const edit = async (actor: Actor, patch: Partial<StoredUser>, claim: Claim): Promise<StoredUser> => {
    const user = await myself(actor);
    checkVersion(user, claim);
    if (Object.keys(patch).length === 0) return user;
    const change = { set: patch, action: 'edit', from: user.status, to: user.status };
    return await users.commit(user, change, { actor, now: now(), event: 'user.changed' });
  };
  return [
    endpoint({
      id: 'getMyself',
      method: 'get',
      path: '/users/me',
      tag: 'Me',
      summary: 'My account and my roles',
      access: 'signed-in',
      status: 200,
      answer: myselfAnswer,
      errors: [],
      handle: async ({ actor }) => await shown(await myself(actor)),
    }),
    endpoint({
      id: 'editMyself',
      method: 'patch',
      path: '/users/me',
      tag: 'Me',
      summary: 'Change my name or language',
      access: 'signed-in',
      body: myselfPatch,
      status: 200,
      answer: myselfAnswer,
      errors: ['conflict', 'stale-version', 'precondition-required'],
      ifMatch: true,
      handle: async ({ actor, body, claim }) => {
        const named = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
        return await shown(await edit(actor, named, claim));
      },
    }),
    endpoint({
      id: 'exportMyself',
      method: 'get',
      path: '/users/me/export',
      tag: 'Me',
      summary: 'What is kept of me, to take along',
      access: 'signed-in',
      status: 200,
      answer: ownDataAnswer,
      errors: [],
      handle: async ({ actor, http }) => {
        http.res.set('Content-Disposition', 'attachment; filename="my-carecure-data.json"');
        return { body: await ownData(actor.userId) };
      },
    }),
    endpoint({
      id: 'eraseMyself',
      method: 'post',
      path: '/users/me/erasure',
      tag: 'Me',
      summary: 'Forget me: name, address, roles, sessions and keys go; never the last lead of an organisation',
      access: 'signed-in',
      body: erasureBody,
      status: 204,
      errors: ['forbidden', 'rule-violated', 'conflict', 'too-many-requests'],
      handle: async ({ actor, body, http }) => {
        sessionOnly(http.req);
        await erasure.erase(actor, body.password, addressOf(http.req));
        await endSession(http.req);
        return null;
      },
    }),
  ];
}
