import type { NeedAnswer } from '../../needs/need.presenter.ts';
import { features } from '../matching.schema.ts';
import { fieldsFrom, type Field, type FormSpec } from '../../web/forms/form.ts';
import { bodyOf } from '../../web/forms/form.ts';
import type { Fields } from '../../web/forms/fields.ts';
import { optionsOf, vocabulary } from '../../web/i18n/vocabulary.words.ts';
import type { Visit } from '../../web/visit.ts';
import { matchWords } from './match.words.ts';

/** How much more what is near counts when the region goes first. */
const regionFirstWeight = 4;

export function steeringForm(visit: Visit): FormSpec {
  const w = visit.say(matchWords);
  const names = visit.say(vocabulary).fitLevel;
  return {
    fields: [
      {
        name: 'threshold',
        kind: 'select',
        label: w.threshold,
        options: optionsOf(names, ['strong', 'good', 'possible']),
      },
      { name: 'maxInvitations', kind: 'number', label: w.most, short: true },
      ...features.map((feature): Field => ({
        name: `weights.${feature}`,
        kind: 'number',
        label: w.features[feature],
        short: true,
      })),
    ],
  };
}

/** What is set now; a weight that was never set is 1. */
export const steeringStart = (visit: Visit, { steering }: NeedAnswer): Fields =>
  fieldsFrom(steeringForm(visit), { ...steering, weights: { ...usualWeights(), ...steering?.weights } });

const usualWeights = (): Record<string, number> => Object.fromEntries(features.map((feature) => [feature, 1]));

export function decisionForm(visit: Visit): FormSpec {
  const w = visit.say(matchWords);
  return {
    fields: [
      {
        name: 'choice',
        kind: 'radios',
        label: w.decide,
        options: [
          { value: 'pinned', label: w.pin },
          { value: 'excluded', label: w.exclude },
        ],
      },
      { name: 'reason', kind: 'area', label: w.reason, rows: 2, max: 2000 },
      { name: 'companyId', kind: 'hidden', label: '' },
      { name: 'part', kind: 'hidden', label: '' },
    ],
  };
}

export const suggestionForm = (visit: Visit): FormSpec => ({
  fields: [
    { name: 'reason', kind: 'area', label: visit.say(matchWords).reason, rows: 2, max: 2000 },
    { name: 'companyId', kind: 'hidden', label: '' },
    { name: 'part', kind: 'hidden', label: '' },
  ],
});

type Steering = NonNullable<NeedAnswer['steering']>;

/** What the sent form asks of `need.steer`. Lists replace one another, so the other entries go along. */
export function steeringBody(visit: Visit, steering: Steering): Record<string, unknown> {
  const { fields } = visit;
  const companyId = fields.text('companyId');
  const without = (list: Steering['pinned']) => list.filter((one) => one.companyId !== companyId);
  const lists = { pinned: without(steering.pinned), excluded: without(steering.excluded) };
  switch (fields.text('part')) {
    case 'decide': {
      const choice = fields.text('choice') === 'excluded' ? 'excluded' : 'pinned';
      return { ...lists, [choice]: [...lists[choice], { companyId, reason: fields.text('reason') }] };
    }
    case 'undo':
      return lists;
    case 'region-first':
      return { weights: { region: regionFirstWeight } };
    case 'usual':
      return { weights: usualWeights() };
    default:
      return bodyOf(steeringForm(visit), fields);
  }
}
