import { addWorkingDays } from '../../../kernel/working-days.ts';
import { fitLevels } from '../../../kernel/vocabulary.ts';
import type { Fields } from '../../../web/forms/fields.ts';
import { bodyOf, fieldsFrom, type Field, type FormSpec } from '../../../web/forms/form.ts';
import { optionsOf, vocabulary } from '../../../web/i18n/vocabulary.words.ts';
import type { Visit } from '../../../web/visit.ts';
import type { NeedAnswer } from '../../need.presenter.ts';
import { managerWords } from './manager.words.ts';

/** Working days that companies are given unless the manager says otherwise. */
const usualResponseDays = 15;
export const rubricParts = ['impact', 'reach', 'feasibility', 'regionalFit'] as const;
const scale = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }));

export const reasonField = (visit: Visit): Field => {
  const { fields: w } = visit.say(managerWords);
  return { name: 'reason', kind: 'area', label: w.reason, hint: w.reasonHint, max: 2000, rows: 3 };
};

const invitationFields = (visit: Visit, deadlineOptional: boolean): Field[] => {
  const { fields: w } = visit.say(managerWords);
  const names = visit.say(vocabulary);
  return [
    {
      name: 'responseDeadline',
      kind: 'date',
      label: w.deadline,
      hint: w.deadlineHint,
      short: true,
      optional: deadlineOptional,
    },
    { name: 'disclosure', kind: 'select', label: w.disclosure, options: optionsOf(names.disclosure) },
    { name: 'threshold', kind: 'select', label: w.threshold, options: optionsOf(names.fitLevel, inviting) },
    { name: 'maxInvitations', kind: 'number', label: w.most, short: true },
  ];
};

/** Levels from which companies may be invited. */
export const inviting = fitLevels.filter((level) => level !== 'none');

export function publishForm(visit: Visit): FormSpec {
  const w = visit.say(managerWords);
  return {
    fields: [
      ...rubricParts.map((part, place): Field => ({
        name: `rubric.${part}`,
        kind: 'radios',
        label: w.rubric[part],
        ...(place === 0 ? { hint: w.rubric.scale } : {}),
        options: scale,
      })),
      { name: 'rubric.note', kind: 'area', label: w.rubric.note, optional: true, rows: 2, max: 2000 },
      ...invitationFields(visit, false),
    ],
  };
}

/** The body of a publication: the marks of the rubric are numbers. */
export function publishBody(visit: Visit, fields: Fields): Record<string, unknown> {
  const body = bodyOf(publishForm(visit), fields);
  const given = (body['rubric'] ?? {}) as Record<string, unknown>;
  const marks = rubricParts.flatMap((part) =>
    given[part] === undefined ? [] : [[part, Number(given[part])] as const],
  );
  return { ...body, rubric: { ...given, ...Object.fromEntries(marks) } };
}

export const fastTrackForm = (visit: Visit): FormSpec => ({
  fields: [reasonField(visit), ...invitationFields(visit, true)],
});

/** What a publication starts with: three weeks, and what was set for the router. */
export function publishStart(visit: Visit, need: NeedAnswer): Fields {
  return fieldsFrom(publishForm(visit), {
    responseDeadline: addWorkingDays(visit.now, usualResponseDays, 'NL'),
    disclosure: 'summary',
    threshold: need.steering?.threshold,
    maxInvitations: need.steering?.maxInvitations,
  });
}

export const fastTrackStart = (visit: Visit, need: NeedAnswer): Fields =>
  fieldsFrom(fastTrackForm(visit), {
    disclosure: 'summary',
    threshold: need.steering?.threshold,
    maxInvitations: need.steering?.maxInvitations,
  });
