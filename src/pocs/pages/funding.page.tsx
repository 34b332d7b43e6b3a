import { Empty } from '../../web/components/empty.tsx';
import { Progress } from '../../web/components/progress.tsx';
import { Table } from '../../web/components/table.tsx';
import { page } from '../../web/page.ts';
import { takingPart } from '../poc.access.ts';
import { fundingWords } from './funding.words.ts';
import { openPoc, pocShown } from './poc.head.tsx';
import { pocTerms } from './poc.terms.ts';

/** The budget, line by line, with what covers it. */
export const fundingPage = page({
  id: 'poc-funding',
  path: '/pocs/:id/funding',
  access: takingPart,
  show: async (visit) => {
    const w = visit.say(fundingWords);
    const { funding: kinds } = visit.say(pocTerms);
    const { money, day } = visit.format;
    const opened = await openPoc(visit);
    const { lines = [], funding = [], cents = 0, coveredCents = 0 } = opened.poc.budget ?? {};
    const names = new Map(lines.map((line) => [line.id, line.label]));
    return pocShown(
      visit,
      opened,
      'funding',
      lines.length === 0 && funding.length === 0 ? (
        <Empty>{w.none}</Empty>
      ) : (
        <div class="stack">
          <div class="spread">
            <h2>{w.title}</h2>
            <Progress label={w.covered(money(coveredCents), money(cents))} done={coveredCents} of={cents} />
          </div>
          <Table
            caption={w.lines}
            columns={[
              { label: w.line, head: true, cell: (line) => line.label },
              { label: w.amount, numeric: true, cell: (line) => money(line.cents) },
              { label: w.coveredCents, numeric: true, cell: (line) => money(line.coveredCents) },
              { label: w.missing, numeric: true, cell: (line) => money(line.missingCents) },
            ]}
            rows={lines}
            keyOf={(line) => line.id}
          />
          {funding.length === 0 ? (
            <p class="muted">{w.noRecords}</p>
          ) : (
            <Table
              caption={w.records}
              columns={[
                { label: w.source, head: true, cell: (one) => one.source },
                { label: w.line, cell: (one) => names.get(one.lineId) ?? one.lineId },
                { label: w.kind, cell: (one) => kinds[one.kind] },
                { label: w.reference, cell: (one) => one.reference },
                { label: w.on, cell: (one) => day(one.at) },
                { label: w.amount, numeric: true, cell: (one) => money(one.cents) },
              ]}
              rows={funding}
              keyOf={(one) => one.id}
            />
          )}
        </div>
      ),
    );
  },
});
