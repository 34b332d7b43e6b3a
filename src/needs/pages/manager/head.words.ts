import { words } from '../../../web/i18n/language.ts';

export const headWords = words(
  {
    triage: 'Triage',
    matches: 'Matches',
    selection: 'Selection',
    applying: 'Being carried out',
  },
  {
    triage: 'Beoordeling',
    matches: 'Matches',
    selection: 'Selectie',
    applying: 'Wordt uitgevoerd',
  },
  {
    triage: 'Erstprüfung',
    matches: 'Übereinstimmungen',
    selection: 'Auswahl',
    applying: 'Wird ausgeführt',
  },
);
