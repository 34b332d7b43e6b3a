import type { Claim } from '../kernel/act.ts';
import type { Actor } from '../kernel/actor.ts';
import { DomainError, forbidden, issue, ruleViolated, type Issue } from '../kernel/errors.ts';
import { deriveId, newId } from '../kernel/ids.ts';
import type { Criterion } from './charter.schema.ts';
import type { MeasurementRepository } from './measurement.repository.ts';
import type { MeasurementBody, MeasurementRecord } from './measurement.schema.ts';
import { notInTheFuture } from './past.shape.ts';
import { pocParties } from './poc.policy.ts';
import type { PocRecord } from './poc.schema.ts';
import { patientDataIn } from '../needs/patient-data.ts';

export interface MeasurementServiceDeps {
  measurements: MeasurementRepository;
  /** The PoC within the actor's scope, where the actor takes part. */
  read(actor: Actor, pocId: string): Promise<PocRecord>;
  now(): Date;
}

export type MeasurementService = ReturnType<typeof measurementService>;

/** One measurement has at most one correction: the correction's identity comes from it, so two at once collide. */
export const correctionIdOf = (measurementId: string): string => deriveId('correction', measurementId);

const replacedBefore = issue('supersedes', 'superseded', 'This measurement was corrected already; correct that one.');

export function measurementService({ measurements, read, now }: MeasurementServiceDeps) {
  async function add(actor: Actor, pocId: string, body: MeasurementBody, claim: Claim): Promise<MeasurementRecord> {
    const poc = await read(actor, pocId);
    const at = now();
    const { request } = claim;
    const _id = body.supersedes
      ? correctionIdOf(body.supersedes)
      : request
        ? deriveId('measurement', request.key)
        : newId(at);
    const repeated = await measurements.ofRequest(_id, request);
    if (repeated) return repeated;
    mayMeasure(actor, poc);
    const criterion = poc.charter.criteria.find((one) => one.id === body.criterionId);
    const replaced = body.supersedes ? await measurements.ofPoc(pocId, body.supersedes) : null;
    const issues = [...faultsOf(body, criterion, at), ...faultsInCorrection(body, poc, replaced)];
    if (issues.length > 0 || !criterion) throw ruleViolated(issues);
    const stored = await measurements.store({
      _id,
      pocId,
      charterVersion: poc.charterVersion,
      criterionId: criterion.id,
      value: body.value,
      unit: criterion.unit,
      measuredAt: body.measuredAt,
      note: body.note,
      supersedes: body.supersedes,
      reason: body.reason,
      by: actor.userId,
      organisationId: actor.organisationId,
      createdAt: at,
      request,
    });
    if (!stored) throw ruleViolated([replacedBefore]);
    return stored;
  }

  /** Which measurement replaced each of these. */
  async function corrections(of: readonly MeasurementRecord[]): Promise<Map<string, string>> {
    const existing = await measurements.existing(of.map((one) => correctionIdOf(one._id)));
    return new Map(
      of.flatMap(({ _id }) => (existing.has(correctionIdOf(_id)) ? [[_id, correctionIdOf(_id)] as const] : [])),
    );
  }

  return { add, corrections };
}

/** @throws DomainError forbidden, illegal-transition */
function mayMeasure(actor: Actor, poc: PocRecord): void {
  const parties = pocParties(actor, poc);
  if (!parties.includes('member') && !parties.includes('manager'))
    throw forbidden('Measurements are written by those who take part.');
  if (poc.status !== 'running' && poc.status !== 'evaluating') {
    throw new DomainError('illegal-transition', `Nothing is measured in status “${poc.status}”.`, {
      details: { recordStatus: poc.status, action: 'measure', allowed: [] },
    });
  }
}

function faultsOf({ unit, measuredAt, note }: MeasurementBody, criterion: Criterion | undefined, now: Date): Issue[] {
  return [
    ...(criterion ? [] : [issue('criterionId', 'unknown-criterion', 'There is no such criterion.')]),
    ...(criterion && unit !== undefined && unit !== criterion.unit
      ? [issue('unit', 'other-unit', `This criterion is measured in “${criterion.unit}”.`, { unit: criterion.unit })]
      : []),
    ...notInTheFuture(measuredAt, now, 'measuredAt'),
    ...(note ? patientDataIn({ note }) : []),
  ];
}

function faultsInCorrection(body: MeasurementBody, poc: PocRecord, replaced: MeasurementRecord | null): Issue[] {
  if (!body.supersedes)
    return body.reason === null ? [] : [issue('reason', 'no-correction', 'Only a correction has a reason.')];
  const fits = replaced?.criterionId === body.criterionId && replaced.charterVersion === poc.charterVersion;
  return [
    ...(fits ? [] : [issue('supersedes', 'unknown-measurement', 'There is no such measurement of this criterion.')]),
    ...(body.reason === null
      ? [issue('reason', 'correction-reason-missing', 'Say why the measurement is corrected.')]
      : []),
  ];
}
