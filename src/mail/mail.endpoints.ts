import { z } from 'zod';
import { endpoint, type Endpoint } from '../http/endpoint.ts';
import { DomainError } from '../kernel/errors.ts';
import { listOf, pageOf, pageQuery } from '../kernel/page.ts';
import type { MailRepository } from './mail.repository.ts';
import { mailAnswer, presentMail } from './mail.schema.ts';

export const mailList = listOf(mailAnswer, 'MailList');

/** The development inbox: mails that were kept because there is no mail server. */
export function mailEndpoints(deps: { mails: MailRepository; config: { SMTP_URL?: string | undefined } }): Endpoint[] {
  return [
    endpoint({
      id: 'listMails',
      method: 'get',
      path: '/mails',
      tag: 'Operations',
      summary: 'Mails that were kept for want of a mail server, newest first; password links for administrators only',
      access: ['manager', 'admin'],
      query: z.strictObject(pageQuery),
      status: 200,
      answer: mailList,
      errors: ['not-found'],
      handle: async ({ actor, query: { cursor, limit } }) => {
        if (deps.config.SMTP_URL)
          throw new DomainError('not-found', 'Mail is sent by a mail server and not kept here.');
        const readers = actor.role === 'admin' ? (['office', 'admin'] as const) : (['office'] as const);
        const { page, next } = pageOf(await deps.mails.list(readers, cursor, limit), limit);
        return { body: { items: page.map((one) => presentMail(one)), next } };
      },
    }),
  ];
}
