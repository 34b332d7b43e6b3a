import { z } from 'zod';
import { actionEndpoints } from '../http/actions.ts';
import { endpoint, type Endpoint } from '../http/endpoint.ts';
import type { Actor } from '../kernel/actor.ts';
import { abilities } from '../kernel/machine.ts';
import { recordId } from '../kernel/shapes.ts';
import type { OrganisationRepository } from './identity.repository.ts';
import { myselfAnswer, presentMyself } from './session.presenter.ts';
import { userMachine } from './user.machine.ts';
import { userStatuses, type StoredUser } from './user.schema.ts';
import type { UserService } from './user.service.ts';

const userAnswer = myselfAnswer
  .extend({ status: z.enum(userStatuses), abilities: z.array(z.string()) })
  .meta({ id: 'User' });

interface UserEndpointDeps {
  userService: UserService;
  organisations: OrganisationRepository;
  now(): Date;
}

/** Accounts, for the administrator. */
export function userEndpoints({ userService, organisations, now }: UserEndpointDeps): Endpoint[] {
  const shown = async (user: StoredUser, actor: Actor) => {
    const found = await organisations.byIds(user.memberships.map((one) => one.organisationId));
    const context = { actor, now: now(), facts: { leadsAlone: [] } };
    const able = abilities(userMachine, user, ['admin'], context);
    return { body: { ...presentMyself(user, found), status: user.status, abilities: able }, version: user.version };
  };
  return [
    endpoint({
      id: 'getUser',
      method: 'get',
      path: '/users/{id}',
      tag: 'Users',
      summary: 'One account',
      access: ['admin'],
      params: z.object({ id: recordId }),
      status: 200,
      answer: userAnswer,
      errors: ['not-found'],
      handle: async ({ actor, params }) => await shown(await userService.load(params.id), actor),
    }),
    ...actionEndpoints(userMachine, {
      path: '/users/{id}',
      tag: 'Users',
      rolesOf: { admin: ['admin'] },
      answer: userAnswer,
      take: async ({ actor, params, body, claim }, action) =>
        await shown(await userService.act(actor, params.id, action, body, claim), actor),
    }),
  ];
}
