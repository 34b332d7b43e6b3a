import { act, claimOf, type Claim } from '../../kernel/act.ts';
import { systemActor, type Actor } from '../../kernel/actor.ts';
import { versionOfRepeat, type Fresh } from '../../kernel/aggregate.repository.ts';
import { startClock } from '../../kernel/clocks.ts';
import { DomainError, issue, notFound, ruleViolated, type Issue } from '../../kernel/errors.ts';
import { deriveId, newId } from '../../kernel/ids.ts';
import { needScope } from '../../needs/need.policy.ts';
import type { NeedRepository } from '../../needs/need.repository.ts';
import type { NeedRecord } from '../../needs/need.schema.ts';
import type { EngagementRepository } from '../engagement.repository.ts';
import type { EngagementRecord } from '../engagement.schema.ts';
import { patientDataIn } from '../../needs/patient-data.ts';
import { answerRule, questionMachine, type QuestionAction } from './question.machine.ts';
import {
  authoriseAsking,
  questionParties,
  questionScope,
  questionsOfNeed,
  type QuestionScope,
} from './question.policy.ts';
import type { QuestionRepository } from './question.repository.ts';
import type { questionBody, QuestionRecord } from './question.schema.ts';
import type { z } from 'zod';

export interface QuestionServiceDeps {
  questions: QuestionRepository;
  engagements: EngagementRepository;
  needs: NeedRepository;
  now(): Date;
}

export type QuestionService = ReturnType<typeof questionService>;

export function questionService({ questions, engagements, needs, now }: QuestionServiceDeps) {
  async function loadNeed(actor: Actor, needId: string): Promise<NeedRecord> {
    const need = await needs.get(needScope(actor), needId);
    if (!need) throw notFound('need');
    return need;
  }

  async function ask(actor: Actor, needId: string, body: z.infer<typeof questionBody>, claim: Claim) {
    const need = await loadNeed(actor, needId);
    const at = now();
    const _id = claim.request ? deriveId('question', claim.request.key) : newId(at);
    const earlier = claim.request ? await questions.find({ _id }) : null;
    const reached = earlier && versionOfRepeat(earlier, claim.request);
    if (earlier && reached !== null) return { question: { ...earlier, version: reached }, need };
    const engagement = await engagements.ofCompany(need._id, actor.organisationId);
    authoriseAsking(need, engagement);
    const issues = [...notAskable(need, engagement, at), ...patientDataIn({ text: body.text })];
    if (issues.length > 0) throw ruleViolated(issues);
    const fresh = questionOf(_id, need, engagement, actor, body, at);
    const question = await questions.create(fresh, { actor, now: at, event: 'question.asked', request: claim.request });
    return { question, need };
  }

  /** The scope of a need's questions for a reader, with the need. */
  async function readerScope(actor: Actor, needId: string): Promise<{ need: NeedRecord; scope: QuestionScope }> {
    const need = await loadNeed(actor, needId);
    const company = actor.organisationKind === 'company';
    const engagement = company ? await engagements.ofCompany(need._id, actor.organisationId) : null;
    return { need, scope: questionsOfNeed(actor, need, engagement) };
  }

  async function takeAction(actor: Actor, id: string, action: QuestionAction, input: unknown, claim: Claim) {
    const record = await questions.get(questionScope(actor), id);
    const need = record && (await needs.find({ _id: record.needId }));
    if (!record || !need) throw notFound('question');
    const question = await act({
      machine: questionMachine,
      repository: questions,
      record,
      action,
      input,
      parties: questionParties(actor, need),
      claim,
      context: async () => ({ actor, now: now(), facts: {} }),
    });
    return { question, need };
  }

  /**
   * What a need's turn means for its unanswered questions: their clocks rest while it is on hold and run on afterwards; when it
   * closes nobody answers any more. Safe to repeat; `eventId` is the turn's.
   */
  async function followNeed(need: NeedRecord, eventId: string): Promise<void> {
    for (const { _id, clocks } of await questions.waiting(need._id)) {
      const resting = clocks.some((clock) => clock.pausedAt !== null);
      const step = nextStep(need, resting);
      if (!step) continue;
      try {
        await takeAction(systemActor, _id, step.action, step.input, claimOf(eventId, step.action));
      } catch (error) {
        // Answered or dismissed at the same moment: then nothing waits any more.
        const overtaken = error instanceof DomainError && error.code === 'illegal-transition';
        if (!overtaken) throw error;
      }
    }
  }

  return { ask, readerScope, act: takeAction, followNeed };
}

function nextStep(need: NeedRecord, resting: boolean): { action: QuestionAction; input: object } | null {
  if (need.status === 'closed')
    return { action: 'dismiss', input: { reason: need.outcomeReason ?? 'The need was closed.' } };
  if (need.status === 'on-hold') return resting ? null : { action: 'pause', input: {} };
  return resting ? { action: 'resume', input: {} } : null;
}

function notAskable(need: NeedRecord, engagement: EngagementRecord, now: Date): Issue[] {
  if (need.status === 'on-hold' || engagement.heldSince)
    return [issue('', 'on-hold', 'The need is on hold; every deadline waits until it is resumed.')];
  if (need.status !== 'published') return [issue('', 'not-published', 'The need isn’t open for companies now.')];
  return engagement.responseDeadline > now ? [] : [issue('', 'deadline-passed', 'The response deadline has passed.')];
}

function questionOf(
  _id: string,
  need: NeedRecord,
  engagement: EngagementRecord,
  actor: Actor,
  body: z.infer<typeof questionBody>,
  now: Date,
): Fresh<QuestionRecord> {
  return {
    _id,
    status: 'asked',
    clocks: [startClock(answerRule, need.holidayRegion, now, need.fastTracked !== null)],
    needId: need._id,
    needReference: need.reference,
    careOrganisationId: need.organisationId,
    holidayRegion: need.holidayRegion,
    fastTrack: need.fastTracked !== null,
    round: need.round,
    engagementId: engagement._id,
    companyId: engagement.companyId,
    companyName: engagement.companyName,
    askedBy: actor.userId,
    language: body.language ?? actor.language,
    text: body.text,
    answer: null,
    addenda: [],
    dismissal: null,
  };
}
