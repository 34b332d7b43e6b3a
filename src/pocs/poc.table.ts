import type { Role } from '../kernel/actor.ts';
import { machineOf } from '../kernel/machine.ts';
import type { Measured } from './evaluation.ts';
import type { PocRecord, PocStatus } from './poc.schema.ts';

/** `member`: anybody of the hospital or a partner who works on it; the leads and named people act besides. */
export type PocParty = 'member' | 'care-lead' | 'company-lead' | 'manager' | 'decider' | 'adoption-owner' | 'system';

/** A response in reserve of the same need and round. */
export interface Reserve {
  engagementId: string;
  companyId: string;
  companyName: string;
}

/** What the table must know of other records. Loaded for the actions that ask for it. */
export interface PocFacts {
  /** The latest measurement of each criterion of the present charter. */
  measured?: readonly Measured[];
  /** Who could step in for a partner that is gone. */
  reserves?: readonly Reserve[];
  /** The accounts that an input names, with where they belong. */
  people?: ReadonlyMap<string, readonly { organisationId: string; role: Role }[]>;
}

/** For the rows of the table, which stand in files by what they are about; `poc.machine.ts` puts them together. */
export const { action, machine } = machineOf<PocRecord, PocStatus, PocParty, PocFacts>();

export const beforeStart: PocStatus[] = ['chartering', 'in-review', 'funding', 'preparing'];
/** In use with patients or in the simulation, or just been. */
export const underway: PocStatus[] = ['running', 'evaluating', 'decided', 'adopting'];
export const upToAdopting: PocStatus[] = [...beforeStart, ...underway];
