import { responseContent, type EngagementRecord } from '../engagements/engagement.schema.ts';
import { currentTerms } from '../engagements/terms.ts';
import type { Actor } from '../kernel/actor.ts';
import { companies, companyOf, organisationIdOf, workerOf } from './identities.ts';
import type { DemoCompany } from './company.shape.ts';
import { phrases } from './phrases.ts';
import type { Part } from './plot.shape.ts';
import { dateAhead, spread, type Scene } from './scene.ts';
import * as schedule from './schedule.ts';
import { upToDate } from './world.ts';

/** Something that one company does on a day after publication. */
interface Move {
  after: number;
  play(): Promise<unknown>;
}

const responds: readonly Part[] = ['responded', 'selected', 'reserve', 'not-selected', 'withdrawn'];
const accepts: readonly Part[] = ['accepted', 'responding', ...responds];

/** The invited companies open the need, ask, decline, respond; those that the router didn't find are thought of by the manager. */
export async function answerInvitations(scene: Scene): Promise<void> {
  await inviteMissing(scene);
  const round = await scene.world.deps.engagements.ofRound(scene.needId, 1);
  for (const engagement of round) scene.world.note(engagement);
  const invited = round
    .filter((one) => one.status !== 'suggested')
    .toSorted((a, b) => (a.companyName < b.companyName ? -1 : 1));
  const parts = invited.map((engagement) => ({ engagement, ...roleOf(scene, engagement) }));
  const asking = parts.find(({ part }) => accepts.includes(part));
  const moves = [
    ...parts.flatMap(({ engagement, company, part }) => movesOf(scene, engagement, company, part)),
    ...(asking ? questionMoves(scene, asking.company) : []),
    ...ownMoves(scene, invited),
  ];
  for (const { after, play } of moves.toSorted((a, b) => a.after - b.after)) {
    const day = dayOf(scene, after);
    if (day === null) continue;
    await scene.day(day);
    await play();
  }
}

/** Stories of these days move closer together; what still lies ahead hasn't happened. */
function dayOf({ plot, hasCome }: Scene, after: number): number | null {
  const published = plot.fastTrack ? 1 : schedule.publication;
  if (hasCome(published + after)) return published + after;
  return plot.end.at === 'published' && hasCome(published) ? plot.daysAgo - 1 : null;
}

function roleOf({ plot }: Scene, engagement: EngagementRecord): { company: DemoCompany; part: Part } {
  const company = companies.find((one) => organisationIdOf(one.slug) === engagement.companyId);
  if (!company) throw new Error(`${engagement.companyName} is no company of the demo.`);
  const named = plot.parts?.[company.slug];
  return { company, part: named ?? (spread(plot.need + company.slug) % 2 === 0 ? 'declined' : 'silent') };
}

async function inviteMissing(scene: Scene): Promise<void> {
  const { world, manager, needId, plot, says } = scene;
  const round = await world.deps.engagements.ofRound(needId, 1);
  for (const [slug, part] of Object.entries(plot.parts ?? {})) {
    const companyId = organisationIdOf(slug);
    if (part === 'interested' || round.some((one) => one.companyId === companyId)) continue;
    const reason = says.suggested;
    const { _id } = await world.does(
      async () => await world.deps.openingService.suggest(manager, needId, { companyId, reason }, upToDate),
    );
    await world.onEngagement(manager, _id, 'invite', { reason });
  }
}

function movesOf(scene: Scene, engagement: EngagementRecord, company: DemoCompany, part: Part): Move[] {
  const { world, plot } = scene;
  const worker = workerOf(company);
  const says = phrases[company.language];
  const early = spread(company.slug + plot.need) % 2;
  const take = (after: number, action: Parameters<typeof world.onEngagement>[2], input?: () => object): Move => ({
    after: after + early,
    play: async () => await world.onEngagement(worker, engagement._id, action, input?.()),
  });
  const open = (after: number): Move => ({ after: after + early, play: async () => await openNeed(scene, worker) });
  // Who was found by the router needn't show interest.
  if (part === 'interested') return [open(2)];
  if (part === 'silent') return early === 0 ? [open(1)] : [];
  if (part === 'declined') {
    const [code, reason] = scene.one(says.declines, spread(company.slug));
    return [...(early === 0 ? [] : [open(1)]), take(2, 'decline', () => ({ code, reason }))];
  }
  if (part === 'waiting') return [open(1), take(2, 'wait', () => ({ until: dateAhead(world.now(), 4) }))];
  return [
    ...(plot.end.at === 'published' ? [open(1)] : []),
    take(1, 'accept', () => ({ termsVersion: currentTerms.version, accepted: true })),
    open(1),
    ...(part === 'accepted' ? [] : [take(5, 'draft-response', () => draftOf(scene, company, responds.includes(part)))]),
    ...(responds.includes(part) ? [take(7, 'submit-response')] : []),
    ...(part === 'withdrawn' ? [take(8, 'withdraw', () => ({ reason: says.withdrawn }))] : []),
  ];
}

/** Reading is an act too: the first opening of each step is noted. */
async function openNeed({ world, needId }: Scene, reader: Actor): Promise<void> {
  await world.does(async () => {
    const need = await world.deps.needs.find({ _id: needId });
    if (need) await world.deps.needViewFor(reader, need);
  });
}

function questionMoves(scene: Scene, company: DemoCompany): Move[] {
  const { world, needId, author, plot, says } = scene;
  const { questions } = phrases[company.language];
  const place = spread(plot.need) % questions.length;
  const [text] = questions[place] ?? [''];
  const [, answer] = says.questions[place] ?? ['', ''];
  let questionId = '';
  return [
    {
      after: 3,
      play: async () => {
        const asked = await world.does(
          async () =>
            await world.deps.questionService.ask(
              workerOf(company),
              needId,
              { text, language: company.language },
              upToDate,
            ),
        );
        questionId = asked.question._id;
      },
    },
    {
      after: 5,
      play: async () => {
        await world.does(
          async () => await world.deps.questionService.act(author, questionId, 'answer', { text: answer }, upToDate),
        );
      },
    },
  ];
}

/** What the manager does while companies answer, and who comes by themselves. */
function ownMoves(scene: Scene, invited: readonly EngagementRecord[]): Move[] {
  const { world, plot, manager, needId } = scene;
  const interested = Object.entries(plot.parts ?? {}).filter(
    ([slug, part]) => part === 'interested' && !invited.some((one) => one.companyId === organisationIdOf(slug)),
  );
  const moves: Move[] = interested.map(([slug]) => ({
    after: 4,
    play: async () => {
      const company = companyOf(slug);
      const { interest } = phrases[company.language];
      await world.does(
        async () =>
          await world.deps.openingService.expressInterest(workerOf(company), needId, { reason: interest }, upToDate),
      );
    },
  }));
  const { addendum, extended } = plot;
  if (addendum)
    moves.push({ after: 6, play: async () => await world.onNeed(manager, needId, 'addendum', { text: addendum }) });
  if (extended) {
    const [after, days] = extended;
    moves.push({
      after,
      play: async () =>
        await world.onNeed(manager, needId, 'extend-deadline', { responseDeadline: dateAhead(world.now(), days) }),
    });
  }
  return moves;
}

function draftOf(scene: Scene, company: DemoCompany, complete: boolean): object {
  const { plot } = scene;
  const { answer } = phrases[company.language];
  const own = spread(company.slug + plot.need);
  const weeks = 8 + (own % 5) * 2;
  const [about] = company.description.split(/(?<=\.)\s/);
  return responseContent.parse({
    language: company.language,
    summary: answer.summary(company.product),
    approach: `${answer.approach(company.product, weeks)} ${about}`,
    evidence: scene.one(answer.evidence, own),
    risks: scene.one(answer.risks, own),
    neededFromHospital: scene.one(answer.needed, own),
    trl: { min: company.trl[0], max: company.trl[1] },
    deviceClass: company.deviceClasses[0] ?? null,
    ceMarked: company.certificates.some(([name]) => name === 'CE'),
    certifications: company.certificates.map(([name]) => name),
    ...(complete ? { durationWeeks: weeks, cost: { cents: (6 + (own % 14)) * 1000_00, currency: 'EUR' } } : {}),
  });
}
