import type { z } from 'zod';
import { Facts } from '../../web/components/facts.tsx';
import { Table } from '../../web/components/table.tsx';
import { vocabulary } from '../../web/i18n/vocabulary.words.ts';
import type { Visit } from '../../web/visit.ts';
import { criteriaAnswer } from '../assessment/assessment.presenter.ts';
import type { EngagementAnswer } from '../engagement.presenter.ts';
import { isCompany, orNull } from './engagement.load.ts';
import { engagementWords } from './engagement.words.ts';

export type Criteria = z.infer<typeof criteriaAnswer>['criteria'];

/** By what the response was judged, where the reader sees points at all. */
export async function loadCriteria(visit: Visit, engagement: EngagementAnswer): Promise<Criteria> {
  if (!engagement.consensus?.result) return [];
  const found = await orNull(visit.api.call('getCriteria', criteriaAnswer, { params: { id: engagement.need.id } }));
  return found?.body.criteria ?? [];
}

/** The dated, reasoned answer that the company got, with the points it rests on; earlier answers below. */
export function FeedbackView({
  visit,
  engagement,
  criteria,
}: {
  visit: Visit;
  engagement: EngagementAnswer;
  criteria: Criteria;
}) {
  const w = visit.say(engagementWords);
  const titles = isCompany(visit) ? w : w.others;
  const { engagementStatus, declineCode } = visit.say(vocabulary);
  const { answer, earlierAnswers, endReason, decline, consensus } = engagement;
  const said = [
    ...(answer ? [{ label: '', ...answer }] : []),
    ...earlierAnswers.map((one) => ({ label: `${w.earlier}, `, ...one })),
  ];
  if (said.length === 0 && !endReason && !decline) return null;
  const result = consensus?.result;
  const facts = [
    ...said.map((one) => ({
      label: `${one.label}${visit.format.day(one.at)}`,
      value: `${engagementStatus[one.result]}. ${one.reason}`,
    })),
    ...(decline
      ? [
          {
            label: `${titles.declined}, ${visit.format.day(decline.at)}`,
            value: `${declineCode[decline.code]}. ${decline.reason}`,
          },
        ]
      : []),
    ...(endReason && !answer ? [{ label: w.endReason, value: endReason }] : []),
  ];
  return (
    <section aria-labelledby="feedback">
      <h2 id="feedback">{titles.feedback}</h2>
      <Facts facts={facts} />
      {result && (
        <div class="stack-small feedback-points">
          <Table
            caption={w.points}
            columns={[
              { label: w.criterion, head: true, cell: (row) => row.label },
              { label: w.weight, numeric: true, cell: (row) => row.weight },
              { label: w.pointsGiven, numeric: true, cell: (row) => w.pointsOf(visit.format.number(row.points)) },
            ]}
            rows={Object.entries(result.points).map(([key, points]) => {
              const criterion = criteria.find((one) => one.key === key);
              return {
                key,
                label: criterion?.label[visit.language] ?? key,
                weight: criterion ? visit.format.percent(criterion.weight / 100) : '',
                points,
              };
            })}
            keyOf={(row) => row.key}
          />
          <p>
            <strong>{w.total(visit.format.number(result.total, 1))}</strong>
          </p>
          <p class="pre">{result.reason}</p>
        </div>
      )}
    </section>
  );
}
