import type { Actor, Language } from '../kernel/actor.ts';
import type { FoundConcept } from '../matching/matching.schema.ts';
import { joinableScope } from './need.policy.ts';
import { publicStatusOf } from './need.presenter.ts';
import type { NeedRepository, NeedSummary } from './need.repository.ts';
import type { NeedContent } from './need.schema.ts';

/** Gives the concepts that a text speaks of, with labels in a language. */
export type ReadConcepts = (
  text: Pick<NeedContent, 'language' | 'title' | 'problem' | 'desiredOutcome'>,
  labels: Language,
) => FoundConcept[];

/** How much of what a text speaks of another need must share to be called similar, 0–1. */
const leastShare = 0.25;
const looksAt = 300;
const shows = 5;

/** Concepts that say what a need is about; settings and people are shared by too many. */
export const telling = (concepts: readonly FoundConcept[]): FoundConcept[] =>
  concepts.filter((one) => !['setting', 'people', 'goal', 'regulation'].includes(one.kind));

/** Needs of any hospital of the cluster that speak of the same, best first: to join one instead of writing it again. */
export function similarNeeds(needs: NeedRepository, read: ReadConcepts) {
  return async (actor: Actor, text: Parameters<ReadConcepts>[0] & { exceptId?: string | undefined }) => {
    const found = telling(read(text, actor.language));
    const total = found.reduce((sum, one) => sum + one.weight, 0);
    if (total === 0) return [];
    const candidates = await needs.sharing(
      joinableScope(actor),
      found.map((one) => one.id),
      looksAt,
    );
    return candidates
      .filter((need) => need._id !== text.exceptId)
      .map((need) => ({ need, shared: found.filter((one) => need.conceptIds.includes(one.id)) }))
      .map(({ need, shared }) => ({ need, shared, share: shared.reduce((sum, one) => sum + one.weight, 0) / total }))
      .filter((one) => one.share >= leastShare)
      .toSorted((a, b) => b.share - a.share)
      .slice(0, shows)
      .map(({ need, shared, share }) => presentSimilar(need, shared, share, actor));
  };
}

const presentSimilar = (need: NeedSummary, shared: readonly FoundConcept[], share: number, actor: Actor) => ({
  id: need._id,
  reference: need.reference,
  title: need.title,
  language: need.language,
  organisation: { id: need.organisationId, name: need.organisationName },
  publicStatus: publicStatusOf(need),
  coSigners: need.coSigners.length,
  share: Math.round(share * 100) / 100,
  shared: shared.map((one) => one.label),
  mayCoSign:
    actor.organisationKind === 'care' &&
    need.organisationId !== actor.organisationId &&
    !need.coSignerIds.includes(actor.organisationId),
});
