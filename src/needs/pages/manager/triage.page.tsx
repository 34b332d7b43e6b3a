import { z } from 'zod';
import { loadMatches } from '../../../matching/pages/load.matches.ts';
import { MatchPreview } from '../../../matching/pages/match.preview.tsx';
import { Card } from '../../../web/components/card.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { PostButton } from '../../../web/components/post.button.tsx';
import { Form } from '../../../web/forms/form.view.tsx';
import { page, type Led, type Shown } from '../../../web/page.ts';
import { paths } from '../../../web/paths.ts';
import type { Attempt, Visit } from '../../../web/visit.ts';
import { needAnswer, type NeedAnswer } from '../../need.presenter.ts';
import { classifyBody, classifyForm, classifyStart } from './classify.form.ts';
import { publishBody, publishForm, publishStart } from './manager.forms.ts';
import { ManagerHead } from './manager.head.tsx';
import { NeedAsWritten } from './need.as.written.tsx';
import { SimilarNeeds } from './similar.list.tsx';
import { TriageWay, waitingForTriage } from './triage.way.tsx';
import { triageWords } from './triage.words.ts';

const loadNeed = async (visit: Visit): Promise<NeedAnswer> =>
  (await visit.api.call('getNeed', needAnswer, { params: { id: visit.params['id'] ?? '' } })).body;

/** Where a need is judged: what the ward says on the left, rubric, classification and the companies that fit on the right. */
export const triagePage = page({ id: 'triage', path: '/needs/:id/triage', access: ['manager'], show, send });

async function send(visit: Visit): Promise<Led> {
  const id = visit.params['id'] ?? '';
  const sent = { params: { id }, version: visit.version, ...(visit.key ? { key: visit.key } : {}) };
  switch (visit.fields.text('part')) {
    case 'start':
      await visit.api.call('need.start-triage', z.unknown(), { ...sent, body: {} });
      return { to: visit.path, done: 'done' };
    case 'classify': {
      const body = classifyBody(visit, await loadNeed(visit));
      await visit.api.call('need.classify', z.unknown(), { ...sent, body });
      return { to: visit.path, done: 'ranking-anew' };
    }
    default:
      await visit.api.call('need.publish', z.unknown(), { ...sent, body: publishBody(visit, visit.fields) });
      return { to: `${paths.need(id)}/matches`, done: 'published' };
  }
}

async function show(visit: Visit, attempt?: Attempt): Promise<Shown> {
  const w = visit.say(triageWords);
  const need = await loadNeed(visit);
  const [matches, way] = await Promise.all([loadMatches(visit, need.id), waitingForTriage(visit, need.id)]);
  const threshold = need.steering?.threshold ?? 'good';
  return {
    title: `${w.title} · ${need.reference}`,
    place: 'board',
    wide: true,
    live: [`needs:${need.id}`],
    main: (
      <>
        <TriageWay visit={visit} way={way} />
        <ManagerHead visit={visit} need={need} without={['publish', 'start-triage']} />
        <div class="split">
          <section aria-labelledby="ward">
            <h2 id="ward">{w.whose}</h2>
            <NeedAsWritten visit={visit} need={need} />
            {await SimilarNeeds({ visit, need })}
          </section>
          <div class="stack">
            <Judgement visit={visit} need={need} attempt={attempt} />
            <Card title={w.matches}>
              <MatchPreview
                visit={visit}
                matches={matches}
                to={`${paths.need(need.id)}/matches`}
                threshold={threshold}
              />
            </Card>
          </div>
        </div>
      </>
    ),
  };
}

/** What the manager decides here, by how far the need is. */
function Judgement({ visit, need, attempt }: { visit: Visit; need: NeedAnswer; attempt: Attempt | undefined }) {
  const w = visit.say(triageWords);
  const classifying = attempt?.fields.text('part') === 'classify';
  const may = (action: string): boolean => need.abilities.includes(action);
  if (!may('classify') && !may('publish'))
    return (
      <Notice>
        <p>{w.notInTriage}</p>
        <p>
          <a href={paths.need(need.id)}>{w.toNeed}</a>
        </p>
      </Notice>
    );
  return (
    <>
      {may('start-triage') && (
        <Card title={w.begin}>
          <p>{w.beginText}</p>
          <PostButton to={visit.path} values={{ part: 'start' }} version={need.version} look="primary">
            {w.begin}
          </PostButton>
        </Card>
      )}
      <Stops visit={visit} need={need} />
      {may('classify') && (
        <details class="card" open={classifying || !need.spearhead}>
          <summary>
            <h2>{w.classify}</h2>
          </summary>
          <p class="hint">{w.classifyText}</p>
          <Form
            visit={visit}
            form={classifyForm(visit)}
            attempt={classifying ? attempt : undefined}
            start={classifyStart(visit, need)}
            version={need.version}
            submit={w.saveClass}
          />
        </details>
      )}
      {may('publish') && (
        <Card title={w.rubric}>
          <Form
            visit={visit}
            form={publishForm(visit)}
            attempt={classifying ? undefined : attempt}
            start={publishStart(visit, need)}
            version={need.version}
            submit={w.publish}
          />
        </Card>
      )}
    </>
  );
}

/** What keeps the need from being published, said before the button is pressed. */
function Stops({ visit, need }: { visit: Visit; need: NeedAnswer }) {
  const w = visit.say(triageWords);
  const findings = need.patientDataFindings ?? [];
  const unconfirmed = need.onBehalf && !need.onBehalf.confirmedAt;
  return (
    <>
      {findings.length > 0 && (
        <Notice tone="amber">
          <p>{w.findings(findings.length)}</p>
          <p>
            <a href={paths.action('needs', need.id, 'confirm-no-patient-data')}>{w.clear}</a>
          </p>
        </Notice>
      )}
      {unconfirmed && (
        <Notice tone="amber">
          <p>{w.unconfirmed}</p>
        </Notice>
      )}
    </>
  );
}
