import type { Actor, Role } from '../kernel/actor.ts';
import type { ImportParty } from './import.machine.ts';
import type { ImportKind, ImportRecord } from './import.schema.ts';

export const importers: readonly Role[] = ['manager', 'care-lead'];

/** Companies are the programme's to bring in; needs are also those of a care organisation. */
export const mayImport = (actor: Actor, kind: ImportKind): boolean =>
  actor.role === 'manager' || (actor.role === 'care-lead' && kind === 'needs');

export type ImportScope = { organisationId: string } | { organisationId: null };

/** Imports of one's own organisation, in a role that may bring in such a sheet. */
export const importScope = (actor: Actor): ImportScope => ({
  organisationId: importers.some((role) => role === actor.role) ? actor.organisationId : null,
});

export function importParties(actor: Actor, record: Pick<ImportRecord, 'by' | 'kind'>): ImportParty[] {
  if (actor.role === 'system') return ['system'];
  return record.by.organisationId === actor.organisationId && mayImport(actor, record.kind) ? ['importer'] : [];
}
