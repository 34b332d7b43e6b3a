import { companyAnswer } from '../../companies/company.presenter.ts';
import { Notice } from '../../web/components/notice.tsx';
import { PageHead } from '../../web/components/page.head.tsx';
import { Table } from '../../web/components/table.tsx';
import { vocabulary } from '../../web/i18n/vocabulary.words.ts';
import { page } from '../../web/page.ts';
import type { Visit } from '../../web/visit.ts';
import { replayAnswer } from '../match-replay.ts';
import { matchWords } from './match.words.ts';

/** A stored ranking, run again: is it the same, and if not, what is different now. */
export const replayPage = page({
  id: 'match-replay',
  path: '/matches/:runId/replay',
  access: ['manager'],
  show: async (visit) => {
    const w = visit.say(matchWords);
    const runId = visit.params['runId'] ?? '';
    const replay = (await visit.api.call('replayMatches', replayAnswer, { params: { runId } })).body;
    const names = await namesOf(visit, [
      ...replay.differs.flatMap((one) => one.companyId ?? []),
      ...replay.moved.map((one) => one.companyId),
    ]);
    const levels = visit.say(vocabulary).fitLevel;
    const need = visit.query['need'];
    const placed = (at: (typeof replay.moved)[number]['now']): string =>
      at ? `${at.rank} · ${visit.format.number(at.score, 3)} · ${levels[at.level]}` : w.notListed;
    return {
      title: w.replayTitle,
      place: 'board',
      main: (
        <>
          <PageHead title={w.replayTitle} now={w.madeAt(visit.format.moment(replay.at))} />
          <Notice tone={replay.same ? 'green' : 'amber'}>
            <p>{replay.same ? w.replaySame : w.replayOther}</p>
          </Notice>
          {replay.differs.length === 0 ? (
            <p>{w.replayUnchanged}</p>
          ) : (
            <Table
              caption={w.differs}
              columns={[
                {
                  label: w.company,
                  head: true,
                  cell: (row) => (row.companyId ? (names.get(row.companyId) ?? w.what.company) : w.what[row.what]),
                },
                { label: w.stored, cell: (row) => row.stored ?? w.notListed },
                { label: w.now, cell: (row) => row.now ?? w.notListed },
              ]}
              rows={replay.differs}
              keyOf={(row) => `${row.what} ${row.companyId ?? ''}`}
            />
          )}
          {replay.moved.length > 0 && (
            <Table
              caption={w.moved}
              columns={[
                { label: w.company, head: true, cell: (row) => names.get(row.companyId) ?? w.unknownCompany },
                { label: w.stored, cell: (row) => placed(row.stored) },
                { label: w.now, cell: (row) => placed(row.now) },
              ]}
              rows={replay.moved}
              keyOf={(row) => row.companyId}
            />
          )}
          {need !== undefined && /^[0-9a-f]{24}$/.test(need) && (
            <p>
              <a href={`/needs/${need}/matches`}>{w.backToMatches}</a>
            </p>
          )}
        </>
      ),
    };
  },
});

async function namesOf(visit: Visit, ids: readonly string[]): Promise<Map<string, string>> {
  const found = await Promise.all(
    [...new Set(ids)].map(async (id) => {
      const { body } = await visit.api.call('getCompany', companyAnswer, { params: { id } });
      return [id, body.name] as const;
    }),
  );
  return new Map(found);
}
