import { z } from 'zod';
import { endpoint, type Endpoint } from '../http/endpoint.ts';
import { languageSchema, roles, type Actor } from '../kernel/actor.ts';
import { recordId } from '../kernel/shapes.ts';
import { isOffice } from './identity.policy.ts';
import type { MemberService } from './member.service.ts';
import type { UserRecord } from './user.schema.ts';

const managing = ['care-lead', 'company-lead', 'manager', 'admin'] as const;
const roleParams = z.object({ id: recordId, userId: recordId, role: z.enum(roles) });

const memberAnswer = z
  .object({
    userId: z.string(),
    name: z.string(),
    language: languageSchema,
    roles: z.array(z.enum(roles)),
    /** For managers and administrators, who write to people. */
    email: z.string().optional(),
  })
  .meta({ id: 'Member' });

export const memberList = z.object({ items: z.array(memberAnswer) }).meta({ id: 'MemberList' });
export type MemberAnswer = z.infer<typeof memberAnswer>;

const presentMember = (user: UserRecord, organisationId: string, actor: Actor) => ({
  userId: user._id,
  name: user.name,
  language: user.language,
  roles: user.memberships.filter((one) => one.organisationId === organisationId).map((one) => one.role),
  ...(isOffice(actor) ? { email: user.email } : {}),
});

export function memberEndpoints({ members }: { members: MemberService }): Endpoint[] {
  return [
    endpoint({
      id: 'listMembers',
      method: 'get',
      path: '/organisations/{id}/members',
      tag: 'Organisations',
      summary: 'The people of one’s own organisation; of any for managers and administrators, with their addresses',
      access: 'signed-in',
      params: z.object({ id: recordId }),
      status: 200,
      answer: memberList,
      errors: ['not-found'],
      handle: async ({ actor, params }) => {
        const found = await members.list(actor, params.id);
        return { body: { items: found.map((user) => presentMember(user, params.id, actor)) } };
      },
    }),
    endpoint({
      id: 'giveRole',
      method: 'put',
      path: '/organisations/{id}/members/{userId}/roles/{role}',
      tag: 'Organisations',
      summary: 'Give a member a role; who isn’t a member yet is invited',
      access: managing,
      params: roleParams,
      status: 200,
      answer: memberAnswer,
      errors: ['forbidden', 'not-found', 'conflict'],
      handle: async ({ actor, params }) => {
        const user = await members.giveRole(actor, params.id, params.userId, params.role);
        return { body: presentMember(user, params.id, actor) };
      },
    }),
    endpoint({
      id: 'takeRole',
      method: 'delete',
      path: '/organisations/{id}/members/{userId}/roles/{role}',
      tag: 'Organisations',
      summary: 'Take a role from a member, with the sessions and keys in it; never the last lead’s',
      access: managing,
      params: roleParams,
      status: 204,
      errors: ['forbidden', 'not-found', 'rule-violated', 'conflict'],
      handle: async ({ actor, params }) => {
        await members.takeRole(actor, params.id, params.userId, params.role);
        return null;
      },
    }),
  ];
}
