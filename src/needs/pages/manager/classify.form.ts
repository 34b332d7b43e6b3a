import { regions } from '../../../kernel/vocabulary.ts';
import type { Fields } from '../../../web/forms/fields.ts';
import { bodyOf, fieldsFrom, type FormSpec } from '../../../web/forms/form.ts';
import { optionsOf, vocabulary } from '../../../web/i18n/vocabulary.words.ts';
import type { Visit } from '../../../web/visit.ts';
import type { NeedAnswer } from '../../need.presenter.ts';
import { triageWords } from './triage.words.ts';

/** What triage completes so that the router knows whom to ask. */
export function classifyForm(visit: Visit): FormSpec {
  const { fields: w } = visit.say(triageWords);
  const names = visit.say(vocabulary);
  return {
    fields: [
      { name: 'part', kind: 'hidden', label: '' },
      { name: 'careSetting', kind: 'select', label: w.careSetting, options: optionsOf(names.careSetting) },
      { name: 'spearhead', kind: 'select', label: w.spearhead, options: optionsOf(names.spearhead), optional: true },
      { name: 'urgency', kind: 'select', label: w.urgency, options: optionsOf(names.urgency) },
      {
        name: 'deviceClass',
        kind: 'select',
        label: w.deviceClass,
        options: optionsOf(names.deviceClass),
        optional: true,
      },
      {
        name: 'invasiveness',
        kind: 'select',
        label: w.invasiveness,
        options: optionsOf(names.invasiveness),
        optional: true,
      },
      { name: 'trl.min', kind: 'number', label: w.trlMin, short: true, optional: true },
      { name: 'trl.max', kind: 'number', label: w.trlMax, short: true, optional: true },
      { name: 'volume.count', kind: 'number', label: w.count, short: true, optional: true },
      { name: 'volume.unit', kind: 'select', label: w.unit, options: optionsOf(w.units), optional: true },
      {
        name: 'regions',
        kind: 'choices',
        label: w.regions,
        options: regions.map((value) => ({ value, label: value === 'other' ? w.otherRegion : value })),
        optional: true,
      },
      { name: 'goals', kind: 'choices', label: w.goals, options: optionsOf(names.goal), optional: true },
      {
        name: 'requiredCertifications',
        kind: 'lines',
        label: w.requiredCertifications,
        hint: w.oneALine,
        rows: 2,
        optional: true,
      },
      { name: 'hardLimits', kind: 'choices', label: w.hardLimits, options: optionsOf(w.limits), optional: true },
    ],
  };
}

export const classifyStart = (visit: Visit, need: NeedAnswer): Fields =>
  fieldsFrom(classifyForm(visit), need).with({ part: 'classify' });

/** The body of `need.classify`: where nothing was ever said of the regions, an empty list says nothing either. */
export function classifyBody(visit: Visit, need: NeedAnswer): Record<string, unknown> {
  const { part: _part, ...body } = bodyOf(classifyForm(visit), visit.fields);
  const noRegions = Array.isArray(body['regions']) && body['regions'].length === 0 && !need.regions;
  if (!noRegions) return body;
  const { regions: _regions, ...rest } = body;
  return rest;
}
