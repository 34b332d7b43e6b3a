import { actionPage, type ActionView } from '../../web/action.page.tsx';
import type { Visit } from '../../web/visit.ts';
import { companyProfileAnswer } from '../company.presenter.ts';
import { companyWords } from './company.words.ts';
import type { ProfileAnswer } from './profile.form.ts';

/** The manager takes a company out of the programme, and back into it. */
export const companyActionPage = actionPage<ProfileAnswer>({
  room: 'companies',
  machine: 'company',
  place: 'companies',
  access: ['manager'],
  load: async (visit, id) => (await visit.api.call('getCompanyProfile', companyProfileAnswer, { params: { id } })).body,
  acted: ({ id, version, name, abilities }) => ({ id, version, reference: name, title: '', abilities }),
  views,
});

function views(visit: Visit): Partial<Record<string, ActionView>> {
  const w = visit.say(companyWords);
  const form = {
    fields: [{ name: 'reason', kind: 'area', label: w.reason, hint: w.reasonHint, max: 2000, rows: 4 }],
  } as const;
  return {
    suspend: { title: w.suspend, text: w.suspendText, submit: w.suspend, danger: true, form },
    reinstate: { title: w.reinstate, text: w.reinstateText, submit: w.reinstate, form },
  };
}
