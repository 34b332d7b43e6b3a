import type { FitLevel } from '../../kernel/vocabulary.ts';
import { Empty } from '../../web/components/empty.tsx';
import type { Visit } from '../../web/visit.ts';
import { MatchList, type Matches } from './match.list.tsx';
import { matchWords } from './match.words.ts';

const shown = 5;

/** The first companies of a ranking, or why there are none. */
export function MatchPreview({
  visit,
  matches,
  to,
  threshold,
}: {
  visit: Visit;
  matches: Matches | null;
  to: string;
  threshold: FitLevel;
}) {
  const w = visit.say(matchWords);
  if (!matches) return <Empty>{w.waiting}</Empty>;
  const rest = matches.matches.length - shown;
  return (
    <>
      <p class="muted">
        {w.ranked(matches.candidates)} · {w.madeAt(visit.format.moment(matches.at))} ·{' '}
        {matches.purpose === 'publish' ? w.publishedRun : w.previewRun}
      </p>
      {matches.abstention && <Abstention visit={visit} matches={matches} />}
      <MatchList visit={visit} matches={matches.matches.slice(0, shown)} threshold={threshold} />
      <p>
        <a href={to}>
          {w.whole}
          {rest > 0 && ` (${w.more(rest)})`}
        </a>
      </p>
    </>
  );
}

/** What the router would have to know to name a company. */
export function Abstention({ visit, matches }: { visit: Visit; matches: Matches }) {
  if (!matches.abstention) return null;
  return (
    <div class="notice notice-amber">
      <p>{visit.say(matchWords).abstains}</p>
      <ul>
        {matches.abstention.questions[visit.language].map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </div>
  );
}
