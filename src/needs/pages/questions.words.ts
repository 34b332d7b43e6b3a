import { words } from '../../web/i18n/language.ts';

export const questionsWords = words(
  {
    title: 'Questions',
    text: 'Companies ask; every invited company reads question and answer, and nobody but the manager knows who asked.',
    none: 'Nobody has asked anything yet. Questions have a deadline of their own, and you are told of each.',
    asked: (when: string) => `Asked ${when}`,
    askedBy: (company: string, when: string) => `Asked by ${company}, ${when}`,
    answered: {
      hospital: (when: string) => `Answer of the hospital, ${when}`,
      manager: (when: string) => `Answer of the care/cure manager, ${when}`,
    },
    added: {
      hospital: (when: string) => `Added by the hospital, ${when}`,
      manager: (when: string) => `Added by the care/cure manager, ${when}`,
    },
    dismissed: (reason: string) => `Not answered: ${reason}`,
    actions: {
      answer: 'Answer',
      addendum: 'Add to the answer',
      dismiss: 'Dismiss the question',
    },
    fields: { answer: 'Your answer', addendum: 'What do you add?', dismiss: 'Why isn’t it answered?' },
    hint: 'All invited companies read it. It can’t be changed afterwards, only added to. No names or data of patients.',
    about: (question: string) => `the question “${question}”`,
    more: 'Show older ones',
  },
  {
    title: 'Vragen',
    text: 'Bedrijven vragen; elk uitgenodigd bedrijf leest vraag en antwoord, en alleen de manager weet wie vroeg.',
    none: 'Er is nog niets gevraagd. Vragen hebben een eigen termijn, en je hoort van elke.',
    asked: (when) => `Gevraagd op ${when}`,
    askedBy: (company, when) => `Gevraagd door ${company}, ${when}`,
    answered: {
      hospital: (when) => `Antwoord van de instelling, ${when}`,
      manager: (when) => `Antwoord van de care- en curemanager, ${when}`,
    },
    added: {
      hospital: (when) => `Aangevuld door de instelling, ${when}`,
      manager: (when) => `Aangevuld door de care- en curemanager, ${when}`,
    },
    dismissed: (reason) => `Niet beantwoord: ${reason}`,
    actions: { answer: 'Beantwoorden', addendum: 'Antwoord aanvullen', dismiss: 'Vraag afwijzen' },
    fields: { answer: 'Je antwoord', addendum: 'Wat vul je aan?', dismiss: 'Waarom wordt ze niet beantwoord?' },
    hint: 'Alle uitgenodigde bedrijven lezen het. Later kun je het niet wijzigen, alleen aanvullen. Geen namen of gegevens van patiënten.',
    about: (question) => `de vraag “${question}”`,
    more: 'Oudere tonen',
  },
  {
    title: 'Fragen',
    text: 'Unternehmen fragen; jedes eingeladene Unternehmen liest Frage und Antwort, und nur das Management weiß, wer gefragt hat.',
    none: 'Noch hat niemand etwas gefragt. Fragen haben eine eigene Frist, und Sie erfahren von jeder.',
    asked: (when) => `Gefragt am ${when}`,
    askedBy: (company, when) => `Gefragt von ${company}, ${when}`,
    answered: {
      hospital: (when) => `Antwort der Einrichtung, ${when}`,
      manager: (when) => `Antwort des Care- und Cure-Managements, ${when}`,
    },
    added: {
      hospital: (when) => `Ergänzt von der Einrichtung, ${when}`,
      manager: (when) => `Ergänzt vom Care- und Cure-Management, ${when}`,
    },
    dismissed: (reason) => `Nicht beantwortet: ${reason}`,
    actions: { answer: 'Beantworten', addendum: 'Antwort ergänzen', dismiss: 'Frage abweisen' },
    fields: { answer: 'Ihre Antwort', addendum: 'Was ergänzen Sie?', dismiss: 'Warum wird sie nicht beantwortet?' },
    hint: 'Alle eingeladenen Unternehmen lesen sie. Später lässt sie sich nicht ändern, nur ergänzen. Keine Namen oder Daten von Patientinnen und Patienten.',
    about: (question) => `die Frage „${question}“`,
    more: 'Ältere zeigen',
  },
);
