import type { Tab } from '../../../web/components/tabs.tsx';
import { paths } from '../../../web/paths.ts';
import type { Visit } from '../../../web/visit.ts';
import type { NeedAnswer } from '../../need.presenter.ts';
import { headWords } from './head.words.ts';

const beforePublication = ['submitted', 'in-triage', 'changes-requested'];

/** The parts of a need in which it is judged and routed: triage and matches for the manager, the selection also for the hospital. */
export function managerTabs(visit: Visit, need: NeedAnswer): Tab[] {
  const w = visit.say(headWords);
  const manages = visit.actor?.role === 'manager';
  const tab = (part: 'triage' | 'matches' | 'selection'): Tab => {
    const to = `${paths.need(need.id)}/${part}`;
    return { to, label: w[part], current: visit.path === to };
  };
  const judged = need.publication !== null && ['in-selection', 'in-poc', 'closed', 'on-hold'].includes(need.status);
  // Who may see each response's scores; a nurse follows the proposal on the companies' page.
  const judges = manages || visit.actor?.role === 'care-lead' || visit.actor?.role === 'assessor';
  return [
    ...(manages && beforePublication.includes(need.status) ? [tab('triage')] : []),
    ...(manages ? [tab('matches')] : []),
    ...(judged && judges ? [tab('selection')] : []),
  ];
}
