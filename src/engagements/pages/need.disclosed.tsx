import { Facts, type Fact } from '../../web/components/facts.tsx';
import { vocabulary } from '../../web/i18n/vocabulary.words.ts';
import type { Visit } from '../../web/visit.ts';
import type { NeedAnswer } from '../../needs/need.presenter.ts';
import { disclosedWords } from './disclosed.words.ts';

type Said = string | null | undefined | false;

/** A need as far as its answer goes: what isn’t open isn’t named. */
export function NeedFacts({ visit, need }: { visit: Visit; need: NeedAnswer }) {
  return <Facts facts={[...toldFacts(visit, need), ...plainFacts(visit, need), ...contactFacts(visit, need)]} />;
}

/** What the hospital wrote in its own words. */
function toldFacts(visit: Visit, need: NeedAnswer): Fact[] {
  const w = visit.say(disclosedWords);
  const told = (label: string, value: Said): Fact[] => (value ? [{ label, value, lang: need.language }] : []);
  const details = need.problemDetails;
  return [
    ...told(w.problem, need.problem),
    ...told(w.desiredOutcome, need.desiredOutcome),
    ...told(w.when, details?.when),
    ...told(w.who, details?.who),
    ...told(w.howOften, details?.howOften),
    ...told(w.consequence, details?.consequence),
    ...told(w.workaround, details?.workaround),
    ...told(w.constraints, need.constraints),
    ...(need.addenda ?? []).flatMap((one) => told(w.addendum(visit.format.day(one.at)), one.text)),
  ];
}

/** What stands in fixed words. */
function plainFacts(visit: Visit, need: NeedAnswer): Fact[] {
  const w = visit.say(disclosedWords);
  const names = visit.say(vocabulary);
  const { list } = visit.format;
  const said = (label: string, value: Said): Fact[] => (value ? [{ label, value }] : []);
  const { volume, trl } = need;
  return [
    ...said(w.organisation, need.organisation?.name),
    ...said(w.careSetting, need.careSetting && names.careSetting[need.careSetting]),
    ...said(w.urgency, need.urgency && names.urgency[need.urgency]),
    ...said(w.volume, volume && w.units[volume.unit](visit.format.number(volume.count))),
    ...said(w.spearhead, need.spearhead && names.spearhead[need.spearhead]),
    ...said(w.deviceClass, need.deviceClass && names.deviceClass[need.deviceClass]),
    ...said(w.invasiveness, need.invasiveness && names.invasiveness[need.invasiveness]),
    ...said(w.certifications, list(need.requiredCertifications ?? [])),
    ...said(w.trl, trl && (trl.min === trl.max ? String(trl.min) : `${trl.min}–${trl.max}`)),
    ...said(w.regions, list(need.regions ?? [])),
    ...said(w.hardLimits, list((need.hardLimits ?? []).map((one) => w.limits[one]))),
    ...said(w.goals, list((need.goals ?? []).map((goal) => names.goal[goal]))),
    ...(need.expectedEffects ?? []).map(({ dimension, effect }) => ({
      label: `${w.effects}: ${names.wellbeing[dimension]}`,
      value: effect,
      lang: need.language,
    })),
  ];
}

function contactFacts(visit: Visit, { contact }: NeedAnswer): Fact[] {
  if (!contact) return [];
  const value = (
    <>
      {contact.name}
      {', '}
      <a href={`mailto:${contact.email}`}>{contact.email}</a>
      {contact.phone !== null && `, ${contact.phone}`}
    </>
  );
  return [{ label: visit.say(disclosedWords).contact, value }];
}
