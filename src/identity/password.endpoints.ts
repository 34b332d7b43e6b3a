import { z } from 'zod';
import { addressOf } from '../http/address.ts';
import { endpoint, type Endpoint } from '../http/endpoint.ts';
import { sessionOnly } from './authentication.ts';
import { startSession } from './browser.session.ts';
import type { PasswordService } from './password.service.ts';
import { passwordChangeBody, resetBody, resetConfirmation } from './user.schema.ts';

export function passwordEndpoints({ passwords }: { passwords: PasswordService }): Endpoint[] {
  return [
    endpoint({
      id: 'askPasswordReset',
      method: 'post',
      path: '/password-resets',
      tag: 'Session',
      summary: 'Ask for a link to set a new password; the answer is the same whether there is such an account',
      access: 'public',
      body: resetBody,
      status: 202,
      answer: z.object({ accepted: z.literal(true) }).meta({ id: 'Accepted' }),
      errors: ['too-many-requests'],
      handle: async ({ body, http }) => {
        await passwords.ask(body.email, addressOf(http.req));
        return { body: { accepted: true as const } };
      },
    }),
    endpoint({
      id: 'confirmPasswordReset',
      method: 'post',
      path: '/password-resets/confirmations',
      tag: 'Session',
      summary: 'Set a new password by the mailed link; ends all sessions and keys',
      access: 'public',
      body: resetConfirmation,
      status: 204,
      errors: ['not-found'],
      handle: async ({ body }) => {
        await passwords.confirm(body.token, body.password);
        return null;
      },
    }),
    endpoint({
      id: 'changePassword',
      method: 'put',
      path: '/users/me/password',
      tag: 'Me',
      summary: 'Change my password; ends my other sessions and my keys',
      access: 'signed-in',
      body: passwordChangeBody,
      status: 204,
      errors: ['forbidden', 'rule-violated', 'too-many-requests'],
      handle: async ({ actor, body, http }) => {
        sessionOnly(http.req);
        const { epoch } = await passwords.change(actor, body.current, body.password, addressOf(http.req));
        if (http.req.user) await startSession(http.req, { ...http.req.user, epoch });
        return null;
      },
    }),
  ];
}
