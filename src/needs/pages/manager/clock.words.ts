import { words } from '../../../web/i18n/language.ts';

export const clockWords = words(
  {
    left: (days: number) =>
      days === 0 ? 'due today' : days === 1 ? '1 working day left' : `${days} working days left`,
    over: (days: number) =>
      days === 0 ? 'over since today' : days === 1 ? '1 working day over' : `${days} working days over`,
    paused: 'rests',
    excused: (day: string) => `excused until ${day}`,
    answers: 'Answers',
    hold: 'On hold',
  },
  {
    left: (days) => (days === 0 ? 'vandaag af' : days === 1 ? 'nog 1 werkdag' : `nog ${days} werkdagen`),
    over: (days) =>
      days === 0 ? 'vandaag over tijd' : days === 1 ? '1 werkdag over tijd' : `${days} werkdagen over tijd`,
    paused: 'staat stil',
    excused: (day) => `uitstel tot ${day}`,
    answers: 'Voorstellen',
    hold: 'Aangehouden',
  },
  {
    left: (days) => (days === 0 ? 'heute fällig' : days === 1 ? 'noch 1 Arbeitstag' : `noch ${days} Arbeitstage`),
    over: (days) =>
      days === 0 ? 'seit heute überfällig' : days === 1 ? '1 Arbeitstag überfällig' : `${days} Arbeitstage überfällig`,
    paused: 'ruht',
    excused: (day) => `entschuldigt bis ${day}`,
    answers: 'Vorschläge',
    hold: 'Ruht',
  },
);
