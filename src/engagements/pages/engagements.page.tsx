import { Empty } from '../../web/components/empty.tsx';
import { PageHead } from '../../web/components/page.head.tsx';
import { StatusTag } from '../../web/components/status.tag.tsx';
import { Tabs } from '../../web/components/tabs.tsx';
import { vocabulary } from '../../web/i18n/vocabulary.words.ts';
import { listed } from '../../web/listed.ts';
import { page } from '../../web/page.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import { engagementAnswer, type EngagementAnswer } from '../engagement.presenter.ts';
import { engagementStatuses, type EngagementStatus } from '../engagement.schema.ts';
import { actBy, EngagementTag } from './engagement.head.tsx';
import { engagementReaders, isCompany } from './engagement.load.ts';
import { telling } from './match.view.tsx';
import { listWords } from './list.words.ts';

const toAnswer: readonly EngagementStatus[] = ['invited', 'waiting'];
const writing: readonly EngagementStatus[] = ['accepted', 'responding'];
const handedIn: readonly EngagementStatus[] = ['submitted', 'under-review', 'shortlisted', 'reserve', 'selected'];
const ended: readonly EngagementStatus[] = ['not-selected', 'declined', 'withdrawn', 'lapsed'];

/** Filters as words in the address: `/engagements?show=to-answer`. */
const groups = { 'to-answer': toAnswer, writing, 'handed-in': handedIn, ended, all: engagementStatuses } as const;
type Group = keyof typeof groups;

const groupOf = (asked: string | undefined): Group =>
  (Object.keys(groups) as Group[]).find((one) => one === asked) ?? 'all';

/** Everything a company was invited to or is interested in; for others, the participations that they may see. */
export const engagementsPage = page({
  id: 'engagements',
  path: '/engagements',
  access: engagementReaders,
  show: async (visit) => {
    const w = visit.say(listWords);
    const own = isCompany(visit);
    const group = groupOf(visit.query['show']);
    const { cursor } = visit.query;
    const query = { status: groups[group].join(','), ...(cursor === undefined ? {} : { cursor }) };
    const { items, next } = (await visit.api.call('listEngagements', listed(engagementAnswer), { query })).body;
    const title = own ? w.list : w.listOthers;
    const at = (one: Group, more = ''): string =>
      `${paths.engagements()}${one === 'all' ? '?' : `?show=${one}&`}${more}`;
    return {
      title,
      place: visit.actor?.organisationKind === 'company' ? 'engagements' : 'needs',
      live: ['engagements'],
      main: (
        <>
          <PageHead title={title}>{own && <p>{w.listText}</p>}</PageHead>
          <Tabs
            label={w.show}
            tabs={(['all', 'to-answer', 'writing', 'handed-in', 'ended'] as const).map((one) => ({
              to: at(one).replace(/[?&]$/, ''),
              label: w.groups[one],
              current: one === group,
            }))}
          />
          {items.length === 0 ? (
            <Empty
              action={
                own && group === 'all' ? (
                  <a class="button secondary" href={paths.profile()}>
                    {w.toProfile}
                  </a>
                ) : undefined
              }
            >
              {own && group === 'all' ? w.empty : w.emptyGroup}
            </Empty>
          ) : (
            <div>
              <EngagementRows visit={visit} engagements={items} />
            </div>
          )}
          {next !== null && (
            <p>
              <a href={at(group, `cursor=${encodeURIComponent(next)}`)}>{w.more}</a>
            </p>
          )}
          {own && (
            <p>
              <a href={paths.challenges()}>{w.toChallenges}</a>
            </p>
          )}
        </>
      ),
    };
  },
});

/** Engagements as rows: what, how well it fits, where it stands, until when. */
export function EngagementRows({ visit, engagements }: { visit: Visit; engagements: readonly EngagementAnswer[] }) {
  const { fitLevel } = visit.say(vocabulary);
  const own = isCompany(visit);
  return (
    <ul class="rows">
      {engagements.map((one) => {
        const [why] = telling(one.match?.reasons ?? []);
        const open = [...toAnswer, ...writing].includes(one.status);
        return (
          <li class="cols" key={one.id}>
            <div>
              <a class="rows-title" href={paths.engagement(one.id)}>
                {one.need.title ?? one.need.reference}
              </a>
              <p>
                <span class="reference">{one.need.reference}</span>
                {!own && ` ${one.company.name}`}
                {own && open && why && <span class="muted"> {why.text}</span>}
              </p>
            </div>
            <div class="row">
              {one.level && <StatusTag tone="teal">{fitLevel[one.level]}</StatusTag>}
              <EngagementTag visit={visit} status={one.status} />
              {open && <span>{visit.format.moment(actBy(one))}</span>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
