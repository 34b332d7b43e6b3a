import type { Visit } from '../../web/visit.ts';
import { matchWords } from './match.words.ts';

interface ScoreBarProps {
  visit: Visit;
  /** 0–1; shown as 0–100. */
  score: number;
  label?: string;
  /** What stands beside the bar, where that isn’t the number. */
  said?: string;
}

/** A score as a small bar with its number. */
export function ScoreBar({ visit, score, label, said }: ScoreBarProps) {
  const number = said ?? visit.format.number(score * 100);
  return (
    <span class="score">
      <svg viewBox="0 0 100 10" width="100" height="10" aria-hidden="true">
        <rect class="score-ground" width="100" height="10" rx="2" />
        <rect class="score-value" width={Math.max(0, Math.min(1, score)) * 100} height="10" rx="2" />
      </svg>
      <span class="hidden">{label ?? visit.say(matchWords).score} </span>
      <span class="numeric">{number}</span>
    </span>
  );
}
