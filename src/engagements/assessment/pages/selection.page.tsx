import { z } from 'zod';
import type { NeedAnswer } from '../../../needs/need.presenter.ts';
import { ManagerHead } from '../../../needs/pages/manager/manager.head.tsx';
import { ResponsesTable, submittedOf } from '../../../needs/pages/responses.table.tsx';
import { Empty } from '../../../web/components/empty.tsx';
import { PostButton } from '../../../web/components/post.button.tsx';
import { page } from '../../../web/page.ts';
import { paths } from '../../../web/paths.ts';
import type { Visit } from '../../../web/visit.ts';
import { assessmentWords } from './assessment.words.ts';
import { ScoresTable } from './scores.table.tsx';
import { judges, loadJudged, loadNeed, waits, type JudgedResponse } from './selection.load.ts';

/** The responses of a need side by side, how each was judged, and what to do with each. */
export const selectionPage = page({
  id: 'selection',
  path: '/needs/:id/selection',
  access: judges,
  show: async (visit) => {
    const w = visit.say(assessmentWords);
    const need = await loadNeed(visit);
    const judged = await loadJudged(visit, need);
    const open = judged.some(({ scores }) => scores.consensus !== null);
    return {
      title: `${w.title} · ${need.reference}`,
      place: visit.actor?.role === 'manager' ? 'board' : 'needs',
      wide: true,
      live: [`needs:${need.id}`, 'engagements', 'assessments'],
      main: (
        <>
          <ManagerHead visit={visit} need={need} />
          {judged.length === 0 ? (
            <Empty>{need.status === 'published' ? w.notYet : w.none}</Empty>
          ) : (
            <>
              <section aria-labelledby="scores">
                <div class="spread">
                  <h2 id="scores">{w.scores}</h2>
                  {visit.actor?.role === 'manager' && <a href={`${paths.need(need.id)}/criteria`}>{w.setCriteria}</a>}
                </div>
                <p class="muted">
                  {w.legend} {!open && w.ownOnly}
                </p>
                <ScoresTable visit={visit} judged={judged} />
                <Steps visit={visit} need={need} judged={judged} />
              </section>
              <section aria-labelledby="responses">
                <h2 id="responses">{w.responses}</h2>
                <ResponsesTable visit={visit} responses={submittedOf(judged.map(({ engagement }) => engagement))} />
              </section>
            </>
          )}
        </>
      ),
    };
  },
  send: async (visit) => {
    const action = visit.fields.text('do');
    const id = visit.fields.text('engagementId');
    if (action === 'shortlist')
      await visit.api.call('engagement.shortlist', z.unknown(), {
        params: { id },
        body: {},
        version: visit.version,
        ...(visit.key ? { key: visit.key } : {}),
      });
    return { to: visit.path, done: 'done' };
  },
});

/** What can be done with each response, company by company. */
function Steps({ visit, judged }: { visit: Visit; need: NeedAnswer; judged: readonly JudgedResponse[] }) {
  const w = visit.say(assessmentWords);
  const manages = visit.actor?.role === 'manager';
  const waiting = judged.filter(({ engagement }) => waits(engagement));
  if (waiting.length === 0) return null;
  return (
    <ul class="rows">
      {waiting.map(({ engagement, scores }) => {
        const own = scores.scores.find((one) => one.own);
        return (
          <li class="cols" key={engagement.id}>
            <strong>{engagement.company.name}</strong>
            <span class="row">
              {!scores.consensus && (
                <a href={`${paths.engagement(engagement.id)}/assessment`}>
                  {own ? w.scoreAgain : w.score}
                  <span class="hidden"> {engagement.company.name}</span>
                </a>
              )}
              {manages && scores.scored > 0 && (
                <a href={`${paths.engagement(engagement.id)}/consensus`}>
                  {w.reach}
                  <span class="hidden"> {engagement.company.name}</span>
                </a>
              )}
              {engagement.abilities.includes('shortlist') && (
                <PostButton
                  to={visit.path}
                  values={{ do: 'shortlist', engagementId: engagement.id }}
                  version={engagement.version}
                >
                  {engagement.status === 'shortlisted' ? w.unlist : w.shortlist}
                  <span class="hidden"> {engagement.company.name}</span>
                </PostButton>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
