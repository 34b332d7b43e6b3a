import { z } from 'zod';
import type { EngagementRepository } from '../engagements/engagement.repository.ts';
import { fitLevelSchema } from '../kernel/vocabulary.ts';
import type { NeedSummary } from '../needs/need.repository.ts';
import type { MatchIndex } from './match-index.ts';
import { inviteesOf, reaches, runLimit } from './match-invitees.rules.ts';
import { openBeside } from './match-loads.ts';
import { toMatchNeed } from './match.mapping.ts';
import { explanationSchema } from './matching.schema.ts';

export const whyNotAnswer = explanationSchema
  .extend({
    companyName: z.string(),
    /** What a publication at this moment would make of the company. */
    standing: z.enum(['would-be-invited', 'below-threshold', 'beyond-most-invitations', 'gated', 'not-active']),
    /** Place in the list that would be shown now, after fairness and pins; null when it isn't listed. */
    rank: z.int().nullable(),
    threshold: fitLevelSchema,
    maxInvitations: z.int(),
    /** Whether the router finds no company at all for this need. */
    abstains: z.boolean(),
  })
  .meta({ id: 'WhyNot' });

interface WhyNotDeps {
  matchIndex: MatchIndex;
  engagements: EngagementRepository;
}

/** Where a company stands for a need at this moment, and why it isn't higher. */
export async function whyNot(
  { matchIndex, engagements }: WhyNotDeps,
  need: NeedSummary,
  company: { _id: string; name: string },
): Promise<z.infer<typeof whyNotAnswer>> {
  await matchIndex.followStatistics();
  const [matcher, open] = await Promise.all([matchIndex.companies(), openBeside(engagements, need)]);
  const asked = toMatchNeed(need);
  const explained = matcher.explain(asked, company._id, { open });
  const ranking = matcher.rank(asked, { limit: runLimit, loads: open, open, explain: 0 });
  const { threshold, maxInvitations } = need.publication ?? need.steering;
  const listed = ranking.matches.find((one) => one.companyId === company._id);
  const abstains = ranking.level === 'none';
  const level = abstains ? 'none' : explained.level;
  const standing = (): z.infer<typeof whyNotAnswer>['standing'] => {
    if (!explained.known) return 'not-active';
    if (explained.gate) return 'gated';
    if (listed && inviteesOf(ranking.matches, threshold, maxInvitations).includes(listed)) return 'would-be-invited';
    return reaches(level, threshold) || listed?.pinned ? 'beyond-most-invitations' : 'below-threshold';
  };
  return {
    ...explained,
    level,
    companyName: company.name,
    standing: standing(),
    rank: listed?.rank ?? null,
    threshold,
    maxInvitations,
    abstains,
  };
}
