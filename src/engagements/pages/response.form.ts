import { deviceClasses } from '../../kernel/vocabulary.ts';
import { languages } from '../../kernel/actor.ts';
import { Fields } from '../../web/forms/fields.ts';
import { bodyOf, fieldsFrom, type Field, type FormSpec } from '../../web/forms/form.ts';
import { bodyOfRows, closedUp, fieldsOfRows, rowFields, type RowsSpec } from '../../web/forms/rows.ts';
import { languageName } from '../../web/i18n/names.ts';
import { optionsOf, vocabulary } from '../../web/i18n/vocabulary.words.ts';
import type { Visit } from '../../web/visit.ts';
import type { ResponseContent } from '../engagement.schema.ts';
import { responseWords } from './response.words.ts';

export function partnerRows(visit: Visit): RowsSpec {
  const w = visit.say(responseWords);
  return {
    name: 'partners',
    label: w.partner,
    most: 10,
    spare: 2,
    columns: [
      { name: 'name', kind: 'text', label: w.partnerName },
      { name: 'contribution', kind: 'text', label: w.partnerContribution },
      { name: 'companyId', kind: 'hidden', label: w.partnerName },
    ],
  };
}

/** The questions of a response; `fields` tell how many partners there are. */
export function responseForm(visit: Visit, fields: Fields): FormSpec {
  const partners = partnerRows(visit);
  const named = rowFields(partners, fields).flatMap((row, place) =>
    row.map((field) => ({ ...field, label: `${partners.label(place + 1)}: ${field.label}` })),
  );
  return { fields: [...plainFields(visit), ...named] };
}

function plainFields(visit: Visit): Field[] {
  const w = visit.say(responseWords);
  const names = visit.say(vocabulary);
  const area = (name: string, label: string, max: number, hint?: string): Field => ({
    name,
    kind: 'area',
    label,
    max,
    ...(hint === undefined ? {} : { hint }),
  });
  const free = { optional: true } as const;
  return [
    {
      name: 'language',
      kind: 'select',
      label: w.language,
      hint: w.languageHint,
      options: languages.map((value) => ({ value, label: languageName(visit.language, value) })),
    },
    { ...area('summary', w.summary, 1000, w.summaryHint), rows: 3 },
    { ...area('approach', w.approach, 8000, w.approachHint), rows: 8 },
    { ...area('evidence', w.evidence, 4000, w.evidenceHint), ...free },
    { ...area('risks', w.risks, 4000), ...free },
    { ...area('neededFromHospital', w.neededFromHospital, 4000, w.neededHint), ...free },
    { name: 'durationWeeks', kind: 'number', label: w.durationWeeks },
    { name: 'cost.cents', kind: 'euros', label: w.cost, hint: w.costHint },
    { name: 'trl.min', kind: 'number', label: w.trlMin, hint: w.trlHint, ...free },
    { name: 'trl.max', kind: 'number', label: w.trlMax, ...free },
    {
      name: 'deviceClass',
      kind: 'select',
      label: w.deviceClass,
      options: optionsOf(names.deviceClass, deviceClasses),
      ...free,
    },
    {
      name: 'ceMarked',
      kind: 'radios',
      label: w.ceMarked,
      options: (['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: w.ce[value] })),
      ...free,
    },
    { name: 'certifications', kind: 'lines', label: w.certifications, hint: w.linesHint, rows: 3, ...free },
  ];
}

/** What the editor starts with: the draft, or what was handed in last. */
export function responseFields(visit: Visit, content: ResponseContent | null): Fields {
  if (!content) return new Fields(new Map([['language', [visit.language]]]));
  const { ceMarked, partners } = content;
  return fieldsFrom({ fields: plainFields(visit) }, { ...content, ceMarked: undefined }).with({
    ceMarked: ceMarked === null ? 'unknown' : ceMarked ? 'yes' : 'no',
    ...fieldsOfRows(partnerRows(visit), partners),
  });
}

/** What was typed, with its partners closed up, so that faults find their rows. */
export const typedResponse = (visit: Visit): Fields => closedUp(partnerRows(visit), visit.fields);

/** The body of `draftResponse`. */
export function responseBody(visit: Visit, fields: Fields): Record<string, unknown> {
  const body = bodyOf({ fields: plainFields(visit) }, fields);
  const cost = body['cost'] as { cents: unknown } | undefined;
  const ce = fields.text('ceMarked');
  return {
    ...body,
    ceMarked: ce === 'yes' ? true : ce === 'no' ? false : null,
    ...(cost ? { cost: { cents: cost.cents, currency: 'EUR' } } : {}),
    partners: bodyOfRows(partnerRows(visit), fields),
  };
}
