import { DateTime } from 'luxon';
import { StoryError, type Answer, type Person } from './story.client.ts';
import { quote, type Teller } from './story.teller.ts';
import type { StoryNeed } from './story.text.ts';

export interface Cast {
  nurse: Person;
  lead: Person;
  manager: Person;
}

type Body = Answer['body'];

/** The nurse writes down what goes wrong and submits it. */
export async function submitNeed({ nurse }: Cast, text: StoryNeed, tell: Teller): Promise<Body> {
  const { remarks, ...content } = text;
  const similar = await nurse.send('POST', '/needs/similar', {
    language: content.language,
    title: content.title,
    problem: content.problem,
  });
  const found: Body[] = similar.body?.items ?? [];
  tell.step(
    nurse.name,
    'looks whether somebody wrote something like this',
    ...(found.length === 0
      ? ['Nobody has.']
      : found.map(
          (one) =>
            `${one.reference} ${quote(one.title, 70)} of ${one.organisation.name}: both speak of ${one.shared.join(', ')}`,
        )),
  );
  const draft = await nurse.must('POST', '/needs', content);
  tell.step(
    nurse.name,
    `drafts ${draft.body.reference} ${quote(content.title, 80)} (${content.language})`,
    quote(content.problem, 160),
    ...remarks,
  );
  let need = await withoutPatients(nurse, draft.body, tell);
  need = await nurse.act('needs', need.id, 'submit');
  tell.step(
    nurse.name,
    'submits it',
    `Status: ${need.publicStatus.status}; triage is due ${day(need.clocks[0]?.dueAt)}.`,
  );
  tell.count('need');
  return need;
}

/** What looks like a patient’s data has no place in a need: the nurse takes it out. */
async function withoutPatients(nurse: Person, draft: Body, tell: Teller): Promise<Body> {
  const findings: Body[] = draft.patientDataFindings;
  if (findings.length === 0) return draft;
  const fields = [...new Set(findings.map((one) => String(one.field)))];
  const patch = Object.fromEntries(
    fields.map((field) => [
      field,
      blackedOut(
        draft[field],
        findings.filter((one) => one.field === field),
      ),
    ]),
  );
  const { body } = await nurse.must('PATCH', `/needs/${draft.id}`, patch, draft.version);
  tell.step(
    nurse.name,
    'is warned of what looks like a patient’s data, and takes it out',
    ...findings.map((one) => `${one.field}: ${quote(one.text, 40)} (${one.kind})`),
  );
  return body;
}

/** From the end on, so that the places before stay as they are. */
const blackedOut = (text: string, findings: readonly Body[]): string =>
  findings
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest: string, { start, end }) => `${rest.slice(0, start)}[…]${rest.slice(end)}`, text);

const day = (instant: string | undefined): string =>
  instant ? DateTime.fromISO(instant, { zone: 'Europe/Amsterdam' }).toFormat('ccc d LLL, HH:mm') : 'open';

/** The worker's ranking for the manager, who takes the need into triage. */
export async function triage({ manager }: Cast, need: Body, tell: Teller): Promise<Body> {
  const preview = await manager.until(`a ranking of ${need.reference}`, async () => {
    const answer = await manager.send('GET', `/needs/${need.id}/matches`);
    return answer.status === 200 ? answer.body : null;
  });
  tell.step(
    'The worker',
    `ranks ${preview.candidates} companies for the manager; nobody is told yet`,
    ...rankingOf(preview),
  );
  await manager.act('needs', need.id, 'start-triage');
  tell.step(manager.name, 'takes it into triage');
  return preview;
}

function rankingOf({ matches }: Body): string[] {
  const fitting: Body[] = matches.filter((one: Body) => one.level !== 'none').slice(0, 5);
  if (fitting.length > 0)
    return fitting.map(
      (one) =>
        `${one.rank}. ${one.companyName} – ${one.level} (${one.score.toFixed(2)}): ${one.reasons[0]?.text.en ?? ''}`,
    );
  const closest: string[] = matches.slice(0, 2).map((one: Body) => one.companyName);
  return [
    closest.length === 0
      ? 'No company has anything in common with it'
      : `None fits well enough; the closest: ${closest.join(', ')}`,
  ];
}

/** Publication: the worker ranks anew and invites. The threshold is the level that was found, if that is lower than “good”. */
export async function publish({ manager }: Cast, need: Body, preview: Body, tell: Teller): Promise<Body> {
  const responseDeadline = DateTime.now().setZone('Europe/Amsterdam').plus({ days: 14 }).toISODate();
  await manager.act('needs', need.id, 'publish', {
    rubric: { impact: 4, reach: 4, feasibility: 4, regionalFit: 5, note: 'Many wards know this.' },
    responseDeadline,
    disclosure: 'summary',
    threshold: preview.level === 'possible' ? 'possible' : 'good',
  });
  await manager.settled(`/needs/${need.id}`);
  const run = await manager.get(`/needs/${need.id}/matches?purpose=publish`);
  const invited: Body[] = run.matches.filter((one: Body) => one.engagement && one.engagement.status !== 'suggested');
  tell.step(manager.name, `publishes it to companies until ${responseDeadline}, 17:00`);
  tell.step(
    'The worker',
    `ranks anew and invites ${invited.length}`,
    ...invited.map((one) => `${one.companyName} – ${one.level}`),
  );
  tell.count('invited', invited.length);
  return { ...run, invited };
}

/** Where the router abstains: why, what to ask, and an honest end that is watched. */
export async function closeUnmatched(cast: Cast, need: Body, preview: Body, tell: Teller): Promise<void> {
  const { manager } = cast;
  const questions: string[] = preview.abstention?.questions?.[need.language] ?? [];
  tell.step(
    'The worker',
    'abstains: no company fits',
    ...(preview.abstention?.missing ?? []).map((one: string) => `Not said: ${one}`),
    ...questions.map((one) => `Ask the hospital: ${one}`),
  );
  await publish(cast, need, { level: 'none' }, tell);
  await manager.act('needs', need.id, 'close-responses');
  const waiting = await manager.get(`/engagements?needId=${need.id}&limit=100`);
  const answers = waiting.items
    .filter((one: Body) => one.status === 'submitted' || one.status === 'under-review')
    .map((one: Body) => ({ engagementId: one.id, reason: 'It answers another question.' }));
  await manager.act('needs', need.id, 'none-suitable', {
    reason: 'No company in the cluster fits what is known now.',
    watch: true,
    answers,
  });
  const closed = await manager.settled(`/needs/${need.id}`);
  tell.step(manager.name, `closes it as ${closed.outcome}; it is watched, and a company that comes to fit is reported`);
}

/** Responses are closed; the manager proposes, the hospital consents, the decision opens a PoC. */
export async function select({ manager, lead }: Cast, need: Body, engagementId: string, tell: Teller): Promise<string> {
  await manager.act('needs', need.id, 'close-responses');
  await manager.settled(`/needs/${need.id}`);
  const round = await manager.get(`/engagements?needId=${need.id}&limit=100`);
  const open: Body[] = round.items.filter((one: Body) => one.status === 'under-review');
  tell.step(manager.name, 'closes responses', `${open.length} response(s) to read; who didn’t answer has lapsed.`);
  await manager.act('needs', need.id, 'propose-selection', {
    selected: [{ engagementId, reason: 'Fits the ward, and can be tried at once.' }],
    notSelected: open
      .filter((one) => one.id !== engagementId)
      .map((one) => ({ engagementId: one.id, reason: 'Another response fits the ward better.' })),
  });
  tell.step(manager.name, 'proposes the selection, with a reason for every response');
  await lead.act('needs', need.id, 'consent');
  tell.step(lead.name, 'consents to it');
  await manager.act('needs', need.id, 'select');
  const { pocId } = await manager.settled(`/needs/${need.id}`);
  tell.step(manager.name, 'selects; the company is told, and a proof of concept opens');
  return pocId;
}

/** Anybody who takes part can check what happened: every entry carries the hash of those before it. */
export async function checkRecord({ lead }: Cast, need: Body, tell: Teller): Promise<void> {
  const { verified, entries } = await lead.get(`/needs/${need.id}/timeline`);
  if (!verified)
    throw new StoryError(`The record of ${need.reference} doesn’t hold`, { detail: 'Its chain of hashes is broken.' });
  tell.step(
    lead.name,
    `reads the record of ${need.reference}: ${entries.length} entries, and their chain of hashes is whole`,
  );
}
