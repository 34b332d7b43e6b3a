import type { z } from 'zod';
import { Empty } from '../../web/components/empty.tsx';
import { PageHead } from '../../web/components/page.head.tsx';
import { Table, type Column } from '../../web/components/table.tsx';
import { vocabulary, wordFor } from '../../web/i18n/vocabulary.words.ts';
import { page } from '../../web/page.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import { matchQualityAnswer } from '../match-quality.endpoints.ts';
import { matchWords } from './match.words.ts';
import { ScoreBar } from './score.bar.tsx';

type Quality = z.infer<typeof matchQualityAnswer>;
type Outcomes = Omit<Quality['byLevel'][number], 'level'>;

const isDay = (typed: string | undefined): typed is string => /^\d{4}-\d\d-\d\d$/.test(typed ?? '');

/** What became of invitations, by level and by reason, and how evenly companies are asked. */
export const matchQualityPage = page({
  id: 'match-quality',
  path: '/match-quality',
  access: ['manager'],
  show: async (visit) => {
    const { quality: w } = visit.say(matchWords);
    const { since, until } = visit.query;
    const query = {
      ...(isDay(since) ? { since: `${since}T00:00:00Z` } : {}),
      ...(isDay(until) ? { until: `${until}T23:59:59Z` } : {}),
    };
    const found = (await visit.api.call('matchQuality', matchQualityAnswer, { query })).body;
    return {
      title: w.title,
      place: 'matches',
      main: (
        <>
          <PageHead title={w.title} now={w.intro} />
          <form action={visit.path} class="row find">
            <label for="since">{w.since}</label>
            <input class="short" type="date" id="since" name="since" value={since ?? ''} />
            <label for="until">{w.until}</label>
            <input class="short" type="date" id="until" name="until" value={until ?? ''} />
            <button class="button secondary">{w.show}</button>
          </form>
          {found.exposure.invitations === 0 ? <Empty>{w.none}</Empty> : <Quality visit={visit} found={found} />}
        </>
      ),
    };
  },
});

function Quality({ visit, found }: { visit: Visit; found: Quality }) {
  const { quality: w, codes } = visit.say(matchWords);
  const names = visit.say(vocabulary);
  const { exposure } = found;
  return (
    <div class="stack-wide">
      <Table
        caption={w.byLevel}
        columns={[
          { label: w.level, head: true, cell: (row) => (row.level ? names.fitLevel[row.level] : w.byHand) },
          ...outcomes<Quality['byLevel'][number]>(visit),
        ]}
        rows={found.byLevel}
        keyOf={(row) => row.level ?? ''}
      />
      <Table
        caption={w.byReason}
        columns={[
          { label: w.reason, head: true, cell: (row) => wordFor(codes, row.code) },
          ...outcomes<Quality['byReason'][number]>(visit),
        ]}
        rows={found.byReason}
        keyOf={(row) => row.code}
      />
      <Table
        caption={w.declined}
        columns={[
          { label: w.reason, head: true, cell: (row) => wordFor(names.declineCode, row.code) },
          { label: w.count, numeric: true, cell: (row) => row.count },
        ]}
        rows={found.declinedBecause}
        keyOf={(row) => row.code}
      />
      <section aria-labelledby="exposure">
        <h2 id="exposure">{w.exposure}</h2>
        <p>{w.exposureText(exposure.invitations, exposure.companies, visit.format.percent(exposure.top5Share ?? 0))}</p>
        <Table
          caption={w.exposure}
          quietCaption
          columns={[
            {
              label: visit.say(matchWords).company,
              head: true,
              cell: (row) => <a href={paths.company(row.companyId)}>{row.companyName}</a>,
            },
            { label: w.invited, numeric: true, cell: (row) => row.invited },
          ]}
          rows={exposure.top.slice(0, 10)}
          keyOf={(row) => row.companyId}
        />
      </section>
    </div>
  );
}

/** The columns that every table of outcomes shares. */
function outcomes<R extends Outcomes>(visit: Visit): Column<R>[] {
  const { quality: w } = visit.say(matchWords);
  return [
    { label: w.invited, numeric: true, cell: (row) => row.invited },
    { label: w.accepted, numeric: true, cell: (row) => row.accepted },
    { label: w.refused, numeric: true, cell: (row) => row.declined },
    { label: w.lapsed, numeric: true, cell: (row) => row.lapsed },
    { label: w.selected, numeric: true, cell: (row) => row.selected },
    {
      label: w.share,
      cell: (row) => (row.invited === 0 ? '–' : <Share visit={visit} share={row.accepted / row.invited} />),
    },
  ];
}

function Share({ visit, share }: { visit: Visit; share: number }) {
  return (
    <ScoreBar
      visit={visit}
      score={share}
      label={visit.say(matchWords).quality.share}
      said={visit.format.percent(share)}
    />
  );
}
