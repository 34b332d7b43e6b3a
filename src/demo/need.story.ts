import { needDraftBody } from '../needs/need.schema.ts';
import type { Scene } from './scene.ts';
import { dateAhead, spread } from './scene.ts';
import * as schedule from './schedule.ts';
import { actorOf, organisationIdOf } from './identities.ts';
import { draftClaim, needIdOf } from './world.ts';

/** Companies that the demo's managers let the router invite. */
const usualInvitations = 4;

/** A ward writes its need down and sends it in. */
export async function writeDown(scene: Scene): Promise<void> {
  const { world, plot, text } = scene;
  const {
    careSetting,
    constraints,
    effects,
    details,
    volume,
    language,
    title,
    problem,
    desiredOutcome,
    urgency,
    goals,
  } = text;
  const address = `${text.by}@${text.organisation}`;
  const contact = { name: actorOf(address).name, email: `${address}.example` };
  await scene.day(0, true);
  const body = needDraftBody.parse({
    language,
    title,
    problem,
    desiredOutcome,
    careSetting,
    ...(details ? { problemDetails: details } : {}),
    ...(volume ? { volume: { count: volume[0], unit: volume[1] } } : {}),
    ...(urgency ? { urgency } : {}),
    ...(goals ? { goals } : {}),
    ...(constraints ? { constraints } : {}),
    ...(effects ? { expectedEffects: effects } : {}),
    ...(plot.onBehalf ? { organisationId: organisationIdOf(text.organisation), contact } : {}),
  });
  const writer = plot.onBehalf ? scene.manager : scene.author;
  await world.does(async () => await world.deps.needService.draft(writer, body, draftClaim(plot.need)));
  if (plot.end.at !== 'draft') await world.onNeed(writer, scene.needId, 'submit');
}

/** The manager reads it, asks back, turns it down, or completes what a ward can't know. */
export async function assess(scene: Scene): Promise<void> {
  const { world, plot, manager, needId, text } = scene;
  const { end } = plot;
  await scene.day(schedule.triage);
  await world.onNeed(manager, needId, 'start-triage');
  if (Object.keys(text.classified).length > 0) {
    await scene.day(schedule.classification);
    await world.onNeed(manager, needId, 'classify', text.classified);
  }
  for (const translation of plot.translated ?? []) await world.onNeed(manager, needId, 'translate', translation);
  if (end.at === 'changes-requested') {
    await scene.day(schedule.publication);
    await world.onNeed(manager, needId, 'request-changes', { message: end.message });
  }
  if (end.at === 'on-hold' && end.from === 'in-triage') {
    await scene.day(schedule.publication);
    await world.onNeed(manager, needId, 'hold', { reason: end.reason, until: dateAhead(world.now(), 35) });
  }
  if (end.at === 'closed' && end.outcome === 'rejected') {
    await scene.day(schedule.publication);
    await world.onNeed(manager, needId, 'reject', { reason: end.reason, advice: end.advice });
  }
  if (end.at === 'closed' && end.outcome === 'merged') {
    await scene.day(schedule.publication);
    await world.onNeed(manager, needId, 'merge', { into: needIdOf(end.into), reason: end.reason });
  }
}

/** A crisis skips the queue: published at once, every clock a fifth. */
export async function hurry(scene: Scene): Promise<void> {
  const { world, plot, manager, needId, text } = scene;
  await scene.day(1, true);
  await world.onNeed(manager, needId, 'classify', text.classified);
  await world.onNeed(manager, needId, 'fast-track', { reason: plot.fastTrack ?? '', ...invitationsOf(scene) });
}

/** Opens the need for companies; the router invites. */
export async function publish(scene: Scene): Promise<void> {
  const { world, plot, manager, needId } = scene;
  await scene.day(schedule.publication, true);
  const score = (name: string): number => 3 + (spread(plot.need + name) % 3);
  await world.onNeed(manager, needId, 'publish', {
    rubric: {
      impact: score('impact'),
      reach: score('reach'),
      feasibility: score('feasibility'),
      regionalFit: score('region'),
      note: scene.one(scene.says.triageNotes),
    },
    responseDeadline: dateAhead(world.now(), schedule.responseDays),
    ...invitationsOf(scene),
  });
  for (const { by, count, context } of plot.coSigned ?? []) {
    const lead = actorOf(`lead@${by}`);
    const { name } = (await world.deps.organisations.byId(lead.organisationId)) ?? { name: by };
    const volume = { count, unit: scene.text.volume?.[1] ?? 'patients' };
    await world.coSign(lead, needId, {
      organisationId: lead.organisationId,
      organisationName: name,
      userId: lead.userId,
      volume,
      context,
    });
  }
}

const invitationsOf = ({ plot }: Scene) => ({
  ...(plot.threshold ? { threshold: plot.threshold } : {}),
  maxInvitations: plot.maxInvitations ?? usualInvitations,
});
