import type { VNode } from 'preact';
import { fieldId } from '../../web/forms/field.view.tsx';
import type { Fields } from '../../web/forms/fields.ts';
import type { Field, FormSpec } from '../../web/forms/form.ts';
import { rowFields, type RowsSpec } from '../../web/forms/rows.ts';
import type { Visit } from '../../web/visit.ts';
import { profileGroups, profileRows } from './profile.form.ts';
import { profileWords } from './profile.words.ts';

interface ArrangedProps {
  visit: Visit;
  form: FormSpec;
  fields: Fields;
  view(field: Field): VNode;
}

/** The questions of the profile in groups; records with several questions stand in a row. */
export function ArrangedProfile({ visit, form, fields, view }: ArrangedProps) {
  const w = visit.say(profileWords);
  const rows = profileRows(visit);
  const asked = (name: string): Field[] =>
    form.fields.filter((one) => one.name === name || one.name.startsWith(`${name}.`));
  return (
    <>
      {(Object.keys(profileGroups) as (keyof typeof profileGroups)[]).map((group) => {
        const names = profileGroups[group].filter((name) => asked(name).length > 0);
        if (names.length === 0) return null;
        return (
          <fieldset class="form group" key={group}>
            <legend>
              <h2>{w.groups[group]}</h2>
            </legend>
            {names.map((name) => {
              if (name === 'certificates' || name === 'contacts')
                return (
                  <Rows
                    key={name}
                    visit={visit}
                    rows={rows[name]}
                    title={w[name]}
                    fields={fields}
                    asked={asked(name)}
                    view={view}
                  />
                );
              if (name === 'trl')
                return (
                  <div class="side-by-side" key={name}>
                    {asked(name).map(view)}
                  </div>
                );
              return asked(name).map(view);
            })}
          </fieldset>
        );
      })}
    </>
  );
}

interface RowsProps {
  visit: Visit;
  rows: RowsSpec;
  title: string;
  fields: Fields;
  asked: readonly Field[];
  view(field: Field): VNode;
}

function Rows({ visit, rows, title, fields, asked, view }: RowsProps) {
  const w = visit.say(profileWords);
  return (
    <fieldset class="field" id={fieldId(rows.name)}>
      <legend>{title}</legend>
      {rowFields(rows, fields).map((row) => (
        <div class="side-by-side" key={row[0]?.name}>
          {row.flatMap(({ name }) => asked.filter((one) => one.name === name)).map(view)}
        </div>
      ))}
      <p class="hint">{w.more}</p>
    </fieldset>
  );
}
