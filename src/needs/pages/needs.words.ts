import { words } from '../../web/i18n/language.ts';

/** Words of the list of needs. */
export const needsWords = words(
  {
    title: 'Needs',
    describe: 'Describe a need',
    filters: 'Filters',
    stage: 'Stage',
    setting: 'Where',
    words: 'Words in the title, or a reference',
    late: 'Only those that are overdue',
    show: 'Show',
    more: 'Show older ones',
    newest: 'Back to the newest',
    empty:
      'Here stand the needs of your institution: from the first draft to what came of them. Begin with what bothers you at work.',
    nothing: 'No need matches these filters.',
    clear: 'Take the filters away',
    yours: 'Your needs',
    allNeeds: 'All needs',
    emptyHome:
      'What goes wrong at work, again and again? Describe it in five short steps; companies then look for a solution with you.',
  },
  {
    title: 'Zorgvragen',
    describe: 'Beschrijf een zorgvraag',
    filters: 'Filters',
    stage: 'Fase',
    setting: 'Waar',
    words: 'Woorden in de titel, of een nummer',
    late: 'Alleen wat over tijd is',
    show: 'Tonen',
    more: 'Oudere tonen',
    newest: 'Terug naar de nieuwste',
    empty:
      'Hier staan de zorgvragen van je instelling: van het eerste concept tot wat ervan kwam. Begin met wat je op het werk dwarszit.',
    nothing: 'Geen zorgvraag past bij deze filters.',
    clear: 'Filters weghalen',
    yours: 'Je zorgvragen',
    allNeeds: 'Alle zorgvragen',
    emptyHome:
      'Wat gaat er op het werk steeds weer mis? Beschrijf het in vijf korte stappen; bedrijven zoeken dan met je mee naar een oplossing.',
  },
  {
    title: 'Bedarfe',
    describe: 'Einen Bedarf beschreiben',
    filters: 'Filter',
    stage: 'Phase',
    setting: 'Wo',
    words: 'Wörter im Titel oder eine Nummer',
    late: 'Nur Überfälliges',
    show: 'Zeigen',
    more: 'Ältere zeigen',
    newest: 'Zurück zu den neuesten',
    empty:
      'Hier stehen die Bedarfe Ihrer Einrichtung: vom ersten Entwurf bis zu dem, was daraus wurde. Beginnen Sie mit dem, was Sie bei der Arbeit stört.',
    nothing: 'Kein Bedarf passt zu diesen Filtern.',
    clear: 'Filter entfernen',
    yours: 'Ihre Bedarfe',
    allNeeds: 'Alle Bedarfe',
    emptyHome:
      'Was misslingt bei der Arbeit immer wieder? Beschreiben Sie es in fünf kurzen Schritten; Unternehmen suchen dann mit Ihnen eine Lösung.',
  },
);
