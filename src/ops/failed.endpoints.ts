import { z } from 'zod';
import { endpoint, type Endpoint } from '../http/endpoint.ts';
import { notFound } from '../kernel/errors.ts';
import type { Queues } from '../kernel/queues.ts';
import { instant } from '../kernel/shapes.ts';
import type { FailedRepository } from './failed.repository.ts';

export const failedAnswer = z
  .object({
    items: z.array(
      z.object({
        collection: z.string(),
        recordId: z.string(),
        entryId: z.string(),
        event: z.string(),
        consumer: z.string(),
        at: instant,
        failedAt: instant,
        error: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'FailedEffects' });

/** What failed for good, and trying it again. */
export function failedEndpoints({
  failed,
  queues,
  now,
}: {
  failed: FailedRepository;
  queues: Queues;
  now(): Date;
}): Endpoint[] {
  return [
    endpoint({
      id: 'listFailed',
      method: 'get',
      path: '/failed-effects',
      tag: 'Operations',
      summary: 'Events whose effect failed for good',
      access: ['manager', 'admin'],
      status: 200,
      answer: failedAnswer,
      errors: [],
      handle: async () => {
        const found = await failed.list(200);
        return {
          body: {
            items: found.map(({ collection, recordId, entry }) => ({
              collection,
              recordId,
              entryId: entry.id,
              event: entry.event,
              consumer: entry.consumer,
              at: entry.at,
              failedAt: entry.failedAt ?? entry.at,
              error: entry.error,
            })),
          },
        };
      },
    }),
    endpoint({
      id: 'redriveFailed',
      method: 'post',
      path: '/failed-effects/{collection}/{recordId}/{entryId}/redrive',
      tag: 'Operations',
      summary: 'Try a failed effect again',
      access: ['manager', 'admin'],
      params: z.object({ collection: z.string().max(40), recordId: z.string().max(60), entryId: z.string().max(60) }),
      status: 204,
      errors: ['not-found'],
      handle: async ({ params }) => {
        if (!(await failed.redrive(params.collection, params.recordId, params.entryId, now())))
          throw notFound('failed effect');
        // The queue keeps a failed job under its id; it makes room for the next attempt.
        for (const queue of Object.values(queues)) await queue.remove(params.entryId).catch(() => 0);
        return null;
      },
    }),
  ];
}
