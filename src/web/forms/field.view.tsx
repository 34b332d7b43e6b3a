import type { JSX } from 'preact';
import type { Issue } from '../../kernel/errors.ts';
import type { Language } from '../../kernel/actor.ts';
import { commonWords } from '../i18n/common.words.ts';
import { faultIn } from '../i18n/faults.ts';
import type { Fields } from './fields.ts';
import type { Field } from './form.ts';

export interface FieldViewProps {
  field: Field;
  fields: Fields;
  issues: readonly Issue[];
  language: Language;
}

export const fieldId = (name: string): string => `field-${name.replaceAll('.', '-')}`;

/** The faults of one field: its own, and those of what lies inside it. */
export const issuesAt = (issues: readonly Issue[], name: string): Issue[] =>
  issues.filter(({ path }) => path === name || path.startsWith(`${name}.`));

/** One question with its hint and its faults. */
export function FieldView({ field, fields, issues, language }: FieldViewProps) {
  if (field.kind === 'hidden') return <input type="hidden" name={field.name} value={fields.text(field.name)} />;
  const id = fieldId(field.name);
  const faults = issuesAt(issues, field.name).map((one) => faultIn(language, one));
  const described = [field.hint === undefined ? '' : `${id}-hint`, faults.length > 0 ? `${id}-fault` : ''];
  const describedBy = described.filter(Boolean).join(' ') || undefined;
  const common = commonWords[language];
  const grouped = field.kind === 'radios' || field.kind === 'choices';
  const label = (
    <>
      {field.label}
      {field.optional && <span class="optional"> ({common.optional})</span>}
    </>
  );
  const about = (
    <>
      {field.hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      {faults.length > 0 && (
        <p class="fault" id={`${id}-fault`}>
          <span class="hidden">{common.errorPrefix} </span>
          {faults.join(' ')}
        </p>
      )}
    </>
  );
  const shared = { id, described: describedBy, faulty: faults.length > 0 };
  const look = `field${faults.length > 0 ? ' field-faulty' : ''}`;
  const when = field.when && { 'data-when': field.when.name, 'data-when-is': field.when.is.join('|') };
  if (grouped)
    return (
      <fieldset class={look} aria-describedby={describedBy} {...when}>
        <legend>{label}</legend>
        {about}
        <Options field={field} fields={fields} id={id} />
      </fieldset>
    );
  if (field.kind === 'tick')
    return (
      <div class={look} {...when}>
        {about}
        <label class="option" for={id}>
          <input
            type="checkbox"
            name={field.name}
            value="yes"
            {...controlOf(shared)}
            checked={fields.has(field.name)}
          />
          <span>{label}</span>
        </label>
      </div>
    );
  return (
    <div class={look} {...when}>
      <label for={id}>{label}</label>
      {about}
      <Control field={field} fields={fields} {...shared} choose={common.choose} />
    </div>
  );
}

interface Shared {
  id: string;
  described: string | undefined;
  faulty: boolean;
}

const controlOf = ({ id, described, faulty }: Shared) => ({
  id,
  'aria-describedby': described,
  'aria-invalid': faulty ? ('true' as const) : undefined,
});

function Options({ field, fields, id }: { field: Field; fields: Fields; id: string }) {
  const chosen = fields.all(field.name);
  return (
    <div class="options">
      {(field.options ?? []).map((option, place) => (
        <label class="option" for={place === 0 ? id : `${id}-${place}`} key={option.value}>
          <input
            type={field.kind === 'radios' ? 'radio' : 'checkbox'}
            id={place === 0 ? id : `${id}-${place}`}
            name={field.name}
            value={option.value}
            checked={chosen.includes(option.value)}
          />
          <span>
            {option.label}
            {option.hint !== undefined && <span class="option-hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}

const inputTypes: Partial<Record<Field['kind'], string>> = {
  email: 'email',
  password: 'password',
  url: 'url',
  date: 'date',
  moment: 'datetime-local',
  file: 'file',
};

function Control({ field, fields, choose, ...shared }: { field: Field; fields: Fields; choose: string } & Shared) {
  const value = fields.text(field.name);
  const control = { ...controlOf(shared), name: field.name };
  if (field.kind === 'area' || field.kind === 'lines')
    return (
      <textarea {...control} rows={field.rows ?? 5} data-max={field.max}>
        {value}
      </textarea>
    );
  if (field.kind === 'select')
    return (
      <select {...control}>
        <option value="">{choose}</option>
        {(field.options ?? []).map((option) => (
          <option value={option.value} selected={option.value === value} key={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  const isNumber = field.kind === 'number' || field.kind === 'euros';
  // The types of inputs differ by their kind, which is known only here.
  const attributes = {
    ...control,
    type: inputTypes[field.kind] ?? 'text',
    inputMode: isNumber ? 'decimal' : undefined,
    class: field.short || isNumber ? 'short' : undefined,
    autocomplete: field.autocomplete,
    'data-max': field.max,
    value: field.kind === 'password' || field.kind === 'file' ? undefined : value,
  } as JSX.IntrinsicElements['input'];
  return <input {...attributes} />;
}
