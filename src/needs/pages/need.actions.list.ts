import type { Visit } from '../../web/visit.ts';
import type { NeedAnswer } from '../need.presenter.ts';
import { managerWords } from './manager/manager.words.ts';
import { needActionWords } from './need.action.words.ts';

/** What the reader may be offered on a need's page, the likeliest first, and what is never the primary button. */
export interface OfferedActions {
  words: Record<string, string>;
  never: readonly string[];
}

export const needActions = (visit: Visit, need: NeedAnswer): OfferedActions =>
  visit.actor?.role === 'manager' ? managerActions(visit, need) : careActions(visit, need);

const asides = [
  'addendum',
  'translate',
  'confirm-no-patient-data',
  'object',
  'withdraw',
  'discard',
  'end-co-signing',
] as const;

function careActions(visit: Visit, need: NeedAnswer): OfferedActions {
  const w = visit.say(needActionWords);
  const words = {
    submit: need.status === 'draft' ? w.continue : w.change,
    consent: w.consent,
    'allow-reopening': w['allow-reopening'],
    ...Object.fromEntries(asides.map((name) => [name, w[name]])),
  };
  return { words, never: asides };
}

/** The steps that take a need on; everything else stands in the menu. */
const steps = ['start-triage', 'publish', 'select', 'propose-selection', 'resume'];

function managerActions(visit: Visit, need: NeedAnswer): OfferedActions {
  const { actions } = visit.say(managerWords);
  const w = visit.say(needActionWords);
  const titles = Object.fromEntries(Object.entries(actions).map(([name, { title }]) => [name, title]));
  const ordered = [...steps, ...Object.keys(titles).filter((name) => !steps.includes(name))];
  const words = Object.fromEntries(ordered.flatMap((name) => (titles[name] ? [[name, titles[name]]] : [])));
  // The text is the author's: the manager goes on writing only what she collected herself.
  const own: Record<string, string> = need.onBehalf
    ? { submit: need.status === 'draft' ? w.continue : w.change, discard: w.discard }
    : {};
  return {
    words: { ...own, ...words },
    never: [...Object.keys(words).filter((name) => !steps.includes(name)), 'discard'],
  };
}
