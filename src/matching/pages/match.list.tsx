import type { ComponentChildren } from 'preact';
import type { z } from 'zod';
import { fitLevels, type FitLevel } from '../../kernel/vocabulary.ts';
import { StatusTag, type Tone } from '../../web/components/status.tag.tsx';
import { vocabulary } from '../../web/i18n/vocabulary.words.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import type { matchesAnswer } from '../match.endpoints.ts';
import { matchWords } from './match.words.ts';
import { ReasonText } from './reason.line.tsx';
import { ScoreBar } from './score.bar.tsx';

export type Matches = z.infer<typeof matchesAnswer>;
export type Match = Matches['matches'][number];

export const levelTone: Record<FitLevel, Tone> = { strong: 'teal', good: 'teal', possible: 'plain', none: 'plain' };

interface MatchListProps {
  visit: Visit;
  matches: readonly Match[];
  /** From which level companies are invited. */
  threshold: FitLevel;
  /** What can be done with a match. */
  controls?: (match: Match) => ComponentChildren;
}

/** Companies in the order of the ranking: level in a word, score, reasons with the words they rest on. */
export function MatchList({ visit, matches, threshold, controls }: MatchListProps) {
  const w = visit.say(matchWords);
  const names = visit.say(vocabulary);
  return (
    <ol class="rows matches">
      {matches.map((match) => (
        <li key={match.companyId} id={`match-${match.companyId}`}>
          <div class="spread">
            <h3>
              <a href={paths.company(match.companyId)}>{match.companyName}</a>
            </h3>
            <span class="row small-gap">
              <StatusTag tone={levelTone[match.level]}>{names.fitLevel[match.level]}</StatusTag>
              {match.pinned && <StatusTag tone="violet">{w.pinned}</StatusTag>}
              {match.engagement && <StatusTag>{names.engagementStatus[match.engagement.status]}</StatusTag>}
            </span>
          </div>
          <p class="row small-gap">
            <ScoreBar visit={visit} score={match.score} />
            <span class="muted">
              {w.place(match.rank)}
              {match.movedByFairness !== 0 && ` · ${w.fairness(match.movedByFairness)}`}
              {match.load > 0 && ` · ${w.load(match.load)}`}
              {!match.engagement && !match.pinned && !reaches(match.level, threshold) && ` · ${w.belowThreshold}`}
            </span>
          </p>
          {match.reasons.length > 0 && (
            <ul class="reasons" aria-label={w.reasons}>
              {match.reasons.map((reason) => (
                <li key={`${reason.code} ${reason.conceptId ?? ''}`}>
                  <ReasonText visit={visit} reason={reason} />
                </li>
              ))}
              {match.notMet && (
                <li class="muted">
                  {w.notMet}: <ReasonText visit={visit} reason={match.notMet} />
                </li>
              )}
              {match.whatIf && (
                <li class="muted">
                  {w.whatIf}: <ReasonText visit={visit} reason={match.whatIf} />
                </li>
              )}
            </ul>
          )}
          {controls?.(match)}
        </li>
      ))}
    </ol>
  );
}

const reaches = (level: FitLevel, threshold: FitLevel): boolean =>
  fitLevels.indexOf(level) <= fitLevels.indexOf(threshold);
