import type { z } from 'zod';
import { Card } from '../../web/components/card.tsx';
import { Facts } from '../../web/components/facts.tsx';
import { StatusTag } from '../../web/components/status.tag.tsx';
import type { Visit } from '../../web/visit.ts';
import type { learningAnswer } from '../charter.presenter.ts';
import type { Charter } from '../charter.schema.ts';
import type { PocAnswer } from '../poc.presenter.ts';
import { inUnit, verdictTones } from './criteria.view.tsx';
import { outcomeOf } from './poc.now.ts';
import { pocTerms } from './poc.terms.ts';
import { pocWords } from './poc.words.ts';

type Learning = z.infer<typeof learningAnswer>;

interface ResultProps {
  visit: Visit;
  poc: PocAnswer;
  charter: Charter;
  learning: Learning | null;
}

/** What came of it: the decision with its reasons, why it stopped and what others can learn, how it went on. */
export function Result({ visit, poc, charter, learning }: ResultProps) {
  const w = visit.say(pocWords);
  return (
    <>
      {poc.decision && <Decision visit={visit} decision={poc.decision} charter={charter} />}
      {poc.outcomeReason !== null && (
        <Card title={`${w.outcome}: ${outcomeOf(visit, poc)}`}>
          <p class="pre">{poc.outcomeReason}</p>
        </Card>
      )}
      {poc.stop && (
        <Card title={w.stopTitle}>
          <p class="pre">{poc.stop.reason}</p>
          <Facts facts={[{ label: w.evidence, value: poc.stop.evidence }]} />
        </Card>
      )}
      {poc.stop && (
        <Card title={w.learning}>
          {learning?.learningCard ? (
            <Facts
              facts={[
                { label: w.tried, value: learning.learningCard.tried },
                { label: w.evidence, value: learning.learningCard.evidence },
                { label: w.whyStopped, value: learning.learningCard.whyStopped },
                { label: w.wouldHaveToChange, value: learning.learningCard.wouldHaveToChange },
              ]}
            />
          ) : (
            <p class="muted">{w.learningNone}</p>
          )}
        </Card>
      )}
      {(poc.followUps?.length ?? 0) > 0 && <FollowUps visit={visit} poc={poc} />}
    </>
  );
}

interface DecisionProps {
  visit: Visit;
  decision: NonNullable<PocAnswer['decision']>;
  charter: Charter;
}

/** The decision as a sentence, with its reason and where each criterion stood. */
function Decision({ visit, decision, charter }: DecisionProps) {
  const w = visit.say(pocWords);
  const terms = visit.say(pocTerms);
  const criteria = new Map(charter.criteria.map((one) => [one.id, one]));
  return (
    <Card title={w.decisionTitle}>
      <p class="lead">
        {w.decision(terms.decision[decision.result])} <span class="pre">{decision.reason}</span>
      </p>
      <ul class="rows">
        {decision.conclusions.map(({ criterionId, measured, whyNot, verdict }) => {
          const criterion = criteria.get(criterionId);
          return (
            <li class="cols" key={criterionId}>
              <p>
                {criterion?.name}:{' '}
                {measured === null ? w.notMeasured(whyNot ?? '') : inUnit(visit, measured, criterion?.unit ?? '')}
              </p>
              {verdict && <StatusTag tone={verdictTones[verdict]}>{terms.verdict[verdict]}</StatusTag>}
            </li>
          );
        })}
      </ul>
      <p class="muted">{w.decisionBy(visit.format.day(decision.at))}</p>
    </Card>
  );
}

function FollowUps({ visit, poc }: { visit: Visit; poc: PocAnswer }) {
  const w = visit.say(pocWords);
  return (
    <section class="stack">
      <h2>{w.followUps}</h2>
      <ul class="rows">
        {(poc.followUps ?? []).map((one) => (
          <li class="cols" key={one.months}>
            <div>
              <p class="rows-title">{w.followUp(one.months)}</p>
              {one.note !== null && <p class="pre">{one.note}</p>}
            </div>
            {one.doneAt ? (
              <StatusTag tone="green">{w.doneOn(visit.format.day(one.doneAt))}</StatusTag>
            ) : (
              <StatusTag tone={one.overdue ? 'red' : 'plain'}>
                {one.overdue ? `${w.overdue}, ` : ''}
                {w.due(visit.format.day(one.dueAt))}
              </StatusTag>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
