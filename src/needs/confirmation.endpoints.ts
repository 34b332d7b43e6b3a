import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { endpoint, type Endpoint } from '../http/endpoint.ts';
import { claimOf } from '../kernel/act.ts';
import { systemActor } from '../kernel/actor.ts';
import { DomainError, notFound } from '../kernel/errors.ts';
import type { NeedRepository } from './need.repository.ts';
import type { NeedRecord } from './need.schema.ts';
import type { NeedService } from './need.service.ts';

/** The token in the link that a need's contact gets. It is derived, so nothing secret is stored; a changed address voids it. */
export function contactToken(secret: string, need: Pick<NeedRecord, '_id' | 'contact'>): string {
  const mac = createHmac('sha256', secret)
    .update(JSON.stringify(['need contact', need._id, need.contact?.email ?? '']))
    .digest('base64url');
  return `${need._id}.${mac}`;
}

const tokenShape = /^([0-9a-f]{24})\.[\w-]{43}$/;

export const confirmedAnswer = z.object({ reference: z.string(), title: z.string() }).meta({ id: 'ConfirmedNeed' });

export function confirmationEndpoints(deps: {
  needs: NeedRepository;
  needService: NeedService;
  sessionSecret: string;
}): Endpoint[] {
  return [
    endpoint({
      id: 'confirmNeedContact',
      method: 'post',
      path: '/needs/confirmations',
      tag: 'Needs',
      summary: 'The contact of a need that the manager wrote confirms it by the mailed link',
      access: 'public',
      body: z.strictObject({ token: z.string().max(100) }),
      status: 200,
      answer: confirmedAnswer,
      errors: ['not-found', 'conflict'],
      handle: async ({ body }) => {
        const need = await deps.needs.find({ _id: tokenShape.exec(body.token)?.[1] ?? '' });
        const expected = need ? contactToken(deps.sessionSecret, need) : '';
        const fits =
          expected.length === body.token.length && timingSafeEqual(Buffer.from(expected), Buffer.from(body.token));
        if (!need || !fits) throw notFound('confirmation');
        if (!need.onBehalf?.confirmedAt) {
          try {
            await deps.needService.act(
              systemActor,
              need._id,
              'confirm-contact',
              {},
              claimOf('contact', need._id, body.token),
            );
          } catch (error) {
            if (error instanceof DomainError && error.code === 'illegal-transition') throw notFound('confirmation');
            throw error;
          }
        }
        return { body: { reference: need.reference, title: need.title } };
      },
    }),
  ];
}
