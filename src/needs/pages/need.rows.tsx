import { StatusTag, type Tone } from '../../web/components/status.tag.tsx';
import { vocabulary } from '../../web/i18n/vocabulary.words.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import type { NeedAnswer } from '../need.presenter.ts';
import { nowOf, type Now } from './need.now.ts';
import { nowWords } from './need.now.words.ts';
import { titleOf } from './need.title.ts';
import { needWords } from './need.words.ts';

/** Needs one under another: title, stage, what happens now, since when. */
export function NeedRows({ visit, needs }: { visit: Visit; needs: readonly NeedAnswer[] }) {
  return (
    <ul class="rows">
      {needs.map((need) => (
        <NeedRow visit={visit} need={need} key={need.id} />
      ))}
    </ul>
  );
}

const ends: readonly string[] = ['closed', 'adopted'];

function NeedRow({ visit, need }: { visit: Visit; need: NeedAnswer }) {
  const w = visit.say(needWords);
  const times = visit.say(nowWords);
  const { publicStatus, careSetting } = visit.say(vocabulary);
  const title = titleOf(visit, need);
  const now = nowOf(visit, need);
  const own = need.organisation?.id === visit.actor?.organisationId;
  const tone: Tone =
    need.publicStatus.status === 'adopted' ? 'green' : ends.includes(need.publicStatus.status) ? 'plain' : 'teal';
  const about = [
    need.reference,
    ...(own || !need.organisation ? [] : [need.organisation.name]),
    ...(need.careSetting ? [careSetting[need.careSetting]] : []),
    ...(title.lang === visit.language ? [] : [w.original[need.language]]),
  ];
  return (
    <li class="cols">
      <div class="stack-small">
        <p>
          <a class="rows-title" href={paths.need(need.id)} lang={title.lang}>
            {title.text}
          </a>
        </p>
        <p class="muted">{about.join(' · ')}</p>
        <p>
          <StatusTag tone={tone}>{publicStatus[need.publicStatus.status]}</StatusTag>{' '}
          {need.fastTracked && <StatusTag tone="violet">{w.fastTrack}</StatusTag>}{' '}
          {need.status === 'on-hold' && <StatusTag tone="amber">{w.onHold}</StatusTag>} <span>{capital(now.text)}</span>{' '}
          <span aria-hidden="true">·</span> <span class="muted">{times.since(visit.format.day(need.since))}</span>
        </p>
      </div>
      <Due visit={visit} now={now} />
    </li>
  );
}

function Due({ visit, now }: { visit: Visit; now: Now }) {
  const w = visit.say(nowWords);
  if (!now.due) return null;
  const said = (now.overdue ? w.late : w.due)(visit.format.day(now.due));
  return <StatusTag tone={now.overdue ? 'red' : now.yours ? 'amber' : 'plain'}>{said}</StatusTag>;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
