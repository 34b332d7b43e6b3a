import type { EngagementRecord } from '../engagements/engagement.schema.ts';
import { actorOf, organisationIdOf } from './identities.ts';
import type { Part } from './plot.shape.ts';
import { dateAhead, spread, type Scene } from './scene.ts';
import * as schedule from './schedule.ts';
import { upToDate } from './world.ts';

const assessors = ['assessor.eva@clusterbureau', 'assessor.jens@clusterbureau', 'assessor.orla@clusterbureau'] as const;

/** Points 0–10 of somebody on a response, the same every time; a selected company does better. */
function pointsOf(who: string, engagement: EngagementRecord, good: boolean): Record<string, number> {
  const base = good ? 7 : 4;
  const keys = ['fit', 'evidence', 'feasibility', 'cost', 'time-to-use'];
  return Object.fromEntries(keys.map((key) => [key, base + (spread(who + engagement.companyName + key) % 4)]));
}

/** Responses are scored, agreed on, proposed, consented to; as far as the story went. */
export async function choose(scene: Scene): Promise<'decided' | 'open'> {
  const { world, plot, manager, needId } = scene;
  const { end } = plot;
  await scene.day(schedule.selection);
  const need = await world.deps.needs.find({ _id: needId });
  if (need) world.note(need);
  const open = await openResponses(scene);
  if (plot.exempted) {
    await world.onNeed(manager, needId, 'exempt-clock', {
      clock: 'selection',
      until: dateAhead(world.now(), 25),
      reason: plot.exempted,
    });
  }
  if (plot.conflict) await declareConflict(scene, open, plot.conflict);
  if (end.at === 'in-selection' && end.step === 'opened') return 'open';
  await scene.day(schedule.scoring);
  await score(scene, open);
  if (end.at === 'in-selection' && end.step === 'scored') return 'open';
  await scene.day(schedule.consensus);
  await agree(scene, open);
  if (end.at === 'in-selection' && end.step === 'shortlisted') return 'open';
  await propose(scene, open);
  if (end.at === 'in-selection' && end.step === 'proposed') return 'open';
  await scene.day(schedule.consent);
  if (end.at === 'in-selection' && end.step === 'objected') {
    await world.onNeed(scene.lead, needId, 'object', { reason: end.objection ?? '' });
    return 'open';
  }
  await world.onNeed(scene.lead, needId, 'consent');
  if (end.at === 'in-selection') return 'open';
  await scene.day(schedule.decision);
  await world.onNeed(manager, needId, 'select');
  return 'decided';
}

async function openResponses({ world, needId }: Scene): Promise<EngagementRecord[]> {
  const round = await world.deps.engagements.ofRound(needId, 1);
  return round
    .filter((one) => one.status === 'under-review')
    .toSorted((a, b) => (a.companyName < b.companyName ? -1 : 1));
}

const partOf = ({ plot }: Scene, engagement: EngagementRecord): Part | undefined =>
  Object.entries(plot.parts ?? {}).find(([slug]) => organisationIdOf(slug) === engagement.companyId)?.[1];

async function declareConflict(
  { world }: Scene,
  open: readonly EngagementRecord[],
  [who, reason]: readonly [string, string],
): Promise<void> {
  const [first] = open;
  if (!first) return;
  await world.does(
    async () =>
      await world.deps.assessmentService.take(
        actorOf(`${who}@clusterbureau`),
        first._id,
        'declare-conflict',
        { reason },
        upToDate,
      ),
  );
}

async function score(scene: Scene, open: readonly EngagementRecord[]): Promise<void> {
  const { world, says, author } = scene;
  const judges =
    scene.plot.end.at === 'in-selection' ? [actorOf(scene.one(assessors)), author] : [actorOf(scene.one(assessors))];
  for (const engagement of open) {
    const good = partOf(scene, engagement) === 'selected';
    for (const judge of judges) {
      const points = pointsOf(judge.userId, engagement, good);
      const remark = scene.one(says.remarks, spread(judge.userId));
      await world.does(
        async () =>
          await world.deps.assessmentService.take(judge, engagement._id, 'score', { points, remark }, upToDate),
      );
    }
  }
}

async function agree(scene: Scene, open: readonly EngagementRecord[]): Promise<void> {
  const { world, manager, says } = scene;
  const few = [...open].toSorted((a, b) => rank(scene, a) - rank(scene, b));
  for (const engagement of open) {
    const points = pointsOf('together', engagement, partOf(scene, engagement) === 'selected');
    await world.onEngagement(manager, engagement._id, 'set-consensus', { points, reason: says.consensus });
  }
  for (const engagement of few.slice(0, 2)) await world.onEngagement(manager, engagement._id, 'shortlist');
}

const rank = (scene: Scene, engagement: EngagementRecord): number =>
  ['selected', 'reserve', 'responded', 'not-selected'].indexOf(partOf(scene, engagement) ?? 'not-selected');

async function propose(scene: Scene, open: readonly EngagementRecord[]): Promise<void> {
  const { world, manager, needId, says } = scene;
  await scene.day(schedule.proposal);
  const lines = (part: Part, reason: (place: number) => string) =>
    open
      .filter((one) => partOf(scene, one) === part)
      .map((one, place) => ({ engagementId: one._id, reason: reason(place) }));
  await world.onNeed(manager, needId, 'propose-selection', {
    selected: lines('selected', (place) => scene.one(says.selected, place)),
    reserve: lines('reserve', () => says.reserve),
    notSelected: lines('not-selected', (place) => scene.one(says.notSelected, place)),
  });
}

/** Nothing fitted: every company that responded hears why, and the need is watched. */
export async function findNoneSuitable(scene: Scene, reason: string): Promise<void> {
  const { world, manager, needId, says } = scene;
  await scene.day(schedule.proposal);
  const open = await openResponses(scene);
  const answers = open.map((one, place) => ({ engagementId: one._id, reason: scene.one(says.notSelected, place) }));
  await world.onNeed(manager, needId, 'none-suitable', { reason, watch: true, answers });
}
