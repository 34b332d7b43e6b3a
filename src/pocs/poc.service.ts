import { act, type Claim } from '../kernel/act.ts';
import type { Actor } from '../kernel/actor.ts';
import { notFound } from '../kernel/errors.ts';
import type { UserRepository } from '../identity/identity.repository.ts';
import type { EngagementRepository } from '../engagements/engagement.repository.ts';
import type { LatestMeasurement, MeasurementRepository } from './measurement.repository.ts';
import { gapsOf } from './partners.ts';
import { pocMachine, type PocAction } from './poc.machine.ts';
import { mustTakePart, pocParties, pocScope } from './poc.policy.ts';
import type { PocRepository } from './poc.repository.ts';
import type { PocRecord } from './poc.schema.ts';
import { beforeStart, type PocFacts, type Reserve } from './poc.table.ts';

export interface PocServiceDeps {
  pocs: PocRepository;
  measurements: Pick<MeasurementRepository, 'latest'>;
  engagements: Pick<EngagementRepository, 'ofRound'>;
  users: Pick<UserRepository, 'byIds'>;
  now(): Date;
}

export type PocService = ReturnType<typeof pocService>;

/** What is shown beside the record itself: it stands in other collections. */
export interface Surroundings {
  latest: readonly LatestMeasurement[];
  reserves: readonly Reserve[];
}

export function pocService({ pocs, measurements, engagements, users, now }: PocServiceDeps) {
  async function load(actor: Actor, id: string): Promise<PocRecord> {
    const poc = await pocs.get(pocScope(actor), id);
    if (!poc) throw notFound('proof of concept');
    return poc;
  }

  /** The PoC for somebody who takes part. @throws DomainError not-found, forbidden */
  async function read(actor: Actor, id: string): Promise<PocRecord> {
    const poc = await load(actor, id);
    mustTakePart(actor, poc);
    return poc;
  }

  /** Responses in reserve, where a partner is gone that one of them could step in for. */
  async function reservesOf(poc: PocRecord): Promise<Reserve[]> {
    if (!beforeStart.includes(poc.status) || gapsOf(poc).length === 0) return [];
    const round = await engagements.ofRound(poc.needId, poc.round);
    return round
      .filter((one) => one.status === 'reserve')
      .map(({ _id, companyId, companyName }) => ({ engagementId: _id, companyId, companyName }));
  }

  async function peopleIn(input: unknown): Promise<NonNullable<PocFacts['people']>> {
    const named = await users.byIds([...userIdsIn(input)]);
    return new Map(named.filter((one) => one.status === 'active').map((one) => [one._id, one.memberships]));
  }

  async function factsFor(action: PocAction, poc: PocRecord, input: unknown): Promise<PocFacts> {
    const reserves = await reservesOf(poc);
    if (action === 'decide') return { reserves, measured: await measurements.latest(poc._id, poc.charterVersion) };
    if (action === 'edit-charter' || action === 'appoint') return { reserves, people: await peopleIn(input) };
    return { reserves };
  }

  async function takeAction(
    actor: Actor,
    id: string,
    action: PocAction,
    input: unknown,
    claim: Claim,
  ): Promise<PocRecord> {
    const record = await load(actor, id);
    return await act({
      machine: pocMachine,
      repository: pocs,
      record,
      action,
      input,
      parties: pocParties(actor, record),
      claim,
      context: async () => ({ actor, now: now(), facts: await factsFor(action, record, input) }),
    });
  }

  async function surroundings(poc: PocRecord): Promise<Surroundings> {
    const [latest, reserves] = await Promise.all([measurements.latest(poc._id, poc.charterVersion), reservesOf(poc)]);
    return { latest, reserves };
  }

  return { load, read, act: takeAction, surroundings };
}

/** Every `userId` in an input, however deep. */
function userIdsIn(value: unknown): Set<string> {
  if (value === null || typeof value !== 'object') return new Set();
  return new Set(
    Object.entries(value).flatMap(([key, member]) =>
      key === 'userId' && typeof member === 'string' ? [member] : [...userIdsIn(member)],
    ),
  );
}
