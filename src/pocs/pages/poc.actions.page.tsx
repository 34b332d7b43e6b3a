import { actionPage, type ActionView } from '../../web/action.page.tsx';
import { Fields } from '../../web/forms/fields.ts';
import { bodyOf, fieldsFrom, type FormSpec, type Option } from '../../web/forms/form.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../../web/visit.ts';
import { charterAnswer, checklistAnswer, learningAnswer } from '../charter.presenter.ts';
import { logList } from '../logbook.endpoints.ts';
import { takingPart } from '../poc.access.ts';
import { pocAnswer, type PocAnswer } from '../poc.presenter.ts';
import { CharterView } from './charter.view.tsx';
import { Criteria } from './criteria.view.tsx';
import { namedPerson, peopleOf } from './people.options.ts';
import { actionForms, type Choices } from './poc.action.forms.ts';
import { pocActionNames } from './poc.action.names.ts';
import { pocActionTexts } from './poc.action.texts.ts';

/** The pages of the actions on a proof of concept; writing its plan has a page of its own. */
export const pocActionPage = actionPage<PocAnswer>({
  room: 'pocs',
  machine: 'poc',
  place: 'pocs',
  access: takingPart,
  load: async (visit, id) => (await visit.api.call('getPoc', pocAnswer, { params: { id } })).body,
  acted: ({ id, version, reference, need, abilities }) => ({ id, version, reference, title: need.title, abilities }),
  views,
});

const ends = new Set(['decline', 'refuse-item', 'remove-funding', 'leave', 'give-up', 'stop']);
const ofItems = new Set(['plan-item', 'provide-evidence', 'claim-not-applicable', 'refuse-item', 'accept-items']);

async function views(visit: Visit, poc: PocAnswer): Promise<Partial<Record<string, ActionView>>> {
  const texts = visit.say(pocActionTexts);
  const names = visit.say(pocActionNames);
  const action = visit.params['action'] ?? '';
  if (!isNamed(action, texts)) return {};
  const form = actionForms(visit, poc, await choicesOf(visit, poc, action))[action] ?? { fields: [] };
  const started = await startOf(visit, poc, action, form);
  const view: ActionView = {
    title: names[action],
    text: texts[action],
    submit: names[action],
    danger: ends.has(action),
    form,
    ...(started ? { start: started } : {}),
    ...(await besides(visit, poc, action)),
    body: (fields) => sentBody(action, form, fields),
    ...(ofItems.has(action) ? { led: () => ({ to: paths.pocPart(poc.id, 'checklist'), done: 'saved' }) } : {}),
  };
  return { [action]: view };
}

const isNamed = <T extends object>(action: string, texts: T): action is string & keyof T =>
  Object.hasOwn(texts, action);

/** What the form of this one action chooses from. */
async function choicesOf(visit: Visit, poc: PocAnswer, action: string): Promise<Choices> {
  const people = action === 'appoint' ? await everybody(visit, poc) : [];
  const items = ofItems.has(action) ? await itemOptions(visit, poc, action) : [];
  const changeRequests = action === 'answer-change' ? await openRequests(visit, poc) : [];
  return { items, changeRequests, people };
}

async function everybody(visit: Visit, poc: PocAnswer): Promise<Option[]> {
  const { care, programme, partners } = await peopleOf(visit, poc);
  return [...care, ...programme, ...partners];
}

async function itemOptions(visit: Visit, poc: PocAnswer, action: string): Promise<Option[]> {
  const { items } = (await visit.api.call('getChecklist', checklistAnswer, { params: { id: poc.id } })).body;
  const waiting = new Set(['provided', 'claimed-not-applicable']);
  return items
    .filter((item) => action !== 'accept-items' || waiting.has(item.state))
    .filter((item) => action !== 'refuse-item' || item.state !== 'open')
    .map((item) => ({
      value: item.code,
      label: item.title[visit.language],
      ...(action === 'accept-items' ? { hint: item.evidence?.reference ?? item.reason ?? '' } : {}),
    }));
}

async function openRequests(visit: Visit, poc: PocAnswer): Promise<Option[]> {
  const sent = { params: { id: poc.id }, query: { limit: '100' } };
  const { items } = (await visit.api.call('listLog', logList, sent)).body;
  return items.filter((line) => line.answer === null).map((line) => ({ value: line.id, label: line.text }));
}

/** An item that was chosen before stands in the address; a learning card goes on from what it says. */
async function startOf(visit: Visit, poc: PocAnswer, action: string, form: FormSpec): Promise<Fields | null> {
  const code = visit.query['code'];
  if (code !== undefined && ofItems.has(action)) return new Fields().with({ code, codes: code });
  if (action === 'save-learning-card') {
    const params = { id: poc.id };
    const { learningCard } = (await visit.api.call('getLearningCard', learningAnswer, { params })).body;
    return fieldsFrom(form, learningCard ?? {});
  }
  const only = form.fields.filter((field) => field.kind === 'radios' && field.options?.length === 1);
  return new Fields(new Map(only.map((field) => [field.name, [field.options?.[0]?.value ?? '']])));
}

/** What the person should have before their eyes while deciding. */
async function besides(visit: Visit, poc: PocAnswer, action: string): Promise<Pick<ActionView, 'beside'>> {
  if (action === 'decide') return { beside: <Criteria visit={visit} criteria={poc.criteria ?? []} /> };
  if (action !== 'approve') return {};
  const { charter } = (await visit.api.call('getCharter', charterAnswer, { params: { id: poc.id } })).body;
  return { beside: <CharterView visit={visit} poc={poc} charter={charter} /> };
}

/** The body of an action, where it isn't the form's as it stands. */
function sentBody(action: string, form: FormSpec, fields: Fields): unknown {
  const body = bodyOf(form, fields);
  switch (action) {
    case 'record-funding':
      return { ...body, amount: { ...(body['amount'] as object | undefined), currency: 'EUR' } };
    case 'complete-follow-up':
      return { ...body, months: Number(body['months']) };
    case 'appoint': {
      const account = form.fields.find((field) => field.name === 'person.userId')?.options;
      return { ...body, person: namedPerson(body['person'], account ?? []) ?? {} };
    }
    case 'decide': {
      const { criteria, ...rest } = body;
      const reasons = Object.entries((criteria ?? {}) as Record<string, string>);
      return { ...rest, notMeasured: reasons.map(([criterionId, reason]) => ({ criterionId, reason })) };
    }
    default:
      return body;
  }
}
