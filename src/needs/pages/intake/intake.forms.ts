import { languages } from '../../../kernel/actor.ts';
import { regions } from '../../../kernel/vocabulary.ts';
import type { Fields } from '../../../web/forms/fields.ts';
import { bodyOf, fieldsFrom, type Field, type FormSpec } from '../../../web/forms/form.ts';
import { languageNames } from '../../../web/i18n/language.ts';
import { commonWords } from '../../../web/i18n/common.words.ts';
import { optionsOf, vocabulary } from '../../../web/i18n/vocabulary.words.ts';
import type { Visit } from '../../../web/visit.ts';
import type { NeedAnswer } from '../../need.presenter.ts';
import { contactSchema, volumeSchema } from '../../need.schema.ts';
import { intakeWords } from './intake.words.ts';
import type { IntakeStep } from './intake.steps.ts';

type AskedStep = Exclude<IntakeStep, 'check'>;

/** The questions of each step. Fields that only decide whether another is asked don't go into the need. */
export function intakeForm(visit: Visit, step: AskedStep): FormSpec {
  return { fields: questions[step](visit) };
}

const yesOrNo = (visit: Visit): { value: string; label: string }[] => {
  const { yes, no } = visit.say(commonWords);
  return [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ];
};

const questions: Record<AskedStep, (visit: Visit) => Field[]> = {
  problem: (visit) => {
    const { fields: w } = visit.say(intakeWords);
    const options = languages.map((one) => ({ value: one, label: languageNames[one] }));
    return [
      { name: 'language', kind: 'select', label: w.language, options, hint: w.languageHint, short: true },
      { name: 'title', kind: 'text', label: w.title, hint: w.titleHint, max: 160 },
      { name: 'problem', kind: 'area', label: w.problem, hint: w.problemHint, rows: 7, max: 8000, empty: 'null' },
    ];
  },
  who: (visit) => {
    const { fields: w, units } = visit.say(intakeWords);
    const details = { kind: 'area', rows: 2, optional: true, max: 1000 } as const;
    const counted = { name: 'counted', is: ['yes'] };
    return [
      { ...details, name: 'problemDetails.who', label: w.who, hint: w.whoHint },
      { ...details, name: 'problemDetails.when', label: w.when, hint: w.whenHint },
      { ...details, name: 'problemDetails.howOften', label: w.howOften, hint: w.howOftenHint },
      { name: 'counted', kind: 'radios', label: w.counted, options: yesOrNo(visit) },
      { name: 'volume.count', kind: 'number', label: w.count, when: counted },
      { name: 'volume.unit', kind: 'radios', label: w.unit, options: optionsOf(units), when: counted },
      { ...details, name: 'problemDetails.consequence', label: w.consequence, hint: w.consequenceHint, max: 2000 },
      { name: 'workedAround', kind: 'radios', label: w.workedAround, options: yesOrNo(visit) },
      {
        ...details,
        name: 'problemDetails.workaround',
        label: w.workaround,
        hint: w.workaroundHint,
        max: 2000,
        when: { name: 'workedAround', is: ['yes'] },
      },
      { name: 'urgency', kind: 'radios', label: w.urgency, options: optionsOf(visit.say(vocabulary).urgency) },
    ];
  },
  better: (visit) => {
    const { fields: w } = visit.say(intakeWords);
    return [
      {
        name: 'desiredOutcome',
        kind: 'area',
        label: w.desiredOutcome,
        hint: w.desiredOutcomeHint,
        rows: 5,
        max: 4000,
        empty: 'null',
      },
      {
        name: 'goals',
        kind: 'choices',
        label: w.goals,
        optional: true,
        options: optionsOf(visit.say(vocabulary).goal),
      },
    ];
  },
  where: (visit) => {
    const { fields: w, otherRegion } = visit.say(intakeWords);
    const { careSetting } = visit.say(vocabulary);
    const limited = { name: 'limited', is: ['yes'] };
    return [
      { name: 'careSetting', kind: 'select', label: w.careSetting, options: optionsOf(careSetting), empty: 'null' },
      {
        name: 'constraints',
        kind: 'area',
        label: w.constraints,
        hint: w.constraintsHint,
        rows: 3,
        optional: true,
        max: 4000,
        empty: 'null',
      },
      { name: 'limited', kind: 'radios', label: w.limited, options: yesOrNo(visit) },
      {
        name: 'regions',
        kind: 'choices',
        label: w.regions,
        options: regions.map((one) => ({ value: one, label: one === 'other' ? otherRegion : one })),
        when: limited,
      },
      { name: 'hard', kind: 'tick', label: w.hard, when: limited },
      { name: 'contact.name', kind: 'text', label: w.contactName, hint: w.contactHint, autocomplete: 'name' },
      { name: 'contact.email', kind: 'email', label: w.contactEmail, autocomplete: 'email' },
      { name: 'contact.phone', kind: 'text', label: w.contactPhone, optional: true, short: true, autocomplete: 'tel' },
    ];
  },
};

/** What a step starts with: what the need says already. */
export function startOf(visit: Visit, step: AskedStep, need: NeedAnswer): Fields {
  const known = fieldsFrom(intakeForm(visit, step), need);
  const answered = need.problemDetails !== null && need.problemDetails !== undefined;
  if (step === 'who')
    return known.with({
      ...(need.volume ? { counted: 'yes' } : answered ? { counted: 'no' } : {}),
      ...(need.problemDetails?.workaround ? { workedAround: 'yes' } : answered ? { workedAround: 'no' } : {}),
    });
  if (step === 'where')
    return known.with({
      limited: need.regions?.length ? 'yes' : 'no',
      ...(need.hardLimits?.includes('region') ? { hard: 'yes' } : {}),
    });
  return known;
}

/** The change of the need that a sent step stands for; `need` is null while there is none yet. */
export function patchOf(
  visit: Visit,
  step: AskedStep,
  fields: Fields,
  need: NeedAnswer | null,
): Record<string, unknown> {
  const { counted, workedAround: _workedAround, limited, hard, ...body } = bodyOf(intakeForm(visit, step), fields);
  if (step === 'problem') return { ...body, title: body['title'] ?? '' };
  if (step === 'who') {
    const { problemDetails = {}, volume = {} } = body;
    return { ...body, problemDetails, volume: counted === 'yes' ? volume : null };
  }
  if (step !== 'where') return body;
  const others = (need?.hardLimits ?? []).filter((one) => one !== 'region');
  const contact = body['contact'];
  return {
    ...body,
    ...(limited === 'yes' ? {} : { regions: null }),
    hardLimits: limited === 'yes' && hard === true ? [...others, 'region'] : others,
    ...(contact === undefined ? { contact: null } : {}),
  };
}

const contactWhole = contactSchema.nullable();
const volumeWhole = volumeSchema.nullable();

/** What can be saved by itself of a step: an answer that is still too short or half is left out until it is whole. */
export function savable(patch: Record<string, unknown>): Record<string, unknown> {
  const kept = { ...patch };
  const shortest: Record<string, number> = { title: 3, problem: 10, desiredOutcome: 5 };
  for (const [name, least] of Object.entries(shortest)) {
    const value = kept[name];
    if (typeof value === 'string' && value.length < least) delete kept[name];
  }
  if (!contactWhole.safeParse(kept['contact']).success) delete kept['contact'];
  if (!volumeWhole.safeParse(kept['volume']).success) delete kept['volume'];
  return kept;
}
