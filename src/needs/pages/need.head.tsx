import { ActionBar } from '../../web/components/action.bar.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { PageHead } from '../../web/components/page.head.tsx';
import { StageTrack } from '../../web/components/stage.track.tsx';
import { StatusTag } from '../../web/components/status.tag.tsx';
import { Tabs, type Tab } from '../../web/components/tabs.tsx';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import type { NeedAnswer } from '../need.presenter.ts';
import { managerTabs } from './manager/manager.tabs.ts';
import { needActions } from './need.actions.list.ts';
import { isCare, isInside } from './need.load.ts';
import { nowLine, type Counts } from './need.now.ts';
import { needStages } from './need.stages.ts';
import { titleOf } from './need.title.ts';
import { needWords } from './need.words.ts';

export type NeedPart = 'need' | 'companies' | 'questions' | 'history';

interface NeedHeadProps {
  visit: Visit;
  need: NeedAnswer;
  /** The part of the need that the page shows. */
  part: NeedPart;
  counts?: Counts | undefined;
}

/** Head of every page about one need: reference, title, stages, what happens now, what can be done, and its parts. */
export function NeedHead({ visit, need, part, counts }: NeedHeadProps) {
  const w = visit.say(needWords);
  const title = titleOf(visit, need);
  const foreign = !title.translated && need.language !== visit.language;
  const coSigned = isCare(visit) && need.organisation?.id !== visit.actor?.organisationId;
  const { words, never } = needActions(visit, need);
  return (
    <>
      <PageHead
        reference={need.reference}
        title={title.text}
        lang={title.lang}
        tags={
          <>
            {need.fastTracked && <StatusTag tone="violet">{w.fastTrack}</StatusTag>}
            {need.status === 'on-hold' && <StatusTag tone="amber">{w.onHold}</StatusTag>}
            {coSigned && <StatusTag tone="teal">{w.coSigned}</StatusTag>}
            {(foreign || title.translated) && <StatusTag>{w.original[need.language]}</StatusTag>}
          </>
        }
        now={nowLine(visit, need, counts)}
        actions={
          <ActionBar visit={visit} room="needs" id={need.id} abilities={need.abilities} actions={words} never={never} />
        }
      >
        <StageTrack label={w.stages} stages={needStages(visit, need)} />
      </PageHead>
      <Notices visit={visit} need={need} />
      {isInside(visit) && <Tabs label={w.parts} tabs={tabsOf(visit, need, part)} />}
    </>
  );
}

/** What somebody should know before reading on. */
function Notices({ visit, need }: { visit: Visit; need: NeedAnswer }) {
  const w = visit.say(needWords);
  const reason = need.publicStatus.reason;
  const asked = need.status === 'changes-requested' ? (need.changesRequested ?? reason) : null;
  return (
    <>
      {need.applying && (
        <Notice status>
          <p>{w.applying}</p>
        </Notice>
      )}
      {asked && (
        <Notice tone="amber" title={w.changesAsked}>
          <p class="pre">{asked}</p>
        </Notice>
      )}
      {!asked && reason && (
        <Notice title={w.reason}>
          <p class="pre">{reason}</p>
          {need.advice && <p class="pre">{`${w.advice}: ${need.advice}`}</p>}
          {need.watched && <p>{w.watched}</p>}
        </Notice>
      )}
      {need.mergedInto && (
        <p>
          <a href={paths.need(need.mergedInto)}>{w.mergedInto}</a>
        </p>
      )}
      {need.onBehalf && need.onBehalf.confirmedAt === null && (
        <Notice tone="amber">
          <p>{w.confirmAwaited}</p>
        </Notice>
      )}
    </>
  );
}

/** The parts of a need, each a page of its own; `null` where the page is one of the manager's parts. */
export function tabsOf(visit: Visit, need: NeedAnswer, part: NeedPart | null): Tab[] {
  const { tabs: w } = visit.say(needWords);
  const published = need.publication !== null;
  const tab = (name: Exclude<NeedPart, 'need'>): Tab => ({
    to: paths.needPart(need.id, name),
    label: w[name],
    current: part === name,
  });
  return [
    { to: paths.need(need.id), label: w.need, current: part === 'need' },
    ...(published || visit.actor?.role === 'manager' ? [tab('companies')] : []),
    ...managerTabs(visit, need),
    ...(published ? [tab('questions')] : []),
    ...(need.pocId ? [{ to: paths.poc(need.pocId), label: w.poc, current: false }] : []),
    tab('history'),
  ];
}
