import type { ComponentChildren, VNode } from 'preact';
import type { Issue } from '../../kernel/errors.ts';
import { commonWords } from '../i18n/common.words.ts';
import type { Attempt, Visit } from '../visit.ts';
import { ErrorSummary } from './error.summary.tsx';
import { FieldView } from './field.view.tsx';
import { Fields } from './fields.ts';
import { freshKey, type Field, type FormSpec } from './form.ts';
import { Notice } from '../components/notice.tsx';

interface FormProps {
  visit: Visit;
  form: FormSpec;
  /** Where it is sent; the page's own path when absent. */
  to?: string;
  /** What was sent and refused; its values come back into the fields. */
  attempt?: Attempt | undefined;
  /** What the fields start with. */
  start?: Fields;
  /** Version of the record that the person sees. */
  version?: number | null;
  submit: string;
  danger?: boolean;
  cancel?: { to: string; label?: string };
  files?: boolean;
  /** Saves what is typed by itself to this address while the person goes on writing. */
  autosave?: string;
  /** Sets the fields out, where they don’t simply stand one under another; each has to be shown. */
  arrange?: (view: (field: Field) => VNode) => ComponentChildren;
  /** Between the fields and the button. */
  children?: ComponentChildren;
  /** More buttons beside the main one. */
  more?: ComponentChildren;
}

/** A form: its faults at once above, the fields, one main button. Works without a script; nothing typed is lost. */
export function Form(props: FormProps) {
  const { visit, form, attempt, version, children } = props;
  const common = commonWords[visit.language];
  const fields = attempt?.fields ?? props.start ?? new Fields();
  const issues: readonly Issue[] = attempt?.issues ?? [];
  const stale = attempt?.error.code === 'stale-version' || attempt?.error.code === 'conflict';
  // Mending a fault is still an answer to what the person saw, not to what somebody else wrote meanwhile.
  const seen = attempt && !stale && visit.version !== null ? visit.version : version;
  const view = (field: Field): VNode => (
    <FieldView field={field} fields={fields} issues={issues} language={visit.language} key={field.name} />
  );
  return (
    <form
      method="post"
      action={props.to ?? visit.path}
      class="form"
      noValidate
      encType={props.files ? 'multipart/form-data' : undefined}
      data-autosave={props.autosave}
      data-keep
    >
      {attempt && !stale && <ErrorSummary attempt={attempt} fields={form.fields} language={visit.language} />}
      {stale && (
        <div tabIndex={-1} data-focus>
          <Notice tone="amber" title={common.changedMeanwhile} status>
            <p>{common.sendAnyway}</p>
          </Notice>
        </div>
      )}
      <input type="hidden" name="_key" value={freshKey()} />
      {seen !== undefined && seen !== null && <input type="hidden" name="_version" value={seen} />}
      {props.arrange ? props.arrange(view) : form.fields.map(view)}
      {children}
      <div class="form-buttons">
        <button type="submit" class={`button ${props.danger ? 'danger' : 'primary'}`}>
          {props.submit}
        </button>
        {props.more}
        {props.cancel && (
          <a class="button quiet" href={props.cancel.to}>
            {props.cancel.label ?? common.cancel}
          </a>
        )}
        {props.autosave !== undefined && <span class="saved" role="status" data-saved />}
      </div>
    </form>
  );
}
