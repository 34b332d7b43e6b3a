import { Notice } from '../../web/components/notice.tsx';
import { faultIn } from '../../web/i18n/faults.ts';
import { page } from '../../web/page.ts';
import type { Visit } from '../../web/visit.ts';
import type { EngagementAnswer } from '../engagement.presenter.ts';
import { AnswerBar } from './answer.bar.tsx';
import { PartHead } from './engagement.head.tsx';
import { engagementReaders, isCompany, loadPart } from './engagement.load.ts';
import { engagementWords } from './engagement.words.ts';
import { FeedbackView, loadCriteria } from './feedback.view.tsx';
import { LadderView, loadLadder } from './ladder.view.tsx';
import { MatchView } from './match.view.tsx';

/** An invitation, and what became of it: why it came, the need as far as it is open, what can be answered. */
export const engagementPage = page({
  id: 'engagement',
  path: '/engagements/:id',
  access: engagementReaders,
  show: async (visit) => {
    const part = await loadPart(visit);
    const { engagement } = part;
    const [ladder, criteria] = await Promise.all([loadLadder(visit, part), loadCriteria(visit, engagement)]);
    const w = visit.say(engagementWords);
    const answers = engagement.abilities.includes('accept');
    return {
      title: `${engagement.need.reference} ${part.need?.title ?? ''}`,
      place: visit.actor?.organisationKind === 'company' ? 'engagements' : 'needs',
      live: [`engagements:${engagement.id}`, `needs:${engagement.need.id}`],
      main: (
        <>
          <PartHead visit={visit} part={part} tab="whole" />
          <Obstacles visit={visit} engagement={engagement} />
          <FeedbackView visit={visit} engagement={engagement} criteria={criteria} />
          <Origin visit={visit} engagement={engagement} />
          <MatchView visit={visit} part={part} />
          <LadderView visit={visit} part={part} ladder={ladder} />
          <Terms visit={visit} engagement={engagement} />
          {answers && (
            <section aria-labelledby="answer">
              <h2 id="answer">{w.endTitle}</h2>
              <div class="page-actions">
                <AnswerBar visit={visit} engagement={engagement} />
              </div>
            </section>
          )}
        </>
      ),
    };
  },
});

/** What this status knows but a rule keeps from the reader now, each reason once. */
function Obstacles({ visit, engagement }: { visit: Visit; engagement: EngagementAnswer }) {
  const w = visit.say(engagementWords);
  if (!isCompany(visit)) return null;
  const telling = engagement.obstacles.filter(({ code }) => code !== 'waited-before' && code !== 'not-invited');
  const reasons = [...new Set(telling.map((one) => faultIn(visit.language, { ...one, path: '' })))];
  if (reasons.length === 0) return null;
  return (
    <Notice tone="amber" title={w.obstacles}>
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
    </Notice>
  );
}

/** How the company came in, where it wasn’t the router alone. */
function Origin({ visit, engagement: { origin } }: { visit: Visit; engagement: EngagementAnswer }) {
  const w = visit.say(engagementWords);
  if (!isCompany(visit) || !origin || origin.kind === 'router') return null;
  return (
    <p class="muted">
      {w.origins[origin.kind]} {origin.reason}
    </p>
  );
}

function Terms({ visit, engagement }: { visit: Visit; engagement: EngagementAnswer }) {
  const { terms } = engagement;
  const w = visit.say(engagementWords);
  if (!terms?.accepted) return null;
  return (
    <section aria-labelledby="terms">
      <h2 id="terms">{w.terms}</h2>
      <details>
        <summary>{w.termsAccepted(terms.accepted.version, visit.format.day(terms.accepted.at))}</summary>
        <p class="text">{terms.text}</p>
      </details>
    </section>
  );
}
