import { z } from 'zod';
import { DomainError, type Issue } from '../../../kernel/errors.ts';
import type { NeedAnswer } from '../../../needs/need.presenter.ts';
import { ManagerHead } from '../../../needs/pages/manager/manager.head.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { Fields } from '../../../web/forms/fields.ts';
import type { Field } from '../../../web/forms/form.ts';
import { Form } from '../../../web/forms/form.view.tsx';
import { page, type Shown } from '../../../web/page.ts';
import { paths } from '../../../web/paths.ts';
import type { Attempt, Visit } from '../../../web/visit.ts';
import type { EngagementAnswer } from '../../engagement.presenter.ts';
import { assessmentWords } from './assessment.words.ts';
import { ScoresTable } from './scores.table.tsx';
import { loadJudged, loadNeed, waitingResponses, waits } from './selection.load.ts';

const lists = ['selected', 'reserve', 'notSelected'] as const;

/** The manager's proposal to the hospital: a place and a reason for each response. */
export const proposePage = page({
  id: 'propose-selection',
  path: '/needs/:id/do/propose-selection',
  access: ['manager'],
  show: showProposal,
  send: async (visit) => {
    const id = visit.params['id'] ?? '';
    const responses = await waitingResponses(visit, await loadNeed(visit));
    const lines = responses.map((one) => ({ list: placeOf(visit.fields, one.id), line: lineOf(visit.fields, one.id) }));
    const body = Object.fromEntries(
      lists.map((list) => [list, lines.filter((one) => one.list === list).map((one) => one.line)]),
    );
    await act(visit, id, 'propose-selection', body);
    return { to: `${paths.need(id)}/selection`, done: 'sent' };
  },
});

/** The end of a need for which no response would do: each company gets its reason. */
export const noneSuitablePage = page({
  id: 'none-suitable',
  path: '/needs/:id/do/none-suitable',
  access: ['manager'],
  show: showNone,
  send: async (visit) => {
    const id = visit.params['id'] ?? '';
    const responses = await waitingResponses(visit, await loadNeed(visit));
    const answers = responses.map((one) => lineOf(visit.fields, one.id));
    await act(visit, id, 'none-suitable', {
      reason: visit.fields.text('reason'),
      watch: visit.fields.has('watch'),
      answers,
    });
    return { to: paths.need(id), done: 'done' };
  },
});

const placeOf = (fields: Fields, id: string): (typeof lists)[number] =>
  lists.find((list) => list === fields.text(`place.${id}`)) ?? 'notSelected';
const lineOf = (fields: Fields, id: string) => ({ engagementId: id, reason: fields.text(`reason.${id}`) });

/** Takes the action; a fault of a line is named at the reason or the place that was typed for it. */
async function act(visit: Visit, id: string, action: string, body: Record<string, unknown>): Promise<void> {
  const sent = { params: { id }, body, version: visit.version, ...(visit.key ? { key: visit.key } : {}) };
  await visit.api.call(`need.${action}`, z.unknown(), sent).catch((error: unknown) => {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(error.code, error.message, {
      issues: error.issues.map((one) => placed(one, body)),
      details: { ...error.details },
    });
  });
}

function placed(issue: Issue, body: Record<string, unknown>): Issue {
  const [, list = '', place = '', field = ''] = /^(\w+)\.(\d+)\.(\w+)$/.exec(issue.path) ?? [];
  const lines = body[list] as { engagementId: string }[] | undefined;
  const engagementId = lines?.[Number(place)]?.engagementId;
  if (engagementId === undefined) return issue;
  return { ...issue, path: `${field === 'reason' ? 'reason' : 'place'}.${engagementId}` };
}

async function showProposal(visit: Visit, attempt?: Attempt): Promise<Shown> {
  const words = visit.say(assessmentWords);
  const { propose: w } = words;
  const need = await loadNeed(visit);
  const judged = (await loadJudged(visit, need)).filter(({ engagement }) => waits(engagement));
  const responses = judged.map(({ engagement }) => engagement);
  const options = lists.map((value) => ({ value, label: w[value] }));
  const fields = responses.flatMap(({ id, company }): Field[] => [
    { name: `place.${id}`, kind: 'radios', label: w.place(company.name), options },
    { name: `reason.${id}`, kind: 'area', label: w.reason(company.name), rows: 2, max: 2000 },
  ]);
  return {
    title: w.title,
    place: 'board',
    wide: true,
    main: (
      <>
        <ManagerHead visit={visit} need={need} without={['propose-selection']} />
        <h2>{w.title}</h2>
        <p>{w.text}</p>
        {need.proposal?.objection && (
          <Notice tone="amber" title={w.before}>
            <p class="pre">{need.proposal.objection.reason}</p>
          </Notice>
        )}
        {responses.length === 0 ? (
          <Notice>{words.noResponses}</Notice>
        ) : (
          <div class="split">
            <Form
              visit={visit}
              form={{ fields }}
              attempt={attempt}
              start={startOf(need, responses)}
              version={need.version}
              submit={w.send}
              cancel={{ to: `${paths.need(need.id)}/selection` }}
            />
            <ScoresTable visit={visit} judged={judged} />
          </div>
        )}
      </>
    ),
  };
}

/** What was proposed last, so that after an objection only what changes is typed. */
function startOf({ proposal }: NeedAnswer, responses: readonly EngagementAnswer[]): Fields {
  const typed = responses.flatMap(({ id }) => {
    const list = lists.find((one) => proposal?.[one].some((line) => line.engagementId === id));
    const line = list && proposal?.[list].find((one) => one.engagementId === id);
    return line && list ? [[`place.${id}`, list] as const, [`reason.${id}`, line.reason] as const] : [];
  });
  return new Fields().with(Object.fromEntries(typed));
}

async function showNone(visit: Visit, attempt?: Attempt): Promise<Shown> {
  const words = visit.say(assessmentWords);
  const { noneFits: w, propose } = words;
  const need = await loadNeed(visit);
  const responses = await waitingResponses(visit, need);
  const fields: Field[] = [
    { name: 'reason', kind: 'area', label: w.reason, rows: 3, max: 2000 },
    ...responses.map(({ id, company }): Field => ({
      name: `reason.${id}`,
      kind: 'area',
      label: propose.reason(company.name),
      rows: 2,
      max: 2000,
    })),
    { name: 'watch', kind: 'tick', label: w.watch },
  ];
  return {
    title: w.title,
    place: 'board',
    main: (
      <>
        <ManagerHead visit={visit} need={need} without={['none-suitable']} />
        <h2>{w.title}</h2>
        <p>{w.text}</p>
        <Form
          visit={visit}
          form={{ fields }}
          attempt={attempt}
          start={new Fields().with({ watch: 'yes' })}
          version={need.version}
          submit={w.send}
          danger
          cancel={{ to: `${paths.need(need.id)}/selection` }}
        />
      </>
    ),
  };
}
