import type { EngagementAnswer } from '../../engagements/engagement.presenter.ts';
import { commonWords } from '../../web/i18n/common.words.ts';
import { vocabulary } from '../../web/i18n/vocabulary.words.ts';
import type { Visit } from '../../web/visit.ts';
import { companiesWords } from './companies.words.ts';

type Content = NonNullable<NonNullable<EngagementAnswer['response']>['submitted']>['content'];

/** One company's response, as it counts. */
export interface ShownResponse {
  engagementId: string;
  company: string;
  content: Content;
}

/** The responses that were submitted last, of those that the reader may read. */
export const submittedOf = (engagements: readonly EngagementAnswer[]): ShownResponse[] =>
  engagements.flatMap(({ id, company, response }) =>
    response?.submitted ? [{ engagementId: id, company: company.name, content: response.submitted.content }] : [],
  );

/** Responses side by side: a row for each point, a column for each company. */
export function ResponsesTable({ visit, responses }: { visit: Visit; responses: readonly ShownResponse[] }) {
  const w = visit.say(companiesWords);
  const points = Object.keys(w.rows) as (keyof typeof w.rows)[];
  const rows = points
    .map((point) => ({ point, values: responses.map(({ content }) => valueOf(visit, content, point)) }))
    .filter(({ values }) => values.some((value) => value !== null));
  return (
    <div class="scroller" tabIndex={0} role="region" aria-label={w.responses}>
      <table class="table compared">
        <caption class="hidden">{w.responses}</caption>
        <thead>
          <tr>
            <th scope="col">{w.criterion}</th>
            {responses.map((one) => (
              <th scope="col" key={one.engagementId}>
                {one.company}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ point, values }) => (
            <tr key={point}>
              <th scope="row">{w.rows[point]}</th>
              {responses.map((one, place) => (
                <td data-label={one.company} key={one.engagementId}>
                  <span class="pre" lang={written.includes(point) ? one.content.language : undefined}>
                    {values[place] ?? '–'}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Points that the company wrote in its own language. */
const written: readonly string[] = ['summary', 'approach', 'evidence', 'risks', 'neededFromHospital'];

function valueOf(visit: Visit, content: Content, point: keyof (typeof companiesWords)['en']['rows']): string | null {
  const w = visit.say(companiesWords);
  const { yes, no } = visit.say(commonWords);
  const { format } = visit;
  const { trl } = content;
  switch (point) {
    case 'trl':
      return trl && (trl.min === trl.max ? `${trl.min}` : `${trl.min}–${trl.max}`);
    case 'deviceClass':
      return content.deviceClass && visit.say(vocabulary).deviceClass[content.deviceClass];
    case 'ceMarked':
      return content.ceMarked === null ? null : content.ceMarked ? yes : no;
    case 'certifications':
      return content.certifications.length > 0 ? format.list(content.certifications) : null;
    case 'durationWeeks':
      return content.durationWeeks === null ? null : w.weeks(format.number(content.durationWeeks));
    case 'cost':
      return content.cost && format.money(content.cost.cents, content.cost.currency);
    case 'partners':
      return content.partners.map((one) => `${one.name}: ${one.contribution}`).join('\n') || null;
    default:
      return content[point];
  }
}
