import { z } from 'zod';
import { languages } from '../../../kernel/actor.ts';
import type { ActionView } from '../../../web/action.page.tsx';
import type { Field, FormSpec } from '../../../web/forms/form.ts';
import { languageNames } from '../../../web/i18n/language.ts';
import { vocabulary, wordFor } from '../../../web/i18n/vocabulary.words.ts';
import type { Visit } from '../../../web/visit.ts';
import type { NeedAnswer } from '../../need.presenter.ts';
import { fastTrackForm, fastTrackStart, publishBody, publishForm, publishStart, reasonField } from './manager.forms.ts';
import { managerWords, type ManagerAction } from './manager.words.ts';
import { MergeSearch, mergeForm } from './merge.search.tsx';

/** The views of the manager's actions, for the pages at `/needs/:id/do/:action`; each is made only when it is asked for. */
export async function managerViews(visit: Visit, need: NeedAnswer): Promise<Partial<Record<string, ActionView>>> {
  if (visit.actor?.role !== 'manager') return {};
  const action = visit.params['action'] ?? '';
  const { actions } = visit.say(managerWords);
  if (!(action in actions)) return {};
  const { title, text } = actions[action as ManagerAction];
  const more = await partsOf(visit, need, action as ManagerAction);
  return more ? { [action]: { title, text, submit: title, ...more } } : {};
}

const form = (...fields: Field[]): Pick<ActionView, 'form'> => ({ form: { fields } });

/** What an action asks beside its title and its button; null for those with a page of their own. */
async function partsOf(visit: Visit, need: NeedAnswer, action: ManagerAction): Promise<Partial<ActionView> | null> {
  const { fields: w } = visit.say(managerWords);
  const reason = reasonField(visit);
  const until: Field = { name: 'until', kind: 'date', label: w.until, short: true };
  const deadline: Field = {
    name: 'responseDeadline',
    kind: 'date',
    label: w.deadline,
    hint: w.deadlineHint,
    short: true,
  };
  switch (action) {
    case 'publish':
      return {
        form: publishForm(visit),
        start: publishStart(visit, need),
        body: (fields) => publishBody(visit, fields),
      };
    case 'fast-track':
      return { form: fastTrackForm(visit), start: fastTrackStart(visit, need) };
    case 'request-changes':
      return form({ name: 'message', kind: 'area', label: w.message, hint: w.messageHint, max: 2000 });
    case 'reject':
      return {
        danger: true,
        ...form(reason, {
          name: 'advice',
          kind: 'area',
          label: w.advice,
          hint: w.adviceHint,
          optional: true,
          max: 2000,
        }),
      };
    case 'merge':
      return { form: await mergeForm(visit, need), beside: <MergeSearch visit={visit} /> };
    case 'hold':
      return form(reason, until);
    case 'exempt-clock':
      return form(clockField(visit, need), until, reason);
    case 'extend-deadline':
      return form(deadline, { ...reason, optional: true });
    case 'republish':
      return form(deadline, { name: 'changed', kind: 'area', label: w.changed, max: 2000 });
    case 'addendum':
      return form({ name: 'text', kind: 'area', label: w.text, max: 4000 });
    case 'assign':
      return form({ name: 'handlerId', kind: 'select', label: w.handler, options: await colleagues(visit) });
    case 'translate':
      return translateParts(visit, need);
    case 'confirm-no-patient-data':
      return { form: findingsForm(visit, need) };
    case 'reselect':
    case 'reopen':
      return form(reason);
    case 'propose-selection':
    case 'none-suitable':
      return null;
    default:
      return {};
  }
}

function clockField(visit: Visit, need: NeedAnswer): Field {
  const names = visit.say(vocabulary).clock;
  const options = need.clocks.map(({ name }) => ({ value: name, label: wordFor(names, name) }));
  return { name: 'clock', kind: 'radios', label: visit.say(managerWords).fields.clock, options };
}

const membersAnswer = z.object({
  items: z.array(z.object({ userId: z.string(), name: z.string(), roles: z.array(z.string()) })),
});

/** The managers of the programme, as options. */
export async function colleagues(visit: Visit): Promise<{ value: string; label: string }[]> {
  const id = visit.actor?.organisationId ?? '';
  const { items } = (await visit.api.call('listMembers', membersAnswer, { params: { id } })).body;
  return items.filter((one) => one.roles.includes('manager')).map((one) => ({ value: one.userId, label: one.name }));
}

function translateParts(visit: Visit, need: NeedAnswer): Partial<ActionView> {
  const { fields: w } = visit.say(managerWords);
  const options = languages
    .filter((one) => one !== need.language)
    .map((value) => ({ value, label: languageNames[value] }));
  return {
    ...form(
      { name: 'language', kind: 'radios', label: w.language, options },
      { name: 'title', kind: 'text', label: w.title, max: 160 },
      { name: 'summary', kind: 'area', label: w.summary, max: 2000 },
    ),
    beside: (
      <section class="card" aria-label={w.original}>
        <h2 lang={need.language}>{need.title}</h2>
        <p class="pre" lang={need.language}>
          {need.problem}
        </p>
      </section>
    ),
  };
}

function findingsForm(visit: Visit, need: NeedAnswer): FormSpec {
  const { fields: w } = visit.say(managerWords);
  const options = (need.patientDataFindings ?? []).map(({ id, text }) => ({ value: id, label: `“${text}”` }));
  return { fields: [{ name: 'findings', kind: 'choices', label: w.findings, options }, reasonField(visit)] };
}
