import { logEntryBody } from '../pocs/logbook.schema.ts';
import { measurementBody } from '../pocs/measurement.schema.ts';
import type { PocAction } from '../pocs/poc.machine.ts';
import type { PocRecord } from '../pocs/poc.schema.ts';
import { DateTime } from 'luxon';
import type { Actor } from '../kernel/actor.ts';
import { zone } from '../kernel/working-days.ts';
import { charterOf } from './charter.story.ts';
import { actorOf, companies, organisationIdOf, workerOf } from './identities.ts';
import { dateAhead, type Scene } from './scene.ts';
import * as schedule from './schedule.ts';
import type { DemoTrial } from './trial.shape.ts';
import { upToDate } from './world.ts';

type Step =
  | 'chartering'
  | 'in-review'
  | 'funding'
  | 'preparing'
  | 'running'
  | 'on-hold'
  | 'evaluating'
  | 'decided'
  | 'adopting';
const steps: readonly Step[] = [
  'chartering',
  'in-review',
  'funding',
  'preparing',
  'running',
  'on-hold',
  'evaluating',
  'decided',
  'adopting',
];

/** The story's proof of concept: who acts in it, and how it is acted on. */
interface Trial {
  scene: Scene;
  trial: DemoTrial;
  id: string;
  partners: { lead: Actor; worker: Actor }[];
  take(actor: Actor, action: PocAction, input?: object): Promise<PocRecord>;
}

/** From the empty charter to wherever the story has come. */
export async function tryOut(scene: Scene, trial: DemoTrial): Promise<void> {
  const { world, plot, needId } = scene;
  const need = await world.deps.needs.find({ _id: needId });
  const poc = need?.pocId ? await world.deps.pocs.find({ _id: need.pocId }) : null;
  if (!poc) throw new Error('No proof of concept was opened.');
  world.note(poc);
  const slugs = companies.filter((one) =>
    poc.partners.some(({ companyId }) => companyId === organisationIdOf(one.slug)),
  );
  const given: Trial = {
    scene,
    trial,
    id: poc._id,
    partners: slugs.map((company) => ({ lead: actorOf(`lead@${company.slug}`), worker: workerOf(company) })),
    take: async (actor, action, input) => await world.onPoc(actor, poc._id, action, input),
  };
  const { end } = plot;
  const until = end.at === 'in-poc' ? steps.indexOf(end.step) : steps.length;
  await agreeOn(given, until);
  if (until >= steps.indexOf('funding')) await pay(given, until > steps.indexOf('funding'));
  if (until >= steps.indexOf('preparing')) await prepare(given, until > steps.indexOf('preparing'));
  if (until >= steps.indexOf('running')) await runThrough(given);
}

async function agreeOn({ scene, trial, partners, take }: Trial, until: number): Promise<void> {
  const { manager, lead, says } = scene;
  const draft = charterOf(scene, trial);
  await scene.day(schedule.charter - (until === 0 ? 2 : 0));
  if (until === 0) {
    await take(manager, 'edit-charter', { ...draft, adoptionOwner: null, budgetHolder: null, startsOn: null });
    return;
  }
  await take(manager, 'edit-charter', draft);
  await scene.day(schedule.review);
  await take(manager, 'send-to-review');
  await scene.day(schedule.approval);
  await take(lead, 'approve', { note: scene.one(says.approved) });
  if (until === steps.indexOf('in-review')) return;
  await scene.day(schedule.approval + 1);
  for (const partner of partners) await take(partner.lead, 'approve', { note: null });
  await scene.day(schedule.approval + 2);
  await take(manager, 'approve', { note: scene.one(says.approved, 1) });
}

async function pay({ scene, trial, take }: Trial, whole: boolean): Promise<void> {
  const { manager, plot } = scene;
  await scene.day(schedule.funding);
  for (const [place, [lineId, , euros, payer]] of trial.budget.entries()) {
    const fund = payer === 'fund';
    if (!whole && fund && place > 0) continue;
    await take(manager, 'record-funding', {
      lineId,
      kind: fund ? 'commitment' : 'own-contribution',
      source: fund ? 'Grensfonds Zorgvernieuwing' : await careName(scene),
      reference: fund ? `GZ-${plot.need.slice(0, 3).toUpperCase()}-${place + 1}` : `${lineId}, intern`,
      amount: { cents: euros * 100, currency: 'EUR' },
    });
  }
  if (!whole) return;
  await scene.day(schedule.funding + 1);
  await take(manager, 'confirm-funding');
}

const careName = async ({ world, lead }: Scene): Promise<string> =>
  (await world.deps.organisations.byId(lead.organisationId))?.name ?? '';

/** The route checklist: planned, evidenced by hospital and company in turn, accepted by the manager. */
async function prepare(given: Trial, whole: boolean): Promise<void> {
  const { scene, id, partners, take } = given;
  const { world, manager, author, says } = scene;
  const { checklist, reference } = (await world.deps.pocs.find({ _id: id })) ?? { checklist: [], reference: '' };
  const codes = checklist.map((item) => item.code);
  await scene.day(schedule.preparation);
  for (const code of codes.slice(0, 2)) {
    await take(manager, 'plan-item', { code, responsible: scene.lead.name, dueOn: dateAhead(world.now(), 8) });
  }
  await scene.day(schedule.evidence - 3);
  const ready = whole ? codes : codes.slice(0, Math.ceil(codes.length / 2));
  for (const [place, code] of ready.entries()) {
    const partner = partners[place % partners.length]?.worker ?? author;
    await take(place % 2 === 0 ? partner : author, 'provide-evidence', {
      code,
      reference: `${says.evidence} ${reference}/${code}, v1.${place % 3}`,
    });
  }
  if (!whole) {
    await take(manager, 'accept-items', { codes: ready.slice(0, 3) });
    return;
  }
  await scene.day(schedule.evidence);
  await take(manager, 'accept-items', { codes });
  await scene.day(schedule.start);
  await take(manager, 'start');
}

/** The run with its log and measurements, and what came of it. */
async function runThrough(given: Trial): Promise<void> {
  const { scene, trial, take } = given;
  const { manager, lead, plot } = scene;
  const { end } = plot;
  const running = end.at === 'in-poc' && (end.step === 'running' || end.step === 'on-hold');
  const stopped = end.at === 'reselected' || (end.at === 'closed' && end.outcome === 'stopped');
  const days = running ? plot.daysAgo - schedule.start - 2 : stopped ? 20 : schedule.finish - schedule.start - 1;
  await live(given, days);
  if (running) {
    if (end.step === 'on-hold') await reportIncident(given);
    return;
  }
  if (stopped) return await stop(given);
  await scene.day(schedule.finish);
  await take(lead, 'finish');
  if (end.at === 'in-poc' && end.step === 'evaluating') return;
  await scene.day(schedule.verdict);
  if (!trial.decision) throw new Error('This trial has no decision.');
  await take(lead, 'decide', { ...trial.decision, notMeasured: [] });
  if (end.at === 'in-poc' && end.step === 'decided') return;
  await scene.day(schedule.adopting);
  await take(manager, 'adopt');
  if (end.at === 'in-poc') return;
  await scene.day(schedule.adopted);
  if (trial.givenUp) await take(lead, 'give-up', { reason: trial.givenUp });
  else await take(lead, 'confirm-adoption', { reason: trial.adoption ?? '' });
}

/** Log entries and measurements, spread over the days of the run. */
async function live({ scene, trial, id, partners, take }: Trial, days: number): Promise<void> {
  const { world, author, manager, says } = scene;
  const { deps } = world;
  const log = (trial.log ?? []).map(([kind, text], place) => ({
    on: Math.floor(((place + 1) * days) / ((trial.log?.length ?? 0) + 1)),
    play: async () => {
      const writer = place % 3 === 2 ? (partners[0]?.worker ?? author) : author;
      await world.does(
        async () => await deps.logbookService.add(writer, id, logEntryBody.parse({ kind, text }), upToDate),
      );
    },
  }));
  const measured = trial.criteria.flatMap(({ id: criterionId, measured: values = [] }) =>
    values.map((value, place) => ({
      on: Math.floor(((place + 1) * days) / values.length),
      play: async () => {
        const measuredAt = DateTime.fromJSDate(world.now(), { zone }).minus({ days: 1 }).toISODate();
        const body = measurementBody.parse({ criterionId, value, measuredAt, note: says.measured });
        await world.does(async () => await deps.measurementService.add(author, id, body, upToDate));
      },
    })),
  );
  for (const { on, play } of [...log, ...measured].toSorted((a, b) => a.on - b.on)) {
    await scene.day(schedule.start + Math.max(1, on));
    await play();
  }
  if (!trial.changeRequest) return;
  const { request, reason } = trial.changeRequest;
  const { changeRequests } = await take(author, 'request-change', { request });
  const asked = changeRequests.at(-1);
  if (asked) await take(manager, 'answer-change', { id: asked.id, result: 'declined', reason });
}

async function reportIncident({ scene, trial, take }: Trial): Promise<void> {
  const happenedAt = scene.world.now().toISOString();
  await scene.day(scene.plot.daysAgo - 1);
  await take(scene.author, 'report-incident', { serious: true, description: trial.incident ?? '', happenedAt });
}

async function stop({ scene, trial, take }: Trial): Promise<void> {
  const { manager, lead, plot } = scene;
  if (!trial.stopped) throw new Error('This trial has no end.');
  const { reason, evidence, card, closing } = trial.stopped;
  const stoppedOn = schedule.start + 23;
  await scene.day(stoppedOn);
  await take(manager, 'stop', { reason, evidence });
  await scene.day(stoppedOn + 5);
  await take(lead, 'save-learning-card', card);
  await scene.day(stoppedOn + 7);
  await take(manager, 'close', {
    afterwards: plot.end.at === 'reselected' ? 'return-to-selection' : 'close-need',
    reason: closing,
  });
}
