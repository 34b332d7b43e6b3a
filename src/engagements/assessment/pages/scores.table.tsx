import { StatusTag } from '../../../web/components/status.tag.tsx';
import { vocabulary } from '../../../web/i18n/vocabulary.words.ts';
import { paths } from '../../../web/paths.ts';
import type { Visit } from '../../../web/visit.ts';
import { assessmentWords } from './assessment.words.ts';
import { ScoreDots } from './score.dots.tsx';
import type { JudgedResponse } from './selection.load.ts';

/** Criteria as rows, responses as columns: everybody's own score as a dot, the consensus as a number, conflicts marked. */
export function ScoresTable({ visit, judged }: { visit: Visit; judged: readonly JudgedResponse[] }) {
  const w = visit.say(assessmentWords);
  const names = visit.say(vocabulary).engagementStatus;
  const criteria = judged[0]?.scores.criteria ?? [];
  return (
    <div class="scroller" tabIndex={0} role="region" aria-label={w.scores}>
      <table class="table compared">
        <caption class="hidden">{w.scores}</caption>
        <thead>
          <tr>
            <th scope="col">{w.criterion}</th>
            {judged.map(({ engagement }) => (
              <th scope="col" key={engagement.id}>
                <a href={paths.engagement(engagement.id)}>{engagement.company.name}</a>{' '}
                <StatusTag tone={engagement.status === 'shortlisted' ? 'teal' : 'plain'}>
                  {names[engagement.status]}
                </StatusTag>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ key, label, weight }) => (
            <tr key={key}>
              <th scope="row">
                {label[visit.language]} <span class="muted numeric">{w.weight(weight)}</span>
              </th>
              {judged.map(({ engagement, scores }) => (
                <td data-label={engagement.company.name} key={engagement.id}>
                  <ScoreDots
                    visit={visit}
                    points={scores.scores.flatMap((one) => one.points?.[key] ?? [])}
                    agreed={scores.consensus?.result?.points[key]}
                  />
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{w.total}</th>
            {judged.map((one) => (
              <td data-label={one.engagement.company.name} key={one.engagement.id}>
                <Total visit={visit} judged={one} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Total({ visit, judged: { scores } }: { visit: Visit; judged: JudgedResponse }) {
  const w = visit.say(assessmentWords);
  const result = scores.consensus?.result;
  const conflicts = scores.scores.filter((one) => one.conflict);
  return (
    <>
      {result ? (
        <p>
          <strong class="numeric">{visit.format.number(result.total, 2)}</strong>{' '}
          <span class="muted">{w.consensus}</span>
        </p>
      ) : (
        <p class="muted">
          {scores.mean && `${w.meanIs(visit.format.number(scores.mean.total, 2))} · `}
          {w.given(scores.scored)} · {w.noConsensus}
        </p>
      )}
      {result && <p class="pre">{result.reason}</p>}
      {conflicts.map((one) => (
        <p key={one.id}>
          <StatusTag tone="amber">{w.conflict(one.assessor.name ?? w.somebody)}</StatusTag>
        </p>
      ))}
    </>
  );
}
