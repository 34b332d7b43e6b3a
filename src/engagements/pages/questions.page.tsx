import type { z } from 'zod';
import { Empty } from '../../web/components/empty.tsx';
import { StatusTag } from '../../web/components/status.tag.tsx';
import { bodyOf, type FormSpec } from '../../web/forms/form.ts';
import { Form } from '../../web/forms/form.view.tsx';
import { listed } from '../../web/listed.ts';
import { page } from '../../web/page.ts';
import type { Visit } from '../../web/visit.ts';
import { questionAnswer } from '../questions/question.presenter.ts';
import type { EngagementStatus } from '../engagement.schema.ts';
import { PartHead, partPath } from './engagement.head.tsx';
import { companyRoles, engagementOf, isCompany, loadPart } from './engagement.load.ts';
import { questionWords } from './questions.words.ts';

type Question = z.infer<typeof questionAnswer>;

const mayAsk: readonly EngagementStatus[] = ['invited', 'waiting', 'accepted', 'responding', 'submitted'];

/** Questions and answers of a need, as all invited companies read them; asking names nobody. */
export const questionsPage = page({
  id: 'engagement-questions',
  path: '/engagements/:id/questions',
  access: ['care-submitter', 'care-lead', 'manager', ...companyRoles],
  show: async (visit, attempt) => {
    const w = visit.say(questionWords);
    const part = await loadPart(visit);
    const { engagement } = part;
    const { cursor } = visit.query;
    const query = { limit: 50, ...(cursor === undefined ? {} : { cursor }) };
    const params = { id: engagement.need.id };
    const { items, next } = (await visit.api.call('listQuestions', listed(questionAnswer), { params, query })).body;
    const asks = isCompany(visit) && mayAsk.includes(engagement.status);
    return {
      title: `${w.title} · ${engagement.need.reference}`,
      place: visit.actor?.organisationKind === 'company' ? 'engagements' : 'needs',
      live: [`needs:${engagement.need.id}`, 'questions'],
      main: (
        <>
          <PartHead visit={visit} part={part} tab="questions" bar={false} />
          <p class="muted">{w.text}</p>
          {items.length === 0 ? (
            <Empty>{w.none}</Empty>
          ) : (
            <div>
              <ol class="rows">
                {items.map((one) => (
                  <QuestionView visit={visit} question={one} key={one.id} />
                ))}
              </ol>
            </div>
          )}
          {next !== null && (
            <p>
              <a href={`${visit.path}?cursor=${encodeURIComponent(next)}`}>{w.more}</a>
            </p>
          )}
          {asks && (
            <section aria-labelledby="ask">
              <h2 id="ask">{w.ask}</h2>
              <Form visit={visit} form={askForm(visit)} attempt={attempt} submit={w.send} />
            </section>
          )}
        </>
      ),
    };
  },
  send: async (visit) => {
    const engagement = await engagementOf(visit);
    await visit.api.call('askQuestion', questionAnswer, {
      params: { id: engagement.need.id },
      body: bodyOf(askForm(visit), visit.fields),
      ...(visit.key ? { key: visit.key } : {}),
    });
    return { to: partPath(engagement.id, 'questions'), done: 'asked' };
  },
});

function askForm(visit: Visit): FormSpec {
  const w = visit.say(questionWords);
  return { fields: [{ name: 'text', kind: 'area', label: w.question, hint: w.hint, max: 2000, rows: 4 }] };
}

function QuestionView({ visit, question }: { visit: Visit; question: Question }) {
  const w = visit.say(questionWords);
  const { answer, addenda, dismissal } = question;
  return (
    <li>
      <div class="row">
        <time class="muted" dateTime={question.createdAt.toISOString()}>
          {visit.format.moment(question.createdAt)}
        </time>
        {question.own && <StatusTag tone="teal">{w.yours}</StatusTag>}
        {!answer && !dismissal && <StatusTag tone="amber">{w.open}</StatusTag>}
        {dismissal && <StatusTag>{w.dismissed}</StatusTag>}
        {question.asker && !question.own && <span class="muted">{question.asker.companyName}</span>}
      </div>
      <p class="pre text" lang={question.language}>
        {question.text}
      </p>
      {dismissal && <p class="muted">{dismissal.reason}</p>}
      {answer && (
        <div class="reply">
          <p class="muted">
            {w.by[answer.by]}, {visit.format.moment(answer.at)}
          </p>
          <p class="pre text">{answer.text}</p>
        </div>
      )}
      {addenda.map((one) => (
        <div class="reply" key={one.id}>
          <p class="muted">
            {w.addendum}, {visit.format.moment(one.at)}
          </p>
          <p class="pre text">{one.text}</p>
        </div>
      ))}
    </li>
  );
}
