import type { ComponentChildren } from 'preact';
import type { Issue } from '../../kernel/errors.ts';
import { Notice } from '../../web/components/notice.tsx';
import { PageHead } from '../../web/components/page.head.tsx';
import { ErrorSummary } from '../../web/forms/error.summary.tsx';
import { FieldView } from '../../web/forms/field.view.tsx';
import { Fields } from '../../web/forms/fields.ts';
import { fieldsFrom, freshKey, type Field } from '../../web/forms/form.ts';
import { actionPageWords } from '../../web/i18n/action.words.ts';
import { commonWords } from '../../web/i18n/common.words.ts';
import { page, type Shown } from '../../web/page.ts';
import { paths } from '../../web/paths.ts';
import type { Attempt, Visit } from '../../web/visit.ts';
import { charterAnswer } from '../charter.presenter.ts';
import type { Charter } from '../charter.schema.ts';
import { pocAnswer, type PocAnswer } from '../poc.presenter.ts';
import { allFields, charterBody, charterForm, type CharterForm } from './charter.form.ts';
import { afterRowButton, rowLists, withoutEmptyRows, type RowList } from './charter.rows.ts';
import { charterFormWords } from './charter.form.words.ts';
import { charterWords } from './charter.words.ts';
import { peopleOf } from './people.options.ts';

/** Writing the plan: every question of it in sections, rows to add and remove without a script too. */
export const charterPage = page({
  id: 'poc-charter',
  path: '/pocs/:id/do/edit-charter',
  access: ['manager', 'care-lead'],
  show: async (visit, attempt) => {
    if (attempt) return await shown(visit, withoutEmptyRows(attempt.fields), { attempt });
    const params = { id: visit.params['id'] ?? '' };
    const { charter } = (await visit.api.call('getCharter', charterAnswer, { params })).body;
    return await shown(visit, blankRows(charter), { charter });
  },
  send: async (visit) => {
    const row = afterRowButton(visit.fields, visit.fields.text('_row'));
    if (row) return await shown(visit, row.fields, { at: row.row < 0 ? row.list : `${row.list}.${row.row}` });
    const poc = await load(visit);
    const fields = withoutEmptyRows(visit.fields);
    const form = charterForm(visit, poc, await peopleOf(visit, poc), fields);
    const sent = { params: { id: poc.id }, body: charterBody(form, fields), version: visit.version };
    await visit.api.call('putCharter', charterAnswer, { ...sent, ...(visit.key ? { key: visit.key } : {}) });
    return { to: paths.poc(poc.id), done: 'saved' };
  },
});

async function load(visit: Visit): Promise<PocAnswer> {
  return (await visit.api.call('getPoc', pocAnswer, { params: { id: visit.params['id'] ?? '' } })).body;
}

const atLeast: Record<RowList, number> = { criteria: 1, budget: 1, shares: 0, expectedEffects: 0 };

/** As many rows as the plan has; an empty plan starts with one criterion and one budget line. */
function blankRows(charter: Charter): Fields {
  const lists = Object.keys(rowLists) as RowList[];
  const rows = lists.flatMap((list) =>
    Array.from({ length: Math.max(charter[list].length, atLeast[list]) }, (_, row): [string, string] => [
      `${list}.${row}.${rowLists[list][0]}`,
      '',
    ]),
  );
  return new Fields().with(Object.fromEntries(rows));
}

interface Given {
  /** The plan as it stands, where nothing was typed yet. */
  charter?: Charter;
  attempt?: Attempt;
  /** The list or row that was just changed; it takes the focus. */
  at?: string;
}

async function shown(visit: Visit, rows: Fields, { charter, attempt, at }: Given): Promise<Shown> {
  const e = visit.say(charterFormWords);
  const poc = await load(visit);
  const people = await peopleOf(visit, poc);
  const form = charterForm(visit, poc, people, rows);
  const started = charter && fieldsFrom({ fields: allFields(form) }, charter);
  const fields = started ? rows.with(Object.fromEntries(started.names.map((name) => [name, started.all(name)]))) : rows;
  const possible = poc.abilities.includes('edit-charter');
  return {
    title: e.editTitle,
    place: 'pocs',
    main: (
      <>
        <PageHead reference={`${poc.reference} · ${poc.need.title}`} title={e.editTitle}>
          <p class="text">{e.editText}</p>
        </PageHead>
        {possible ? (
          <CharterFormView visit={visit} poc={poc} form={form} fields={fields} attempt={attempt} at={at} />
        ) : (
          <Notice tone="amber">
            <p>{visit.say(actionPageWords).notPossible}</p>
          </Notice>
        )}
      </>
    ),
  };
}

interface FormProps {
  visit: Visit;
  poc: PocAnswer;
  form: CharterForm;
  fields: Fields;
  attempt: Attempt | undefined;
  at: string | undefined;
}

function CharterFormView({ visit, poc, form, fields, attempt, at }: FormProps) {
  const w = visit.say(charterWords);
  const e = visit.say(charterFormWords);
  const common = visit.say(commonWords);
  const stale = attempt?.error.code === 'stale-version' || attempt?.error.code === 'conflict';
  const version = attempt || visit.version === null ? poc.version : visit.version;
  const ask = (asked: readonly Field[]) => (
    <Questions visit={visit} asked={asked} fields={fields} issues={attempt?.issues ?? []} />
  );
  const rows = (list: RowList, named: (number: number) => string) => (
    <Rows visit={visit} list={list} rows={form.rows[list]} named={named} at={at} ask={ask} />
  );
  return (
    <form method="post" action={visit.path} class="form" noValidate data-keep>
      {attempt && !stale && <ErrorSummary attempt={attempt} fields={allFields(form)} language={visit.language} />}
      {stale && (
        <div tabIndex={-1} data-focus>
          <Notice tone="amber" title={common.changedMeanwhile} status>
            <p>{common.sendAnyway}</p>
            <p>
              <a href={paths.poc(poc.id)}>{e.asItIsNow}</a>
            </p>
          </Notice>
        </div>
      )}
      <input type="hidden" name="_key" value={freshKey()} />
      <input type="hidden" name="_version" value={version} />
      {/* The first button is the one that Enter presses. */}
      <button type="submit" class="hidden" tabIndex={-1} aria-hidden="true">
        {e.save}
      </button>
      <Part title={w.sections.what}>
        {ask(form.what)}
        {rows('criteria', e.criterion)}
      </Part>
      <Part title={w.sections.who}>
        {ask(form.who)}
        <p class="hint">{e.sharesHint}</p>
        {rows('shares', e.share)}
      </Part>
      <Part title={w.sections.when}>{ask(form.when)}</Part>
      <Part title={e.route} hint={e.routeHint}>
        {ask(form.product)}
      </Part>
      <Part title={w.sections.money}>{rows('budget', e.line)}</Part>
      <Part title={w.sections.effects}>{rows('expectedEffects', e.effect)}</Part>
      <div class="form-buttons">
        <button type="submit" class="button primary">
          {e.save}
        </button>
        <a class="button quiet" href={paths.poc(poc.id)}>
          {common.cancel}
        </a>
      </div>
    </form>
  );
}

function Part({ title, hint, children }: { title: string; hint?: string; children: ComponentChildren }) {
  return (
    <section class="form-part">
      <h2>{title}</h2>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {children}
    </section>
  );
}

interface QuestionsProps {
  visit: Visit;
  asked: readonly Field[];
  fields: Fields;
  issues: readonly Issue[];
}

function Questions({ visit, asked, fields, issues }: QuestionsProps) {
  return (
    <>
      {asked.map((field) => (
        <FieldView field={field} fields={fields} issues={issues} language={visit.language} key={field.name} />
      ))}
    </>
  );
}

interface RowsProps {
  visit: Visit;
  list: RowList;
  rows: readonly (readonly Field[])[];
  named(number: number): string;
  at: string | undefined;
  ask(asked: readonly Field[]): ComponentChildren;
}

/** The rows of a list, each with a button that takes it away, and one that adds another: plain buttons of the form. */
function Rows({ visit, list, rows, named, at, ask }: RowsProps) {
  const e = visit.say(charterFormWords);
  const to = `${visit.path}#list-${list}`;
  return (
    <div class="form-rows" id={`list-${list}`} {...(at === list ? { tabIndex: -1, 'data-focus': true } : {})}>
      {rows.map((row, place) => {
        const number = /^\w+\.(\d+)\./.exec(row[0]?.name ?? '')?.[1] ?? '';
        const isNew = at === `${list}.${number}`;
        return (
          <fieldset class="form-row" key={number} {...(isNew ? { tabIndex: -1, 'data-focus': true } : {})}>
            <legend>{named(place + 1)}</legend>
            {ask(row)}
            <button class="button small" type="submit" name="_row" value={`remove:${list}:${number}`} formAction={to}>
              {e.remove(named(place + 1))}
            </button>
          </fieldset>
        );
      })}
      <p>
        <button class="button secondary" type="submit" name="_row" value={`add:${list}`} formAction={to}>
          {e.add[list]}
        </button>
      </p>
    </div>
  );
}
