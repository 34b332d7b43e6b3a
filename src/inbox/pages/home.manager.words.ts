import { words } from '../../web/i18n/language.ts';

export const managerHomeWords = words(
  {
    stages: 'The needs at this moment',
    board: 'Open the board',
    still: (count: number) => (count === 1 ? 'One need stands still' : `${count} needs stand still`),
    allStill: 'See what stands still',
    failed: (count: number) => (count === 1 ? 'One thing failed for good' : `${count} things failed for good`),
    look: 'Look and try again',
    onBehalf: 'Write a need for an organisation',
    judging: 'Responses to judge',
    noJudging: 'No response waits to be judged. When a need closes its responses, it stands here.',
  },
  {
    stages: 'De zorgvragen op dit moment',
    board: 'Het bord openen',
    still: (count) => (count === 1 ? 'Eén zorgvraag staat stil' : `${count} zorgvragen staan stil`),
    allStill: 'Zien wat er stilstaat',
    failed: (count) => (count === 1 ? 'Eén ding mislukte voorgoed' : `${count} dingen mislukten voorgoed`),
    look: 'Bekijken en opnieuw proberen',
    onBehalf: 'Een zorgvraag voor een instelling schrijven',
    judging: 'Voorstellen om te beoordelen',
    noJudging: 'Er wacht geen voorstel op je oordeel. Zodra een zorgvraag zijn voorstellen sluit, staat hij hier.',
  },
  {
    stages: 'Die Bedarfe in diesem Moment',
    board: 'Die Übersicht öffnen',
    still: (count) => (count === 1 ? 'Ein Bedarf steht still' : `${count} Bedarfe stehen still`),
    allStill: 'Ansehen, was stillsteht',
    failed: (count) => (count === 1 ? 'Eines misslang endgültig' : `${count} Dinge misslangen endgültig`),
    look: 'Ansehen und erneut versuchen',
    onBehalf: 'Einen Bedarf für eine Einrichtung schreiben',
    judging: 'Vorschläge zu beurteilen',
    noJudging: 'Kein Vorschlag wartet auf Ihr Urteil. Schließt ein Bedarf seine Vorschläge, steht er hier.',
  },
);
