import { DateTime } from 'luxon';
import { closingTimeOf, zone } from '../../kernel/working-days.ts';
import { vocabulary } from '../../web/i18n/vocabulary.words.ts';
import type { Visit } from '../../web/visit.ts';
import type { Charter } from '../charter.schema.ts';
import type { PocAnswer } from '../poc.presenter.ts';
import { pocTerms } from './poc.terms.ts';
import { pocWords } from './poc.words.ts';

/** One sentence: who must act now, by when. */
export function nowOf(visit: Visit, poc: PocAnswer, charter: Charter | null): string {
  const w = visit.say(pocWords);
  const clock = poc.clocks.find((one) => !one.paused);
  const until = clock ? (clock.overdue ? w.overdueSince : w.until)(visit.format.moment(clock.dueAt)) : '';
  return `${w.now} ${whatNow(visit, poc, charter)}${until}.`;
}

function whatNow(visit: Visit, poc: PocAnswer, charter: Charter | null): string {
  const { nows } = visit.say(pocWords);
  const { format } = visit;
  if (poc.applying) return nows.applying;
  const gone = poc.partners.filter((one) => one.status !== 'active' && one.settledAs === null);
  if (gone.length > 0 && poc.status !== 'stopped' && poc.status !== 'closed')
    return nows.gap(format.list(gone.map((one) => one.companyName)));
  switch (poc.status) {
    case 'chartering':
      return nows.chartering;
    case 'in-review':
      return nows.review(format.list(approversMissing(visit, poc)));
    case 'funding': {
      const missing = (poc.budget?.cents ?? 0) - (poc.budget?.coveredCents ?? 0);
      return missing > 0 ? nows.funding(format.money(missing)) : nows.funded;
    }
    case 'preparing':
      return nows.preparing(poc.checklist?.done ?? 0, poc.checklist?.total ?? 0);
    case 'running': {
      const end = endOf(charter);
      return nows.running(end ? format.day(end) : '…');
    }
    case 'evaluating':
      return nows.evaluating(deciderOf(visit, charter));
    case 'decided':
      return nows.decided;
    case 'adopting':
      return nows.adopting(charter?.adoptionOwner?.name ?? visit.say(pocTerms).party.care);
    case 'on-hold':
      return poc.hold?.incident ? nows.incident : nows.held(poc.hold?.reason ?? '');
    case 'stopped':
      return nows.stopped;
    case 'closed':
      return nows.closed(outcomeOf(visit, poc), poc.closedAt ? format.day(poc.closedAt) : '');
  }
}

/** Who hasn't approved yet, by name; the programme is the care/cure manager. */
export const approversMissing = (visit: Visit, poc: PocAnswer): string[] =>
  (poc.approvalsMissing ?? []).map((one) => one.name ?? visit.say(pocTerms).party.manager);

export const outcomeOf = (visit: Visit, poc: PocAnswer): string =>
  poc.outcome ? visit.say(vocabulary).pocOutcome[poc.outcome].toLocaleLowerCase(visit.language) : '';

export function deciderOf(visit: Visit, charter: Charter | null): string {
  const { party } = visit.say(pocTerms);
  return charter?.decider?.person.name ?? party.manager;
}

/** When the run is over by the plan. */
export function endOf(charter: Charter | null): Date | null {
  if (!charter?.startsOn || !charter.durationWeeks) return null;
  return DateTime.fromJSDate(closingTimeOf(charter.startsOn), { zone })
    .plus({ weeks: charter.durationWeeks })
    .toJSDate();
}
