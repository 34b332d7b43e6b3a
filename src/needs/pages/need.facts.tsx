import { vocabulary } from '../../web/i18n/vocabulary.words.ts';
import { languageNames } from '../../web/i18n/language.ts';
import type { Visit } from '../../web/visit.ts';
import type { NeedAnswer } from '../need.presenter.ts';
import { needWords } from './need.words.ts';

/** One fact of a need in the reader's words. */
export interface NeedFact {
  /** The field that it tells of. */
  field: string;
  label: string;
  /** Null where nobody has answered. */
  value: string | null;
  /** The hospital's own text, in the need's language. */
  own: boolean;
}

/** Everything that a need says, in the order in which it is asked; what its reader may not see is left out. */
export function needFacts(visit: Visit, need: NeedAnswer): NeedFact[] {
  const { facts: w, units, onlyThose } = visit.say(needWords);
  const names = visit.say(vocabulary);
  const { format } = visit;
  const own = (field: keyof typeof w, value: string | null | undefined): NeedFact[] =>
    value === undefined ? [] : [{ field, label: w[field], value, own: true }];
  const said = (field: keyof typeof w, value: string | null | undefined): NeedFact[] =>
    value === undefined ? [] : [{ field, label: w[field], value, own: false }];
  const list = (values: readonly string[] | null | undefined): string | null | undefined =>
    values?.length === 0 ? null : values && format.list(values);
  const details = need.problemDetails;
  const regions = list(need.regions);
  const hard = need.hardLimits?.includes('region') ? ` ${onlyThose}` : '';
  return [
    ...own('problem', need.problem),
    ...(details === undefined
      ? []
      : (['who', 'when', 'howOften'] as const).flatMap((field) => own(field, details?.[field] ?? null))),
    ...said('volume', need.volume && units[need.volume.unit](format.number(need.volume.count))),
    ...(details === undefined
      ? []
      : (['consequence', 'workaround'] as const).flatMap((field) => own(field, details?.[field] ?? null))),
    ...said('urgency', need.urgency && names.urgency[need.urgency]),
    ...own('desiredOutcome', need.desiredOutcome),
    ...said('goals', list(need.goals?.map((one) => names.goal[one]))),
    ...said('careSetting', need.careSetting && names.careSetting[need.careSetting]),
    ...own('constraints', need.constraints),
    ...said('regions', regions && `${regions}${hard}`),
    ...said('contact', need.contact && contactLine(need.contact)),
  ];
}

/** What triage completes: facts that no ward is asked for. */
export function classifiedFacts(visit: Visit, need: NeedAnswer): NeedFact[] {
  const { facts: w } = visit.say(needWords);
  const names = visit.say(vocabulary);
  const said = (field: keyof typeof w, value: string | null | undefined): NeedFact[] =>
    value ? [{ field, label: w[field], value, own: false }] : [];
  const { trl, expectedEffects } = need;
  return [
    ...said('spearhead', need.spearhead && names.spearhead[need.spearhead]),
    ...said('deviceClass', need.deviceClass && names.deviceClass[need.deviceClass]),
    ...said('invasiveness', need.invasiveness && names.invasiveness[need.invasiveness]),
    ...said('trl', trl && (trl.min === trl.max ? `${trl.min}` : `${trl.min}–${trl.max}`)),
    ...said('requiredCertifications', need.requiredCertifications && visit.format.list(need.requiredCertifications)),
    ...said(
      'expectedEffects',
      expectedEffects?.map((one) => `${names.wellbeing[one.dimension]}: ${one.effect}`).join('\n'),
    ),
  ];
}

/** Title and language, for the page that checks the answers. */
export function titleFacts(visit: Visit, need: NeedAnswer): NeedFact[] {
  const { facts: w } = visit.say(needWords);
  return [
    { field: 'language', label: w.language, value: languageNames[need.language], own: false },
    { field: 'title', label: w.title, value: need.title, own: true },
  ];
}

const contactLine = ({ name, email, phone }: { name: string; email: string; phone: string | null }): string =>
  [name, email, phone].filter(Boolean).join(' · ');
