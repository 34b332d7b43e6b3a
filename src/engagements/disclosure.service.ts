import type { Actor } from '../kernel/actor.ts';
import { DomainError } from '../kernel/errors.ts';
import type { DisclosureStep } from '../kernel/vocabulary.ts';
import { viewOf, type NeedView } from '../needs/need.policy.ts';
import type { NeedSummary } from '../needs/need.repository.ts';
import type { NeedRecord } from '../needs/need.schema.ts';
import { disclosureStepOf, nextDisclosure } from './disclosure.ladder.ts';
import type { EngagementRepository } from './engagement.repository.ts';
import type { EngagementRecord } from './engagement.schema.ts';

export interface DisclosureServiceDeps {
  engagements: EngagementRepository;
  now(): Date;
}

/** More people of one company can't open one need at the same instant. */
const tries = 50;

export function disclosureService({ engagements, now }: DisclosureServiceDeps) {
  /** Notes that a person opens a step for the first time. Nothing is shown that couldn't be noted. */
  async function note(engagement: EngagementRecord, userId: string, step: DisclosureStep): Promise<void> {
    let current: EngagementRecord | null = engagement;
    for (let attempt = 0; current && attempt < tries; attempt += 1) {
      const { _id, disclosures } = current;
      if (disclosures.some((one) => one.userId === userId && one.step === step)) return;
      const entry = nextDisclosure(disclosures.at(-1), { at: now(), userId, step });
      if (await engagements.addDisclosure(_id, entry)) return;
      current = await engagements.find({ _id });
    }
    throw new DomainError('conflict', 'Several people opened this need at the same moment. Open it again.');
  }

  return {
    /** How much of a need the actor sees; a company's opening is noted in its engagement. */
    needViewFor: async (actor: Actor, need: NeedSummary): Promise<NeedView> => {
      if (actor.organisationKind !== 'company') return viewOf(actor, need as NeedRecord);
      const engagement = await engagements.ofCompany(need._id, actor.organisationId);
      // An earlier round's engagement opens nothing of a need that was published anew.
      if (!engagement || engagement.round !== need.round) return 'teaser';
      const step = disclosureStepOf(engagement);
      await note(engagement, actor.userId, step);
      return step;
    },
  };
}
