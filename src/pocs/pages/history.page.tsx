import { timelineAnswer } from '../../kernel/presented.ts';
import { EventList } from '../../web/components/event.list.tsx';
import { Facts } from '../../web/components/facts.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { commonWords } from '../../web/i18n/common.words.ts';
import { vocabulary, wordFor } from '../../web/i18n/vocabulary.words.ts';
import { page } from '../../web/page.ts';
import type { Visit } from '../../web/visit.ts';
import { takingPart } from '../poc.access.ts';
import { pocHistoryWords } from './history.words.ts';
import { openPoc, pocShown } from './poc.head.tsx';
import type { Timeline } from './poc.stages.ts';

/** What happened to a proof of concept, newest first, with the check of its chain. */
export const pocHistoryPage = page({
  id: 'poc-history',
  path: '/pocs/:id/history',
  access: takingPart,
  show: async (visit) => {
    const w = visit.say(pocHistoryWords);
    const { roles, product } = visit.say(commonWords);
    const opened = await openPoc(visit);
    const params = { id: opened.poc.id };
    const { entries, brokenAt } = (await visit.api.call('pocTimeline', timelineAnswer, { params })).body;
    const byWhom: Readonly<Record<string, string>> = { ...roles, system: product };
    return pocShown(
      visit,
      opened,
      'history',
      <>
        {brokenAt === null ? (
          <p class="muted">{w.verified}</p>
        ) : (
          <Notice tone="red">
            <p>{w.broken(brokenAt)}</p>
          </Notice>
        )}
        <EventList
          detailsLabel={w.details}
          events={entries.toReversed().map((entry) => ({
            id: String(entry.seq),
            at: entry.at,
            moment: visit.format.moment(entry.at),
            sentence: (
              <>
                {(w.happened as Readonly<Record<string, string>>)[entry.action] ?? w.something}{' '}
                <span class="muted">{wordFor(byWhom, entry.actor.role)}</span>
                {entry.reason !== null && <span class="pre"> · {entry.reason}</span>}
              </>
            ),
            details: <Details visit={visit} entry={entry} />,
          }))}
        />
      </>,
    );
  },
});

function Details({ visit, entry }: { visit: Visit; entry: Timeline['entries'][number] }) {
  const w = visit.say(pocHistoryWords);
  const { pocStatus } = visit.say(vocabulary);
  const { from, to, fields, hash } = entry;
  return (
    <Facts
      facts={[
        ...(from !== null && from !== to
          ? [{ label: w.status, value: w.from(wordFor(pocStatus, from), wordFor(pocStatus, to)) }]
          : []),
        { label: w.fields, value: fields.join(', ') },
        { label: w.hash, value: <code>{hash}</code> },
      ]}
    />
  );
}
