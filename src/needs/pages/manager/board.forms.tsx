import { freshKey } from '../../../web/forms/form.ts';
import { vocabulary } from '../../../web/i18n/vocabulary.words.ts';
import type { Visit } from '../../../web/visit.ts';
import { boardAddress, isFiltered, type BoardFilter, type Owner } from './board.filters.ts';
import { boardStages } from './board.list.tsx';
import { boardWords } from './board.words.ts';

interface BoardFormsProps {
  visit: Visit;
  filter: BoardFilter;
  owners: readonly Owner[];
  managers: readonly { value: string; label: string }[];
}

/** The filter, and what can be done with several needs at once. Both work without a script. */
export function BoardForms({ visit, filter, owners, managers }: BoardFormsProps) {
  const w = visit.say(boardWords);
  return (
    <div class="board-tools">
      <Filter visit={visit} filter={filter} owners={owners} />
      {filter.view !== 'still' && (
        <details class="tool" data-bulk-tool>
          <summary>
            {w.bulk} <span data-selected data-words={w.selected} role="status" />
          </summary>
          <form method="post" action={visit.path} id="bulk" class="row" data-keep>
            <input type="hidden" name="_key" value={freshKey()} />
            <label for="bulk-do">{w.action}</label>
            <select id="bulk-do" name="do">
              {Object.entries(w.actions).map(([value, label]) => (
                <option value={value} key={value}>
                  {label}
                </option>
              ))}
            </select>
            <label for="bulk-handler">{w.assignTo}</label>
            <select id="bulk-handler" name="handlerId">
              {managers.map((one) => (
                <option value={one.value} selected={one.value === visit.actor?.userId} key={one.value}>
                  {one.label}
                </option>
              ))}
            </select>
            <button class="button secondary">{w.go}</button>
          </form>
        </details>
      )}
      {filter.view === 'board' && (
        <details class="tool keys">
          <summary>{w.keysTitle}</summary>
          <p>{w.keys}</p>
        </details>
      )}
    </div>
  );
}

function Filter({ visit, filter, owners }: Omit<BoardFormsProps, 'managers'>) {
  const w = visit.say(boardWords);
  const names = visit.say(vocabulary);
  const selects = [
    {
      name: 'handler',
      label: w.handler,
      value: filter.mine ? 'me' : '',
      options: [
        ['', w.everybody],
        ['me', w.mine],
      ],
    },
    {
      name: 'organisation',
      label: w.organisation,
      value: filter.organisation,
      options: [['', w.all], ...owners.map((one) => [one.slug, one.name])],
    },
    {
      name: 'field',
      label: w.field,
      value: filter.spearhead,
      options: [['', w.all], ...Object.entries(names.spearhead)],
    },
    ...(filter.view === 'list'
      ? [
          {
            name: 'stage',
            label: w.stage,
            value: filter.stage ?? '',
            options: [['', w.all], ...boardStages.map((stage) => [stage, names.needStatus[stage]])],
          },
        ]
      : []),
  ];
  return (
    <details class="tool" open={isFiltered(filter)}>
      <summary>{w.filter}</summary>
      <form action={visit.path} class="row">
        {filter.view !== 'board' && <input type="hidden" name="view" value={filter.view} />}
        {selects.map(({ name, label, value, options }) => (
          <span class="stack-small" key={name}>
            <label for={`filter-${name}`}>{label}</label>
            <select id={`filter-${name}`} name={name}>
              {options.map(([code = '', word]) => (
                <option value={code} selected={code === value} key={code}>
                  {word}
                </option>
              ))}
            </select>
          </span>
        ))}
        {filter.view === 'list' && (
          <span class="stack-small">
            <label for="filter-q">{w.search}</label>
            <input type="search" id="filter-q" name="q" value={filter.q} />
          </span>
        )}
        <button class="button secondary">{w.show}</button>
        {isFiltered(filter) && <a href={boardAddress({ ...nothing, view: filter.view })}>{w.clear}</a>}
      </form>
    </details>
  );
}

const nothing: BoardFilter = { view: 'board', mine: false, organisation: '', spearhead: '', stage: null, q: '' };
