import { actionPage, type ActionView } from '../../web/action.page.tsx';
import type { Visit } from '../../web/visit.ts';
import { organisationAnswer, type OrganisationAnswer } from '../organisation.presenter.ts';
import { organisationActionWords } from './organisation.action.words.ts';
import { office } from './settings.page.tsx';

/** Admitting, refusing, suspending and reinstating an organisation. */
export const organisationActionPage = actionPage<OrganisationAnswer>({
  room: 'organisations',
  machine: 'organisation',
  place: 'settings',
  access: office,
  load: async (visit, id) => (await visit.api.call('getOrganisation', organisationAnswer, { params: { id } })).body,
  acted: ({ id, version, name, abilities }) => ({ id, version: version ?? 1, reference: name, title: '', abilities }),
  views,
});

function views(visit: Visit): Partial<Record<string, ActionView>> {
  const w = visit.say(organisationActionWords);
  const reason = { name: 'reason', kind: 'area', label: w.reason, hint: w.reasonHint, max: 2000 } as const;
  const form = { fields: [reason] };
  return {
    admit: {
      title: w.admit,
      text: w.admitText,
      submit: w.admit,
      form: { fields: [{ ...reason, optional: true }] },
    },
    refuse: { title: w.refuse, text: w.refuseText, submit: w.refuse, danger: true, form },
    suspend: { title: w.suspend, text: w.suspendText, submit: w.suspend, danger: true, form },
    reinstate: { title: w.reinstate, text: w.reinstateText, submit: w.reinstate, form },
  };
}
