import { pipeline } from 'node:stream/promises';
import type { Request } from 'express';
import { z } from 'zod';
import { endpoint, type Endpoint } from '../http/endpoint.ts';
import { checkVersion } from '../kernel/act.ts';
import type { Actor } from '../kernel/actor.ts';
import { DomainError, forbidden, issue, notFound, ruleViolated } from '../kernel/errors.ts';
import { newId } from '../kernel/ids.ts';
import { instant, recordId, text } from '../kernel/shapes.ts';
import type { FileStore } from './attachment.files.repository.ts';
import { allowedNames, typeOfContent } from './attachment.types.ts';
import { partiesOf, type NeedView } from './need.policy.ts';
import type { NeedSummary } from './need.repository.ts';
import type { NeedRecord } from './need.schema.ts';
import type { NeedService } from './need.service.ts';

const readers = ['care-submitter', 'care-lead', 'manager', 'company-member', 'company-lead', 'assessor'] as const;
const most = 20;

const attachmentAnswer = z
  .object({ id: z.string(), name: z.string(), type: z.string(), bytes: z.int(), sha256: z.string(), at: instant })
  .meta({ id: 'Attachment' });

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

  const present = (need: NeedRecord) => need.attachments.map(({ by: _by, ...shown }) => shown);

  return [
    endpoint({
      id: 'addAttachment',
      method: 'post',
      path: '/needs/{id}/attachments',
      tag: 'Attachments',
      summary: `Attach a file: its bytes as the body, its name in the query; ${allowedNames.join(', ')}`,
      access: ['care-submitter', 'care-lead', 'manager'],
      params: z.object({ id: recordId }),
      query: z.strictObject({ name: text(160) }),
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
      handle: async ({ actor, params, query, claim, http }) => {
        const need = await needService.load(actor, params.id);
        if (partiesOf(actor, need).every((party) => party === 'other-care'))
          throw forbidden('Files are attached by the need’s authors and the manager.');
        checkVersion(need, claim);
        if (need.attachments.length >= most)
          throw ruleViolated([issue('', 'too-many', `A need has at most ${most} files.`)]);
        const content = await bodyOf(http.req, uploadLimit);
        const type = await typeOfContent(content);
        if (!type)
          throw new DomainError(
            'unsupported-media-type',
            `Attach one of: ${allowedNames.join(', ')}. The content counts, not the name.`,
          );
        const id = newId(now());
        const stored = await files.write(id, content, { name: query.name, type });
        try {
          const saved = await needService.act(
            actor,
            need._id,
            'attach',
            { id, name: query.name, type, ...stored },
            claim,
          );
          return {
            body: present(saved).at(-1) ?? { id, name: query.name, type, ...stored, at: now() },
            version: saved.version,
          };
        } catch (error) {
          await files.remove(id);
          throw error;
        }
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
      answer: z.object({ items: z.array(attachmentAnswer) }).meta({ id: 'AttachmentList' }),
      errors: ['forbidden', 'not-found'],
      handle: async ({ actor, params }) => {
        const need = await readable(actor, params.id);
        return { body: { items: present(need) }, version: need.version };
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
        res.set({
          'Content-Type': file.type,
          'Content-Length': String(file.bytes),
          'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
          'Content-Security-Policy': "sandbox; default-src 'none'",
          'Cache-Control': 'private, no-store',
        });
        await pipeline(files.read(file.id), res);
        return null;
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

/** The request's bytes, up to the limit. @throws DomainError too-large, bad-request when there are none */
async function bodyOf(req: Request, limit: number): Promise<Buffer> {
  if (Number(req.get('Content-Length') ?? 0) > limit)
    throw new DomainError('too-large', `A file has at most ${limit} bytes.`);
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Leaving the loop must not end the connection: the refusal still has to be sent.
  for await (const chunk of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limit) throw new DomainError('too-large', `A file has at most ${limit} bytes.`);
    chunks.push(chunk);
  }
  if (bytes === 0)
    throw new DomainError('bad-request', 'The body is empty: send the file’s bytes.', {
      issues: [issue('', 'empty', 'Send the file’s bytes as the body.')],
    });
  return Buffer.concat(chunks);
}
