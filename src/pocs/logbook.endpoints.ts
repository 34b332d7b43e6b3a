import { z } from 'zod';
import { endpoint, type Endpoint } from '../http/endpoint.ts';
import { listOf, pageOf, pageQuery } from '../kernel/page.ts';
import { lineOf, logEntryBody, logLineAnswer, presentLine } from './logbook.schema.ts';
import type { LogbookService } from './logbook.service.ts';
import { pocParams, takingPart } from './poc.access.ts';

export const logList = listOf(logLineAnswer, 'PocLog');

export function logbookEndpoints({ logbookService }: { logbookService: LogbookService }): Endpoint[] {
  return [
    endpoint({
      id: 'addLogEntry',
      method: 'post',
      path: '/pocs/{id}/log',
      tag: 'Proofs of concept',
      summary: 'Write into the log; text that looks like a patient’s data is refused with its place',
      access: takingPart,
      params: pocParams,
      body: logEntryBody,
      status: 201,
      answer: logLineAnswer,
      errors: ['forbidden', 'not-found', 'illegal-transition', 'rule-violated', 'idempotency-mismatch'],
      idempotent: true,
      handle: async ({ actor, params, body, claim }) => ({
        body: presentLine(lineOf(await logbookService.add(actor, params.id, body, claim))),
      }),
    }),
    endpoint({
      id: 'listLog',
      method: 'get',
      path: '/pocs/{id}/log',
      tag: 'Proofs of concept',
      summary: 'The log with incidents and change requests, newest first',
      access: takingPart,
      params: pocParams,
      query: z.strictObject(pageQuery),
      status: 200,
      answer: logList,
      errors: ['forbidden', 'not-found'],
      handle: async ({ actor, params, query: { cursor, limit } }) => {
        const { page, next } = pageOf(await logbookService.list(actor, params.id, cursor, limit), limit);
        return { body: { items: page.map((line) => presentLine(line)), next } };
      },
    }),
  ];
}
