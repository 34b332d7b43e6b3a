import { languages } from '../../kernel/actor.ts';
import type { ActionView } from '../../web/action.page.tsx';
import type { Field } from '../../web/forms/form.ts';
import { languageNames } from '../../web/i18n/language.ts';
import type { Visit } from '../../web/visit.ts';
import type { NeedAnswer } from '../need.presenter.ts';
import { needActionWords } from './need.action.words.ts';
import { companyNames } from './need.load.ts';
import { intakePath } from './intake/intake.steps.ts';
import { ProposalView } from './proposal.view.tsx';

/** The pages of what the hospital does with its need. */
export async function careViews(visit: Visit, need: NeedAnswer): Promise<Partial<Record<string, ActionView>>> {
  const w = visit.say(needActionWords);
  const reason: Field = { name: 'reason', kind: 'area', label: w.reason, hint: w.reasonHint, max: 2000 };
  const decides = ['consent', 'object'].includes(visit.params['action'] ?? '');
  const names = decides ? await companyNames(visit, need) : new Map<string, string>();
  const proposal = need.proposal ? <ProposalView visit={visit} proposal={need.proposal} names={names} /> : null;
  return {
    withdraw: { title: w.withdraw, text: w.withdrawText, submit: w.withdraw, danger: true, form: { fields: [reason] } },
    discard: {
      title: w.discard,
      text: w.discardText,
      submit: w.discard,
      danger: true,
      led: () => ({ to: '/needs', done: 'removed' }),
    },
    addendum: {
      title: w.addendum,
      text: w.addendumText,
      submit: w.addendum,
      form: { fields: [{ name: 'text', kind: 'area', label: w.addition, max: 4000 }] },
    },
    translate: translateView(visit, need),
    consent: { title: w.consent, text: w.consentText, submit: w.consent, beside: proposal },
    object: {
      title: w.object,
      text: w.objectText,
      submit: w.object,
      danger: true,
      beside: proposal,
      form: { fields: [reason] },
    },
    'confirm-no-patient-data': confirmView(visit, need),
    'allow-reopening': { title: w['allow-reopening'], text: w.allowText, submit: w['allow-reopening'] },
  };
}

function translateView(visit: Visit, need: NeedAnswer): ActionView {
  const w = visit.say(needActionWords);
  const options = languages
    .filter((one) => one !== need.language)
    .map((one) => ({ value: one, label: languageNames[one] }));
  return {
    title: w.translate,
    text: w.translateText,
    submit: w.translate,
    form: {
      fields: [
        { name: 'language', kind: 'radios', label: w.translateInto, options },
        { name: 'title', kind: 'text', label: w.title, max: 160 },
        { name: 'summary', kind: 'area', label: w.summary, max: 2000 },
      ],
    },
    beside: (
      <blockquote class="card" lang={need.language}>
        <p class="rows-title">{need.title}</p>
        <p class="pre">{need.problem}</p>
      </blockquote>
    ),
  };
}

function confirmView(visit: Visit, need: NeedAnswer): ActionView {
  const w = visit.say(needActionWords);
  const options = (need.patientDataFindings ?? []).map((one) => ({
    value: one.id,
    label: `“${one.text}”`,
    hint: w.findingKinds[one.kind as keyof typeof w.findingKinds],
  }));
  return {
    title: w['confirm-no-patient-data'],
    text: w.confirmText,
    submit: w['confirm-no-patient-data'],
    form: {
      fields: [
        { name: 'findings', kind: 'choices', label: w.findings, options },
        { name: 'reason', kind: 'area', label: w.whyHarmless, hint: w.whyHarmlessHint, rows: 2, max: 2000 },
      ],
    },
    ...(need.status === 'draft' || need.status === 'changes-requested'
      ? { led: () => ({ to: intakePath(need.id, 'check'), done: 'done' }) }
      : {}),
  };
}
