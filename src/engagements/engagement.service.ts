import { act, type Claim } from '../kernel/act.ts';
import type { Actor } from '../kernel/actor.ts';
import { notFound } from '../kernel/errors.ts';
import { engagementMachine, type EngagementAction } from './engagement.machine.ts';
import { engagementParties, engagementScope } from './engagement.policy.ts';
import type { EngagementRepository } from './engagement.repository.ts';
import type { EngagementFacts } from './engagement.rules.ts';
import type { EngagementRecord } from './engagement.schema.ts';

export interface EngagementServiceDeps {
  engagements: EngagementRepository;
  /** Whether the need is published now. */
  isPublished(needId: string): Promise<boolean>;
  /** Whether the company takes part in the programme now. */
  isActive(companyId: string): Promise<boolean>;
  /** How the response was judged so far. */
  assessmentFacts(actor: Actor, engagement: EngagementRecord): Promise<EngagementFacts>;
  now(): Date;
}

export type EngagementService = ReturnType<typeof engagementService>;

const asksNeed = new Set<EngagementAction>(['express-interest', 'accept', 'invite']);
const asksAssessment = new Set<EngagementAction>(['open-consensus', 'set-consensus']);

export function engagementService(deps: EngagementServiceDeps) {
  const { engagements, isPublished, isActive, assessmentFacts, now } = deps;

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
    const [needPublished, companyActive] = await Promise.all([isPublished(record.needId), isActive(record.companyId)]);
    return { needPublished, companyActive };
  }

  /** Takes an action on an engagement that was loaded by other means than the actor's scope. */
  async function takeOn(
    actor: Actor,
    record: EngagementRecord,
    action: EngagementAction,
    input: unknown,
    claim: Claim,
  ): Promise<EngagementRecord> {
    return await act({
      machine: engagementMachine,
      repository: engagements,
      record,
      action,
      input,
      parties: engagementParties(actor, record),
      claim,
      context: async () => ({ actor, now: now(), facts: await factsFor(actor, action, record) }),
    });
  }

  return { load, act: takeAction, takeOn };
}
