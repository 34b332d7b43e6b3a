import type { Language } from '../kernel/actor.ts';

/** What people say in the story, each in their own language. */
export interface Words {
  question: string;
  answer: string;
  response: { summary: string; approach: string; evidence: string };
  log: string;
  note: string;
}

export const words: Record<Language, Words> = {
  nl: {
    question: 'Om hoeveel bedden gaat het, en welke apparatuur is er op de afdeling?',
    answer: 'Achtentwintig bedden op vier zalen; wifi en een oproepsysteem zijn er.',
    response: {
      summary: 'Twaalf weken proef op één afdeling, met scholing en evaluatie.',
      approach:
        'Wij richten de afdeling in, leiden het team in twee diensten op en begeleiden het gebruik ter plaatse. De cijfers van vooraf en tijdens de proef worden vergeleken.',
      evidence: 'Twee proeven in andere huizen; de rapporten zijn beschikbaar.',
    },
    log: 'Week 1: ingericht op vier kamers, de nachtdienst is geïnstrueerd.',
    note: 'Na zes weken.',
  },
  de: {
    question: 'Um wie viele Betten geht es, und welche Ausstattung gibt es auf der Station?',
    answer: 'Achtundzwanzig Betten in vier Zimmern; WLAN und eine Rufanlage sind da.',
    response: {
      summary: 'Zwölf Wochen Erprobung auf einer Station, mit Schulung und Auswertung.',
      approach:
        'Wir richten die Station ein, schulen das Team in zwei Schichten und begleiten den Betrieb vor Ort. Die Werte vor und während der Erprobung werden verglichen.',
      evidence: 'Zwei Erprobungen in anderen Häusern; die Berichte liegen vor.',
    },
    log: 'Woche 1: in vier Zimmern eingerichtet, der Nachtdienst ist eingewiesen.',
    note: 'Nach sechs Wochen.',
  },
  en: {
    question: 'How many beds is it about, and which equipment is there on the ward?',
    answer: 'Twenty-eight beds in four rooms; there is wifi and a nurse call system.',
    response: {
      summary: 'A trial of twelve weeks on one ward, with training and evaluation.',
      approach:
        'We set up the ward, train the team in two shifts and stay with it on site. The figures from before and during the trial are compared.',
      evidence: 'Two trials at other hospitals; the reports are at hand.',
    },
    log: 'Week 1: set up in four rooms; the night shift was instructed.',
    note: 'After six weeks.',
  },
};
