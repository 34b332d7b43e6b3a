import { z } from 'zod';
import { ResponsesTable, submittedOf } from '../../../needs/pages/responses.table.tsx';
import { Card } from '../../../web/components/card.tsx';
import { Empty } from '../../../web/components/empty.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { PageHead } from '../../../web/components/page.head.tsx';
import { Form } from '../../../web/forms/form.view.tsx';
import { Fields } from '../../../web/forms/fields.ts';
import { page, type Led, type Shown } from '../../../web/page.ts';
import { paths } from '../../../web/paths.ts';
import type { Attempt, Visit } from '../../../web/visit.ts';
import { assessmentWords } from './assessment.words.ts';
import { pointsBody, pointsFields, pointsStart } from './points.form.ts';
import { judges, loadEngagement, loadScores, waits } from './selection.load.ts';

/** One person's own judgement of one response: scores alone, or a conflict of interest. */
export const assessPage = page({ id: 'assess', path: '/engagements/:id/assessment', access: judges, show, send });

async function send(visit: Visit): Promise<Led> {
  const id = visit.params['id'] ?? '';
  const engagement = await loadEngagement(visit, id);
  const done = { to: `${paths.need(engagement.need.id)}/selection`, done: 'saved' };
  if (visit.fields.text('part') === 'conflict') {
    const body = { reason: visit.fields.text('reason') };
    const key = visit.key ? { key: visit.key } : {};
    await visit.api.call('declareConflict', z.unknown(), { params: { id }, body, ...key });
    return done;
  }
  const { criteria } = (await loadScores(visit, id)).body;
  const remark = visit.fields.text('remark').trim();
  const body = { points: pointsBody(criteria, visit.fields), remark: remark === '' ? null : remark };
  await visit.api.call('giveScores', z.unknown(), { params: { id }, body });
  return done;
}

async function show(visit: Visit, attempt?: Attempt): Promise<Shown> {
  const { assess: w } = visit.say(assessmentWords);
  const id = visit.params['id'] ?? '';
  const [engagement, { body: scores }] = await Promise.all([loadEngagement(visit, id), loadScores(visit, id)]);
  const own = scores.scores.find((one) => one.own);
  const responses = submittedOf([engagement]);
  const title = w.title(engagement.company.name);
  const conflicting = attempt?.fields.text('part') === 'conflict';
  const possible = waits(engagement) && scores.consensus === null;
  return {
    title,
    place: visit.actor?.role === 'manager' ? 'board' : 'needs',
    wide: true,
    main: (
      <>
        <PageHead
          reference={`${engagement.need.reference} · ${engagement.need.title ?? ''}`}
          title={title}
          now={w.text}
        />
        <div class="split">
          <section aria-labelledby="response">
            <h2 id="response">{w.response}</h2>
            {responses.length === 0 ? (
              <Empty>{w.noResponse}</Empty>
            ) : (
              <ResponsesTable visit={visit} responses={responses} />
            )}
          </section>
          <div class="stack">
            {own?.conflict && <Notice tone="amber">{w.declared}</Notice>}
            {!own?.conflict && !possible && <Notice>{w.closed}</Notice>}
            {!own?.conflict && possible && (
              <>
                <Form
                  visit={visit}
                  form={{
                    fields: [
                      ...pointsFields(scores.criteria, visit.language),
                      { name: 'remark', kind: 'area', label: w.remark, optional: true, rows: 3, max: 4000 },
                    ],
                  }}
                  attempt={conflicting ? undefined : attempt}
                  start={pointsStart(own?.points).with({ remark: own?.remark ?? '' })}
                  submit={w.save}
                  cancel={{ to: `${paths.need(engagement.need.id)}/selection` }}
                />
                <Card title={w.conflictTitle}>
                  <p>{w.conflictText}</p>
                  <Form
                    visit={visit}
                    form={{
                      fields: [
                        { name: 'part', kind: 'hidden', label: '' },
                        { name: 'reason', kind: 'area', label: w.conflictReason, rows: 2, max: 2000 },
                      ],
                    }}
                    attempt={conflicting ? attempt : undefined}
                    start={new Fields().with({ part: 'conflict' })}
                    submit={w.declare}
                    danger
                  />
                </Card>
              </>
            )}
          </div>
        </div>
      </>
    ),
  };
}
