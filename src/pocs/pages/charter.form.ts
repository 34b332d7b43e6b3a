import { goals, wellbeingDimensions } from '../../kernel/vocabulary.ts';
import type { Fields } from '../../web/forms/fields.ts';
import { bodyOf, type Field, type Option } from '../../web/forms/form.ts';
import { optionsOf, vocabulary } from '../../web/i18n/vocabulary.words.ts';
import type { Visit } from '../../web/visit.ts';
import type { PocAnswer } from '../poc.presenter.ts';
import { rowsOf, type RowList } from './charter.rows.ts';
import { organisationsOf } from './charter.view.tsx';
import { charterFormWords } from './charter.form.words.ts';
import { charterWords } from './charter.words.ts';
import { namedPerson, type People } from './people.options.ts';
import { pocTerms } from './poc.terms.ts';

/** One question after another of the plan, in sections; the rows of its lists as many as there are. */
export interface CharterForm {
  what: readonly Field[];
  who: readonly Field[];
  when: readonly Field[];
  product: readonly Field[];
  rows: Record<RowList, readonly (readonly Field[])[]>;
}

export function charterForm(visit: Visit, poc: PocAnswer, people: People, fields: Fields): CharterForm {
  const rows = (list: RowList, make: (at: string) => Field[]): Field[][] =>
    rowsOf(fields, list).map((row) => make(`${list}.${row}`));
  return {
    what: whatFields(visit),
    who: whoFields(visit, people),
    when: whenFields(visit),
    product: productFields(visit),
    rows: {
      criteria: rows('criteria', (at) => criterionFields(visit, at)),
      budget: rows('budget', (at) => budgetFields(visit, at)),
      shares: rows('shares', (at) => shareFields(visit, poc, at)),
      expectedEffects: rows('expectedEffects', (at) => effectFields(visit, at)),
    },
  };
}

export const allFields = ({ what, who, when, product, rows }: CharterForm): Field[] => [
  ...what,
  ...rows.criteria.flat(),
  ...who,
  ...rows.shares.flat(),
  ...when,
  ...product,
  ...rows.budget.flat(),
  ...rows.expectedEffects.flat(),
];

function whatFields(visit: Visit): Field[] {
  const w = visit.say(charterWords);
  const e = visit.say(charterFormWords);
  return [{ name: 'hypothesis', kind: 'area', label: w.hypothesis, hint: e.hypothesisHint, max: 4000, rows: 3 }];
}

function criterionFields(visit: Visit, at: string): Field[] {
  const w = visit.say(charterWords);
  const e = visit.say(charterFormWords);
  const { better } = visit.say(pocTerms);
  const names = visit.say(vocabulary);
  return [
    { name: `${at}.id`, kind: 'hidden', label: '' },
    { name: `${at}.name`, kind: 'text', label: e.name, max: 300 },
    { name: `${at}.unit`, kind: 'text', label: e.unit, max: 60, short: true },
    { name: `${at}.better`, kind: 'radios', label: e.better, options: optionsOf(better) },
    { name: `${at}.baseline.value`, kind: 'number', label: e.baseline },
    { name: `${at}.baseline.source`, kind: 'text', label: e.source, max: 500 },
    { name: `${at}.goThreshold`, kind: 'number', label: w.go },
    { name: `${at}.stopThreshold`, kind: 'number', label: w.stop },
    { name: `${at}.goal`, kind: 'select', label: e.goal, options: optionsOf(names.goal, goals), optional: true },
    {
      name: `${at}.wellbeing`,
      kind: 'select',
      label: e.wellbeing,
      options: optionsOf(names.wellbeing, wellbeingDimensions),
      optional: true,
    },
  ];
}

function whoFields(visit: Visit, { care, programme, partners }: People): Field[] {
  const w = visit.say(charterWords);
  const e = visit.say(charterFormWords);
  const { party } = visit.say(pocTerms);
  const person = (at: string, label: string, accounts: readonly Option[]): Field[] => [
    { name: `${at}.name`, kind: 'text', label: `${label}: ${e.personName}`, max: 120 },
    {
      name: `${at}.userId`,
      kind: 'select',
      label: `${label}: ${e.account}`,
      hint: e.accountHint,
      options: accounts,
      optional: true,
    },
  ];
  return [
    { name: 'decider.party', kind: 'radios', label: e.deciderParty, options: optionsOf(party) },
    ...person('decider.person', w.decider, [...care, ...programme]),
    ...person('adoptionOwner', w.adoptionOwner, care),
    ...person('budgetHolder', w.budgetHolder, [...care, ...programme, ...partners]),
  ];
}

function whenFields(visit: Visit): Field[] {
  const w = visit.say(charterWords);
  const e = visit.say(charterFormWords);
  return [
    { name: 'startsOn', kind: 'date', label: w.startsOn, short: true },
    { name: 'durationWeeks', kind: 'number', label: w.durationWeeks },
    { name: 'sites', kind: 'lines', label: w.sites, hint: e.sitesHint, rows: 3 },
    { name: 'data', kind: 'area', label: w.data, max: 4000, rows: 3 },
  ];
}

function productFields(visit: Visit): Field[] {
  const w = visit.say(charterWords);
  const e = visit.say(charterFormWords);
  const terms = visit.say(pocTerms);
  const names = visit.say(vocabulary);
  return [
    { name: 'route.deviceClass', kind: 'select', label: w.deviceClass, options: optionsOf(names.deviceClass) },
    { name: 'route.ceMarked', kind: 'select', label: w.ceMarked, options: optionsOf(terms.ceMarked) },
    { name: 'route.invasiveness', kind: 'select', label: w.invasiveness, options: optionsOf(names.invasiveness) },
    { name: 'route.contact', kind: 'select', label: w.contact, options: optionsOf(terms.contact) },
    { name: 'route.software', kind: 'tick', label: e.software },
    { name: 'route.personalData', kind: 'tick', label: e.personalData },
    { name: 'route.subjects', kind: 'select', label: w.subjects, options: optionsOf(terms.subjects) },
    { name: 'route.sponsor', kind: 'select', label: w.sponsor, options: optionsOf(terms.sponsor) },
    { name: 'route.countries', kind: 'choices', label: w.countries, options: optionsOf(terms.countries) },
  ];
}

function budgetFields(visit: Visit, at: string): Field[] {
  const w = visit.say(charterWords);
  return [
    { name: `${at}.id`, kind: 'hidden', label: '' },
    { name: `${at}.label`, kind: 'text', label: w.label, max: 300 },
    { name: `${at}.amount.cents`, kind: 'euros', label: w.amount },
    { name: `${at}.bearer`, kind: 'text', label: w.bearer, max: 160, optional: true },
  ];
}

function shareFields(visit: Visit, poc: PocAnswer, at: string): Field[] {
  const w = visit.say(charterWords);
  return [
    { name: `${at}.organisationId`, kind: 'select', label: w.organisation, options: organisationsOf(visit, poc) },
    { name: `${at}.percent`, kind: 'number', label: w.percent },
    { name: `${at}.contribution`, kind: 'text', label: w.contribution, max: 500 },
  ];
}

function effectFields(visit: Visit, at: string): Field[] {
  const e = visit.say(charterFormWords);
  const { wellbeing } = visit.say(vocabulary);
  return [
    { name: `${at}.dimension`, kind: 'select', label: e.dimension, options: optionsOf(wellbeing) },
    { name: `${at}.effect`, kind: 'text', label: e.effectText, max: 500 },
  ];
}

type Body = Record<string, unknown>;

/** The plan as the API takes it, from fields whose rows are numbered without gaps. */
export function charterBody(form: CharterForm, fields: Fields): Body {
  const body = bodyOf({ fields: allFields(form) }, fields);
  const lists = { criteria: listOf(body, 'criteria'), budget: listOf(body, 'budget') };
  const accounts = (name: string): readonly Option[] => form.who.find((field) => field.name === name)?.options ?? [];
  const decider = body['decider'] as Body | undefined;
  const person = namedPerson(decider?.['person'], accounts('decider.person.userId'));
  return {
    ...body,
    ...(decider ? { decider: { ...decider, person: person ?? {} } } : {}),
    adoptionOwner: namedPerson(body['adoptionOwner'], accounts('adoptionOwner.userId')),
    budgetHolder: namedPerson(body['budgetHolder'], accounts('budgetHolder.userId')),
    // What is missing inside is named by its own field.
    criteria: withIds(lists.criteria, 'name').map((one) => ({ baseline: {}, ...one })),
    budget: withIds(lists.budget, 'label').map((line) => ({
      ...line,
      amount: { ...(line['amount'] as Body | undefined), currency: 'EUR' },
    })),
    shares: listOf(body, 'shares'),
    expectedEffects: listOf(body, 'expectedEffects'),
    route: isAnswered(body['route']) ? body['route'] : null,
  };
}

/** A form's rows come as an object by their numbers. */
const listOf = (body: Body, name: RowList): Body[] => Object.values((body[name] ?? {}) as Record<string, Body>);

/** Ticks alone answer nothing: the questions about the product count as open until one of them has an answer. */
const isAnswered = (route: unknown): boolean =>
  Object.values((route ?? {}) as Body).some(
    (value) => value !== false && !(Array.isArray(value) && value.length === 0),
  );

/** What is new gets an id from its name; what was there keeps the one that measurements and money name. */
function withIds(list: readonly Body[], from: string): Body[] {
  const taken = new Set(list.flatMap(({ id }) => (typeof id === 'string' ? [id] : [])));
  return list.map((one) => {
    if (one['id'] !== undefined) return one;
    const name = one[from];
    const id = freeId(typeof name === 'string' ? name : '', taken);
    taken.add(id);
    return { ...one, id };
  });
}

function freeId(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 32)
    .replaceAll(/^-+|-+$/g, '');
  const base = plain === '' ? 'row' : plain;
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
  return id;
}
