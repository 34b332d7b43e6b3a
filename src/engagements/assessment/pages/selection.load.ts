import type { z } from 'zod';
import { needAnswer, type NeedAnswer } from '../../../needs/need.presenter.ts';
import { answerList } from '../../../web/answer.list.ts';
import type { Visit } from '../../../web/visit.ts';
import { engagementAnswer, type EngagementAnswer } from '../../engagement.presenter.ts';
import { scoresAnswer } from '../assessment.presenter.ts';

export const judges = ['care-submitter', 'care-lead', 'manager', 'assessor'] as const;
export type Scores = z.infer<typeof scoresAnswer>;

/** A response with its company and how it was judged, as far as the reader may see it. */
export interface JudgedResponse {
  engagement: EngagementAnswer;
  scores: Scores;
}

const inReview = ['under-review', 'shortlisted', 'reserve'];
/** Whether a response still waits for its answer. */
export const waits = ({ status }: Pick<EngagementAnswer, 'status'>): boolean => inReview.includes(status);

export const loadNeed = async (visit: Visit): Promise<NeedAnswer> =>
  (await visit.api.call('getNeed', needAnswer, { params: { id: visit.params['id'] ?? '' } })).body;

export const loadEngagement = async (visit: Visit, id: string): Promise<EngagementAnswer> =>
  (await visit.api.call('getEngagement', engagementAnswer, { params: { id } })).body;

/** The engagements of the need's round whose responses are open. */
async function openedOf(visit: Visit, need: NeedAnswer): Promise<EngagementAnswer[]> {
  const { items } = (
    await visit.api.call('listEngagements', answerList(engagementAnswer), { query: { needId: need.id, limit: 100 } })
  ).body;
  return items.filter((one) => one.round === need.round && one.openedAt !== null).toReversed();
}

/** The responses that wait for an answer, in the order in which their companies joined. */
export const waitingResponses = async (visit: Visit, need: NeedAnswer): Promise<EngagementAnswer[]> =>
  (await openedOf(visit, need)).filter(waits);

export const loadScores = async (visit: Visit, id: string) =>
  await visit.api.call('getScores', scoresAnswer, { params: { id } });

/** Every opened response of the round with its scores, the best total first. */
export async function loadJudged(visit: Visit, need: NeedAnswer): Promise<JudgedResponse[]> {
  const opened = await openedOf(visit, need);
  const judged = await Promise.all(
    opened.map(async ({ id }) => {
      const [engagement, scores] = await Promise.all([loadEngagement(visit, id), loadScores(visit, id)]);
      return { engagement, scores: scores.body };
    }),
  );
  return judged.toSorted((a, b) => totalOf(b) - totalOf(a));
}

const totalOf = ({ scores }: JudgedResponse): number => scores.consensus?.result?.total ?? scores.mean?.total ?? -1;
