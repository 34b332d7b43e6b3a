import { Facts, type Fact } from '../../web/components/facts.tsx';
import { vocabulary } from '../../web/i18n/vocabulary.words.ts';
import type { Visit } from '../../web/visit.ts';
import type { ResponseContent } from '../engagement.schema.ts';
import { responseWords } from './response.words.ts';

/** A response as its readers see it. What wasn’t said is left out, except what every response needs. */
export function ResponseView({ visit, content }: { visit: Visit; content: ResponseContent }) {
  const w = visit.say(responseWords);
  const { deviceClass } = visit.say(vocabulary);
  const own = { lang: content.language };
  const needed = (label: string, value: string | null): Fact =>
    value === null ? { label, value: <span class="muted">{w.none}</span> } : { label, value, ...own };
  const told = (label: string, value: string | null): Fact[] => (value === null ? [] : [{ label, value, ...own }]);
  const { trl, cost, durationWeeks, certifications, partners } = content;
  const facts: Fact[] = [
    needed(w.summary, content.summary),
    needed(w.approach, content.approach),
    ...told(w.evidence, content.evidence),
    ...told(w.risks, content.risks),
    ...told(w.neededFromHospital, content.neededFromHospital),
    needed(w.duration, durationWeeks === null ? null : w.weeks(durationWeeks)),
    needed(w.costFact, cost && visit.format.money(cost.cents, cost.currency)),
    ...(trl ? [{ label: w.trl, value: trl.min === trl.max ? String(trl.min) : `${trl.min}–${trl.max}` }] : []),
    ...(content.deviceClass ? [{ label: w.deviceClass, value: deviceClass[content.deviceClass] }] : []),
    ...(content.ceMarked === null ? [] : [{ label: w.ceMarked, value: content.ceMarked ? w.ce.yes : w.ce.no }]),
    ...(certifications.length > 0 ? [{ label: w.certifications, value: visit.format.list(certifications) }] : []),
    ...partners.map((one, place) => ({
      label: w.partner(place + 1),
      value: `${one.name}: ${one.contribution}`,
      ...own,
    })),
  ];
  return <Facts facts={facts} />;
}
