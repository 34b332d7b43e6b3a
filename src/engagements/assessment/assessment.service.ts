import { act, type Claim } from '../../kernel/act.ts';
import type { Actor } from '../../kernel/actor.ts';
import { forbidden, notFound } from '../../kernel/errors.ts';
import { deriveId } from '../../kernel/ids.ts';
import { decide } from '../../kernel/machine.ts';
import type { NeedRepository } from '../../needs/need.repository.ts';
import { engagementScope } from '../engagement.policy.ts';
import type { EngagementRepository } from '../engagement.repository.ts';
import type { EngagementFacts } from '../engagement.rules.ts';
import type { EngagementRecord } from '../engagement.schema.ts';
import { unwritten, writingFirst } from '../first.write.ts';
import { assessmentMachine, type AssessmentAction } from './assessment.machine.ts';
import { mayJudge, seesAllScores } from './assessment.policy.ts';
import type { AssessmentRepository } from './assessment.repository.ts';
import type { AssessmentRecord } from './assessment.schema.ts';
import type { CriteriaService } from './criteria.service.ts';
import type { Criterion } from './criteria.schema.ts';

export interface AssessmentServiceDeps {
  assessments: AssessmentRepository;
  engagements: EngagementRepository;
  needs: NeedRepository;
  criteriaService: CriteriaService;
  now(): Date;
}

export interface Judged {
  engagement: EngagementRecord;
  criteria: readonly Criterion[];
  all: readonly AssessmentRecord[];
  /** Whether the reader sees more than the own judgement. */
  open: boolean;
}

export type AssessmentService = ReturnType<typeof assessmentService>;

export function assessmentService({ assessments, engagements, needs, criteriaService, now }: AssessmentServiceDeps) {
  const repository = writingFirst(assessments);

  async function loadFor(actor: Actor, engagementId: string): Promise<EngagementRecord> {
    const engagement = await engagements.get(engagementScope(actor), engagementId);
    if (!engagement) throw notFound('engagement');
    const need = await needs.find({ _id: engagement.needId });
    if (!need || !mayJudge(actor, need))
      throw forbidden('Responses are judged by assessors, the manager, and the hospital’s submitter and lead.');
    return engagement;
  }

  async function own(actor: Actor, engagement: EngagementRecord): Promise<AssessmentRecord> {
    const _id = deriveId('assessment', engagement._id, actor.userId);
    const stored = await assessments.find({ _id });
    return (
      stored ?? {
        ...unwritten(now()),
        _id,
        status: 'open',
        engagementId: engagement._id,
        needId: engagement.needId,
        assessorId: actor.userId,
        assessorRole: actor.role,
        points: null,
        total: null,
        remark: null,
        responseNumber: null,
        conflict: null,
      }
    );
  }

  async function take(
    actor: Actor,
    engagementId: string,
    action: AssessmentAction,
    input: unknown,
    claim: Claim,
  ): Promise<AssessmentRecord> {
    const engagement = await loadFor(actor, engagementId);
    const record = await own(actor, engagement);
    const context = async () => {
      const { needId, round, status, consensus } = engagement;
      const { criteria } = await criteriaService.of(needId, round);
      const responseNumber = engagement.responses.at(-1)?.number ?? null;
      const facts = { criteria, engagementStatus: status, consensusOpened: consensus !== null, responseNumber };
      const at = { actor, now: now(), facts };
      if (action !== 'score') return at;
      // A score that is refused anyway locks nothing; one that counts is measured by what it has locked.
      decide(assessmentMachine, action, record, input, ['assessor'], at);
      return { ...at, facts: { ...facts, criteria: (await criteriaService.locked(needId, round)).criteria } };
    };
    return await act({
      machine: assessmentMachine,
      repository,
      record,
      action,
      input,
      parties: ['assessor'],
      claim,
      context,
    });
  }

  async function judged(actor: Actor, engagementId: string): Promise<Judged> {
    const engagement = await loadFor(actor, engagementId);
    const [{ criteria }, all] = await Promise.all([
      criteriaService.of(engagement.needId, engagement.round),
      assessments.ofEngagement(engagement._id),
    ]);
    return { engagement, criteria, all, open: seesAllScores(actor, engagement, all) };
  }

  /** What the engagement's table must know to open the scores and to set the consensus. */
  async function factsFor(actor: Actor, engagement: EngagementRecord): Promise<EngagementFacts> {
    const [{ criteria }, all] = await Promise.all([
      criteriaService.of(engagement.needId, engagement.round),
      assessments.ofEngagement(engagement._id),
    ]);
    return {
      criteria,
      scores: all.filter((one) => one.status === 'scored').length,
      conflicted: all.some((one) => one.status === 'conflict' && one.assessorId === actor.userId),
    };
  }

  return { take, judged, factsFor };
}
