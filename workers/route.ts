import type { Deps } from '../src/deps.ts';
import { claimOf } from '../src/kernel/act.ts';
import { systemActor } from '../src/kernel/actor.ts';
import { deriveId } from '../src/kernel/ids.ts';
import type { OutboxEntry } from '../src/kernel/outbox.ts';
import type { FitLevel } from '../src/kernel/vocabulary.ts';
import type { Matcher } from '../src/matching/engine.ts';
import type { RankedMatch, Ranking } from '../src/matching/matching.schema.ts';
import type { MatchRunRecord, MatchSnapshot } from '../src/matching/match.schema.ts';
import type { MatchIndex } from '../src/matching/match-index.ts';
import { inviteesOf, reaches, runLimit } from '../src/matching/match-invitees.rules.ts';
import { openBeside } from '../src/matching/match-loads.ts';
import { digestOf, toMatchNeed } from '../src/matching/match.mapping.ts';
import type { NeedRecord } from '../src/needs/need.schema.ts';
import { telling } from '../src/needs/similar.service.ts';
import { follow } from './follow.ts';
import { inviteCompanies, type InviteDeps } from './invite.ts';
import type { Notes } from './outbox.worker.ts';

type RouteDeps = InviteDeps & Pick<Deps, 'matchRuns' | 'needs' | 'needService'>;

interface Routed {
  run: MatchRunRecord;
  /** What the router understood of the need, for the search of similar ones. */
  notes: { conceptIds: string[] };
}

/** Ranks the companies for a need and stores the run, once per event. */
async function rankAndStore(
  deps: RouteDeps,
  index: MatchIndex,
  need: NeedRecord,
  purpose: MatchRunRecord['purpose'],
  entry: OutboxEntry,
): Promise<Routed> {
  const _id = deriveId('match-run', entry.eventId);
  const [matcher, open] = await Promise.all([index.companies(entry.at), openBeside(deps.engagements, need)]);
  const asked = toMatchNeed(need);
  const ranking = matcher.rank(asked, { limit: runLimit, loads: open, open });
  const run: MatchRunRecord = {
    _id,
    needId: need._id,
    needVersion: need.version,
    needDigest: digestOf(asked),
    round: need.round,
    purpose,
    at: deps.now(),
    level: ranking.level,
    candidates: ranking.candidates,
    matches: ranking.matches.map((one) => ({
      ...snapshotOf(ranking, one),
      companyName: index.nameOf(one.companyId),
    })),
    gated: ranking.gated,
    abstention: ranking.abstention ?? null,
    versions: ranking.versions,
    loads: Object.fromEntries(open),
  };
  const notes = { conceptIds: telling(matcher.readNeed(asked, 'en')).map((one) => one.id) };
  // A repeat keeps what the first run of the event gave: invitations rest on it.
  const stored = await deps.matchRuns.store(run);
  return { run: stored ? run : ((await deps.matchRuns.byId(_id)) ?? run), notes };
}

const snapshotOf = (ranking: Ranking, match: Ranking['matches'][number]): MatchSnapshot => ({
  ...match,
  needVersion: ranking.needVersion,
  versions: ranking.versions,
});

/** On submit and after classify: a ranking for the manager; nobody is told. */
export async function preview(
  deps: RouteDeps,
  index: MatchIndex,
  need: NeedRecord,
  entry: OutboxEntry,
): Promise<Notes | void> {
  if (['submitted', 'in-triage', 'published', 'in-selection'].includes(need.status))
    return (await rankAndStore(deps, index, need, 'preview', entry)).notes;
}

/** On publication: ranks anew and invites those above the threshold, up to the most invitations. */
export async function invite(
  deps: RouteDeps,
  index: MatchIndex,
  need: NeedRecord,
  entry: OutboxEntry,
): Promise<Notes | void> {
  const { publication } = need;
  if (need.status !== 'published' || !publication) return;
  const { run, notes } = await rankAndStore(deps, index, need, 'publish', entry);
  const round = await deps.engagements.ofRound(need._id, need.round);
  const invited = new Set(round.filter((one) => one.invitedAt !== null).map((one) => one.companyId));
  const fitting = inviteesOf(run.matches, publication.threshold, run.matches.length).filter(
    (one) => !invited.has(one.companyId),
  );
  await inviteCompanies(deps, need, fitting, publication.maxInvitations - invited.size, entry);
  return notes;
}

/** On a new or changed profile: open needs that it fits get it as invitation while there is room; watched closed ones a hint. */
export async function reverse(
  deps: RouteDeps,
  index: MatchIndex,
  companyId: string,
  entry: OutboxEntry,
): Promise<void> {
  const [company] = await deps.companies.byIds([companyId]);
  if (company?.status !== 'active') return;
  const [matcher, loads] = await Promise.all([index.companiesAndNeeds(), deps.engagements.openLoads()]);
  for (const hit of matcher.reverse(index.reading(company, loads.get(companyId) ?? 0), { limit: 50 })) {
    const need = await deps.needs.find({ _id: hit.needId });
    if (need && reaches(hit.level, thresholdOf(need))) await offer(deps, matcher, need, companyId, entry);
  }
}

const thresholdOf = (need: NeedRecord): FitLevel => need.publication?.threshold ?? need.steering.threshold;

async function offer(
  deps: RouteDeps,
  matcher: Matcher,
  need: NeedRecord,
  companyId: string,
  entry: OutboxEntry,
): Promise<void> {
  const watched = need.status === 'closed' && need.watched;
  if (!watched && !(await hasRoom(deps, need, companyId))) return;
  const open = await openBeside(deps.engagements, need);
  const ranking = matcher.rank(toMatchNeed(need), { loads: open, open, fairness: false, only: companyId });
  const [match] = ranking.matches;
  // Among all companies the router may abstain where the pair alone looked well enough.
  if (!match || !reaches(match.level, thresholdOf(need))) return;
  if (watched) await hint(deps, need, match, entry);
  else await inviteCompanies(deps, need, [snapshotOf(ranking, match)], 1, entry);
}

/** Whether a published need may still get this company as invitation. */
async function hasRoom(deps: RouteDeps, need: NeedRecord, companyId: string): Promise<boolean> {
  if (need.status !== 'published' || need.applying || !need.publication) return false;
  const round = await deps.engagements.ofRound(need._id, need.round);
  const invited = round.filter((one) => one.invitedAt !== null);
  return round.every((one) => one.companyId !== companyId) && invited.length < need.publication.maxInvitations;
}

async function hint(
  deps: RouteDeps,
  need: NeedRecord,
  { companyId, level }: RankedMatch,
  entry: OutboxEntry,
): Promise<void> {
  await follow({
    load: async () => await deps.needs.find({ _id: need._id }),
    choose: (one) =>
      one.status === 'closed' && one.watched && !one.watchHits.some((hit) => hit.companyId === companyId)
        ? { action: 'note-watch-hit' as const, input: { companyId, level } }
        : null,
    take: async (one, step) =>
      await deps.needService.act(systemActor, one._id, step.action, step.input, claimOf(entry.eventId, one._id)),
  });
}
