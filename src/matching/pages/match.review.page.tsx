import { z } from 'zod';
import { companyAnswer } from '../../companies/company.presenter.ts';
import { DomainError } from '../../kernel/errors.ts';
import { needAnswer, type NeedAnswer } from '../../needs/need.presenter.ts';
import { ManagerHead } from '../../needs/pages/manager/manager.head.tsx';
import { Empty } from '../../web/components/empty.tsx';
import { page, type Shown } from '../../web/page.ts';
import type { Attempt, Visit } from '../../web/visit.ts';
import { loadMatches } from './load.matches.ts';
import { Abstention } from './match.preview.tsx';
import { MatchList, type Match, type Matches } from './match.list.tsx';
import { steeringBody } from './match.steering.ts';
import { matchWords } from './match.words.ts';
import { DecideForm, SteeringSection } from './steering.view.tsx';
import { whyNotSection } from './why-not.view.tsx';
import { invitingSection } from './inviting.view.tsx';

const steerable = (need: NeedAnswer): boolean => need.abilities.includes('steer');

/** The ranking of a need: why each company, and what the manager decides otherwise. */
export const matchReviewPage = page({
  id: 'match-review',
  path: '/needs/:id/matches',
  access: ['manager'],
  show,
  send: async (visit) => {
    const id = visit.params['id'] ?? '';
    const key = visit.key ? { key: visit.key } : {};
    const part = visit.fields.text('part');
    if (part === 'invite') {
      const engagement = { id: visit.fields.text('engagementId') };
      await visit.api.call('engagement.invite', z.unknown(), {
        params: engagement,
        body: {},
        version: visit.version,
        ...key,
      });
    } else if (part === 'suggest') {
      const body = { companyId: visit.fields.text('companyId'), reason: visit.fields.text('reason') };
      await visit.api.call('suggestCompany', z.unknown(), { params: { id }, body, ...key });
    } else {
      const { steering } = (await visit.api.call('getNeed', needAnswer, { params: { id } })).body;
      const empty = { pinned: [], excluded: [], weights: {}, threshold: 'good', maxInvitations: 8 } as const;
      const body = steeringBody(visit, steering ?? { ...empty, pinned: [], excluded: [] });
      await visit.api
        .call('need.steer', z.unknown(), { params: { id }, body, version: visit.version, ...key })
        .catch((error: unknown) => {
          throw namedAtField(error);
        });
    }
    return { to: visit.path, done: part === 'invite' || part === 'suggest' ? 'done' : 'ranking-anew' };
  },
});

/** A fault of the entry that was added stands at the reason that was typed. */
function namedAtField(error: unknown): unknown {
  if (!(error instanceof DomainError)) return error;
  const issues = error.issues.map((one) =>
    /^(pinned|excluded)\.\d+\.reason$/.test(one.path) ? { ...one, path: 'reason' } : one,
  );
  return new DomainError(error.code, error.message, { issues, details: { ...error.details } });
}

async function show(visit: Visit, attempt?: Attempt): Promise<Shown> {
  const w = visit.say(matchWords);
  const id = visit.params['id'] ?? '';
  const [need, matches] = await Promise.all([
    visit.api.call('getNeed', needAnswer, { params: { id } }).then(({ body }) => body),
    loadMatches(visit, id),
  ]);
  const threshold = need.publication?.threshold ?? need.steering?.threshold ?? 'good';
  const part = attempt?.fields.text('part');
  const deciding = part === 'decide' ? attempt?.fields.text('companyId') : visit.query['decide'];
  const names = await namesOf(visit, need, matches);
  const far = matches?.matches.filter(unlikely) ?? [];
  const list = {
    visit,
    threshold,
    controls: (match: Match) => (
      <Decision
        visit={visit}
        need={need}
        match={match}
        deciding={deciding}
        attempt={part === 'decide' ? attempt : undefined}
      />
    ),
  };
  return {
    title: `${w.title} · ${need.reference}`,
    place: 'board',
    wide: true,
    live: [`needs:${id}`, 'engagements'],
    main: (
      <>
        <ManagerHead visit={visit} need={need} />
        <div class="split">
          <section class="flow" aria-labelledby="ranking">
            <h2 id="ranking">{w.title}</h2>
            {matches ? (
              <>
                <RunLine visit={visit} matches={matches} />
                <Abstention visit={visit} matches={matches} />
                <MatchList {...list} matches={matches.matches.filter((one) => !unlikely(one))} />
                {far.length > 0 && (
                  <details open={far.some((one) => one.companyId === deciding)}>
                    <summary>{w.far(far.length)}</summary>
                    <MatchList {...list} matches={far} />
                  </details>
                )}
              </>
            ) : (
              <Empty>{need.status === 'draft' ? w.notYet : w.waiting}</Empty>
            )}
          </section>
          <div class="stack">
            {await invitingSection({ visit, need })}
            {await whyNotSection({
              visit,
              needId: id,
              version: need.version,
              open: need.status === 'published',
              attempt: part === 'suggest' ? attempt : undefined,
            })}
            <SteeringSection visit={visit} need={need} names={names} attempt={part === 'steer' ? attempt : undefined} />
            {matches && matches.gated && matches.gated.length > 0 && (
              <section class="flow" aria-labelledby="gated">
                <h2 id="gated">{w.gated}</h2>
                <Gated visit={visit} gated={matches.gated.slice(0, mostNamed)} names={names} />
              </section>
            )}
          </div>
        </div>
      </>
    ),
  };
}

/** Companies that the router found and that hardly fit; nobody would ask them. */
const unlikely = (match: Match): boolean => match.level === 'none' && !match.pinned && match.engagement === null;

interface DecisionProps {
  visit: Visit;
  need: NeedAnswer;
  match: Match;
  /** The company that is being decided on. */
  deciding: string | undefined;
  attempt: Attempt | undefined;
}

/** The way to pin a company or to exclude it; its form where it was asked for. */
function Decision({ visit, need, match, deciding, attempt }: DecisionProps) {
  const w = visit.say(matchWords);
  if (!steerable(need)) return null;
  if (deciding === match.companyId)
    return <DecideForm visit={visit} need={need} companyId={match.companyId} attempt={attempt} />;
  return (
    <a href={`${visit.path}?decide=${match.companyId}#match-${match.companyId}`}>
      {w.decide}
      <span class="hidden"> {match.companyName}</span>
    </a>
  );
}

function RunLine({ visit, matches }: { visit: Visit; matches: Matches }) {
  const w = visit.say(matchWords);
  return (
    <p class="muted">
      {w.ranked(matches.candidates)} · {w.madeAt(visit.format.moment(matches.at))} ·{' '}
      {matches.purpose === 'publish' ? w.publishedRun : w.previewRun} ·{' '}
      <a href={`/matches/${matches.runId}/replay?need=${visit.params['id'] ?? ''}`}>{w.replay}</a>
    </p>
  );
}

const mostNamed = 10;

/** Names of companies that the ranking only gives by their id. */
async function namesOf(visit: Visit, need: NeedAnswer, matches: Matches | null): Promise<Map<string, string>> {
  const names = new Map(matches?.matches.map((one) => [one.companyId, one.companyName]));
  const { pinned = [], excluded = [] } = need.steering ?? {};
  const asked = [...pinned, ...excluded, ...(matches?.gated ?? []).slice(0, mostNamed)].map((one) => one.companyId);
  await Promise.all(
    [...new Set(asked)]
      .filter((id) => !names.has(id))
      .map(async (id) => {
        const { body } = await visit.api.call('getCompany', companyAnswer, { params: { id } });
        names.set(id, body.name);
      }),
  );
  return names;
}

function Gated({
  visit,
  gated,
  names,
}: {
  visit: Visit;
  gated: NonNullable<Matches['gated']>;
  names: Map<string, string>;
}) {
  const w = visit.say(matchWords);
  return (
    <ul class="rows">
      {gated.map((one) => (
        <li key={one.companyId}>
          <strong>{names.get(one.companyId) ?? w.unknownCompany}</strong>
          <p>{one.detail[visit.language]}</p>
        </li>
      ))}
    </ul>
  );
}
