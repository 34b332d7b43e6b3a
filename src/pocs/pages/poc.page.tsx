import { Facts } from '../../web/components/facts.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { StatusTag, type Tone } from '../../web/components/status.tag.tsx';
import { faultIn } from '../../web/i18n/faults.ts';
import { page } from '../../web/page.ts';
import type { Visit } from '../../web/visit.ts';
import { learningAnswer } from '../charter.presenter.ts';
import { takingPart } from '../poc.access.ts';
import type { PocAnswer } from '../poc.presenter.ts';
import { CharterView } from './charter.view.tsx';
import { charterWords } from './charter.words.ts';
import { openPoc, pocShown, type OpenPoc } from './poc.head.tsx';
import { Result } from './poc.result.tsx';
import { pocTerms } from './poc.terms.ts';
import { pocWords } from './poc.words.ts';

/** One proof of concept: what came of it, what it lacks, and the plan on one screen. */
export const pocPage = page({
  id: 'poc',
  path: '/pocs/:id',
  access: takingPart,
  show: async (visit) => {
    const opened = await openPoc(visit);
    const { poc, charter } = opened;
    if (!charter) return pocShown(visit, opened, 'poc', <Partners visit={visit} poc={poc} />);
    const params = { id: poc.id };
    const learning = poc.stop ? (await visit.api.call('getLearningCard', learningAnswer, { params })).body : null;
    return pocShown(
      visit,
      opened,
      'poc',
      <>
        <Result visit={visit} poc={poc} charter={charter} learning={learning} />
        {poc.status === 'chartering' && <Missing visit={visit} opened={opened} />}
        <CharterView visit={visit} poc={poc} charter={charter} />
        <section class="split">
          <Approvals visit={visit} poc={poc} />
          <Partners visit={visit} poc={poc} />
        </section>
        <Earlier visit={visit} opened={opened} />
      </>,
    );
  },
});

function Missing({ visit, opened }: { visit: Visit; opened: OpenPoc }) {
  const w = visit.say(charterWords);
  if (opened.missing.length === 0)
    return (
      <Notice tone="green">
        <p>{w.complete}</p>
      </Notice>
    );
  return (
    <Notice tone="amber" title={w.missingTitle}>
      <ul>
        {opened.missing.map((issue) => (
          <li key={`${issue.path} ${issue.code}`}>{faultIn(visit.language, issue)}</li>
        ))}
      </ul>
    </Notice>
  );
}

const approvalTones: Record<string, Tone> = { approved: 'green', 'changes-required': 'amber', declined: 'red' };

/** Who has approved the plan, and who is missing. */
function Approvals({ visit, poc }: { visit: Visit; poc: PocAnswer }) {
  const w = visit.say(charterWords);
  const terms = visit.say(pocTerms);
  const names = new Map(poc.partners.map((one) => [one.companyId, one.companyName]));
  const nameOf = (id: string): string =>
    id === poc.careOrganisation.id ? poc.careOrganisation.name : (names.get(id) ?? terms.approver.programme);
  const approvals = poc.approvals ?? [];
  const missing = (poc.approvalsMissing ?? []).filter(
    ({ organisationId }) => !approvals.some((one) => one.organisationId === organisationId),
  );
  return (
    <div class="stack">
      <h2>{w.approvals}</h2>
      <ul class="rows">
        {approvals.map((one) => (
          <li class="cols" key={one.organisationId}>
            <div>
              <p class="rows-title">{nameOf(one.organisationId)}</p>
              <p class="muted">{w.approvedOn(visit.format.day(one.at))}</p>
              {one.reason !== null && <p>{one.reason}</p>}
            </div>
            <StatusTag tone={approvalTones[one.result] ?? 'plain'}>{terms.approval[one.result]}</StatusTag>
          </li>
        ))}
        {missing.map((one) => (
          <li class="cols" key={one.organisationId}>
            <p class="rows-title">{one.name ?? terms.approver.programme}</p>
            <StatusTag tone={poc.status === 'in-review' ? 'amber' : 'plain'}>{w.missingApproval}</StatusTag>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Partners({ visit, poc }: { visit: Visit; poc: PocAnswer }) {
  const w = visit.say(charterWords);
  const terms = visit.say(pocTerms);
  return (
    <div class="stack">
      <h2>{w.partners}</h2>
      <ul class="rows">
        {poc.partners.map((one) => (
          <li class="cols" key={one.engagementId}>
            <div>
              <p class="rows-title">{one.companyName}</p>
              {one.reason !== null && <p>{one.reason}</p>}
              {one.settledAs && <p class="muted">{terms.settled[one.settledAs]}</p>}
            </div>
            <StatusTag tone={one.status === 'active' ? 'teal' : 'red'}>{terms.partner[one.status]}</StatusTag>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The plans of earlier rounds, with what was decided on each. */
function Earlier({ visit, opened }: { visit: Visit; opened: OpenPoc }) {
  const w = visit.say(charterWords);
  const { decision } = visit.say(pocTerms);
  const { reason } = visit.say(pocWords);
  if (opened.iterations.length === 0) return null;
  return (
    <section class="stack">
      <h2>{w.earlier}</h2>
      {opened.iterations.map((round) => (
        <details class="card" key={round.charterVersion}>
          <summary>
            {w.earlierRound(
              round.charterVersion,
              round.result ? decision[round.result] : '–',
              visit.format.day(round.endedAt),
            )}
          </summary>
          <Facts
            facts={[
              { label: w.hypothesis, value: round.charter.hypothesis ?? w.none },
              { label: reason, value: round.reason ?? w.none },
              {
                label: w.criteria,
                value: round.charter.criteria
                  .map((one) => `${one.name}: ${w.go} ${one.goThreshold}, ${w.stop} ${one.stopThreshold} ${one.unit}`)
                  .join('\n'),
              },
            ]}
          />
        </details>
      ))}
    </section>
  );
}
