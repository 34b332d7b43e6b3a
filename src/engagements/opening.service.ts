import type { Claim } from '../kernel/act.ts';
import type { Actor } from '../kernel/actor.ts';
import { versionOfRepeat } from '../kernel/aggregate.repository.ts';
import { DomainError, issue, notFound, ruleViolated, type Issue } from '../kernel/errors.ts';
import type { CompanyRepository } from '../companies/company.repository.ts';
import type { CompanyRecord } from '../companies/company.schema.ts';
import type { MatchRunRepository } from '../matching/match-run.repository.ts';
import type { MatchSnapshot } from '../matching/match.schema.ts';
import { needScope } from '../needs/need.policy.ts';
import type { NeedRepository } from '../needs/need.repository.ts';
import type { NeedRecord } from '../needs/need.schema.ts';
import { engagementIdOf, suggestion } from './engagement.opening.ts';
import type { EngagementRepository } from './engagement.repository.ts';
import type { EngagementRecord } from './engagement.schema.ts';
import type { EngagementService } from './engagement.service.ts';

export interface OpeningServiceDeps {
  needs: NeedRepository;
  companies: CompanyRepository;
  engagements: EngagementRepository;
  engagementService: EngagementService;
  matchRuns: Pick<MatchRunRepository, 'latest'>;
  now(): Date;
}

export type OpeningService = ReturnType<typeof openingService>;

/** Engagements that people open: a company that is interested, a manager who thinks of one. The router opens its own. */
export function openingService(deps: OpeningServiceDeps) {
  const { needs, companies, engagements, engagementService, matchRuns, now } = deps;

  async function loadNeed(actor: Actor, needId: string): Promise<NeedRecord> {
    const need = await needs.get(needScope(actor), needId);
    if (!need) throw notFound('need');
    return need;
  }

  /** The company's place in the latest ranking of this round, if it has one. */
  async function matchOf(need: NeedRecord, companyId: string): Promise<MatchSnapshot | null> {
    const run = await matchRuns.latest(need._id);
    const found = run?.round === need.round ? run.matches.find((one) => one.companyId === companyId) : undefined;
    if (!found) return null;
    const { companyName: _name, ...match } = found;
    return match;
  }

  async function open(
    actor: Actor,
    need: NeedRecord,
    company: CompanyRecord,
    kind: 'interest' | 'manager',
    reason: string,
    claim: Claim,
  ): Promise<EngagementRecord> {
    const match = await matchOf(need, company._id);
    const event = kind === 'interest' ? 'engagement.interest-expressed' : 'engagement.suggested';
    const fresh = suggestion(need, company, { kind, reason, by: actor.userId }, match);
    return await engagements.create(fresh, { actor, now: now(), event, reason, request: claim.request });
  }

  async function expressInterest(
    actor: Actor,
    needId: string,
    input: { reason: string },
    claim: Claim,
  ): Promise<EngagementRecord> {
    const need = await loadNeed(actor, needId);
    const earlier = await engagements.find({ _id: engagementIdOf(need._id, actor.organisationId, need.round) });
    // The company may not know that the manager thought of it before; its interest counts all the same.
    if (earlier) return await engagementService.takeOn(actor, earlier, 'express-interest', input, claim);
    const company = await companies.find({ _id: actor.organisationId });
    const issues = [...notOpen(need, now()), ...notEligible(need, company, '')];
    if (issues.length > 0 || !company) throw ruleViolated(issues);
    return await open(actor, need, company, 'interest', input.reason, claim);
  }

  async function suggest(
    actor: Actor,
    needId: string,
    { companyId, reason }: { companyId: string; reason: string },
    claim: Claim,
  ): Promise<EngagementRecord> {
    const need = await loadNeed(actor, needId);
    const earlier = await engagements.find({ _id: engagementIdOf(need._id, companyId, need.round) });
    const reached = earlier && versionOfRepeat(earlier, claim.request);
    if (earlier && reached !== null) return { ...earlier, version: reached };
    if (earlier) {
      const message = `This company takes part in this need already (“${earlier.status}”). Invite it there.`;
      throw new DomainError('conflict', message, { details: { engagementId: earlier._id } });
    }
    const company = await companies.find({ _id: companyId });
    const issues = [...notOpen(need, now()), ...notEligible(need, company, 'companyId')];
    if (issues.length > 0 || !company) throw ruleViolated(issues);
    return await open(actor, need, company, 'manager', reason, claim);
  }

  return { expressInterest, suggest };
}

function notOpen(need: NeedRecord, now: Date): Issue[] {
  if (need.status === 'on-hold')
    return [issue('', 'on-hold', 'The need is on hold; every deadline waits until it is resumed.')];
  if (need.status !== 'published' || !need.publication)
    return [issue('', 'not-published', 'The need isn’t open for companies now.')];
  return need.publication.responseDeadline > now
    ? []
    : [issue('', 'deadline-passed', 'The response deadline has passed.')];
}

function notEligible(need: NeedRecord, company: CompanyRecord | null, place: string): Issue[] {
  if (!company) return [issue(place, 'unknown-company', 'There is no such company.')];
  if (company.status !== 'active')
    return [issue(place, 'company-suspended', 'The company is suspended from the programme.')];
  return company.excludedOrganisationIds.includes(need.organisationId)
    ? [issue(place, 'excluded-by-company', 'The company has excluded this organisation in its profile.')]
    : [];
}
