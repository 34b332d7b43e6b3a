import { Facts, type Fact } from '../../../web/components/facts.tsx';
import { vocabulary } from '../../../web/i18n/vocabulary.words.ts';
import type { Visit } from '../../../web/visit.ts';
import type { NeedAnswer } from '../../need.presenter.ts';
import { triageWords } from './triage.words.ts';

/** The need in its ward's own words. */
export function NeedAsWritten({ visit, need }: { visit: Visit; need: NeedAnswer }) {
  const { facts: w } = visit.say(triageWords);
  const own = (label: string, value: string | null | undefined): Fact[] =>
    value ? [{ label, value, lang: need.language }] : [];
  const details = need.problemDetails;
  const { contact } = need;
  const facts: Fact[] = [
    ...own(w.problem, need.problem),
    ...own(w.when, details?.when),
    ...own(w.who, details?.who),
    ...own(w.howOften, details?.howOften),
    ...own(w.consequence, details?.consequence),
    ...own(w.workaround, details?.workaround),
    ...own(w.desiredOutcome, need.desiredOutcome),
    ...own(w.constraints, need.constraints),
    ...(need.careSetting ? [{ label: w.careSetting, value: visit.say(vocabulary).careSetting[need.careSetting] }] : []),
    ...(contact
      ? [{ label: w.contact, value: [contact.name, contact.email, contact.phone].filter(Boolean).join('\n') }]
      : []),
    ...(need.coSigners?.length
      ? [
          {
            label: w.coSigners,
            value: need.coSigners.map((one) => `${one.organisationName}: ${one.context}`).join('\n'),
          },
        ]
      : []),
    ...(need.addenda?.length ? own(w.addenda, need.addenda.map((one) => one.text).join('\n')) : []),
  ];
  return <Facts facts={facts} />;
}
