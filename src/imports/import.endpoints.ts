import { z } from 'zod';
import { actionEndpoints } from '../http/actions.ts';
import { endpoint, type Endpoint } from '../http/endpoint.ts';
import { listOf, pageOf, pageQuery } from '../kernel/page.ts';
import { recordId } from '../kernel/shapes.ts';
import { importColumns } from './import.columns.ts';
import { importMachine } from './import.machine.ts';
import { importers, importScope } from './import.policy.ts';
import { importAnswer, presentImport } from './import.presenter.ts';
import type { ImportRepository } from './import.repository.ts';
import { importKindSchema, mostBytes, uploadQuery } from './import.schema.ts';
import type { ImportService } from './import.service.ts';

export interface ImportEndpointDeps {
  imports: ImportRepository;
  importService: ImportService;
  now(): Date;
}

/** Companies and needs from a sheet: looked at first, then made by the worker, and taken back where nothing has happened since. */
export function importEndpoints({ imports, importService, now }: ImportEndpointDeps): Endpoint[] {
  return [
    endpoint({
      id: 'previewImport',
      method: 'post',
      path: '/imports',
      tag: 'Imports',
      summary: 'Read a sheet (CSV or XLSX, its bytes as the body) and show each row’s faults; nothing is made yet',
      access: importers,
      query: uploadQuery,
      upload: ['application/octet-stream'],
      status: 201,
      answer: importAnswer,
      errors: ['forbidden', 'too-large', 'unsupported-media-type', 'idempotency-mismatch'],
      idempotent: true,
      handle: async ({ actor, query, claim, uploaded }) => {
        const content = await uploaded(mostBytes);
        const record = await importService.preview(actor, { ...query, content }, claim);
        return {
          body: presentImport(record, actor, now()),
          version: record.version,
          location: `/api/v1/imports/${record._id}`,
        };
      },
    }),
    endpoint({
      id: 'listImports',
      method: 'get',
      path: '/imports',
      tag: 'Imports',
      summary: 'Imports of one’s organisation, newest first, without their rows',
      access: importers,
      query: z.strictObject(pageQuery),
      status: 200,
      answer: listOf(importAnswer, 'ImportList'),
      errors: [],
      handle: async ({ actor, query }) => {
        const found = await imports.list(importScope(actor), query.cursor, query.limit);
        const { page, next } = pageOf(found, query.limit);
        return { body: { items: page.map((one) => presentImport(one, actor, now(), false)), next } };
      },
    }),
    endpoint({
      id: 'getImport',
      method: 'get',
      path: '/imports/{id}',
      tag: 'Imports',
      summary: 'An import with its rows: their faults, and what became of them',
      access: importers,
      params: z.object({ id: recordId }),
      status: 200,
      answer: importAnswer,
      errors: ['not-found'],
      handle: async ({ actor, params }) => {
        const record = await importService.load(actor, params.id);
        return { body: presentImport(record, actor, now()), version: record.version };
      },
    }),
    endpoint({
      id: 'importTemplate',
      method: 'get',
      path: '/import-templates/{kind}',
      tag: 'Imports',
      summary: 'An empty sheet with the headings, as CSV in the reader’s language',
      access: importers,
      params: z.object({ kind: importKindSchema }),
      status: 200,
      produces: 'text/csv',
      errors: ['not-found'],
      handle: async ({ actor, params, http }) => {
        const headings = importColumns[params.kind].map((one) => one.headings[actor.language]);
        http.res.set({
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': `attachment; filename="carecure-${params.kind}.csv"`,
          'Cache-Control': 'private, no-store',
        });
        // With a byte order mark, by which spreadsheets know UTF-8.
        http.res.send(`\uFEFF${headings.join(';')}\r\n`);
        return await Promise.resolve(null);
      },
    }),
    ...actionEndpoints(importMachine, {
      path: '/imports/{id}',
      tag: 'Imports',
      rolesOf: { importer: importers },
      answer: importAnswer,
      take: async ({ actor, params, claim }, action) => {
        const record = await importService.act(actor, params.id, action, claim);
        return { body: presentImport(record, actor, now()), version: record.version };
      },
    }),
  ];
}
