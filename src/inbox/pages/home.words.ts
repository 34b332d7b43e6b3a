import { words } from '../../web/i18n/language.ts';

export const homeWords = words(
  {
    title: 'Home',
    waiting: (count: number) =>
      count === 0 ? 'Nothing waits for you' : count === 1 ? 'One thing waits for you' : `${count} things wait for you`,
    nothing: 'When somebody needs something of you, it stands here first, with the day it is due.',
    due: (when: string) => `due ${when}`,
    overdue: (when: string) => `overdue since ${when}`,
  },
  {
    title: 'Start',
    waiting: (count) =>
      count === 0 ? 'Er wacht niets op je' : count === 1 ? 'Eén ding wacht op je' : `${count} dingen wachten op je`,
    nothing: 'Als iemand iets van je nodig heeft, staat het hier bovenaan, met de dag waarop het af moet zijn.',
    due: (when) => `uiterlijk ${when}`,
    overdue: (when) => `over tijd sinds ${when}`,
  },
  {
    title: 'Start',
    waiting: (count) =>
      count === 0
        ? 'Nichts wartet auf Sie'
        : count === 1
          ? 'Eine Aufgabe wartet auf Sie'
          : `${count} Aufgaben warten auf Sie`,
    nothing: 'Wenn jemand etwas von Ihnen braucht, steht es hier zuerst, mit dem Tag, an dem es fällig ist.',
    due: (when) => `fällig ${when}`,
    overdue: (when) => `überfällig seit ${when}`,
  },
);
