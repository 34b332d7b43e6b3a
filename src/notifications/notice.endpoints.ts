import { z } from 'zod';
import { endpoint, type Endpoint } from '../http/endpoint.ts';
import { notFound } from '../kernel/errors.ts';
import { listOf, pageOf, pageQuery } from '../kernel/page.ts';
import { recordId } from '../kernel/shapes.ts';
import type { NoticeRepository } from './notice.repository.ts';
import { noticeAnswer, presentNotice } from './notice.schema.ts';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

export const noticeList = listOf(noticeAnswer, 'NoticeList');

/** A person's notices in the organisation they act for. */
export function noticeEndpoints({ notices, now }: { notices: NoticeRepository; now(): Date }): Endpoint[] {
  return [
    endpoint({
      id: 'listNotices',
      method: 'get',
      path: '/notices',
      tag: 'Inbox',
      summary: 'What I was told, newest first',
      access: 'signed-in',
      query: z.strictObject({ ...pageQuery, unread: flag.default(false) }),
      status: 200,
      answer: noticeList,
      errors: [],
      handle: async ({ actor, query }) => {
        const { page, next } = pageOf(await notices.list(actor, query.unread, query.cursor, query.limit), query.limit);
        return { body: { items: page.map((one) => presentNotice(one)), next } };
      },
    }),
    endpoint({
      id: 'readNotice',
      method: 'post',
      path: '/notices/{id}/read',
      tag: 'Inbox',
      summary: 'Mark a notice as read',
      access: 'signed-in',
      params: z.object({ id: recordId }),
      status: 204,
      errors: ['not-found'],
      handle: async ({ actor, params }) => {
        const known = await notices.markRead(actor, [params.id], now());
        if (known === 0 && !(await notices.exists(actor, params.id))) throw notFound('notice');
        return null;
      },
    }),
    endpoint({
      id: 'readAllNotices',
      method: 'post',
      path: '/notices/read',
      tag: 'Inbox',
      summary: 'Mark all notices as read',
      access: 'signed-in',
      status: 204,
      errors: [],
      handle: async ({ actor }) => {
        await notices.markRead(actor, 'all', now());
        return null;
      },
    }),
  ];
}
