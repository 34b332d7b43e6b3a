import { Notice } from '../../web/components/notice.tsx';
import { PageHead } from '../../web/components/page.head.tsx';
import { PostButton } from '../../web/components/post.button.tsx';
import { Progress } from '../../web/components/progress.tsx';
import { StatusTag, type Tone } from '../../web/components/status.tag.tsx';
import { Table } from '../../web/components/table.tsx';
import { faultIn } from '../../web/i18n/faults.ts';
import { problemIn } from '../../web/i18n/problems.ts';
import { page } from '../../web/page.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import { importColumns } from '../import.columns.ts';
import { importers } from '../import.policy.ts';
import { importAnswer, type ImportAnswer } from '../import.presenter.ts';
import { rowStates, type RowState } from '../import.schema.ts';
import { importWords } from './import.words.ts';

type Row = NonNullable<ImportAnswer['rows']>[number];

const tones: Record<RowState, Tone> = {
  waiting: 'teal',
  left: 'red',
  made: 'green',
  refused: 'red',
  back: 'plain',
  kept: 'amber',
};

/** One sheet: what would be made, what is wrong with which row, how far it is, and the way back. */
export const importPage = page({
  id: 'import',
  path: '/imports/:id',
  access: importers,
  show: async (visit, attempt) => {
    const w = visit.say(importWords);
    const params = { id: visit.params['id'] ?? '' };
    const sheet = (await visit.api.call('getImport', importAnswer, { params })).body;
    const { rows = [], counts } = sheet;
    const wanted = rows.length - counts.left;
    const open = sheet.status === 'undoing' ? counts.made : counts.waiting;
    return {
      title: sheet.fileName,
      place: 'settings',
      live: [`imports:${sheet.id}`],
      main: (
        <>
          <PageHead
            title={sheet.fileName}
            tags={<StatusTag>{w.statuses[sheet.status]}</StatusTag>}
            now={rowStates
              .filter((state) => counts[state] > 0)
              .map((state) => w.count(w.states[state], counts[state]))
              .join(' · ')}
            actions={<Actions visit={visit} sheet={sheet} />}
          />
          {attempt && (
            <Notice tone="red" status>
              <p>{problemIn(visit.language, attempt.error)}</p>
            </Notice>
          )}
          {(sheet.status === 'running' || sheet.status === 'undoing') && (
            <Progress label={w.progress(wanted - open, wanted)} done={wanted - open} of={wanted} />
          )}
          {sheet.unknownHeadings.length > 0 && (
            <Notice tone="amber">
              <p>{w.unknown(visit.format.list(sheet.unknownHeadings))}</p>
            </Notice>
          )}
          <Table
            caption={w.rows}
            rows={rows}
            keyOf={(row) => String(row.line)}
            columns={[
              { label: w.line, cell: (row) => visit.format.number(row.line), numeric: true },
              { label: w.row, cell: (row) => titleOf(sheet, row), head: true },
              { label: w.state, cell: (row) => <StatusTag tone={tones[row.state]}>{w.states[row.state]}</StatusTag> },
              { label: w.faults, cell: (row) => <Faults visit={visit} sheet={sheet} row={row} /> },
            ]}
          />
        </>
      ),
    };
  },
  send: async (visit) => {
    const id = visit.params['id'] ?? '';
    const action = ['start', 'undo', 'discard'].find((one) => one === visit.fields.text('action')) ?? 'start';
    const sent = { params: { id }, version: visit.version, ...(visit.key ? { key: visit.key } : {}) };
    await visit.api.call(`import.${action}`, importAnswer, sent);
    return { to: paths.import(id) };
  },
});

function titleOf(sheet: ImportAnswer, { title, recordId, state }: Row) {
  if (recordId === null || state === 'back') return title;
  return <a href={(sheet.kind === 'needs' ? paths.need : paths.company)(recordId)}>{title}</a>;
}

function Actions({ visit, sheet }: { visit: Visit; sheet: ImportAnswer }) {
  const w = visit.say(importWords);
  const to = paths.import(sheet.id);
  const can = (action: string): boolean => sheet.abilities.includes(action);
  return (
    <>
      {can('start') && (
        <PostButton to={to} values={{ action: 'start' }} version={sheet.version} look="primary">
          {w.start(sheet.counts.waiting)}
        </PostButton>
      )}
      {can('undo') && (
        <>
          <PostButton to={to} values={{ action: 'undo' }} version={sheet.version}>
            {w.undo}
          </PostButton>
          <span class="muted">{w.undoText}</span>
        </>
      )}
      {can('discard') && (
        <PostButton to={to} values={{ action: 'discard' }} version={sheet.version} look="quiet">
          {w.discard}
        </PostButton>
      )}
    </>
  );
}

/** The faults of a row, each with the heading of its column. */
function Faults({ visit, sheet, row }: { visit: Visit; sheet: ImportAnswer; row: Row }) {
  const heading = (path: string): string => {
    const column = importColumns[sheet.kind].find((one) => path === one.path || path.startsWith(`${one.path}.`));
    return column ? `${column.headings[visit.language]}: ` : '';
  };
  const faults = [...row.faults, ...(row.reason ? [row.reason] : [])];
  if (faults.length === 0) return null;
  return (
    <ul class="plain">
      {faults.map((one) => (
        <li key={`${one.path} ${one.code}`}>
          {heading(one.path)}
          {faultIn(visit.language, {
            path: one.path,
            code: one.code,
            message: one.message,
            ...(one.values ? { values: one.values } : {}),
          })}
        </li>
      ))}
    </ul>
  );
}
