import type { Visit } from '../../../web/visit.ts';
import { assessmentWords } from './assessment.words.ts';

interface ScoreDotsProps {
  visit: Visit;
  /** Individual scores, 0–10. */
  points: readonly number[];
  /** What was agreed on, 0–10. */
  agreed: number | undefined;
}

const width = 120;
const x = (value: number): number => 9 + (value / 10) * (width - 18);

/** Individual scores as dots on a line from 0 to 10, the consensus as a ring, each also as its number. */
export function ScoreDots({ visit, points, agreed }: ScoreDotsProps) {
  const w = visit.say(assessmentWords);
  const number = (value: number): string => visit.format.number(value, 2);
  if (points.length === 0 && agreed === undefined) return <span class="muted">–</span>;
  return (
    <span class="score">
      <svg class="dots" viewBox={`0 0 ${width} 18`} width={width} height="18" aria-hidden="true">
        <line x1={x(0)} x2={x(10)} y1="9" y2="9" />
        {points.map((value, place) => (
          <circle cx={x(value)} cy="9" r="4" key={place} />
        ))}
        {agreed !== undefined && <circle class="dots-agreed" cx={x(agreed)} cy="9" r="7" />}
      </svg>
      {agreed !== undefined && (
        <strong class="numeric">
          <span class="hidden">{w.consensus} </span>
          {number(agreed)}
        </strong>
      )}
      {points.length > 0 && (
        <span class="muted numeric small">
          <span class="hidden">{w.dots(points.map(number).join(', '))}</span>
          <span aria-hidden="true">{points.map(number).join(' · ')}</span>
        </span>
      )}
    </span>
  );
}
