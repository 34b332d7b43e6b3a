import { newCompany } from '../src/companies/company.opening.ts';
import type { CompanyProfilePatch } from '../src/companies/company.schema.ts';
import type { Deps } from '../src/deps.ts';
import type { OrganisationBody } from '../src/identity/organisation.schema.ts';
import { movedOn } from '../src/imports/import.machine.ts';
import type { ImportRecord, ImportRow } from '../src/imports/import.schema.ts';
import type { RowNote } from '../src/imports/import.repository.ts';
import { claimOf } from '../src/kernel/act.ts';
import { systemActor } from '../src/kernel/actor.ts';
import { DomainError, issue } from '../src/kernel/errors.ts';
import type { OutboxEntry } from '../src/kernel/outbox.ts';
import type { NeedContent } from '../src/needs/need.schema.ts';

type ImportDeps = Pick<
  Deps,
  | 'imports'
  | 'importService'
  | 'organisationService'
  | 'companies'
  | 'companyService'
  | 'engagements'
  | 'needs'
  | 'needService'
  | 'now'
>;

/**
 * Makes the rows of a sheet one after another, or takes them back. What became of each is noted at once, so that a killed worker's
 * successor goes on where it stopped; each row's records have ids of the import and the line, so that none is made twice.
 */
export async function applyImport(deps: ImportDeps, record: ImportRecord, entry: OutboxEntry): Promise<void> {
  const undoing = entry.event === 'import.undoing';
  const [from, work, end] = undoing
    ? (['made', takeBack, 'finish-undo'] as const)
    : (['waiting', make, 'finish'] as const);
  for (const [place, row] of record.rows.entries()) {
    if (row.state === from) await deps.imports.note(record._id, place, await work(deps, record, row));
  }
  const now = await deps.imports.find({ _id: record._id });
  if (now && now.status === (undoing ? 'undoing' : 'running'))
    await deps.importService.takeOn(systemActor, now, end, claimOf(entry.eventId, end));
}

async function make(deps: ImportDeps, record: ImportRecord, row: ImportRow): Promise<RowNote> {
  try {
    const recordId =
      record.kind === 'companies' ? await makeCompany(deps, record, row) : await makeNeed(deps, record, row);
    return { state: 'made', recordId, reason: null };
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'unavailable') throw error;
    return { state: 'refused', recordId: null, reason: error.issues[0] ?? issue('', error.code, error.message) };
  }
}

async function makeNeed({ needService }: ImportDeps, { _id, by }: ImportRecord, row: ImportRow): Promise<string> {
  const content = row.content as unknown as NeedContent & { organisationId: string };
  return (await needService.draft(by, content, claimOf('import', _id, String(row.line))))._id;
}

async function makeCompany(deps: ImportDeps, { _id, by }: ImportRecord, row: ImportRow): Promise<string> {
  const { organisation, profile } = row.content as {
    organisation: Omit<OrganisationBody, 'kind'>;
    profile: CompanyProfilePatch;
  };
  const claim = claimOf('import', _id, String(row.line));
  const made = await deps.organisationService.create(by, { ...organisation, kind: 'company' }, claim);
  const at = deps.now();
  const fresh = newCompany(made, profile, at);
  await deps.companies.insertMissing([
    deps.companies.fresh(fresh, { actor: systemActor, now: at, event: 'company.created' }),
  ]);
  // The organisation's own event may have opened an empty profile before.
  await deps.companyService.change(by, made._id, profile, claimOf('import profile', _id, String(row.line)));
  return made._id;
}

async function takeBack(deps: ImportDeps, record: ImportRecord, row: ImportRow): Promise<RowNote> {
  const recordId = row.recordId ?? '';
  const claim = claimOf('import undone', record._id, String(row.line));
  const actor = record.by;
  const kept: RowNote = { state: 'kept', recordId, reason: movedOn };
  try {
    if (record.kind === 'needs') {
      const need = await deps.needs.find({ _id: recordId });
      if (need?.status === 'draft' && need.version === 1)
        await deps.needService.act(actor, recordId, 'discard', {}, claim);
      else if (need?.status !== 'discarded') return kept;
    } else {
      const company = await deps.companies.find({ _id: recordId });
      const engaged = await deps.engagements.list({ kind: 'company', organisationId: recordId }, {}, undefined, 1);
      // Made in one write, or opened empty and filled in a second.
      if (!company || company.version > 2 || engaged.length > 0) return kept;
      await deps.organisationService.act(actor, recordId, 'suspend', { reason: 'The import was taken back.' }, claim);
    }
    return { state: 'back', recordId, reason: null };
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'unavailable') throw error;
    return { ...kept, reason: error.issues[0] ?? kept.reason };
  }
}
