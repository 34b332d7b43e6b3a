import { words } from '../../web/i18n/language.ts';

/** Words of the list of needs. */
export const needsWords = words(
  {
    title: 'Needs',
    challenges: 'Challenges',
    challengesText:
      'What hospitals in the region look for help with now. Where a need fits you, you are invited; you may also say that you are interested.',
    describe: 'Describe a need',
    filters: 'Filters',
    stage: 'Stage',
    setting: 'Where',
    words: 'Words in the title, or a reference',
    late: 'Only those that are overdue',
    any: 'All',
    show: 'Show',
    more: 'Show older ones',
    newest: 'Back to the newest',
    empty:
      'Here stand the needs of your institution: from the first draft to what came of them. Begin with what bothers you at work.',
    emptyChallenges: 'As soon as hospitals publish what they look for, it stands here.',
    nothing: 'No need matches these filters.',
    clear: 'Take the filters away',
    yours: 'Your needs',
    allNeeds: 'All needs',
    emptyHome:
      'What goes wrong at work, again and again? Describe it in five short steps; companies then look for a solution with you.',
    answersUntil: (when: string) => `answers until ${when}`,
    count: (shown: number) => (shown === 1 ? 'One need' : `${shown} needs`),
  },
  {
    title: 'Zorgvragen',
    challenges: 'Uitdagingen',
    challengesText:
      'Waarbij ziekenhuizen in de regio nu hulp zoeken. Past een zorgvraag bij je, dan word je uitgenodigd; je kunt ook zelf zeggen dat je interesse hebt.',
    describe: 'Beschrijf een zorgvraag',
    filters: 'Filters',
    stage: 'Fase',
    setting: 'Waar',
    words: 'Woorden in de titel, of een nummer',
    late: 'Alleen wat over tijd is',
    any: 'Alle',
    show: 'Tonen',
    more: 'Oudere tonen',
    newest: 'Terug naar de nieuwste',
    empty:
      'Hier staan de zorgvragen van je instelling: van het eerste concept tot wat ervan kwam. Begin met wat je op het werk dwarszit.',
    emptyChallenges: 'Zodra ziekenhuizen publiceren wat ze zoeken, staat het hier.',
    nothing: 'Geen zorgvraag past bij deze filters.',
    clear: 'Filters weghalen',
    yours: 'Je zorgvragen',
    allNeeds: 'Alle zorgvragen',
    emptyHome:
      'Wat gaat er op het werk steeds weer mis? Beschrijf het in vijf korte stappen; bedrijven zoeken dan met je mee naar een oplossing.',
    answersUntil: (when) => `antwoorden tot ${when}`,
    count: (shown) => (shown === 1 ? 'Eén zorgvraag' : `${shown} zorgvragen`),
  },
  {
    title: 'Bedarfe',
    challenges: 'Challenges',
    challengesText:
      'Wobei Krankenhäuser der Region jetzt Hilfe suchen. Passt ein Bedarf zu Ihnen, werden Sie eingeladen; Sie können auch selbst Interesse zeigen.',
    describe: 'Einen Bedarf beschreiben',
    filters: 'Filter',
    stage: 'Phase',
    setting: 'Wo',
    words: 'Wörter im Titel oder eine Nummer',
    late: 'Nur Überfälliges',
    any: 'Alle',
    show: 'Zeigen',
    more: 'Ältere zeigen',
    newest: 'Zurück zu den neuesten',
    empty:
      'Hier stehen die Bedarfe Ihrer Einrichtung: vom ersten Entwurf bis zu dem, was daraus wurde. Beginnen Sie mit dem, was Sie bei der Arbeit stört.',
    emptyChallenges: 'Sobald Krankenhäuser veröffentlichen, was sie suchen, steht es hier.',
    nothing: 'Kein Bedarf passt zu diesen Filtern.',
    clear: 'Filter entfernen',
    yours: 'Ihre Bedarfe',
    allNeeds: 'Alle Bedarfe',
    emptyHome:
      'Was misslingt bei der Arbeit immer wieder? Beschreiben Sie es in fünf kurzen Schritten; Unternehmen suchen dann mit Ihnen eine Lösung.',
    answersUntil: (when) => `Antworten bis ${when}`,
    count: (shown) => (shown === 1 ? 'Ein Bedarf' : `${shown} Bedarfe`),
  },
);
