import type { z } from 'zod';
import { engagementAnswer, type EngagementAnswer } from '../../engagements/engagement.presenter.ts';
import { DomainError } from '../../kernel/errors.ts';
import { matchesAnswer } from '../../matching/match.endpoints.ts';
import { Empty } from '../../web/components/empty.tsx';
import { StatusTag, type Tone } from '../../web/components/status.tag.tsx';
import { vocabulary } from '../../web/i18n/vocabulary.words.ts';
import { page } from '../../web/page.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import type { NeedAnswer } from '../need.presenter.ts';
import { companiesWords } from './companies.words.ts';
import { NeedHead } from './need.head.tsx';
import { careAndManager, loadCounts, loadEngagements, loadNeed } from './need.load.ts';
import { titleOf } from './need.title.ts';
import { ProposalView } from './proposal.view.tsx';
import { ResponsesTable, submittedOf } from './responses.table.tsx';

type Match = z.infer<typeof matchesAnswer>['matches'][number];

/** Whom the need reached: why each company fits, how far it came, what it answered, and what is proposed. */
export const companiesPage = page({
  id: 'need-companies',
  path: '/needs/:id/companies',
  access: careAndManager,
  show: async (visit) => {
    const w = visit.say(companiesWords);
    const need = await loadNeed(visit);
    const [counts, engagements, matches] = await Promise.all([
      loadCounts(visit, need),
      loadEngagements(visit, need),
      loadMatches(visit, need),
    ]);
    const taking = engagements.filter((one) => one.status !== 'suggested');
    const opened = await loadOpened(visit, taking);
    const names = new Map(engagements.map(({ company }) => [company.id, company.name]));
    return {
      title: `${w.title} · ${need.reference} ${titleOf(visit, need).text}`,
      place: 'needs',
      live: [`needs:${need.id}`, 'engagements'],
      main: (
        <>
          <NeedHead visit={visit} need={need} part="companies" counts={counts} />
          {need.proposal && need.status === 'in-selection' && (
            <ProposalView visit={visit} proposal={need.proposal} names={names} />
          )}
          <Companies visit={visit} need={need} engagements={taking} matches={matches} />
          <Responses visit={visit} need={need} opened={opened} />
        </>
      ),
    };
  },
});

async function loadMatches(visit: Visit, need: NeedAnswer): Promise<readonly Match[]> {
  const asked = { params: { id: need.id }, query: { purpose: 'publish' } };
  const found = await visit.api.call('needMatches', matchesAnswer, asked).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === 'not-found') return null;
    throw error;
  });
  return found?.body.matches ?? [];
}

interface CompaniesProps {
  visit: Visit;
  need: NeedAnswer;
  engagements: readonly EngagementAnswer[];
  matches: readonly Match[];
}

function Companies({ visit, need, engagements, matches }: CompaniesProps) {
  const w = visit.say(companiesWords);
  if (engagements.length === 0) return <Empty>{need.publication ? w.none : w.notPublished}</Empty>;
  const places = new Map(matches.map((one, place) => [one.companyId, place]));
  const place = ({ company }: EngagementAnswer): number => places.get(company.id) ?? matches.length;
  return (
    <section aria-labelledby="companies">
      <h2 id="companies">{w.title}</h2>
      <p class="muted">{w.order}</p>
      <ul class="rows">
        {engagements
          .toSorted((a, b) => place(a) - place(b))
          .map((one) => (
            <Company visit={visit} need={need} engagement={one} match={matches[place(one)]} key={one.id} />
          ))}
      </ul>
    </section>
  );
}

const levelTones: Record<string, Tone> = { strong: 'teal', good: 'teal' };

interface CompanyProps {
  visit: Visit;
  need: NeedAnswer;
  engagement: EngagementAnswer;
  match: Match | undefined;
}

function Company({ visit, need, engagement, match }: CompanyProps) {
  const w = visit.say(companiesWords);
  const { fitLevel, engagementStatus } = visit.say(vocabulary);
  const { company, status, answer } = engagement;
  return (
    <li>
      <div class="spread">
        <p>
          <span class="rows-title">{company.name}</span>{' '}
          {match && <StatusTag tone={levelTones[match.level] ?? 'plain'}>{fitLevel[match.level]}</StatusTag>}
        </p>
        <p>
          <StatusTag tone={status === 'selected' ? 'green' : 'plain'}>{engagementStatus[status]}</StatusTag>{' '}
          <a href={paths.engagement(engagement.id)}>
            {w.open}
            <span class="hidden"> {company.name}</span>
          </a>
        </p>
      </div>
      {answer && <p class="pre">{answer.reason}</p>}
      {match ? <Reasons visit={visit} need={need} match={match} company={company.name} /> : <p>{w.byInterest}</p>}
    </li>
  );
}

/** Why a company fits, as pairs of words from both texts; and the point that it doesn't meet. */
function Reasons({ visit, need, match, company }: { visit: Visit; need: NeedAnswer; match: Match; company: string }) {
  const w = visit.say(companiesWords);
  return (
    <>
      <p class="row">
        {match.reasons.map(
          ({ needQuote, companyQuote, code }) =>
            needQuote &&
            companyQuote && (
              <span key={`${code} ${needQuote.start} ${companyQuote.start}`}>
                <mark lang={need.language}>{needQuote.text}</mark> <span aria-hidden="true">↔</span>{' '}
                <mark>{companyQuote.text}</mark>
              </span>
            ),
        )}
      </p>
      <details>
        <summary>{w.why(company)}</summary>
        <ul class="pairs">
          {match.reasons.map((reason) => (
            <li key={`${reason.code} ${reason.conceptId ?? ''} ${reason.feature}`}>{reason.text[visit.language]}</li>
          ))}
          {match.notMet && (
            <li>
              <p>
                <StatusTag tone="amber">{w.notMet}</StatusTag> {match.notMet.text[visit.language]}
              </p>
            </li>
          )}
        </ul>
      </details>
    </>
  );
}

/** The parts whose responses were opened, with what their companies wrote. */
async function loadOpened(visit: Visit, engagements: readonly EngagementAnswer[]): Promise<EngagementAnswer[]> {
  const opened = engagements.filter((one) => one.openedAt !== null).slice(0, 20);
  const whole = opened.map(
    async ({ id }) => (await visit.api.call('getEngagement', engagementAnswer, { params: { id } })).body,
  );
  return await Promise.all(whole);
}

function Responses({ visit, need, opened }: { visit: Visit; need: NeedAnswer; opened: readonly EngagementAnswer[] }) {
  const w = visit.say(companiesWords);
  if (!need.publication) return null;
  const responses = submittedOf(opened);
  const closed = need.status !== 'published';
  return (
    <section aria-labelledby="responses">
      <h2 id="responses">{w.responses}</h2>
      {responses.length > 0 ? (
        <ResponsesTable visit={visit} responses={responses} />
      ) : (
        <p>{closed ? w.noResponses : w.responsesLater(visit.format.moment(need.publication.responseDeadline))}</p>
      )}
    </section>
  );
}
