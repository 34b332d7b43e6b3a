import type { z } from 'zod';
import { questionAnswer } from '../../engagements/questions/question.presenter.ts';
import { DomainError } from '../../kernel/errors.ts';
import { Empty } from '../../web/components/empty.tsx';
import { PageHead } from '../../web/components/page.head.tsx';
import { StatusTag } from '../../web/components/status.tag.tsx';
import { bodyOf, type FormSpec } from '../../web/forms/form.ts';
import { Form } from '../../web/forms/form.view.tsx';
import { listed } from '../../web/listed.ts';
import { page } from '../../web/page.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import type { NeedAnswer } from '../need.presenter.ts';
import { NeedHead } from './need.head.tsx';
import { careAndManager, loadCounts, loadNeed } from './need.load.ts';
import { nowWords } from './need.now.words.ts';
import { titleOf } from './need.title.ts';
import { questionsWords } from './questions.words.ts';

type Question = z.infer<typeof questionAnswer>;

async function loadQuestions(visit: Visit): Promise<{ items: Question[]; next: string | null }> {
  const { cursor } = visit.query;
  const sent = { params: { id: visit.params['id'] ?? '' }, query: { limit: 50, ...(cursor ? { cursor } : {}) } };
  return (await visit.api.call('listQuestions', listed(questionAnswer), sent)).body;
}

/** What companies ask about the need, with the answers; those that wait come first. */
export const questionsPage = page({
  id: 'need-questions',
  path: '/needs/:id/questions',
  access: careAndManager,
  show: async (visit) => {
    const w = visit.say(questionsWords);
    const need = await loadNeed(visit);
    const [counts, { items, next }] = await Promise.all([loadCounts(visit, need), loadQuestions(visit)]);
    const waiting = (one: Question): number => (one.status === 'asked' ? 0 : 1);
    return {
      title: `${w.title} · ${need.reference} ${titleOf(visit, need).text}`,
      place: 'needs',
      live: [`needs:${need.id}`, 'questions'],
      main: (
        <>
          <NeedHead visit={visit} need={need} part="questions" counts={counts} />
          <p>{w.text}</p>
          {items.length === 0 ? (
            <Empty>{w.none}</Empty>
          ) : (
            <ol class="rows">
              {items
                .toSorted((a, b) => waiting(a) - waiting(b))
                .map((one) => (
                  <QuestionRow visit={visit} need={need} question={one} key={one.id} />
                ))}
            </ol>
          )}
          {next !== null && (
            <p>
              <a href={`${visit.path}?cursor=${encodeURIComponent(next)}`}>{w.more}</a>
            </p>
          )}
        </>
      ),
    };
  },
});

const actions = ['answer', 'addendum', 'dismiss'] as const;
type QuestionAction = (typeof actions)[number];

function QuestionRow({ visit, need, question }: { visit: Visit; need: NeedAnswer; question: Question }) {
  const w = visit.say(questionsWords);
  const times = visit.say(nowWords);
  const moment = visit.format.moment;
  const { asker, answer, dismissal } = question;
  const asked = moment(question.createdAt);
  const due = question.clocks[0];
  const possible = actions.filter((one) => question.abilities.includes(one));
  return (
    <li>
      <div class="spread">
        <p class="muted">{asker ? w.askedBy(asker.companyName, asked) : w.asked(asked)}</p>
        {due && question.status === 'asked' && (
          <StatusTag tone={due.overdue ? 'red' : 'amber'}>
            {(due.overdue ? times.late : times.due)(visit.format.day(due.dueAt))}
          </StatusTag>
        )}
      </div>
      <p class="pre rows-title" lang={question.language}>
        {question.text}
      </p>
      {answer && <Said head={w.answered[answer.by](moment(answer.at))} text={answer.text} lang={need.language} />}
      {question.addenda.map((one) => (
        <Said head={w.added[one.by](moment(one.at))} text={one.text} lang={need.language} key={one.id} />
      ))}
      {dismissal && <p>{w.dismissed(dismissal.reason)}</p>}
      {possible.length > 0 && (
        <p class="row">
          {possible.map((one) => (
            <a
              class={one === 'answer' ? 'button primary' : 'button quiet'}
              href={`${paths.needPart(need.id, 'questions')}/${question.id}/${one}`}
              key={one}
            >
              {w.actions[one]}
              <span class="hidden">, {w.about(question.text.slice(0, 60))}</span>
            </a>
          ))}
        </p>
      )}
    </li>
  );
}

function Said({ head, text, lang }: { head: string; text: string; lang: string }) {
  return (
    <div class="said">
      <p class="muted">{head}</p>
      <p class="pre" lang={lang}>
        {text}
      </p>
    </div>
  );
}

async function loadQuestion(visit: Visit): Promise<{ question: Question; action: QuestionAction }> {
  const { items } = await loadQuestions(visit);
  const question = items.find((one) => one.id === visit.params['questionId']);
  const action = actions.find((one) => one === visit.params['action']);
  if (!question || !action) throw new DomainError('not-found', 'There is no such question.');
  return { question, action };
}

function actionForm(visit: Visit, action: QuestionAction): FormSpec {
  const w = visit.say(questionsWords);
  const name = action === 'dismiss' ? 'reason' : 'text';
  return {
    fields: [{ name, kind: 'area', label: w.fields[action], hint: w.hint, max: action === 'dismiss' ? 2000 : 4000 }],
  };
}

/** Answering one question, adding to the answer, or dismissing it. */
export const questionActionPage = page({
  id: 'need-question-action',
  path: '/needs/:id/questions/:questionId/:action',
  access: careAndManager,
  show: async (visit, attempt) => {
    const w = visit.say(questionsWords);
    const { question, action } = await loadQuestion(visit);
    const back = paths.needPart(question.need.id, 'questions');
    if (!question.abilities.includes(action) && !attempt) return { to: back };
    return {
      title: w.actions[action],
      place: 'needs',
      main: (
        <>
          <PageHead reference={question.need.reference} title={w.actions[action]} />
          <blockquote class="card pre" lang={question.language}>
            {question.text}
          </blockquote>
          <Form
            visit={visit}
            form={actionForm(visit, action)}
            attempt={attempt}
            version={question.version}
            submit={w.actions[action]}
            danger={action === 'dismiss'}
            cancel={{ to: back }}
          />
        </>
      ),
    };
  },
  send: async (visit) => {
    const { question, action } = await loadQuestion(visit);
    const sent = { params: { id: question.id }, body: bodyOf(actionForm(visit, action), visit.fields) };
    const key = visit.key ? { key: visit.key } : {};
    await visit.api.call(`question.${action}`, questionAnswer, { ...sent, version: visit.version, ...key });
    return { to: paths.needPart(question.need.id, 'questions'), done: 'sent' };
  },
});
