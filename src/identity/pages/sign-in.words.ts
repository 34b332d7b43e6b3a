import { words } from '../../web/i18n/language.ts';

export const signInWords = words(
  {
    title: 'Sign in',
    forgotten: 'Password forgotten?',
    apply: 'Ask for admission of your organisation',
    demoTitle: 'This is a demo: sign in as one of the cast',
    demoText: 'Every organisation and person here is invented. One click signs in.',
    as: (name: string) => `Sign in as ${name}`,
    or: 'Or with address and password',
  },
  {
    title: 'Inloggen',
    forgotten: 'Wachtwoord vergeten?',
    apply: 'Vraag toelating aan voor je organisatie',
    demoTitle: 'Dit is een demo: log in als een van de rollen',
    demoText: 'Alle organisaties en personen hier zijn verzonnen. Eén klik logt in.',
    as: (name) => `Log in als ${name}`,
    or: 'Of met adres en wachtwoord',
  },
  {
    title: 'Anmelden',
    forgotten: 'Passwort vergessen?',
    apply: 'Zulassung Ihrer Organisation beantragen',
    demoTitle: 'Dies ist eine Demo: Melden Sie sich als eine der Rollen an',
    demoText: 'Alle Organisationen und Personen hier sind erfunden. Ein Klick meldet an.',
    as: (name) => `Anmelden als ${name}`,
    or: 'Oder mit Adresse und Passwort',
  },
);
