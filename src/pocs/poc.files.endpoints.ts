import { z } from 'zod';
import { endpoint, type Endpoint } from '../http/endpoint.ts';
import { sendFile } from '../http/files.ts';
import { checkVersion } from '../kernel/act.ts';
import { forbidden, notFound, ruleViolated } from '../kernel/errors.ts';
import { recordId } from '../kernel/shapes.ts';
import type { FileStore } from '../needs/attachment.files.repository.ts';
import { keepFile } from '../needs/attachment.keeping.ts';
import {
  attachmentAnswer,
  mostFiles,
  presentFile,
  tooManyFiles,
  uploadQuery,
  type AttachedFile,
} from '../needs/attachment.schema.ts';
import { allowedNames } from '../needs/attachment.types.ts';
import type { LogbookService } from './logbook.service.ts';
import { takingPart } from './poc.access.ts';
import { code } from './poc.inputs.ts';
import { pocParties } from './poc.policy.ts';
import type { PocRecord } from './poc.schema.ts';
import type { PocService } from './poc.service.ts';

export interface PocFileDeps {
  pocService: PocService;
  logbookService: LogbookService;
  files: FileStore;
  uploadLimit: number;
  now(): Date;
}

const tag = 'Proofs of concept';
const itemParams = z.object({ id: recordId, code });
const itemFileParams = itemParams.extend({ fileId: recordId });
const entryParams = z.object({ id: recordId, entryId: recordId });
const entryFileParams = entryParams.extend({ fileId: recordId });

const uploading = {
  method: 'post',
  tag,
  access: takingPart,
  query: uploadQuery,
  upload: ['application/octet-stream'],
  status: 201,
  answer: attachmentAnswer,
} as const;
const refusals = [
  'forbidden',
  'not-found',
  'too-large',
  'unsupported-media-type',
  'illegal-transition',
  'rule-violated',
] as const;
const changing = ['being-applied', 'conflict', 'stale-version', 'precondition-required'] as const;
const kinds = `its bytes as the body, its name in the query; ${allowedNames.join(', ')}`;

const filesOf = (poc: PocRecord, item: string): AttachedFile[] =>
  poc.checklist.find((one) => one.code === item)?.evidence?.files ?? [];

/** Files in a PoC: evidence for its checklist, and what belongs to an entry of its log. Read by those who take part. */
export function pocFileEndpoints({ pocService, logbookService, files, uploadLimit, now }: PocFileDeps): Endpoint[] {
  return [
    endpoint({
      ...uploading,
      id: 'addEvidenceFile',
      path: '/pocs/{id}/checklist/{code}/files',
      summary: `File evidence for an item of the checklist: ${kinds}`,
      params: itemParams,
      errors: [...refusals, ...changing],
      ifMatch: true,
      handle: async ({ actor, params, query, claim, uploaded }) => {
        const poc = await pocService.read(actor, params.id);
        if (!pocParties(actor, poc).some((party) => party === 'member' || party === 'manager'))
          throw forbidden('Evidence is filed by those who take part.');
        checkVersion(poc, claim);
        if (filesOf(poc, params.code).length >= mostFiles) throw ruleViolated([tooManyFiles]);
        const kept = { content: await uploaded(uploadLimit), name: query.name, at: now() };
        const [saved, file] = await keepFile(files, kept, async (stored) => {
          const input = { code: params.code, file: stored };
          return [await pocService.act(actor, poc._id, 'file-evidence', input, claim), stored] as const;
        });
        return { body: { ...file, at: kept.at }, version: saved.version };
      },
    }),
    endpoint({
      id: 'readEvidenceFile',
      method: 'get',
      path: '/pocs/{id}/checklist/{code}/files/{fileId}',
      tag,
      summary: 'A file of the checklist, always as a download',
      access: takingPart,
      params: itemFileParams,
      status: 200,
      produces: 'application/octet-stream',
      errors: ['forbidden', 'not-found'],
      handle: async ({ actor, params, http: { res } }) => {
        const poc = await pocService.read(actor, params.id);
        const file = filesOf(poc, params.code).find((one) => one.id === params.fileId);
        if (!file) throw notFound('file');
        return await sendFile(res, file, files.read(file.id));
      },
    }),
    endpoint({
      id: 'removeEvidenceFile',
      method: 'delete',
      path: '/pocs/{id}/checklist/{code}/files/{fileId}',
      tag,
      summary: 'Remove a file of the checklist that wasn’t accepted',
      access: takingPart,
      params: itemFileParams,
      status: 204,
      errors: ['forbidden', 'not-found', 'illegal-transition', 'rule-violated', ...changing],
      ifMatch: true,
      handle: async ({ actor, params, claim }) => {
        const poc = await pocService.read(actor, params.id);
        if (!filesOf(poc, params.code).some((one) => one.id === params.fileId)) throw notFound('file');
        const input = { code: params.code, fileId: params.fileId };
        await pocService.act(actor, poc._id, 'remove-evidence', input, claim);
        await files.remove(params.fileId);
        return null;
      },
    }),
    endpoint({
      ...uploading,
      id: 'addLogFile',
      path: '/pocs/{id}/log/{entryId}/files',
      summary: `Add a file to an entry that one wrote in the log: ${kinds}`,
      params: entryParams,
      errors: refusals,
      handle: async ({ actor, params, query, uploaded }) => {
        const entry = await logbookService.ownEntry(actor, params.id, params.entryId);
        const kept = { content: await uploaded(uploadLimit), name: query.name, at: now() };
        const tell = logbookService.addFile.bind(null, actor, entry);
        return { body: presentFile(await keepFile(files, kept, tell)) };
      },
    }),
    endpoint({
      id: 'readLogFile',
      method: 'get',
      path: '/pocs/{id}/log/{entryId}/files/{fileId}',
      tag,
      summary: 'A file of an entry in the log, always as a download',
      access: takingPart,
      params: entryFileParams,
      status: 200,
      produces: 'application/octet-stream',
      errors: ['forbidden', 'not-found'],
      handle: async ({ actor, params, http: { res } }) => {
        const file = await logbookService.fileOf(actor, params.id, params.entryId, params.fileId);
        return await sendFile(res, file, files.read(file.id));
      },
    }),
  ];
}
