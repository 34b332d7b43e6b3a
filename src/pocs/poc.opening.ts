import type { Fresh } from '../kernel/aggregate.repository.ts';
import { startClock } from '../kernel/clocks.ts';
import type { NeedRecord } from '../needs/need.schema.ts';
import { charterSchema } from './charter.schema.ts';
import { pocMachine } from './poc.machine.ts';
import type { PocRecord } from './poc.schema.ts';

export interface Opening {
  /** Made with the need's decision, so that a repeat opens nothing twice. */
  id: string;
  reference: string;
  need: Pick<
    NeedRecord,
    | '_id'
    | 'reference'
    | 'title'
    | 'round'
    | 'organisationId'
    | 'organisationName'
    | 'submitterId'
    | 'holidayRegion'
    | 'fastTracked'
    | 'expectedEffects'
  >;
  /** The engagements that the decision selected; several make a consortium. */
  selected: readonly { _id: string; companyId: string; companyName: string }[];
  managerId: string;
  programmeId: string;
  now: Date;
}

const { chartering: charterRule } = pocMachine.clocks;

/** The proof of concept that a need's `select` decision opens: partners named, charter empty, its clock running. */
export function newPoc({ id, reference, need, selected, managerId, programmeId, now }: Opening): Fresh<PocRecord> {
  const fastTrack = need.fastTracked !== null;
  return {
    _id: id,
    status: pocMachine.initial,
    clocks: charterRule ? [startClock(charterRule, 'NL', now, fastTrack)] : [],
    reference,
    needId: need._id,
    needReference: need.reference,
    needTitle: need.title,
    round: need.round,
    careOrganisationId: need.organisationId,
    careOrganisationName: need.organisationName,
    submitterId: need.submitterId,
    holidayRegion: need.holidayRegion,
    fastTrack,
    managerId,
    programmeId,
    partners: selected.map(({ _id, companyId, companyName }) => ({
      companyId,
      companyName,
      engagementId: _id,
      status: 'active',
      since: now,
      reason: null,
      settledAs: null,
    })),
    charterVersion: 1,
    charter: charterSchema.parse({ expectedEffects: need.expectedEffects }),
    approvals: [],
    checklist: [],
    funding: [],
    iterations: [],
    incidents: [],
    changeRequests: [],
    decision: null,
    hold: null,
    stop: null,
    learningCard: null,
    afterwards: null,
    outcome: null,
    outcomeReason: null,
    followUps: [],
    closedAt: null,
  };
}
