import type { Field, FormSpec, Option } from '../../web/forms/form.ts';
import { optionsOf, vocabulary, wordFor } from '../../web/i18n/vocabulary.words.ts';
import type { Visit } from '../../web/visit.ts';
import type { PocAnswer } from '../poc.presenter.ts';
import { pocActionWords } from './poc.action.words.ts';
import { pocTerms } from './poc.terms.ts';
import { pocWords } from './poc.words.ts';

/** What the forms choose from; only what the asked action needs is filled. */
export interface Choices {
  items: readonly Option[];
  changeRequests: readonly Option[];
  people: readonly Option[];
}

const form = (...fields: Field[]): FormSpec => ({ fields });

/** What each action asks; an action without an entry asks nothing. */
export function actionForms(visit: Visit, poc: PocAnswer, choices: Choices): Partial<Record<string, FormSpec>> {
  const w = visit.say(pocActionWords);
  const reason: Field = { name: 'reason', kind: 'area', label: w.reason, hint: w.reasonHint, max: 2000 };
  const item: Field = { name: 'code', kind: 'select', label: w.item, options: choices.items };
  return {
    ...charterForms(visit, choices.people, reason),
    ...moneyForms(visit, poc, reason),
    ...runningForms(visit, poc, choices, reason),
    ...partnerForms(visit, poc, reason),
    ...endingForms(visit, poc, reason),
    'plan-item': form(
      item,
      { name: 'responsible', kind: 'text', label: w.responsible, max: 160 },
      { name: 'dueOn', kind: 'date', label: w.dueOn, short: true },
    ),
    'provide-evidence': form(item, {
      name: 'reference',
      kind: 'area',
      rows: 2,
      label: w.evidence,
      hint: w.evidenceHint,
      max: 500,
    }),
    'claim-not-applicable': form(item, reason),
    'refuse-item': form(item, reason),
    'accept-items': form({ name: 'codes', kind: 'choices', label: w.items, options: choices.items }),
  };
}

function charterForms(visit: Visit, people: readonly Option[], reason: Field): Record<string, FormSpec> {
  const w = visit.say(pocActionWords);
  const { part } = visit.say(pocTerms);
  return {
    approve: form({ name: 'note', kind: 'area', rows: 3, label: w.note, optional: true, max: 2000 }),
    'require-changes': form(reason),
    decline: form(reason),
    appoint: form(
      { name: 'part', kind: 'radios', label: w.part, options: optionsOf(part) },
      { name: 'person.name', kind: 'text', label: w.personName, max: 120 },
      { name: 'person.userId', kind: 'select', label: w.account, hint: w.noAccount, options: people, optional: true },
      reason,
    ),
  };
}

function moneyForms(visit: Visit, poc: PocAnswer, reason: Field): Record<string, FormSpec> {
  const w = visit.say(pocActionWords);
  const { funding } = visit.say(pocTerms);
  const lines = (poc.budget?.lines ?? [])
    .filter((line) => line.missingCents > 0)
    .map((line) => ({ value: line.id, label: w.lacks(line.label, visit.format.money(line.missingCents)) }));
  const money = (poc.budget?.funding ?? []).map((one) => ({
    value: one.id,
    label: `${one.source}, ${one.reference}: ${visit.format.money(one.cents)}`,
  }));
  return {
    'record-funding': form(
      { name: 'lineId', kind: 'radios', label: w.line, options: lines },
      { name: 'kind', kind: 'radios', label: w.kind, options: optionsOf(funding) },
      { name: 'source', kind: 'text', label: w.source, max: 200 },
      { name: 'reference', kind: 'text', label: w.reference, max: 200 },
      { name: 'amount.cents', kind: 'euros', label: w.amount },
    ),
    'remove-funding': form({ name: 'id', kind: 'radios', label: w.money, options: money }, reason),
  };
}

function runningForms(visit: Visit, poc: PocAnswer, choices: Choices, reason: Field): Record<string, FormSpec> {
  const w = visit.say(pocActionWords);
  const { clock: clocks } = visit.say(vocabulary);
  const { change } = visit.say(pocTerms);
  const running = poc.clocks.map((one) => ({ value: one.name, label: wordFor(clocks, one.name) }));
  return {
    'report-incident': form(
      { name: 'serious', kind: 'tick', label: w.serious, hint: w.seriousHint },
      { name: 'description', kind: 'area', label: w.description, max: 4000 },
      { name: 'happenedAt', kind: 'moment', label: w.happenedAt, short: true },
    ),
    'request-change': form({ name: 'request', kind: 'area', label: w.request, max: 4000 }),
    'answer-change': form(
      { name: 'id', kind: 'radios', label: w.change, options: choices.changeRequests },
      { name: 'result', kind: 'radios', label: w.answer, options: optionsOf(change) },
      reason,
    ),
    hold: form(reason, { name: 'until', kind: 'date', label: w.until, short: true }),
    resume: form({ ...reason, hint: w.resumeReasonHint, optional: true }),
    'exempt-clock': form(
      { name: 'clock', kind: 'radios', label: w.clock, options: running },
      { name: 'until', kind: 'date', label: w.until, short: true },
      reason,
    ),
  };
}

function partnerForms(visit: Visit, poc: PocAnswer, reason: Field): Record<string, FormSpec> {
  const w = visit.say(pocActionWords);
  const gone = poc.partners
    .filter((one) => one.status !== 'active' && one.settledAs === null)
    .map((one) => ({ value: one.companyId, label: one.companyName }));
  const reserves = (poc.reserves ?? []).map((one) => ({ value: one.engagementId, label: one.companyName }));
  const without = form({ name: 'companyId', kind: 'radios', label: w.partner, options: gone }, reason);
  return {
    leave: form(reason),
    'agree-without': without,
    'continue-without': without,
    'replace-partner': form(
      { name: 'leftCompanyId', kind: 'radios', label: w.partner, options: gone },
      { name: 'engagementId', kind: 'radios', label: w.stepsIn, options: reserves },
      reason,
    ),
  };
}

function endingForms(visit: Visit, poc: PocAnswer, reason: Field): Record<string, FormSpec> {
  const w = visit.say(pocActionWords);
  const { decision, afterwards } = visit.say(pocTerms);
  const { followUp } = visit.say(pocWords);
  const area = (name: string, label: string): Field => ({ name, kind: 'area', label, max: 4000 });
  // Named as the fault that a criterion has no measurement; `decideBody` makes the list of them.
  const notMeasured = (poc.criteria ?? [])
    .filter((one) => !one.latest)
    .map((one): Field => ({ name: `criteria.${one.id}`, kind: 'text', label: w.whyNotMeasured(one.name), max: 2000 }));
  const months = (poc.followUps ?? [])
    .filter((one) => one.doneAt === null)
    .map((one) => ({ value: String(one.months), label: followUp(one.months) }));
  return {
    decide: form(
      { name: 'result', kind: 'radios', label: w.result, options: optionsOf(decision) },
      reason,
      ...notMeasured,
    ),
    'confirm-adoption': form(reason),
    'give-up': form(reason),
    stop: form(reason, area('evidence', w.stopEvidence)),
    'save-learning-card': form(
      area('tried', w.tried),
      area('evidence', w.cardEvidence),
      area('whyStopped', w.whyStopped),
      area('wouldHaveToChange', w.wouldHaveToChange),
    ),
    close: form({ name: 'afterwards', kind: 'radios', label: w.afterwards, options: optionsOf(afterwards) }, reason),
    'complete-follow-up': form(
      { name: 'months', kind: 'radios', label: w.months, options: months },
      area('note', w.followUpNote),
    ),
  };
}
