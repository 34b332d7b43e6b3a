import { PageHead } from '../../web/components/page.head.tsx';
import { StatusTag, type Tone } from '../../web/components/status.tag.tsx';
import { Tabs } from '../../web/components/tabs.tsx';
import { vocabulary } from '../../web/i18n/vocabulary.words.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import type { EngagementAnswer } from '../engagement.presenter.ts';
import type { EngagementStatus } from '../engagement.schema.ts';
import { AnswerBar } from './answer.bar.tsx';
import { isCompany, workingDaysLeft, type Part } from './engagement.load.ts';
import { nowWords } from './now.words.ts';
import { engagementWords } from './engagement.words.ts';

export type PartTab = 'whole' | 'questions' | 'response' | 'history';

export const partPath = (id: string, tab: PartTab): string =>
  tab === 'whole' ? paths.engagement(id) : `${paths.engagement(id)}/${tab}`;

const tones: Partial<Record<EngagementStatus, Tone>> = {
  invited: 'amber',
  waiting: 'amber',
  accepted: 'teal',
  responding: 'teal',
  submitted: 'teal',
  selected: 'green',
};

/** The status of an engagement, as a word. */
export function EngagementTag({ visit, status }: { visit: Visit; status: EngagementStatus }) {
  return <StatusTag tone={tones[status] ?? 'plain'}>{visit.say(vocabulary).engagementStatus[status]}</StatusTag>;
}

/** By when the company must act: its own clock while one runs, else the need’s deadline. */
export function actBy(engagement: EngagementAnswer): Date {
  if (engagement.status !== 'invited' && engagement.status !== 'waiting') return engagement.responseDeadline;
  const answer = engagement.clocks.find((clock) => clock.name === 'answer');
  return answer?.dueAt ?? engagement.waitUntil ?? engagement.responseDeadline;
}

const runs: readonly EngagementStatus[] = ['invited', 'waiting', 'accepted', 'responding', 'submitted'];

/** Head of every page about one engagement: what it is, what happens now, what can be done. */
export function PartHead({ visit, part, tab, bar = true }: { visit: Visit; part: Part; tab: PartTab; bar?: boolean }) {
  const { engagement, need, profile } = part;
  const w = visit.say(engagementWords);
  const { fitLevel } = visit.say(vocabulary);
  const own = isCompany(visit);
  const by = actBy(engagement);
  const open = runs.includes(engagement.status);
  const title = need?.title ?? engagement.need.title ?? w.noTitle;
  return (
    <>
      <PageHead
        reference={
          own
            ? [engagement.need.reference, need?.organisation?.name].filter(Boolean).join(' · ')
            : `${engagement.need.reference} · ${engagement.company.name}`
        }
        title={title}
        {...(need ? { lang: need.language } : {})}
        tags={
          <>
            {engagement.level && <StatusTag tone="teal">{fitLevel[engagement.level]}</StatusTag>}
            <EngagementTag visit={visit} status={engagement.status} />
            {engagement.fastTrack && <StatusTag tone="violet">{w.fastTrack}</StatusTag>}
            {engagement.heldSince && <StatusTag tone="amber">{w.held}</StatusTag>}
          </>
        }
        now={
          <>
            {own && visit.say(nowWords)[engagement.status](visit.format.moment(by))}
            {!own && `${w.deadline} ${visit.format.moment(engagement.responseDeadline)}`}
            {open && <strong> {w.left(workingDaysLeft(visit, by, profile))}</strong>}
          </>
        }
        actions={bar ? <AnswerBar visit={visit} engagement={engagement} /> : undefined}
      />
      <Tabs
        label={w.tabs}
        tabs={tabsFor(visit, engagement).map((one) => ({
          to: partPath(engagement.id, one),
          label: one === 'whole' && !own ? w.others.whole : w.tab[one],
          current: one === tab,
        }))}
      />
    </>
  );
}

const asks: readonly EngagementStatus[] = [...runs, 'under-review', 'shortlisted', 'reserve', 'selected'];

function tabsFor(visit: Visit, engagement: EngagementAnswer): PartTab[] {
  const assessor = visit.actor?.role === 'assessor';
  const { response, abilities, status } = engagement;
  const tabs: PartTab[] = ['whole'];
  if (!assessor && (!isCompany(visit) || asks.includes(status))) tabs.push('questions');
  if (abilities.includes('draft-response') || response?.submitted || response?.draft) tabs.push('response');
  if (!assessor) tabs.push('history');
  return tabs;
}
