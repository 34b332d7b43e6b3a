import type { VNode } from 'preact';
import { engagementAnswer } from '../../engagements/engagement.presenter.ts';
import { EngagementRows } from '../../engagements/pages/engagements.page.tsx';
import { needAnswer } from '../../needs/need.presenter.ts';
import { Empty } from '../../web/components/empty.tsx';
import { listed } from '../../web/listed.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import { homeCompanyWords } from './home.company.words.ts';

const invited = ['invited', 'waiting'];
const running = ['accepted', 'responding', 'submitted', 'under-review', 'shortlisted', 'reserve', 'selected'];

/** A company’s part of the home page: needs it is invited to, needs it takes part in, open challenges; null for others. */
export async function companyHome(visit: Visit): Promise<VNode | null> {
  if (visit.actor?.organisationKind !== 'company') return null;
  const w = visit.say(homeCompanyWords);
  const engagements = async (status: readonly string[], limit: number) =>
    (await visit.api.call('listEngagements', listed(engagementAnswer), { query: { status: status.join(','), limit } }))
      .body.items;
  const [invitations, others, { body: challenges }] = await Promise.all([
    engagements(invited, 20),
    engagements(running, 10),
    visit.api.call('listNeeds', listed(needAnswer), { query: { status: 'published', limit: 50 } }),
  ]);
  return (
    <>
      <section aria-labelledby="invitations">
        <h2 id="invitations">{w.invitations}</h2>
        {invitations.length > 0 ? (
          <EngagementRows visit={visit} engagements={invitations} />
        ) : (
          <Empty
            action={
              <a class="button secondary" href={paths.profile()}>
                {w.profile}
              </a>
            }
          >
            {w.none}
          </Empty>
        )}
      </section>
      {others.length > 0 && (
        <section aria-labelledby="running">
          <h2 id="running">{w.running}</h2>
          <EngagementRows visit={visit} engagements={others} />
          <p>
            <a href={paths.engagements()}>{w.all}</a>
          </p>
        </section>
      )}
      {challenges.items.length > 0 && (
        <section aria-labelledby="challenges">
          <h2 id="challenges">{w.challenges(challenges.items.length, challenges.next !== null)}</h2>
          <p>
            {w.challengesText} <a href={paths.challenges()}>{w.toChallenges}</a>
          </p>
        </section>
      )}
    </>
  );
}
