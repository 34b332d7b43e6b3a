import { ActionBar } from '../../../web/components/action.bar.tsx';
import { PageHead } from '../../../web/components/page.head.tsx';
import { StageTrack } from '../../../web/components/stage.track.tsx';
import { StatusTag } from '../../../web/components/status.tag.tsx';
import { Tabs } from '../../../web/components/tabs.tsx';
import type { Visit } from '../../../web/visit.ts';
import type { NeedAnswer } from '../../need.presenter.ts';
import { needActions } from '../need.actions.list.ts';
import { tabsOf } from '../need.head.tsx';
import { isInside } from '../need.load.ts';
import { needStages } from '../need.stages.ts';
import { needWords } from '../need.words.ts';
import { mostPressing, sayClock } from './clock.said.ts';
import { headWords } from './head.words.ts';
import type { ManagerAction } from './manager.words.ts';

interface ManagerHeadProps {
  visit: Visit;
  need: NeedAnswer;
  /** Actions that the page itself offers and that need no button here. */
  without?: readonly ManagerAction[];
}

/** Head of the pages in which a need is judged and routed: stages, the clock, what can be done, the parts. */
export function ManagerHead({ visit, need, without = [] }: ManagerHeadProps) {
  const w = visit.say(needWords);
  const h = visit.say(headWords);
  const clock = mostPressing(need.clocks);
  const said = clock && sayClock(visit, clock);
  const offered = needActions(visit, need);
  const names = Object.entries(offered.words).filter(([name]) => !without.some((one) => one === name));
  return (
    <>
      <PageHead
        reference={need.organisation ? `${need.reference} · ${need.organisation.name}` : need.reference}
        title={need.title}
        lang={need.language}
        tags={
          <>
            {said && <StatusTag tone={said.tone}>{said.text}</StatusTag>}
            {need.fastTracked && <StatusTag tone="violet">{w.fastTrack}</StatusTag>}
            {need.status === 'on-hold' && <StatusTag tone="amber">{w.onHold}</StatusTag>}
            {need.applying && <StatusTag tone="amber">{h.applying}</StatusTag>}
          </>
        }
        actions={
          <ActionBar
            visit={visit}
            room="needs"
            id={need.id}
            abilities={need.abilities}
            actions={Object.fromEntries(names)}
            never={offered.never}
          />
        }
      >
        <StageTrack label={w.stages} stages={needStages(visit, need)} />
      </PageHead>
      {isInside(visit) && <Tabs label={w.parts} tabs={tabsOf(visit, need, null)} />}
    </>
  );
}
