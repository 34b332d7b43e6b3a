import type { Claim } from '../kernel/act.ts';
import type { Actor } from '../kernel/actor.ts';
import { DomainError, forbidden, notFound, ruleViolated } from '../kernel/errors.ts';
import { deriveId, newId } from '../kernel/ids.ts';
import type { Cursor } from '../kernel/page.ts';
import { mostFiles, tooManyFiles, type AttachedFile, type StoredFile } from '../needs/attachment.schema.ts';
import type { LogbookRepository } from './logbook.repository.ts';
import { lineOf, linesOf, newerFirst, type LogEntryBody, type LogEntryRecord, type LogLine } from './logbook.schema.ts';
import { notInTheFuture } from './past.shape.ts';
import { pocParties } from './poc.policy.ts';
import type { PocRecord } from './poc.schema.ts';
import { patientDataIn } from '../needs/patient-data.ts';

export interface LogbookServiceDeps {
  logbook: LogbookRepository;
  /** The PoC within the actor's scope, where the actor takes part. */
  read(actor: Actor, pocId: string): Promise<PocRecord>;
  now(): Date;
}

export type LogbookService = ReturnType<typeof logbookService>;

export function logbookService({ logbook, read, now }: LogbookServiceDeps) {
  async function add(actor: Actor, pocId: string, body: LogEntryBody, claim: Claim): Promise<LogEntryRecord> {
    const poc = await read(actor, pocId);
    const at = now();
    const { request } = claim;
    const _id = request ? deriveId('log', request.key) : newId(at);
    const repeated = await logbook.ofRequest(_id, request);
    if (repeated) return repeated;
    mayWrite(actor, poc);
    const happenedAt = body.happenedAt ?? at;
    const issues = [...notInTheFuture(happenedAt, at, 'happenedAt'), ...patientDataIn({ text: body.text })];
    if (issues.length > 0) throw ruleViolated(issues);
    const entry: LogEntryRecord = {
      _id,
      pocId,
      kind: body.kind,
      text: body.text,
      happenedAt,
      files: [],
      by: actor.userId,
      organisationId: actor.organisationId,
      createdAt: at,
      request,
    };
    return (await logbook.store(entry)) ?? entry;
  }

  /** What was written, with the PoC's incidents and change requests in their places; one more than asked for. */
  async function list(actor: Actor, pocId: string, cursor: Cursor | undefined, limit: number): Promise<LogLine[]> {
    const poc = await read(actor, pocId);
    const entries = await logbook.list(pocId, cursor, limit);
    const own = linesOf(poc).filter((line) => !cursor || isAfter(line, cursor));
    return [...entries.map((entry) => lineOf(entry)), ...own].toSorted(newerFirst).slice(0, limit + 1);
  }

  /** An entry that this writer may still add a file to. @throws DomainError forbidden, illegal-transition, not-found, rule-violated */
  async function ownEntry(actor: Actor, pocId: string, id: string): Promise<LogEntryRecord> {
    const poc = await read(actor, pocId);
    const entry = await logbook.ofPoc(pocId, id);
    if (!entry) throw notFound('entry in this log');
    mayWrite(actor, poc);
    if (entry.by !== actor.userId) throw forbidden('Files are added to an entry by whoever wrote it.');
    if (entry.files.length >= mostFiles) throw ruleViolated([tooManyFiles]);
    return entry;
  }

  async function addFile(actor: Actor, entry: LogEntryRecord, file: StoredFile): Promise<AttachedFile> {
    const attached = { ...file, by: actor.userId, at: now() };
    if (!(await logbook.addFile(entry._id, attached, mostFiles))) throw ruleViolated([tooManyFiles]);
    return attached;
  }

  async function fileOf(actor: Actor, pocId: string, id: string, fileId: string): Promise<AttachedFile> {
    await read(actor, pocId);
    const file = (await logbook.ofPoc(pocId, id))?.files.find((one) => one.id === fileId);
    if (!file) throw notFound('file');
    return file;
  }

  return { add, list, ownEntry, addFile, fileOf };
}

const isAfter = ({ createdAt, _id }: LogLine, cursor: Cursor): boolean =>
  createdAt < cursor.createdAt || (createdAt.getTime() === cursor.createdAt.getTime() && _id < cursor.id);

/** @throws DomainError forbidden, illegal-transition */
function mayWrite(actor: Actor, poc: PocRecord): void {
  const parties = pocParties(actor, poc);
  if (!parties.includes('member') && !parties.includes('manager'))
    throw forbidden('The log is written by those who take part.');
  if (poc.status === 'closed') {
    throw new DomainError('illegal-transition', 'The log of a closed proof of concept is closed too.', {
      details: { recordStatus: poc.status, action: 'log', allowed: [] },
    });
  }
}
