import { z } from 'zod';
import type { EngagementRepository } from '../engagements/engagement.repository.ts';
import { endpoint, type Endpoint } from '../http/endpoint.ts';
import { clockAnswer, presentClocks } from '../kernel/presented.ts';
import { abilities } from '../kernel/machine.ts';
import { instant, recordId } from '../kernel/shapes.ts';
import { spearheadSchema } from '../kernel/vocabulary.ts';
import { needMachine } from './need.machine.ts';
import { needScope, partiesOf } from './need.policy.ts';
import type { NeedRepository } from './need.repository.ts';
import { needStatuses, type NeedRecord, type NeedStatus } from './need.schema.ts';

/** The board's columns: the stages that somebody works in. */
const columns: NeedStatus[] = [
  'submitted',
  'changes-requested',
  'in-triage',
  'published',
  'in-selection',
  'in-poc',
  'on-hold',
];
const perColumn = 100;

export const boardAnswer = z
  .object({
    columns: z.array(
      z.object({
        status: z.enum(needStatuses),
        /** Whether there are more than are shown; the list of needs pages through all. */
        more: z.boolean(),
        cards: z.array(
          z.object({
            id: z.string(),
            version: z.int(),
            reference: z.string(),
            title: z.string(),
            language: z.string(),
            organisation: z.object({ id: z.string(), name: z.string() }),
            handlerId: z.string().nullable(),
            fastTrack: z.boolean(),
            clocks: z.array(clockAnswer),
            /** Until when companies answer; null before publication. */
            responseDeadline: instant.nullable(),
            /** Until when it rests; null unless it is on hold. */
            heldUntil: instant.nullable(),
            since: instant,
            abilities: z.array(z.string()),
            stuck: z.boolean(),
            invited: z.int(),
            accepted: z.int(),
            answered: z.int(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Board' });

export function boardEndpoints({
  needs,
  engagements,
  now,
}: {
  needs: NeedRepository;
  engagements: EngagementRepository;
  now(): Date;
}): Endpoint[] {
  return [
    endpoint({
      id: 'board',
      method: 'get',
      path: '/board',
      tag: 'Board',
      summary: 'All open needs by stage, with their clocks and what came of their invitations',
      access: ['manager'],
      query: z.strictObject({
        handlerId: recordId.optional(),
        organisationId: recordId.optional(),
        spearhead: spearheadSchema.optional(),
        stuck: z
          .enum(['true', 'false'])
          .transform((value) => value === 'true')
          .default(false),
      }),
      status: 200,
      answer: boardAnswer,
      errors: [],
      handle: async ({ actor, query: { stuck, ...filter } }) => {
        const at = now();
        const [lists, progress] = await Promise.all([
          Promise.all(
            columns.map(
              async (status) =>
                await needs.list(
                  needScope(actor),
                  { ...filter, status: [status], overdue: stuck },
                  undefined,
                  perColumn,
                ),
            ),
          ),
          engagements.progress(),
        ]);
        return {
          body: {
            columns: columns.map((status, place) => {
              const found = lists[place] ?? [];
              return {
                status,
                more: found.length > perColumn,
                cards: found.slice(0, perColumn).map((need) => {
                  const record = need as NeedRecord;
                  const clocks = presentClocks(need, at);
                  return {
                    id: need._id,
                    version: need.version,
                    reference: need.reference,
                    title: need.title,
                    language: need.language,
                    organisation: { id: need.organisationId, name: need.organisationName },
                    handlerId: need.handlerId,
                    fastTrack: need.fastTracked !== null,
                    clocks,
                    responseDeadline: need.publication?.responseDeadline ?? null,
                    heldUntil: need.hold && need.status === 'on-hold' ? need.hold.until : null,
                    since: need.since,
                    abilities: abilities(needMachine, record, partiesOf(actor, record), { actor, now: at, facts: {} }),
                    stuck: clocks.some((clock) => clock.overdue),
                    ...(progress.get(`${need._id} ${need.round}`) ?? { invited: 0, accepted: 0, answered: 0 }),
                  };
                }),
              };
            }),
          },
        };
      },
    }),
  ];
}
