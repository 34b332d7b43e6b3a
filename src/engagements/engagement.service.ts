import { act, type Claim } from '../kernel/act.ts';
import type { Actor } from '../kernel/actor.ts';
import { notFound } from '../kernel/errors.ts';
import type { NeedRecord } from '../needs/need.schema.ts';
import { engagementMachine, type EngagementAction } from './engagement.machine.ts';
import { engagementParties, engagementScope } from './engagement.policy.ts';
import type { EngagementRepository } from './engagement.repository.ts';
import type { EngagementFacts } from './engagement.rules.ts';
import type { EngagementRecord } from './engagement.schema.ts';
import type { PlacesService } from './places/places.service.ts';

export interface EngagementServiceDeps {
  engagements: EngagementRepository;
  /** Where the need stands now. */
  needNow(needId: string): Promise<Pick<NeedRecord, 'status' | 'round'> | undefined>;
  /** Whether the company takes part in the programme now. */
  isActive(companyId: string): Promise<boolean>;
  /** How the response was judged so far. */
  assessmentFacts(actor: Actor, engagement: EngagementRecord): Promise<EngagementFacts>;
  places: PlacesService;
  now(): Date;
}

export type EngagementService = ReturnType<typeof engagementService>;

const asksNeed = new Set<EngagementAction>(['express-interest', 'accept', 'invite', 'reconsider']);
/** Whether the action makes a company busy that wasn't with this need. */
const asksPlace = (action: EngagementAction, { status }: EngagementRecord): boolean =>
  action === 'invite' ||
  action === 'reconsider' ||
  (action === 'accept' && (status === 'declined' || status === 'lapsed'));
const asksAssessment = new Set<EngagementAction>(['open-consensus', 'set-consensus']);

export function engagementService(deps: EngagementServiceDeps) {
  const { engagements, needNow, isActive, assessmentFacts, places, now } = deps;

  async function load(actor: Actor, id: string): Promise<EngagementRecord> {
    const engagement = await engagements.get(engagementScope(actor), id);
    if (!engagement) throw notFound('engagement');
    return engagement;
  }

  async function takeAction(
    actor: Actor,
    id: string,
    action: EngagementAction,
    input: unknown,
    claim: Claim,
  ): Promise<EngagementRecord> {
    return await takeOn(actor, await load(actor, id), action, input, claim);
  }

  async function factsFor(actor: Actor, action: EngagementAction, record: EngagementRecord): Promise<EngagementFacts> {
    if (asksAssessment.has(action)) return await assessmentFacts(actor, record);
    if (!asksNeed.has(action)) return {};
    const [need, companyActive] = await Promise.all([needNow(record.needId), isActive(record.companyId)]);
    return {
      needPublished: need?.status === 'published',
      needInSelection: need?.status === 'in-selection' && need.round === record.round,
      companyActive,
    };
  }

  /** Takes an action on an engagement that was loaded by other means than the actor's scope. */
  async function takeOn(
    actor: Actor,
    record: EngagementRecord,
    action: EngagementAction,
    input: unknown,
    claim: Claim,
  ): Promise<EngagementRecord> {
    let place: string | null = null;
    try {
      return await act({
        machine: engagementMachine,
        repository: engagements,
        record,
        action,
        input,
        parties: engagementParties(actor, record),
        claim,
        context: async () => {
          const facts = await factsFor(actor, action, record);
          if (!asksPlace(action, record)) return { actor, now: now(), facts };
          const { _id: engagementId, needId, version: seen } = record;
          place = await places.take(record.companyId, { engagementId, needId, seen });
          return { actor, now: now(), facts: { ...facts, hasPlace: place !== null } };
        },
      });
    } catch (error) {
      if (place !== null) await places.giveBack(record.companyId, place);
      throw error;
    }
  }

  return { load, act: takeAction, takeOn };
}
