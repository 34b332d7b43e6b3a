import type { z } from 'zod';
import { timelineAnswer } from '../../kernel/presented.ts';
import { EventList } from '../../web/components/event.list.tsx';
import { Facts } from '../../web/components/facts.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { commonWords } from '../../web/i18n/common.words.ts';
import { vocabulary, wordFor } from '../../web/i18n/vocabulary.words.ts';
import { page } from '../../web/page.ts';
import type { Visit } from '../../web/visit.ts';
import { PartHead } from './engagement.head.tsx';
import { companyRoles, loadPart } from './engagement.load.ts';
import { historyWords } from './history.words.ts';

type Entry = z.infer<typeof timelineAnswer>['entries'][number];

/** What happened to a participation, a sentence for each event. */
export const historyPage = page({
  id: 'engagement-history',
  path: '/engagements/:id/history',
  access: ['care-submitter', 'care-lead', 'manager', ...companyRoles],
  show: async (visit) => {
    const w = visit.say(historyWords);
    const part = await loadPart(visit);
    const params = { id: part.engagement.id };
    const { entries, brokenAt } = (await visit.api.call('engagementTimeline', timelineAnswer, { params })).body;
    return {
      title: `${w.title} · ${part.engagement.need.reference}`,
      place: visit.actor?.organisationKind === 'company' ? 'engagements' : 'needs',
      live: [`engagements:${part.engagement.id}`],
      main: (
        <>
          <PartHead visit={visit} part={part} tab="history" bar={false} />
          {brokenAt === null ? (
            <p class="muted">{w.verified}</p>
          ) : (
            <Notice tone="red">
              <p>{w.broken(brokenAt)}</p>
            </Notice>
          )}
          <EventList
            detailsLabel={w.details}
            events={told(entries).map((entry) => ({
              id: String(entry.seq),
              at: entry.at,
              moment: visit.format.moment(entry.at),
              sentence: (
                <>
                  {wordFor(w.happened, entry.action)}
                  {entry.reason !== null && <span class="muted"> {entry.reason}</span>}
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

/** Newest first; of saves that follow one another only the last. */
function told(entries: readonly Entry[]): Entry[] {
  return entries
    .filter((entry, place) => entry.action !== 'draft-response' || entries[place + 1]?.action !== 'draft-response')
    .toReversed();
}

function Details({ visit, entry }: { visit: Visit; entry: Entry }) {
  const w = visit.say(historyWords);
  const { roles, product } = visit.say(commonWords);
  const { engagementStatus } = visit.say(vocabulary);
  const { from, to, actor } = entry;
  const facts = [
    { label: w.as, value: wordFor({ ...roles, system: product }, actor.role) },
    ...(from !== null && from !== to
      ? [{ label: w.status, value: w.from(wordFor(engagementStatus, from), wordFor(engagementStatus, to)) }]
      : []),
    { label: w.hash, value: <code>{entry.hash}</code> },
  ];
  return <Facts facts={facts} />;
}
