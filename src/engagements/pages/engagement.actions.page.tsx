import { actionPage, type ActionView } from '../../web/action.page.tsx';
import { Fields } from '../../web/forms/fields.ts';
import type { Field } from '../../web/forms/form.ts';
import { optionsOf, vocabulary } from '../../web/i18n/vocabulary.words.ts';
import type { Visit } from '../../web/visit.ts';
import type { EngagementAnswer } from '../engagement.presenter.ts';
import { engagementActionWords } from './engagement.action.words.ts';
import { companyRoles, engagementOf } from './engagement.load.ts';

/** The pages of the actions on an engagement, of the company and of the manager. */
export const engagementActionPage = actionPage<EngagementAnswer>({
  room: 'engagements',
  machine: 'engagement',
  place: 'needs',
  access: [...companyRoles, 'manager'],
  load: async (visit) => await engagementOf(visit),
  acted: ({ id, version, need, company, abilities }, visit) => ({
    id,
    version,
    reference: need.reference,
    title: visit.actor?.role === 'manager' ? company.name : (need.title ?? ''),
    abilities,
  }),
  views: (visit, engagement) => ({ ...companyViews(visit, engagement), ...managerViews(visit) }),
});

function companyViews(visit: Visit, engagement: EngagementAnswer): Partial<Record<string, ActionView>> {
  const w = visit.say(engagementActionWords);
  const { declineCode } = visit.say(vocabulary);
  const reason = { name: 'reason', kind: 'area', label: w.reason, hint: w.reasonHint, max: 2000, rows: 4 } as const;
  const code: Field = { name: 'code', kind: 'radios', label: w.code, options: optionsOf(declineCode) };
  return {
    accept: acceptView(visit, engagement),
    wait: {
      title: w.wait,
      text: w.waitText,
      submit: w.wait,
      form: {
        fields: [
          {
            name: 'until',
            kind: 'date',
            label: w.until,
            hint: w.untilHint(visit.format.moment(engagement.responseDeadline)),
            short: true,
          },
        ],
      },
    },
    decline: {
      title: w.decline,
      text: w.declineText,
      submit: w.decline,
      danger: true,
      form: { fields: [code, { ...reason, label: w.declineReason }] },
    },
    withdraw: {
      title: w.withdraw,
      text: w.withdrawText,
      submit: w.withdrawDo,
      danger: true,
      form: { fields: [reason] },
    },
  };
}

function acceptView(visit: Visit, { terms }: EngagementAnswer): ActionView {
  const w = visit.say(engagementActionWords);
  return {
    title: w.accept,
    text: w.acceptText,
    submit: w.accept,
    form: {
      fields: [
        { name: 'termsVersion', kind: 'hidden', label: w.terms },
        { name: 'accepted', kind: 'tick', label: w.accepted, hint: w.acceptedHint },
      ],
    },
    start: new Fields(new Map([['termsVersion', [terms?.version ?? '']]])),
    // An empty tick is a missing answer, not a wrong one.
    body: (fields) => ({
      termsVersion: fields.text('termsVersion'),
      ...(fields.has('accepted') ? { accepted: true } : {}),
    }),
    beside: terms && (
      <section class="card terms" aria-labelledby="terms">
        <div class="card-head">
          <h2 id="terms">{w.terms}</h2>
          <p class="muted">{w.version(terms.version)}</p>
        </div>
        <p class="text" lang={terms.language}>
          {terms.text}
        </p>
      </section>
    ),
  };
}

function managerViews(visit: Visit): Partial<Record<string, ActionView>> {
  const w = visit.say(engagementActionWords);
  const reason = { name: 'reason', kind: 'area', label: w.reason, max: 2000, rows: 4 } as const;
  return {
    invite: {
      title: w.invite,
      text: w.inviteText,
      submit: w.invite,
      form: { fields: [{ ...reason, label: w.inviteReason, optional: true }] },
    },
    revoke: { title: w.revoke, text: w.revokeText, submit: w.revoke, danger: true, form: { fields: [reason] } },
    shortlist: { title: w.shortlist, text: w.shortlistText, submit: w.shortlist },
  };
}
