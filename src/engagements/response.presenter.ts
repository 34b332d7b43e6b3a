import { z } from 'zod';
import type { Actor } from '../kernel/actor.ts';
import { instant } from '../kernel/shapes.ts';
import { mayReadResponse } from './engagement.policy.ts';
import { responseContent, type EngagementRecord, type SubmittedResponse } from './engagement.schema.ts';

const submittedAnswer = z
  .object({ number: z.int(), at: instant, content: responseContent })
  .meta({ id: 'SubmittedResponse' });

export const responseAnswer = z
  .object({
    engagementId: z.string(),
    version: z.int(),
    /** The company's own: what it is writing now. */
    draft: responseContent.nullable().optional(),
    /** What was submitted last: it counts. */
    submitted: submittedAnswer.nullable(),
    /** The company's own: everything it submitted, oldest first. */
    versions: z.array(submittedAnswer).optional(),
  })
  .meta({ id: 'Response' });

const shown = ({ number, at, content }: SubmittedResponse) => ({ number, at, content });

export function lastSubmitted({ responses }: Pick<EngagementRecord, 'responses'>) {
  const last = responses.at(-1);
  return last ? shown(last) : null;
}

/** The response for somebody who may read it. */
export function presentResponse(engagement: EngagementRecord, actor: Actor): z.infer<typeof responseAnswer> {
  const own = actor.organisationKind === 'company' && mayReadResponse(actor, engagement);
  return {
    engagementId: engagement._id,
    version: engagement.version,
    submitted: lastSubmitted(engagement),
    ...(own ? { draft: engagement.draft, versions: engagement.responses.map(shown) } : {}),
  };
}
