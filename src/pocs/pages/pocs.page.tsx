import { Empty } from '../../web/components/empty.tsx';
import { PageHead } from '../../web/components/page.head.tsx';
import { StatusTag, type Tone } from '../../web/components/status.tag.tsx';
import { Tabs } from '../../web/components/tabs.tsx';
import { vocabulary } from '../../web/i18n/vocabulary.words.ts';
import { page } from '../../web/page.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import { takingPart } from '../poc.access.ts';
import { pocList } from '../poc.endpoints.ts';
import type { PocAnswer } from '../poc.presenter.ts';
import { pocStatuses, type PocStatus } from '../poc.schema.ts';
import { nowOf } from './poc.now.ts';
import { pocWords } from './poc.words.ts';

const shows = ['open', 'closed', 'all'] as const;
type Show = (typeof shows)[number];

const open = pocStatuses.filter((status) => status !== 'closed').join(',');
const statusesOf: Record<Show, { status?: string }> = { open: { status: open }, closed: { status: 'closed' }, all: {} };

/** Every proof of concept that the reader may see, newest first. */
export const pocsPage = page({
  id: 'pocs',
  path: '/pocs',
  access: [...takingPart, 'facility-host', 'funder'],
  show: async (visit) => {
    const w = visit.say(pocWords);
    const show = shows.find((one) => one === visit.query['show']) ?? 'open';
    const { cursor } = visit.query;
    const query = { ...statusesOf[show], ...(cursor ? { cursor } : {}), limit: '30' };
    const reads = takingPart.some((role) => role === visit.actor?.role);
    const { items, next } = reads
      ? (await visit.api.call('listPocs', pocList, { query })).body
      : { items: [], next: null };
    return {
      title: w.title,
      place: 'pocs',
      live: ['pocs'],
      main: (
        <>
          <PageHead title={w.title} />
          {reads && (
            <Tabs
              label={w.filter}
              tabs={shows.map((one) => ({
                to: one === 'open' ? paths.pocs() : `${paths.pocs()}?show=${one}`,
                label: w.filters[one],
                current: one === show,
              }))}
            />
          )}
          {items.length === 0 ? (
            <Empty>{reads ? w.none : w.noneHere}</Empty>
          ) : (
            <ul class="rows">
              {items.map((poc) => (
                <Row visit={visit} poc={poc} key={poc.id} />
              ))}
            </ul>
          )}
          {next !== null && (
            <p>
              <a
                class="button secondary"
                href={`${paths.pocs()}?${new URLSearchParams({ show, cursor: next }).toString()}`}
              >
                {w.more}
              </a>
            </p>
          )}
        </>
      ),
    };
  },
});

const tones: Partial<Record<PocStatus, Tone>> = {
  running: 'teal',
  adopting: 'green',
  'on-hold': 'amber',
  stopped: 'red',
};

/** What happens now in these only the plan says, which a list doesn't read. */
const needsPlan: readonly PocStatus[] = ['running', 'evaluating', 'adopting'];

function Row({ visit, poc }: { visit: Visit; poc: PocAnswer }) {
  const w = visit.say(pocWords);
  const { pocStatus, pocOutcome } = visit.say(vocabulary);
  const status = poc.outcome ? pocOutcome[poc.outcome] : pocStatus[poc.status];
  const tone = poc.outcome === 'adopted' ? 'green' : (tones[poc.status] ?? 'plain');
  return (
    <li class="cols">
      <div>
        <a class="rows-title" href={paths.poc(poc.id)}>
          <span class="reference">{poc.reference}</span> {poc.need.title}
        </a>
        <p class="muted">
          {poc.careOrganisation.name} · {visit.format.list(poc.partners.map((one) => one.companyName))}
        </p>
        {poc.view === 'whole' && !needsPlan.includes(poc.status) && <p>{nowOf(visit, poc, null)}</p>}
        {poc.view === 'outline' && <p>{w.outline}</p>}
      </div>
      <StatusTag tone={tone}>{status}</StatusTag>
    </li>
  );
}
