import { z } from 'zod';
import { endpoint, type Endpoint } from '../http/endpoint.ts';
import { sendFile } from '../http/files.ts';
import { checkVersion } from '../kernel/act.ts';
import type { Actor } from '../kernel/actor.ts';
import { forbidden, notFound, ruleViolated } from '../kernel/errors.ts';
import { recordId } from '../kernel/shapes.ts';
import type { FileStore } from './attachment.files.repository.ts';
import { keepFile } from './attachment.keeping.ts';
import {
  attachmentAnswer,
  attachmentsAnswer,
  mostFiles,
  presentFile,
  tooManyFiles,
  uploadQuery,
} from './attachment.schema.ts';
import { allowedNames } from './attachment.types.ts';
import { partiesOf, type NeedView } from './need.policy.ts';
import type { NeedSummary } from './need.repository.ts';
import type { NeedRecord } from './need.schema.ts';
import type { NeedService } from './need.service.ts';

const readers = ['care-submitter', 'care-lead', 'manager', 'company-member', 'company-lead', 'assessor'] as const;

export interface AttachmentDeps {
  needService: NeedService;
  files: FileStore;
  needViewFor(actor: Actor, need: NeedSummary): Promise<NeedView>;
  uploadLimit: number;
  now(): Date;
}

/** Files of a need: kept in GridFS, typed by their content, read by whoever may read the need in full. */
export function attachmentEndpoints({ needService, files, needViewFor, uploadLimit, now }: AttachmentDeps): Endpoint[] {
  async function readable(actor: Actor, id: string): Promise<NeedRecord> {
    const need = await needService.load(actor, id);
    const view = await needViewFor(actor, need);
    if (view === 'teaser' || view === 'summary')
      throw forbidden('Files are part of the full need; accept its terms first.');
    return need;
  }

  return [
    endpoint({
      id: 'addAttachment',
      method: 'post',
      path: '/needs/{id}/attachments',
      tag: 'Attachments',
      summary: `Attach a file: its bytes as the body, its name in the query; ${allowedNames.join(', ')}`,
      access: ['care-submitter', 'care-lead', 'manager'],
      params: z.object({ id: recordId }),
      query: uploadQuery,
      upload: ['application/octet-stream'],
      status: 201,
      answer: attachmentAnswer,
      errors: [
        'forbidden',
        'not-found',
        'too-large',
        'unsupported-media-type',
        'illegal-transition',
        'conflict',
        'stale-version',
        'precondition-required',
        'rule-violated',
      ],
      ifMatch: true,
      handle: async ({ actor, params, query, claim, uploaded }) => {
        const need = await needService.load(actor, params.id);
        if (partiesOf(actor, need).every((party) => party === 'other-care'))
          throw forbidden('Files are attached by the need’s authors and the manager.');
        checkVersion(need, claim);
        if (need.attachments.length >= mostFiles) throw ruleViolated([tooManyFiles]);
        const content = await uploaded(uploadLimit);
        const kept = { content, name: query.name, at: now() };
        const [saved, file] = await keepFile(
          files,
          kept,
          async (stored) => [await needService.act(actor, need._id, 'attach', stored, claim), stored] as const,
        );
        return { body: { ...file, at: kept.at }, version: saved.version };
      },
    }),
    endpoint({
      id: 'listAttachments',
      method: 'get',
      path: '/needs/{id}/attachments',
      tag: 'Attachments',
      summary: 'The files of a need',
      access: readers,
      params: z.object({ id: recordId }),
      status: 200,
      answer: attachmentsAnswer,
      errors: ['forbidden', 'not-found'],
      handle: async ({ actor, params }) => {
        const need = await readable(actor, params.id);
        return { body: { items: need.attachments.map(presentFile) }, version: need.version };
      },
    }),
    endpoint({
      id: 'readAttachment',
      method: 'get',
      path: '/needs/{id}/attachments/{fileId}',
      tag: 'Attachments',
      summary: 'A file’s content, always as a download',
      access: readers,
      params: z.object({ id: recordId, fileId: recordId }),
      status: 200,
      produces: 'application/octet-stream',
      errors: ['forbidden', 'not-found'],
      handle: async ({ actor, params, http: { res } }) => {
        const need = await readable(actor, params.id);
        const file = need.attachments.find((one) => one.id === params.fileId);
        if (!file) throw notFound('file');
        return await sendFile(res, file, files.read(file.id));
      },
    }),
    endpoint({
      id: 'removeAttachment',
      method: 'delete',
      path: '/needs/{id}/attachments/{fileId}',
      tag: 'Attachments',
      summary: 'Remove a file',
      access: ['care-submitter', 'care-lead', 'manager'],
      params: z.object({ id: recordId, fileId: recordId }),
      status: 204,
      errors: [
        'forbidden',
        'not-found',
        'illegal-transition',
        'conflict',
        'stale-version',
        'precondition-required',
        'rule-violated',
      ],
      ifMatch: true,
      handle: async ({ actor, params, claim }) => {
        const need = await needService.load(actor, params.id);
        if (!need.attachments.some((one) => one.id === params.fileId)) throw notFound('file');
        await needService.act(actor, need._id, 'detach', { id: params.fileId }, claim);
        await files.remove(params.fileId);
        return null;
      },
    }),
  ];
}
