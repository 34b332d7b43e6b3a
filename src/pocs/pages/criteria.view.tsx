import { Empty } from '../../web/components/empty.tsx';
import { StatusTag, type Tone } from '../../web/components/status.tag.tsx';
import { Table } from '../../web/components/table.tsx';
import type { Visit } from '../../web/visit.ts';
import type { PocAnswer } from '../poc.presenter.ts';
import type { Verdict } from '../poc.schema.ts';
import { BulletChart } from './bullet.chart.tsx';
import { criteriaWords } from './criteria.words.ts';
import { pocTerms } from './poc.terms.ts';

type Criterion = NonNullable<PocAnswer['criteria']>[number];

export const verdictTones: Record<Verdict, Tone> = { go: 'green', between: 'plain', stop: 'red' };

/** A value in its unit; small ones with their decimals. */
export const inUnit = (visit: Visit, value: number, unit: string): string => `${visit.format.number(value, 3)} ${unit}`;

/** Each criterion as a bullet chart, and the table of the numbers in them. */
export function Criteria({ visit, criteria }: { visit: Visit; criteria: readonly Criterion[] }) {
  const w = visit.say(criteriaWords);
  const { verdict: verdicts, better } = visit.say(pocTerms);
  if (criteria.length === 0) return <Empty>{w.none}</Empty>;
  const measured = (one: Criterion): string => (one.latest ? inUnit(visit, one.latest.value, one.unit) : w.notYet);
  return (
    <div class="stack">
      <ul class="bullets">
        {criteria.map((one) => (
          <li key={one.id}>
            <p>
              <strong>{one.name}</strong>{' '}
              <span class="muted">
                {one.unit}, {better[one.better]}
              </span>
            </p>
            <div class="bullet-row">
              <BulletChart
                bullet={{ ...one, measured: one.latest?.value ?? null }}
                said={one.verdict ? w.said(one.name, measured(one), verdicts[one.verdict]) : w.saidNone(one.name)}
              />
              {one.verdict ? (
                <StatusTag tone={verdictTones[one.verdict]}>{verdicts[one.verdict]}</StatusTag>
              ) : (
                <StatusTag>{w.notYet}</StatusTag>
              )}
            </div>
          </li>
        ))}
      </ul>
      <p class="muted small">{w.legend}</p>
      <Table
        caption={w.caption}
        columns={[
          { label: w.criterion, head: true, cell: (one) => one.name },
          { label: w.baseline, numeric: true, cell: (one) => inUnit(visit, one.baseline, one.unit) },
          { label: w.go, numeric: true, cell: (one) => inUnit(visit, one.goThreshold, one.unit) },
          { label: w.stop, numeric: true, cell: (one) => inUnit(visit, one.stopThreshold, one.unit) },
          { label: w.measured, numeric: true, cell: measured },
          { label: w.verdict, cell: (one) => (one.verdict ? verdicts[one.verdict] : '–') },
        ]}
        rows={criteria}
        keyOf={(one) => one.id}
      />
    </div>
  );
}
