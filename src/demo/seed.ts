import type { Deps } from '../deps.ts';
import { calendarBefore } from './calendar.ts';
import { answerInvitations } from './company.story.ts';
import { dueBook } from './due.book.ts';
import { livesBesides } from './life.story.ts';
import { dutchNeeds } from './needs.nl.ts';
import { englishNeeds } from './needs.en.ts';
import { germanNeeds } from './needs.de.ts';
import type { DemoNeed } from './need.shape.ts';
import { assess, hurry, publish, writeDown } from './need.story.ts';
import { plant } from './planting.ts';
import type { Plot } from './plot.shape.ts';
import { plots } from './plots.ts';
import { tryOut } from './poc.story.ts';
import { dateAhead, sceneOf, type Scene } from './scene.ts';
import * as schedule from './schedule.ts';
import { choose, findNoneSuitable } from './selection.story.ts';
import { timelineOver, type Timeline } from './timeline.ts';
import { dutchTrials } from './trials.nl.ts';
import { germanTrials } from './trials.de.ts';
import type { DemoTrial } from './trial.shape.ts';
import { worldOf, type Consequences } from './world.ts';

export const needs: readonly DemoNeed[] = [...dutchNeeds, ...germanNeeds, ...englishNeeds];
export const trials: readonly DemoTrial[] = [...dutchTrials, ...germanTrials];

/** Working days that the demo's past is long: about ten months. */
export const pastDays = 206;

/** The past that ends with the day before `made`. */
export function demoPast(made: Date) {
  const calendar = calendarBefore(made, pastDays);
  return { made, calendar, time: timelineOver(calendar, made) };
}
export type DemoPast = ReturnType<typeof demoPast>;

/**
 * Makes the demo in an empty database by living through its stories: every record goes through the rooms' own services, at the
 * story's time. `deps` must have been made with the past's clock and queues.
 */
export async function seedDemo(deps: Deps, past: DemoPast, consequences: Consequences): Promise<void> {
  const { calendar, time, made } = past;
  await plant(deps, calendar.at(pastDays, 8), made);
  const due = dueBook();
  const world = worldOf(deps, calendar, time, consequences, due);
  const texts = new Map(needs.map((one) => [one.slug, one]));
  const stories = plots.map((plot): [string, () => Promise<void>] => {
    const text = texts.get(plot.need);
    if (!text) throw new Error(`The plot of “${plot.need}” has no need.`);
    const scene = sceneOf(world, plot, text);
    return [
      plot.need,
      async () => {
        await live(scene);
        await world.endStory(scene.needId);
      },
    ];
  });
  await time.run(new Map([...stories, ...livesBesides(world)]), async () => {
    if (!due.isDue(time.now())) return;
    await consequences.turnClocks();
    await drain(time, consequences);
  });
  await forget(deps);
}

async function drain(time: Timeline, consequences: Consequences): Promise<void> {
  for (let waiting = time.nextJob(); waiting; waiting = time.nextJob()) await consequences.run(waiting);
}

/** What the past would still have sent is old: nobody gets mail about it. */
async function forget({ holders }: Pick<Deps, 'holders'>): Promise<void> {
  await Promise.all([...holders.values()].map(async (holder) => await holder.updateMany({}, { $set: { outbox: [] } })));
}

/** One need from its first words to where it stands at present. */
async function live(scene: Scene): Promise<void> {
  const { plot } = scene;
  const { end } = plot;
  await writeDown(scene);
  if (end.at === 'draft' || end.at === 'submitted') return;
  if (plot.fastTrack) await hurry(scene);
  else await assess(scene);
  if (endsInTriage(plot)) return;
  if (!plot.fastTrack) await publish(scene);
  await answerInvitations(scene);
  if (end.at === 'published') return await reopenIfTold(scene);
  if (await endsPublished(scene)) return;
  if (end.at === 'closed' && end.outcome === 'none-suitable') return await findNoneSuitable(scene, end.reason);
  if ((await choose(scene)) === 'open') return;
  const trial = trials.find((one) => one.need === plot.need);
  if (!trial) throw new Error('This story has no trial.');
  await tryOut(scene, trial);
}

function endsInTriage({ end }: Plot): boolean {
  if (end.at === 'on-hold') return end.from === 'in-triage';
  if (end.at === 'closed') return end.outcome === 'rejected' || end.outcome === 'merged';
  return end.at === 'in-triage' || end.at === 'changes-requested';
}

async function reopenIfTold({ world, plot, manager, needId, day }: Scene): Promise<void> {
  if (!plot.republished) return;
  await day(schedule.selection + 2);
  await world.onNeed(manager, needId, 'republish', {
    responseDeadline: dateAhead(world.now(), 16),
    changed: plot.republished,
  });
}

async function endsPublished({ world, plot, manager, lead, needId, day }: Scene): Promise<boolean> {
  const { end } = plot;
  if (end.at === 'on-hold') {
    await day(schedule.publication + 9);
    await world.onNeed(manager, needId, 'hold', { reason: end.reason, until: dateAhead(world.now(), 30) });
    return true;
  }
  if (end.at === 'closed' && end.outcome === 'withdrawn') {
    await day(schedule.publication + 9);
    await world.onNeed(lead, needId, 'withdraw', { reason: end.reason });
    return true;
  }
  return false;
}
