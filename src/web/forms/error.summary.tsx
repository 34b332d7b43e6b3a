import type { Language } from '../../kernel/actor.ts';
import { commonWords } from '../i18n/common.words.ts';
import { faultIn } from '../i18n/faults.ts';
import { problemIn } from '../i18n/problems.ts';
import type { Attempt } from '../visit.ts';
import { fieldId, issuesAt } from './field.view.tsx';
import type { Field } from './form.ts';

interface ErrorSummaryProps {
  attempt: Attempt;
  fields: readonly Field[];
  language: Language;
}

/** All faults of a sent form at once, each a link to its field; it takes the focus. */
export function ErrorSummary({ attempt, fields, language }: ErrorSummaryProps) {
  const common = commonWords[language];
  const placed = fields.filter((field) => field.kind !== 'hidden');
  const known = placed.flatMap((field) => issuesAt(attempt.issues, field.name).map((issue) => ({ issue, field })));
  const others = attempt.issues.filter((issue) => !known.some((one) => one.issue === issue));
  const whole = attempt.issues.length === 0 ? [problemIn(language, attempt.error)] : [];
  const count = attempt.issues.length + whole.length;
  return (
    <div class="error-summary" role="alert" tabIndex={-1} aria-labelledby="error-title" data-focus>
      <h2 id="error-title">{common.errorTitle(count)}</h2>
      <ul>
        {known.map(({ issue, field }) => (
          <li key={`${issue.path} ${issue.code}`}>
            <a href={`#${fieldId(field.name)}`}>
              {field.label}: {faultIn(language, issue)}
            </a>
          </li>
        ))}
        {others.map((issue) => (
          <li key={`${issue.path} ${issue.code}`}>{faultIn(language, issue)}</li>
        ))}
        {whole.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
