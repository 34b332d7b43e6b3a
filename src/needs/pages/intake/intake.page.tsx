import { DomainError } from '../../../kernel/errors.ts';
import { chosen, Conflict, isConflict, Seen } from '../../../web/components/conflict.tsx';
import type { Fields } from '../../../web/forms/fields.ts';
import { fieldsFrom, type FormSpec } from '../../../web/forms/form.ts';
import { Form } from '../../../web/forms/form.view.tsx';
import { page, type Saved } from '../../../web/page.ts';
import { paths } from '../../../web/paths.ts';
import type { Attempt, Visit } from '../../../web/visit.ts';
import { needAnswer, type NeedAnswer } from '../../need.presenter.ts';
import { care, careAndManager, loadNeed } from '../need.load.ts';
import { CoachNote, coachOn } from './coach.note.tsx';
import { attachSent, FilesPart, loadFiles, removeFile } from './files.part.tsx';
import { intakeForm, patchOf, savable, startOf } from './intake.forms.ts';
import { intakePath, isStep, stepAfter, type IntakeStep } from './intake.steps.ts';
import { intakeShown } from './intake.view.tsx';
import { intakeWords } from './intake.words.ts';
import { hasSimilar } from './similar.page.tsx';

type AskedStep = Exclude<IntakeStep, 'check'>;

/** Beginning a need: the first step, which becomes a draft as soon as it has a title. */
export const newNeedPage = page({
  id: 'need-new',
  path: '/needs/new',
  access: care,
  show: async (visit, attempt) => {
    const w = visit.say(intakeWords);
    const form = intakeForm(visit, 'problem');
    const start = fieldsFrom(form, { language: visit.language });
    return await Promise.resolve(
      intakeShown(visit, {
        need: null,
        step: 'problem',
        main: (
          <>
            <p class="intake-intro">{w.intro}</p>
            <Form
              visit={visit}
              form={form}
              attempt={attempt}
              start={start}
              submit={w.goOn}
              cancel={{ to: paths.needs() }}
              autosave="/needs/new/save"
            >
              <CoachNote visit={visit} said={null} />
              <p class="muted">{w.savesByItself}</p>
            </Form>
          </>
        ),
      }),
    );
  },
  send: async (visit) => {
    const need = await create(visit, patchOf(visit, 'problem', visit.fields, null));
    return { to: await wayOn(visit, need, 'problem') };
  },
  save: async (visit) => {
    const w = visit.say(intakeWords);
    const body = savable(patchOf(visit, 'problem', visit.fields, null));
    if (!body['title']) return { version: null, said: w.notYet };
    const need = await create(visit, body);
    return { ...(await said(visit, need)), to: intakePath(need.id, 'problem') };
  },
});

/** One step of a draft, or of a need whose changes were asked for. */
export const intakePage = page({
  id: 'need-edit',
  path: '/needs/:id/edit/:step',
  access: careAndManager,
  files: true,
  show: async (visit, attempt) => {
    const need = await loadNeed(visit);
    const step = visit.params['step'];
    if (!isStep(step) || step === 'check' || !mayEdit(visit, need)) return { to: paths.need(need.id) };
    const form = intakeForm(visit, step);
    const theirs = startOf(visit, step, need);
    if (isConflict(attempt))
      return intakeShown(visit, {
        need,
        step,
        main: (
          <Conflict
            visit={visit}
            form={form}
            attempt={attempt}
            theirs={theirs}
            version={need.version}
            lang={need.language}
          />
        ),
      });
    return intakeShown(visit, { need, step, main: await stepMain(visit, need, step, form, theirs, attempt) });
  },
  send: async (visit) => {
    const step = askedStep(visit);
    const before = await loadNeed(visit);
    const removed = visit.fields.text('remove');
    const fields = chosen(visit.fields, intakeForm(visit, step), startOf(visit, step, before));
    let need = await saveStep(visit, patchOf(visit, step, fields, before));
    if (removed) await removeFile(visit, need, removed);
    need = await attachSent(visit, need);
    if (removed || visit.fields.has('stay')) return { to: visit.path, done: 'saved' };
    if (visit.fields.has('stop')) return { to: paths.need(need.id), done: 'saved' };
    return { to: await wayOn(visit, need, step) };
  },
  save: async (visit) => {
    const step = askedStep(visit);
    const before = await loadNeed(visit);
    const patch = savable(patchOf(visit, step, visit.fields, before));
    return await said(visit, await saveStep(visit, patch));
  },
});

async function stepMain(
  visit: Visit,
  need: NeedAnswer,
  step: AskedStep,
  form: FormSpec,
  start: Fields,
  attempt: Attempt | undefined,
) {
  const w = visit.say(intakeWords);
  const files = step === 'where' ? await loadFiles(visit, need) : [];
  const coach = step === 'problem' && 'coach' in visit.query ? await coachOn(visit, need) : null;
  return (
    <Form
      visit={visit}
      form={form}
      attempt={attempt}
      start={start}
      version={attempt?.error.code === 'bad-request' ? visit.version : need.version}
      submit={'check' in visit.query ? w.backToCheck : w.goOn}
      files={step === 'where'}
      autosave={`${visit.path}/save`}
      to={'check' in visit.query ? `${visit.path}?check` : visit.path}
      more={
        <button class="button quiet" name="stop" value="yes">
          {w.toNeed}
        </button>
      }
    >
      <Seen form={form} start={start} />
      {step === 'problem' && <CoachNote visit={visit} said={coach} />}
      {step === 'where' && <FilesPart visit={visit} need={need} files={files} />}
      <p class="muted">{w.savedLast(visit.format.moment(need.updatedAt))}</p>
    </Form>
  );
}

/** Where one goes on: through the coach's question, needs like this one, then the next step. */
async function wayOn(visit: Visit, need: NeedAnswer, step: IntakeStep): Promise<string> {
  const checking = 'check' in visit.query ? '&check' : '';
  if (step === 'problem' && !visit.fields.has('coach-passed') && (await coachOn(visit, need)))
    return `${intakePath(need.id, 'problem')}?coach${checking}`;
  if (checking) return intakePath(need.id, 'check');
  if (step === 'problem' && need.status === 'draft' && (await hasSimilar(visit, need)))
    return intakePath(need.id, 'similar');
  return intakePath(need.id, stepAfter(step));
}

/** Whether the reader may write the need's text now. */
export const mayEdit = (visit: Visit, need: NeedAnswer): boolean =>
  (need.status === 'draft' || need.status === 'changes-requested') &&
  need.abilities.includes('submit') &&
  (visit.actor?.role !== 'manager' || Boolean(need.onBehalf));

function askedStep(visit: Visit): AskedStep {
  const step = visit.params['step'];
  if (!isStep(step) || step === 'check') throw new DomainError('not-found', 'There is no such step.');
  return step;
}

/** Saves a step, if nobody has changed the need since the person saw it. */
async function saveStep(visit: Visit, body: Record<string, unknown>): Promise<NeedAnswer> {
  const params = { id: visit.params['id'] ?? '' };
  if (Object.keys(body).length === 0) return await loadNeed(visit);
  return (await visit.api.call('editNeed', needAnswer, { params, body, version: visit.version })).body;
}

async function create(visit: Visit, body: Record<string, unknown>): Promise<NeedAnswer> {
  const key = visit.key ? { key: visit.key } : {};
  return (await visit.api.call('createNeed', needAnswer, { body, ...key })).body;
}

/** When it was saved, and what the coach thinks of the text. */
async function said(visit: Visit, need: NeedAnswer): Promise<Saved> {
  const w = visit.say(intakeWords);
  const coach = visit.fields.has('problem') ? ((await coachOn(visit, need)) ?? '') : null;
  return {
    version: need.version,
    said: w.savedAt(visit.format.moment(visit.now)),
    ...(coach === null ? {} : { notes: { coach } }),
  };
}
