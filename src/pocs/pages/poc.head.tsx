import type { z } from 'zod';
import { timelineAnswer } from '../../kernel/presented.ts';
import { ActionBar } from '../../web/components/action.bar.tsx';
import { PageHead } from '../../web/components/page.head.tsx';
import { StageTrack } from '../../web/components/stage.track.tsx';
import { StatusTag } from '../../web/components/status.tag.tsx';
import { Tabs } from '../../web/components/tabs.tsx';
import { vocabulary } from '../../web/i18n/vocabulary.words.ts';
import type { Shown } from '../../web/page.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import { charterAnswer } from '../charter.presenter.ts';
import type { Charter } from '../charter.schema.ts';
import { pocAnswer, type PocAnswer } from '../poc.presenter.ts';
import { pocActionNames } from './poc.action.names.ts';
import { endOf, nowOf } from './poc.now.ts';
import { pocStages, type Timeline } from './poc.stages.ts';
import { pocWords } from './poc.words.ts';

export type PocPart = 'poc' | 'checklist' | 'measurements' | 'log' | 'funding' | 'history';

type CharterAnswer = z.infer<typeof charterAnswer>;

/** A proof of concept as its pages need it. A company that has left gets an outline, without what lies inside. */
export interface OpenPoc {
  poc: PocAnswer;
  charter: Charter | null;
  missing: CharterAnswer['missing'];
  iterations: CharterAnswer['iterations'];
  timeline: Timeline | null;
}

export async function openPoc(visit: Visit): Promise<OpenPoc> {
  const params = { id: visit.params['id'] ?? '' };
  const poc = (await visit.api.call('getPoc', pocAnswer, { params })).body;
  if (poc.view === 'outline') return { poc, charter: null, missing: [], iterations: [], timeline: null };
  const { charter, missing, iterations } = (await visit.api.call('getCharter', charterAnswer, { params })).body;
  const elsewhere = poc.status === 'on-hold' || poc.status === 'stopped' || poc.status === 'closed';
  const timeline = elsewhere ? (await visit.api.call('pocTimeline', timelineAnswer, { params })).body : null;
  return { poc, charter, missing, iterations, timeline };
}

/** The frame of every page of one proof of concept: head, parts, and what changes without a reload. */
export const pocShown = (visit: Visit, opened: OpenPoc, part: PocPart, main: Shown['main']): Shown => ({
  title: `${opened.poc.reference} ${opened.poc.need.title}`,
  place: 'pocs',
  live: [`pocs:${opened.poc.id}`],
  main: (
    <>
      <PocHead visit={visit} opened={opened} />
      {opened.poc.view === 'whole' && <PocTabs visit={visit} poc={opened.poc} current={part} />}
      {main}
    </>
  ),
});

function PocHead({ visit, opened }: { visit: Visit; opened: OpenPoc }) {
  const { poc, charter, timeline } = opened;
  const w = visit.say(pocWords);
  const { pocStatus } = visit.say(vocabulary);
  return (
    <PageHead
      reference={`${poc.reference}${poc.round > 1 ? ` · ${w.round(poc.round)}` : ''}`}
      title={poc.need.title}
      tags={
        (poc.status === 'on-hold' || poc.status === 'stopped') && (
          <StatusTag tone={poc.status === 'stopped' ? 'red' : 'amber'}>{pocStatus[poc.status]}</StatusTag>
        )
      }
      now={poc.view === 'whole' ? nowOf(visit, poc, charter) : w.outline}
      actions={
        <ActionBar
          visit={visit}
          room="pocs"
          id={poc.id}
          abilities={poc.abilities}
          actions={visit.say(pocActionNames)}
          never={standBack(visit, opened)}
        />
      }
    >
      <p>
        <a href={paths.need(poc.need.id)}>{poc.need.reference}</a> · {poc.careOrganisation.name} ·{' '}
        {visit.format.list(poc.partners.filter((one) => one.status === 'active').map((one) => one.companyName))}
      </p>
      <StageTrack label={w.stages} stages={pocStages(visit, poc, timeline)} />
    </PageHead>
  );
}

/** What is possible but never what should stand out. */
const quiet = [
  'plan-item',
  'provide-evidence',
  'claim-not-applicable',
  'refuse-item',
  'remove-funding',
  'require-changes',
  'decline',
  'report-incident',
  'request-change',
  'hold',
  'stop',
  'leave',
  'exempt-clock',
  'appoint',
  'give-up',
];

/** What stands back now: a change voids what was approved, a run ends when its time is over, a closed one is only looked at. */
function standBack(visit: Visit, { poc, charter }: OpenPoc): readonly string[] {
  const end = endOf(charter);
  return [
    ...quiet,
    ...(poc.status === 'chartering' ? [] : ['edit-charter']),
    ...(end && end <= visit.now ? [] : ['finish']),
    ...(poc.status === 'closed' ? ['complete-follow-up', 'save-learning-card'] : []),
  ];
}

function PocTabs({ visit, poc, current }: { visit: Visit; poc: PocAnswer; current: PocPart }) {
  const { tabs, parts } = visit.say(pocWords);
  const names: PocPart[] = ['poc', 'checklist', 'measurements', 'log', 'funding', 'history'];
  return (
    <Tabs
      label={parts}
      tabs={names.map((name) => ({
        to: name === 'poc' ? paths.poc(poc.id) : paths.pocPart(poc.id, name),
        label: tabs[name],
        current: name === current,
      }))}
    />
  );
}
