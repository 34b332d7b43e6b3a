import { z } from 'zod';
import { Empty } from '../../../web/components/empty.tsx';
import { PageHead } from '../../../web/components/page.head.tsx';
import { PostButton } from '../../../web/components/post.button.tsx';
import { Form } from '../../../web/forms/form.view.tsx';
import { page, type Led, type Shown } from '../../../web/page.ts';
import { paths } from '../../../web/paths.ts';
import type { Attempt, Visit } from '../../../web/visit.ts';
import { assessmentWords } from './assessment.words.ts';
import { pointsBody, pointsFields, pointsStart } from './points.form.ts';
import { ScoresTable } from './scores.table.tsx';
import { loadEngagement, loadScores } from './selection.load.ts';

/** What those who scored a response agreed on. */
export const consensusPage = page({
  id: 'consensus',
  path: '/engagements/:id/consensus',
  access: ['manager'],
  show,
  send,
});

async function send(visit: Visit): Promise<Led> {
  const id = visit.params['id'] ?? '';
  const sent = { params: { id }, version: visit.version, ...(visit.key ? { key: visit.key } : {}) };
  if (visit.fields.text('do') === 'open') {
    await visit.api.call('engagement.open-consensus', z.unknown(), { ...sent, body: {} });
    return { to: visit.path, done: 'done' };
  }
  const { criteria } = (await loadScores(visit, id)).body;
  const body = { points: pointsBody(criteria, visit.fields), reason: visit.fields.text('reason') };
  await visit.api.call('setConsensus', z.unknown(), { ...sent, body });
  const engagement = await loadEngagement(visit, id);
  return { to: `${paths.need(engagement.need.id)}/selection`, done: 'saved' };
}

async function show(visit: Visit, attempt?: Attempt): Promise<Shown> {
  const words = visit.say(assessmentWords);
  const { agree: w } = words;
  const id = visit.params['id'] ?? '';
  const [engagement, { body: scores }] = await Promise.all([loadEngagement(visit, id), loadScores(visit, id)]);
  const title = w.title(engagement.company.name);
  const { version } = engagement;
  const rounded = Object.entries(scores.mean?.points ?? {}).map(([key, value]) => [key, Math.round(value)] as const);
  const start = pointsStart(scores.consensus?.result?.points ?? Object.fromEntries(rounded)).with({
    reason: scores.consensus?.result?.reason ?? '',
  });
  return {
    title,
    place: 'board',
    live: [`engagements:${id}`],
    main: (
      <>
        <PageHead
          reference={`${engagement.need.reference} · ${engagement.need.title ?? ''}`}
          title={title}
          now={w.text}
        />
        {scores.scored === 0 ? (
          <Empty>{w.none}</Empty>
        ) : (
          <div class="stack">
            <ScoresTable visit={visit} judged={[{ engagement, scores }]} />
            {engagement.abilities.includes('open-consensus') && (
              <p class="row">
                <PostButton to={visit.path} values={{ do: 'open' }} version={version} look="primary">
                  {w.open}
                </PostButton>
                <span class="muted">{w.openText}</span>
              </p>
            )}
            {scores.consensus && engagement.abilities.includes('set-consensus') && (
              <Form
                visit={visit}
                form={{
                  fields: [
                    ...pointsFields(scores.criteria, visit.language),
                    { name: 'reason', kind: 'area', label: w.reason, rows: 3, max: 2000 },
                  ],
                }}
                attempt={attempt}
                start={start}
                version={version}
                submit={w.save}
                cancel={{ to: `${paths.need(engagement.need.id)}/selection` }}
              />
            )}
          </div>
        )}
      </>
    ),
  };
}
