import { Facts } from '../../../web/components/facts.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { fieldId } from '../../../web/forms/field.view.tsx';
import { Form } from '../../../web/forms/form.view.tsx';
import { commonWords } from '../../../web/i18n/common.words.ts';
import { page } from '../../../web/page.ts';
import { paths } from '../../../web/paths.ts';
import type { Attempt, Visit } from '../../../web/visit.ts';
import { needAnswer, type NeedAnswer } from '../../need.presenter.ts';
import { needActionWords } from '../need.action.words.ts';
import { needFacts, titleFacts, type NeedFact } from '../need.facts.tsx';
import { careAndManager, loadNeed } from '../need.load.ts';
import { needWords } from '../need.words.ts';
import { FileList } from '../file.list.tsx';
import { loadFiles } from './files.part.tsx';
import { mayEdit } from './intake.page.tsx';
import { fieldOf, intakePath, stepOf } from './intake.steps.ts';
import { intakeShown } from './intake.view.tsx';
import { intakeWords } from './intake.words.ts';

/** The last step: all answers, each with “change”; what is missing; what looks like patients' data; and the button. */
export const checkPage = page({
  id: 'need-check',
  path: '/needs/:id/edit/check',
  access: careAndManager,
  show: async (visit, attempt) => {
    const need = await loadNeed(visit);
    if (!mayEdit(visit, need)) return { to: paths.need(need.id) };
    const { check: w } = visit.say(intakeWords);
    const files = await loadFiles(visit, need);
    const missing = attempt?.error.code === 'rule-violated' && attempt.issues.every(({ code }) => code === 'required');
    return intakeShown(visit, {
      need,
      step: 'check',
      main: (
        <div class="stack">
          {missing && <Missing visit={visit} need={need} attempt={attempt} />}
          <p>{w.text}</p>
          <Findings visit={visit} need={need} />
          <Facts facts={answers(visit, need)} />
          {files.length > 0 && <FileList visit={visit} needId={need.id} files={files} />}
          <Form
            visit={visit}
            form={{ fields: [] }}
            attempt={missing ? undefined : attempt}
            version={need.version}
            submit={need.status === 'draft' ? w.send : w.sendAgain}
            more={
              need.abilities.includes('discard') && (
                <a class="button quiet" href={paths.action('needs', need.id, 'discard')}>
                  {w.discard}
                </a>
              )
            }
          />
        </div>
      ),
    });
  },
  send: async (visit) => {
    const params = { id: visit.params['id'] ?? '' };
    const sent = { params, body: {}, version: visit.version, ...(visit.key ? { key: visit.key } : {}) };
    const need = (await visit.api.call('need.submit', needAnswer, sent)).body;
    return { to: paths.need(need.id), done: 'need-sent' };
  },
});

const askedAt = (need: NeedAnswer, field: string): string =>
  `${intakePath(need.id, stepOf(field))}?check#${fieldId(fieldOf(field))}`;

function answers(visit: Visit, need: NeedAnswer) {
  const { notAnswered } = visit.say(needWords);
  const { change } = visit.say(commonWords);
  return [...titleFacts(visit, need), ...needFacts(visit, need)].map(({ field, label, value, own }: NeedFact) => ({
    label,
    value: value ?? <span class="muted">{notAnswered}</span>,
    lang: own && value !== null ? need.language : undefined,
    change: { to: askedAt(need, field), label: change },
  }));
}

/** What `submit` still asks for, each a link to its question; it takes the focus. */
function Missing({ visit, need, attempt }: { visit: Visit; need: NeedAnswer; attempt: Attempt }) {
  const { check: w } = visit.say(intakeWords);
  const labels: Readonly<Record<string, string>> = visit.say(needWords).facts;
  return (
    <div class="error-summary" role="alert" tabIndex={-1} aria-labelledby="missing-title" data-focus>
      <h2 id="missing-title">{w.missing(attempt.issues.length)}</h2>
      <ul>
        {attempt.issues.map(({ path }) => (
          <li key={path}>
            <a href={askedAt(need, path)}>{w.missingOne(labels[path] ?? path)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Passages that look like data of patients: to be taken out, or confirmed to be none. */
function Findings({ visit, need }: { visit: Visit; need: NeedAnswer }) {
  const { check: w } = visit.say(intakeWords);
  const { findingKinds } = visit.say(needActionWords);
  const labels: Readonly<Record<string, string>> = visit.say(needWords).facts;
  const found = need.patientDataFindings ?? [];
  if (found.length === 0) return null;
  return (
    <Notice tone="amber" title={w.findings}>
      <p>{w.findingsText}</p>
      <ul>
        {found.map((one) => (
          <li key={`${one.field} ${one.start}`}>
            <mark lang={need.language}>{one.text}</mark> {findingKinds[one.kind as keyof typeof findingKinds]},{' '}
            <a href={askedAt(need, one.field)}>{w.inField(labels[one.field] ?? one.field)}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.action('needs', need.id, 'confirm-no-patient-data')}>{w.confirm}</a>
      </p>
    </Notice>
  );
}
