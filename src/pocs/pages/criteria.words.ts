import { words } from '../../web/i18n/language.ts';

export const criteriaWords = words(
  {
    title: 'Success criteria',
    caption: 'The numbers of the chart',
    criterion: 'Criterion',
    baseline: 'Before',
    go: 'Go from',
    stop: 'Stop from',
    measured: 'Measured',
    verdict: 'Stands at',
    notYet: 'not yet',
    source: 'Source of the baseline',
    none: 'No criterion yet. At least one, with a measured baseline, is needed before the review.',
    said: (name: string, measured: string, verdict: string) =>
      `${name}: measured ${measured}, which stands at ${verdict}.`,
    saidNone: (name: string) => `${name}: not measured yet.`,
    legend:
      'From red (stop) over grey (between) to green (go); the thin line is the baseline, the bar what was measured.',
  },
  {
    title: 'Succescriteria',
    caption: 'De getallen van de grafiek',
    criterion: 'Criterium',
    baseline: 'Vooraf',
    go: 'Go vanaf',
    stop: 'Stop vanaf',
    measured: 'Gemeten',
    verdict: 'Staat op',
    notYet: 'nog niet',
    source: 'Bron van de nulmeting',
    none: 'Nog geen criterium. Voor de goedkeuring is er minstens één nodig, met een gemeten nulmeting.',
    said: (name, measured, verdict) => `${name}: gemeten ${measured}; dat staat op ${verdict}.`,
    saidNone: (name) => `${name}: nog niet gemeten.`,
    legend:
      'Van rood (stop) via grijs (ertussen) naar groen (go); de dunne lijn is de nulmeting, de balk wat is gemeten.',
  },
  {
    title: 'Erfolgskriterien',
    caption: 'Die Zahlen des Diagramms',
    criterion: 'Kriterium',
    baseline: 'Vorher',
    go: 'Go ab',
    stop: 'Stopp ab',
    measured: 'Gemessen',
    verdict: 'Steht auf',
    notYet: 'noch nicht',
    source: 'Quelle des Ausgangswerts',
    none: 'Noch kein Kriterium. Vor der Genehmigung ist mindestens eines nötig, mit gemessenem Ausgangswert.',
    said: (name, measured, verdict) => `${name}: gemessen ${measured}; das steht auf ${verdict}.`,
    saidNone: (name) => `${name}: noch nicht gemessen.`,
    legend:
      'Von Rot (Stopp) über Grau (dazwischen) zu Grün (Go); die dünne Linie ist der Ausgangswert, der Balken das Gemessene.',
  },
);
