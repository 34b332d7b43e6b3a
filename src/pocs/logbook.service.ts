import type { Claim } from '../kernel/act.ts';
import type { Actor } from '../kernel/actor.ts';
import { DomainError, forbidden, ruleViolated } from '../kernel/errors.ts';
import { deriveId, newId } from '../kernel/ids.ts';
import type { Cursor } from '../kernel/page.ts';
import type { LogbookRepository } from './logbook.repository.ts';
import { lineOf, linesOf, newerFirst, type LogEntryBody, type LogEntryRecord, type LogLine } from './logbook.schema.ts';
import { notInTheFuture } from './past.shape.ts';
import { pocParties } from './poc.policy.ts';
import type { PocRecord } from './poc.schema.ts';
import { patientDataIn } from './prose.rules.ts';

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

  return { add, list };
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
