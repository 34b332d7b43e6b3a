import { act, type Claim } from '../kernel/act.ts';
import type { Actor, OrganisationKind, Role } from '../kernel/actor.ts';
import { forbidden, notFound } from '../kernel/errors.ts';
import { deriveId, newId } from '../kernel/ids.ts';
import type { OrganisationRepository } from '../identity/identity.repository.ts';
import { importMachine, type ImportAction } from './import.machine.ts';
import { importParties, importScope, mayImport } from './import.policy.ts';
import type { ImportRepository } from './import.repository.ts';
import type { ImportKind, ImportRecord } from './import.schema.ts';
import { readRows, type Known } from './row.reading.ts';
import { readImportSheet } from './sheet.reading.ts';

export interface ImportServiceDeps {
  imports: ImportRepository;
  organisations: OrganisationRepository;
  now(): Date;
}

export type ImportService = ReturnType<typeof importService>;

export function importService({ imports, organisations, now }: ImportServiceDeps) {
  async function load(actor: Actor, id: string): Promise<ImportRecord> {
    const record = await imports.get(importScope(actor), id);
    if (!record) throw notFound('import');
    return record;
  }

  async function known(actor: Actor, kind: ImportKind): Promise<Known> {
    const found = await organisations.list(kind === 'needs' ? { kind: 'care', status: 'active' } : {});
    return {
      organisations: new Map(found.map((one) => [one.name.toLowerCase(), one._id])),
      own: actor.role === 'manager' ? null : actor.organisationId,
    };
  }

  /** Reads a sheet and keeps what it would make; makes nothing yet. @throws DomainError bad-request for what is no sheet */
  async function preview(
    actor: Actor,
    sent: { kind: ImportKind; name: string; content: Buffer },
    claim: Claim,
  ): Promise<ImportRecord> {
    if (!mayImport(actor, sent.kind)) throw forbidden('Companies are brought in by the manager.');
    const sheet = await readImportSheet(sent.content);
    const at = now();
    return await imports.create(
      {
        _id: claim.request ? deriveId('import', claim.request.key) : newId(at),
        status: 'previewed',
        clocks: [],
        kind: sent.kind,
        fileName: sent.name,
        ...readRows(sent.kind, sheet, await known(actor, sent.kind)),
        by: {
          userId: actor.userId,
          role: actor.role as Role,
          organisationId: actor.organisationId,
          organisationKind: actor.organisationKind as OrganisationKind,
          language: actor.language,
        },
      },
      { actor, now: at, event: 'import.previewed', request: claim.request },
    );
  }

  async function takeOn(actor: Actor, record: ImportRecord, action: ImportAction, claim: Claim): Promise<ImportRecord> {
    return await act({
      machine: importMachine,
      repository: imports,
      record,
      action,
      input: {},
      parties: importParties(actor, record),
      claim,
      context: async () => await Promise.resolve({ actor, now: now(), facts: {} }),
    });
  }

  return {
    load,
    preview,
    takeOn,
    act: async (actor: Actor, id: string, action: ImportAction, claim: Claim) =>
      await takeOn(actor, await load(actor, id), action, claim),
  };
}
