import type { z } from 'zod';
import { timelineAnswer } from '../../kernel/presented.ts';
import { EventList } from '../../web/components/event.list.tsx';
import { Facts } from '../../web/components/facts.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { vocabulary, wordFor } from '../../web/i18n/vocabulary.words.ts';
import { page } from '../../web/page.ts';
import type { Visit } from '../../web/visit.ts';
import type { NeedAnswer } from '../need.presenter.ts';
import { historyWords } from './history.words.ts';
import { NeedHead } from './need.head.tsx';
import { careAndManager, loadCounts, loadNeed } from './need.load.ts';
import { titleOf } from './need.title.ts';
import { needWords } from './need.words.ts';

type Entry = z.infer<typeof timelineAnswer>['entries'][number];

/** What happened to a need, newest first, with the check of its chain. */
export const historyPage = page({
  id: 'need-history',
  path: '/needs/:id/history',
  access: careAndManager,
  show: async (visit) => {
    const w = visit.say(historyWords);
    const need = await loadNeed(visit);
    const [counts, timeline] = await Promise.all([
      loadCounts(visit, need),
      visit.api.call('needTimeline', timelineAnswer, { params: { id: need.id } }),
    ]);
    const { entries, verified, brokenAt } = timeline.body;
    return {
      title: `${w.title} · ${need.reference} ${titleOf(visit, need).text}`,
      place: 'needs',
      live: [`needs:${need.id}`],
      main: (
        <>
          <NeedHead visit={visit} need={need} part="history" counts={counts} />
          <Notice tone={verified ? 'green' : 'red'}>
            <p>{verified ? w.verified(entries.length) : w.broken(brokenAt ?? 0)}</p>
          </Notice>
          <EventList
            detailsLabel={w.details}
            events={entries.toReversed().map((entry) => ({
              id: String(entry.seq),
              at: entry.at,
              moment: visit.format.moment(entry.at),
              sentence: (
                <>
                  {sentenceOf(visit, entry)} <span class="muted">{whoOf(visit, need, entry)}</span>
                  {entry.reason !== null && (
                    <>
                      <br />
                      <q lang={entry.actor.role.startsWith('care') ? need.language : undefined}>{entry.reason}</q>
                    </>
                  )}
                </>
              ),
              details: <Details visit={visit} entry={entry} />,
            }))}
          />
        </>
      ),
    };
  },
});

function sentenceOf(visit: Visit, { action }: Entry): string {
  const { actions, other } = visit.say(historyWords);
  const known: Readonly<Record<string, string>> = actions;
  return known[action] ?? other(action);
}

/** Who did it: the reader, else the office; names stand nowhere in a history. */
function whoOf(visit: Visit, need: NeedAnswer, { actor }: Entry): string {
  const { by } = visit.say(historyWords);
  if (actor.userId === visit.actor?.userId) return by.you;
  if (actor.role.startsWith('care')) return actor.organisationId === need.organisation?.id ? by.hospital : by.other;
  if (actor.role.startsWith('company')) return by.company;
  return wordFor(by, actor.role);
}

function Details({ visit, entry }: { visit: Visit; entry: Entry }) {
  const w = visit.say(historyWords);
  const { needStatus } = visit.say(vocabulary);
  const labels: Readonly<Record<string, string>> = visit.say(needWords).facts;
  const moved = entry.from === null || entry.from === entry.to ? [entry.to] : [entry.from, entry.to];
  // Only what people have a word for: the rest of the fields is bookkeeping.
  const fields = entry.fields.flatMap((name) => labels[name] ?? []);
  return (
    <Facts
      facts={[
        { label: w.entry, value: String(entry.seq) },
        { label: w.status, value: moved.map((one) => wordFor(needStatus, one)).join(' → ') },
        ...(fields.length > 0 ? [{ label: w.fields, value: visit.format.list(fields) }] : []),
        { label: w.hash, value: <code>{entry.hash.slice(0, 16)}</code> },
      ]}
    />
  );
}
