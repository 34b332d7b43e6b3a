import { digest } from '../../kernel/ids.ts';
import type { Fields } from '../forms/fields.ts';
import { freshKey, type Field, type FormSpec } from '../forms/form.ts';
import { commonWords } from '../i18n/common.words.ts';
import type { Attempt, Visit } from '../visit.ts';
import { conflictWords } from './conflict.words.ts';
import { Notice } from './notice.tsx';

/** Whether a form was refused because somebody else had changed the record. */
export const isConflict = (attempt: Attempt | undefined): attempt is Attempt =>
  attempt?.error.code === 'stale-version' || attempt?.error.code === 'conflict';

const choiceOf = (name: string): string => `_take.${name}`;

/** What is sent once the person has chosen: their own text, or where they took the other's, what `theirs` has. */
export function chosen(sent: Fields, form: FormSpec, theirs: Fields): Fields {
  const taken = form.fields.filter(({ name }) => sent.text(choiceOf(name)) === 'theirs');
  return sent.with(Object.fromEntries(taken.map(({ name }) => [name, theirs.all(name)])));
}

const valueOf = (fields: Fields, { name }: Field): string =>
  fields.all(name).join('\n').replaceAll('\r\n', '\n').trim();

/** What the fields said when the form was shown: tells later what its writer touched. A child of the form. */
export function Seen({ form, start }: { form: FormSpec; start: Fields }) {
  return <input type="hidden" name="_seen" value={form.fields.map((field) => seal(start, field)).join(' ')} />;
}

const seal = (fields: Fields, field: Field): string => digest(valueOf(fields, field)).slice(0, 8);

interface ConflictProps {
  visit: Visit;
  form: FormSpec;
  attempt: Attempt;
  /** The record's present values, as the form would start with them. */
  theirs: Fields;
  /** The record's present version. */
  version: number;
  /** Language of what people wrote. */
  lang?: string;
}

/**
 * Two people changed the same record: the second sees both versions of every field that differs, and chooses. It is shown in place of
 * the form; the page's `send` passes what comes through `chosen`.
 */
export function Conflict({ visit, form, attempt, theirs, version, lang }: ConflictProps) {
  const w = visit.say(conflictWords);
  const mine = attempt.fields;
  const asked = form.fields.filter((field) => field.kind !== 'hidden' && field.kind !== 'password');
  const differing = asked.filter((field) => valueOf(mine, field) !== valueOf(theirs, field));
  // Who didn't touch a field wants what the other made of it; without a seal, everything counts as touched.
  const seen = mine.text('_seen').split(' ');
  const sideOf = (field: Field): 'mine' | 'theirs' =>
    seen[form.fields.indexOf(field)] === seal(mine, field) ? 'theirs' : 'mine';
  const kept = mine.entries().filter(([name]) => !name.startsWith('_take.') && name !== '_key' && name !== '_version');
  return (
    <form method="post" action={visit.path} class="form" data-keep>
      <div tabIndex={-1} data-focus>
        <Notice tone="amber" title={w.title} status>
          <p>{differing.length === 0 ? w.same : w.text}</p>
        </Notice>
      </div>
      <input type="hidden" name="_key" value={freshKey()} />
      <input type="hidden" name="_version" value={version} />
      {kept.map(([name, value], place) => (
        <input type="hidden" name={name} value={value} key={`${name} ${place}`} />
      ))}
      {differing.map((field) => (
        <fieldset class="field" key={field.name}>
          <legend>{field.label}</legend>
          <div class="grid-2">
            <Version visit={visit} field={field} fields={mine} side="mine" checked={sideOf(field)} lang={lang} />
            <Version visit={visit} field={field} fields={theirs} side="theirs" checked={sideOf(field)} lang={lang} />
          </div>
        </fieldset>
      ))}
      <div class="form-buttons">
        <button type="submit" class="button primary">
          {w.save}
        </button>
        <a class="button quiet" href={visit.path}>
          {visit.say(commonWords).cancel}
        </a>
      </div>
    </form>
  );
}

interface VersionProps {
  visit: Visit;
  field: Field;
  fields: Fields;
  side: 'mine' | 'theirs';
  /** Which side is chosen at first. */
  checked: 'mine' | 'theirs';
  lang: string | undefined;
}

function Version({ visit, field, fields, side, checked, lang }: VersionProps) {
  const w = visit.say(conflictWords);
  const values = fields.all(field.name).filter((one) => one.trim() !== '');
  const said = values.map((one) => wordOf(visit, field, one)).join('\n');
  const typed = field.options === undefined && field.kind !== 'tick';
  return (
    <label class="option card version">
      <input type="radio" name={choiceOf(field.name)} value={side} checked={side === checked} />
      <span>
        <span class="option-hint">{w[side]}</span>
        <span class="pre" lang={typed && said !== '' ? lang : undefined}>
          {said === '' ? w.empty : said}
        </span>
      </span>
    </label>
  );
}

/** A value as it was shown: the words of its option, yes for a tick. */
function wordOf(visit: Visit, field: Field, value: string): string {
  if (field.kind === 'tick') return visit.say(commonWords).yes;
  return field.options?.find((one) => one.value === value)?.label ?? value;
}
